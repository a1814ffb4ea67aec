import { describe, expect, it } from 'vitest'
import type { PaymentMethod } from '../api/contract.ts'
import { emptyTender } from '../counter/draft.ts'
import { emptyPlanDraft, type PlanDraft, reckonPlan, wishOf } from './planPayment.ts'

const method = (code: string, own: Partial<PaymentMethod> = {}): PaymentMethod => ({
  code,
  name: code,
  cash: false,
  document: false,
  needsReference: false,
  offered: true,
  system: false,
  shortcut: null,
  realisationDays: 0,
  position: 1,
  version: 1,
  ...own,
})
const methods = [method('cash', { cash: true }), method('check', { needsReference: true })]
const US = { minorDigits: 2, currency: 'USD' }
const asked = { asked: 2_500, left: 10_000 }
const reckon = (draft: Partial<PlanDraft>) =>
  reckonPlan({ ...emptyPlanDraft, ...draft }, asked, methods, US)
const cash = { ...emptyTender, method: 'cash' }

describe('a plan payment as it is typed', () => {
  it('E-8: is what the plan asks for, unless something else is typed', () => {
    expect(reckon({})).toMatchObject({ amount: 2_500, missing: { what: 'method' } })
    expect(reckon({ amount: '12.34', tenders: [cash] })).toMatchObject({
      amount: 1_234,
      missing: null,
    })
  })

  it('E-8: is never more than is left of the plan', () => {
    expect(reckon({ amount: '100.01', tenders: [cash] })).toMatchObject({
      isTooMuch: true,
      missing: { what: 'amount' },
    })
    expect(reckon({ amount: '100', tenders: [cash] })).toMatchObject({ isTooMuch: false })
    expect(reckon({ amount: '', tenders: [cash] }).missing?.what).toBe('amount')
  })

  it('T-3: is handed over by several tenders, and gives change for cash', () => {
    const tenders = [
      { ...cash, amount: '10', received: '20' },
      { ...emptyTender, method: 'check', reference: '77' },
    ]
    const draft = { ...emptyPlanDraft, tenders, active: 1 }
    const reckoned = reckonPlan(draft, asked, methods, US)
    expect(reckoned).toMatchObject({ change: 1_000, missing: null })
    expect(wishOf(draft, reckoned)).toEqual({
      tenders: [
        { method: 'cash', amount: 1_000 },
        { method: 'check', amount: 1_500, reference: '77' },
      ],
    })
  })

  it('T-3: its parts add up to it', () => {
    const tenders = [
      { ...cash, amount: '10' },
      { ...cash, amount: '10' },
    ]
    expect(reckon({ tenders }).missing).toEqual({ what: 'part', tender: 1 })
  })
})
