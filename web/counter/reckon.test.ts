import { describe, expect, it } from 'vitest'
import type { PaymentMethod } from '../api/contract.ts'
import { draftFor, emptyTender, split, withoutTender, withTender, type Draft } from './draft.ts'
import { holdsCardNumber, reckon, requestOf } from './reckon.ts'

const method = (code: string, more: Partial<PaymentMethod> = {}): PaymentMethod => ({
  code,
  name: code,
  cash: false,
  needsReference: false,
  offered: true,
  system: false,
  shortcut: null,
  position: 1,
  version: 1,
  ...more,
})
const METHODS = [
  method('cash', { cash: true }),
  method('check', { needsReference: true }),
  method('credit_card'),
]
const DUE = 11_000
const of = (draft: Draft) => reckon(draft, DUE, METHODS, 2)
const by = (code: string, more: Partial<Draft> = {}): Draft => ({
  ...withTender(draftFor('24PK400006'), 0, { method: code }),
  ...more,
})

describe('what a draft comes to', () => {
  it('E-3: untouched, the amount is the due, whatever it is', () => {
    expect(of(by('cash'))).toMatchObject({ amount: DUE, kind: 'full', missing: null })
  })

  it('E-3: less than the due is partial and says what stays due', () => {
    expect(of(by('cash', { amount: '50' }))).toMatchObject({ kind: 'partial', rest: 6_000 })
  })

  it('E-3: more than the due is over and says what becomes account balance', () => {
    expect(of(by('cash', { amount: '120.00' }))).toMatchObject({ kind: 'over', surplus: 1_000 })
  })

  it('reckons change from cash received and never counts it as taken', () => {
    const draft = withTender(by('cash'), 0, { received: '120' })
    expect(of(draft)).toMatchObject({ change: 1_000, amount: DUE, missing: null })
    expect(requestOf(draft, of(draft), false).tenders).toEqual([{ method: 'cash', amount: DUE }])
  })

  it('asks for what is missing, in order', () => {
    expect(of(by('cash', { amount: '' })).missing?.what).toBe('amount')
    expect(of(draftFor('24PK400006')).missing?.what).toBe('method')
    expect(of(by('check')).missing?.what).toBe('reference')
    expect(of(withTender(by('cash'), 0, { received: '100' })).missing?.what).toBe('received')
    expect(of(withTender(by('credit_card'), 0, { cardTail: '12' })).missing?.what).toBe('card_tail')
  })

  it('E-4: marks a short payment only where a rest stays due', () => {
    const partial = by('cash', { amount: '50', short: true })
    expect(requestOf(partial, of(partial), false)).toMatchObject({ short: true })
    const full = by('cash', { short: true })
    expect(requestOf(full, of(full), false)).not.toHaveProperty('short')
  })
})

describe('several methods', () => {
  it('T-3: cash that does not reach is split, and the rest is asked another way', () => {
    const draft = split(withTender(by('cash'), 0, { received: '40' }), '40.00')
    expect(draft.active).toBe(1)
    const paid = withTender(draft, 1, { method: 'check', reference: '1177' })
    expect(requestOf(paid, of(paid), false).tenders).toEqual([
      { method: 'cash', amount: 4_000 },
      { method: 'check', amount: 7_000, reference: '1177' },
    ])
  })

  it('T-3: parts that do not add up are not taken', () => {
    const draft = { ...by('cash'), tenders: [1, 2].map(() => ({ ...emptyTender, method: 'cash' })) }
    const apart = withTender(withTender(draft, 0, { amount: '40' }), 1, { amount: '40' })
    expect(of(apart).missing).toEqual({ what: 'part', tender: 1 })
  })

  it('gives the rest to the last one when a part is taken out', () => {
    const draft = withoutTender(split(by('cash'), '40.00'), 1)
    expect(of(draft).tenders.map(({ amount }) => amount)).toEqual([DUE])
  })
})

it('X-3: recognises a card number, also with blanks, and nothing else', () => {
  expect(holdsCardNumber('4111 1111 1111 1111')).toBe(true)
  expect(holdsCardNumber('ref 4111111111111111')).toBe(true)
  expect(holdsCardNumber('4111111111111112')).toBe(false)
  expect(holdsCardNumber('24PK400006')).toBe(false)
})
