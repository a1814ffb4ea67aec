import { describe, expect, it } from 'vitest'
import type { PaymentMethod } from '../api/contract.ts'
import {
  draftFor,
  emptyTender,
  split,
  withCitation,
  withCitations,
  withoutCitation,
  withoutTender,
  withTender,
  type Draft,
} from './draft.ts'
import { numbersIn } from './numbersIn.ts'
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

describe('a cart', () => {
  const dues = new Map([
    ['A', 2_000],
    ['B', 3_000],
  ])
  const cart = withCitations(by('cash'), ['A', 'B', 'C'], true)
  const reckoned = (draft: Draft) => reckon(draft, DUE, METHODS, 2, dues)
  const known = new Map([...dues, ['24PK400006', 500]])

  it('E-5: what was open goes before the next, and the order is the order of payment', () => {
    const { amount, tenders } = reckon(cart, DUE, METHODS, 2, known)
    expect([amount, tenders[0]?.amount]).toEqual([16_500, 16_500])
    expect(requestOf(cart, reckon(cart, DUE, METHODS, 2, known), false).items).toEqual([
      { citation: '24PK400006', amount: 500 },
      { citation: 'A', amount: 2_000 },
      { citation: 'B', amount: 3_000 },
      { citation: 'C', amount: DUE },
    ])
  })

  it('E-5: is not taken before each due is known', () => {
    expect(reckoned(cart)).toMatchObject({ amount: null, missing: { what: 'amount' } })
  })

  it('E-5: one that is found again is opened again, with what was typed for it', () => {
    const typed = withCitation({ ...cart, amount: '7' }, 'A', true)
    expect(typed).toMatchObject({ citation: 'A', amount: null })
    expect(withCitation(typed, 'C', true)).toMatchObject({ citation: 'C', amount: '7' })
  })

  it('E-5: one on which nothing can be paid makes room', () => {
    expect(withCitation(draftFor('X'), 'Y', false)).toMatchObject({ citation: 'Y', cart: [] })
  })

  it('E-5: lines are taken out, the open one too', () => {
    expect(withoutCitation(cart, 'A').cart.map(({ number }) => number)).toEqual(['24PK400006', 'B'])
    expect(withoutCitation(cart, 'C')).toMatchObject({ citation: 'B' })
    expect(withoutCitation(draftFor('X'), 'X')).toMatchObject({ citation: null, find: '' })
  })

  it('E-3: asks about what goes beyond the due on any of them', () => {
    const over = withCitation({ ...draftFor('A'), amount: '25' }, 'B', true)
    expect(reckon(over, 3_000, METHODS, 2, dues)).toMatchObject({ over: 500, kind: 'full' })
  })
})

it.each([
  ['24PK1, 24PK2', ['24PK1', '24PK2']],
  ['24PK1\n24PK2\r\n\n24PK1', ['24PK1', '24PK2']],
  ['24PK400006 24PK400007', ['24PK400006', '24PK400007']],
  ['24PK400006', null],
  ['24 PK 6', null],
  ['Riley, Jordan', null],
  ['7ABC123 CA', null],
])('E-5: %j is the list %j', (text, list) => {
  expect(numbersIn(text)).toEqual(list)
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
