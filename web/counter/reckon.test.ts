import { describe, expect, it } from 'vitest'
import type { PaymentMethod } from '../api/contract.ts'
import {
  draftFor,
  emptyTender,
  split,
  takenUp,
  withPayable,
  withPayables,
  withoutPayable,
  withoutTender,
  withTender,
  type Draft,
} from './draft.ts'
import { numbersIn } from './numbersIn.ts'
import { isOrderId, keyOf, type Payable, type PayableName } from './payable.ts'
import { holdsCardNumber, reckon, requestOf } from './reckon.ts'

const method = (code: string, more: Partial<PaymentMethod> = {}): PaymentMethod => ({
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
  ...more,
})
const METHODS = [
  method('cash', { cash: true }),
  method('check', { needsReference: true }),
  method('credit_card'),
]
const DUE = 11_000
const ALLOWED = { allowed: true, code: null, reason: null }
const cited = (number: string): PayableName => ({ type: 'citation', number })
const ordered = (number: string): PayableName => ({ type: 'permit_order', number })
const citation = (number: string, due: number): Payable => ({
  ...cited(number),
  due,
  payable: ALLOWED,
  mayBeOver: true,
})
const order = (number: string, due: number): Payable => ({
  ...ordered(number),
  due,
  payable: ALLOWED,
  mayBeOver: false,
})
const OPEN = citation('24PK400006', DUE)
const US = { minorDigits: 2, currency: 'USD' }
const of = (draft: Draft, open = OPEN) => reckon(draft, open, METHODS, US)
const by = (code: string, more: Partial<Draft> = {}): Draft => ({
  ...withTender(draftFor(OPEN), 0, { method: code }),
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
    expect(of(draftFor(OPEN)).missing?.what).toBe('method')
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
  const known = (...all: Payable[]) => new Map(all.map((one) => [keyOf(one), one]))
  const [a, b] = [citation('A', 2_000), citation('B', 3_000)]
  const cart = withPayables(by('cash'), [a, b, cited('C')], true)
  const all = known(a, b, citation('24PK400006', 500))

  it('E-5: what was open goes before the next, and the order is the order of payment', () => {
    const { amount, tenders } = reckon(cart, OPEN, METHODS, US, all)
    expect([amount, tenders[0]?.amount]).toEqual([16_500, 16_500])
    expect(requestOf(cart, reckon(cart, OPEN, METHODS, US, all), false).items).toEqual([
      { citation: '24PK400006', amount: 500 },
      { citation: 'A', amount: 2_000 },
      { citation: 'B', amount: 3_000 },
      { citation: 'C', amount: DUE },
    ])
  })

  it('E-5: is not taken before each due is known', () => {
    expect(reckon(cart, OPEN, METHODS, US, known(a, b))).toMatchObject({
      amount: null,
      missing: { what: 'amount' },
    })
  })

  it('E-5: one that is found again is opened again, with what was typed for it', () => {
    const typed = withPayable({ ...cart, amount: '7' }, a, true)
    expect(typed).toMatchObject({ open: { number: 'A' }, amount: null })
    const again = withPayable(typed, cited('C'), true)
    expect(again).toMatchObject({ open: { number: 'C' }, amount: '7' })
  })

  it('E-5: one on which nothing can be paid makes room', () => {
    const next = withPayable(draftFor(cited('X')), cited('Y'), false)
    expect(next).toMatchObject({ open: { number: 'Y' }, cart: [] })
  })

  it('E-5: lines are taken out, the open one too', () => {
    expect(withoutPayable(cart, a).cart.map(({ number }) => number)).toEqual(['24PK400006', 'B'])
    expect(withoutPayable(cart, cited('C'))).toMatchObject({ open: { number: 'B' } })
    const none = withoutPayable(draftFor(cited('X')), cited('x'))
    expect(none).toMatchObject({ open: null, find: '' })
  })

  it('E-3: asks about what goes beyond the due on any of them', () => {
    const over = withPayable({ ...draftFor(a), amount: '25' }, b, true)
    expect(reckon(over, b, METHODS, US, known(a))).toMatchObject({ over: 500, kind: 'full' })
  })
})

describe('permit orders beside citations', () => {
  const permits = order('PO-30001', 8_000)
  const both = withPayable(by('cash'), permits, true)
  const inCart = new Map([[keyOf(OPEN), OPEN]])

  it('P-2, E-5: are paid together, each by its own name', () => {
    const reckoned = reckon(both, permits, METHODS, US, inCart)
    expect(reckoned).toMatchObject({ amount: 19_000, kind: 'full', missing: null })
    expect(requestOf(both, reckoned, false).items).toEqual([
      { citation: '24PK400006', amount: DUE },
      { permitOrder: '30001', amount: 8_000 },
    ])
  })

  it('P-3: an order takes less than its due, never more, and is never short', () => {
    const alone = (amount: string) => ({ ...draftFor(permits), amount, short: true })
    const less = of(alone('50'), permits)
    expect(less).toMatchObject({ kind: 'partial', rest: 3_000 })
    expect(requestOf(alone('50'), less, false)).not.toHaveProperty('short')
    const more = of(alone('80.01'), permits)
    expect(more).toMatchObject({ kind: 'too_much', over: 0, missing: { what: 'too_much' } })
  })

  it('P-3: nor in the cart, when somebody else paid on it meanwhile', () => {
    const typed = withPayable({ ...draftFor(permits), amount: '80' }, OPEN, true)
    const paid = new Map([[keyOf(permits), order('PO-30001', 5_000)]])
    const reckoned = reckon(typed, OPEN, METHODS, US, paid)
    expect(reckoned).toMatchObject({ over: 0, missing: { what: 'cart' } })
    expect(reckoned.cart[0]).toMatchObject({ due: 5_000, isTooMuch: true })
  })

  it('an order and a citation of one number are two things', () => {
    const twins = withPayable(draftFor(cited('PO-1')), ordered('PO-1'), true)
    expect(twins.cart).toHaveLength(1)
    expect(withoutPayable(twins, cited('PO-1'))).toMatchObject({ open: ordered('PO-1'), cart: [] })
  })

  it('a draft that an earlier version kept is taken up', () => {
    expect(takenUp({ citation: 'A', amount: '7' })).toMatchObject({ open: cited('A'), amount: '7' })
    expect(takenUp(both)).toEqual(both)
  })

  it.each([
    ['PO-30001', true],
    ['po-1', true],
    ['PO-0', false],
    ['24PK400006', false],
  ])('%s as the ID of an order: %s', (text, is) => {
    expect(isOrderId(text)).toBe(is)
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

const cashPart = (amount: string | null) => ({ ...emptyTender, method: 'cash', amount })

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

  it('C-7: cash is collected in 5 cents where the cent is no longer made, once for all parts', () => {
    const canadian = { minorDigits: 2, currency: 'CAD' }
    const due = citation('A', 10_002)
    const draft = withTender(draftFor(due), 0, { method: 'cash', received: '100' })
    const { tenders, change, missing } = reckon(draft, due, METHODS, canadian)
    expect(tenders[0]).toMatchObject({ amount: 10_002, toCollect: 10_000 })
    expect({ change, missing }).toEqual({ change: 0, missing: null })
    const parts = { ...draft, tenders: ['50.01', null].map(cashPart) }
    const collected = reckon(parts, due, METHODS, canadian).tenders.map((each) => each.toCollect)
    expect(collected).toEqual([5_000, 5_000])
    expect(of(by('cash')).tenders[0]?.toCollect).toBe(DUE)
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
