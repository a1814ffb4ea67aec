import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_AMOUNT } from '../money/money.ts'
import type { Posting } from './fact.ts'
import { effectOnTarget, methodChange, receiptPostings } from './postings.ts'

const amount = fc.integer({ min: 0, max: MAX_AMOUNT })
const total = (postings: readonly Posting[]) => postings.reduce((sum, each) => sum + each.amount, 0)

describe('postings', () => {
  it('T-12: a receipt settles the due and owes the surplus', () => {
    expect(receiptPostings('cash', 5_000, 7_000)).toEqual([
      { account: 'funds', method: 'cash', amount: 12_000 },
      { account: 'receivable', amount: -5_000 },
      { account: 'account_balance', amount: -7_000 },
    ])
  })

  it('T-12: lines of zero are left out', () => {
    expect(receiptPostings('cash', 5_000, 0)).toHaveLength(2)
    expect(receiptPostings('cash', 0, 5_000)).toHaveLength(2)
    expect(methodChange('cash', 'check', 0)).toEqual([])
  })

  it('T-12, X-1: any receipt, its reversal and any change of method add up to zero', () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (applied, surplus, back) => {
        const sign = back ? -1 : 1
        const postings = receiptPostings('cash', sign * applied, sign * surplus)
        expect(total(postings)).toBe(0)
        expect(total(methodChange('cash', 'check', sign * applied))).toBe(0)
        expect(postings.every((each) => Number.isSafeInteger(each.amount))).toBe(true)
      }),
    )
  })

  it('E-2: what a receipt did to its target can be read from it, after edits too', () => {
    fc.assert(
      fc.property(amount, amount, (applied, surplus) => {
        const postings = receiptPostings('cash', applied, surplus)
        const edited = [...postings, ...methodChange('cash', 'check', applied + surplus)]
        expect(effectOnTarget(edited)).toEqual({ applied, surplus })
      }),
    )
  })
})
