import { expect, it } from 'vitest'
import type { PaymentMethod } from '../api/contract.ts'
import { emptyTender } from '../counter/draft.ts'
import { emptySale, linesOf, reckonSale, requestOf, totalOf, type SaleDraft } from './sale.ts'

const fee = { kind: 'fee', name: 'Post', amount: 50 } as const
const permits = [
  { number: 'P1', price: 10_000, fees: [fee] },
  { number: 'P2', price: 5_000, fees: [] },
]
const method = (code: string, needsReference = false) =>
  ({ code, needsReference, cash: code === 'cash' }) as unknown as PaymentMethod
const methods = [method('cash'), method('check', true), method('credit_card')]
const draft = (own: Partial<SaleDraft>): SaleDraft => ({ ...emptySale, ...own })
const US = { minorDigits: 2, currency: 'USD' }
const sale = (own: Partial<SaleDraft>) => reckonSale(draft(own), permits, methods, US)

it('P-2: a sale comes to the prices, their fees and the service fee', () => {
  expect(totalOf(permits, draft({ serviceFee: '3.50' }), 2)).toBe(15_400)
  expect(totalOf(permits, draft({ serviceFee: 'much' }), 2)).toBeNull()
})

it('P-3: a tender that nobody typed an amount for takes what the others leave', () => {
  const tenders = [{ ...emptyTender, method: 'cash', amount: '60' }, emptyTender]
  expect(sale({ tenders }).tenders.map(({ amount }) => amount)).toEqual([6_000, 9_050])
})

it('P-2: all that the total holds stands in a line', () => {
  const typed = permits.map((permit) => ({ ...permit, type: 'Resident' }))
  const lines = linesOf(typed, draft({ serviceFee: '1' }), 2)
  expect(lines.map(({ permit, name, amount }) => [permit, name, amount])).toEqual([
    ['P1', 'Resident', 10_000],
    ['P1', 'Post', 50],
    ['P2', 'Resident', 5_000],
    [null, null, 100],
  ])
})

it('P-3: one tender pays the whole in its method', () => {
  const own = { tenders: [{ ...emptyTender, method: 'cash', received: '200' }] }
  expect(sale(own)).toMatchObject({ missing: null, change: 4_950 })
  expect(requestOf(draft(own), permits, sale(own), 2)).toEqual({
    permits: ['P1', 'P2'],
    fees: [],
    tenders: [{ method: 'cash', amount: 15_050 }],
    payer: null,
  })
})

it.each([
  ['method', {}],
  ['part', { tenders: [{ ...emptyTender, method: 'cash', amount: '1' }] }],
  ['reference', { tenders: [{ ...emptyTender, method: 'check' }] }],
  ['card_tail', { tenders: [{ ...emptyTender, method: 'credit_card', cardTail: '12' }] }],
  ['received', { tenders: [{ ...emptyTender, method: 'cash', received: '12' }] }],
  ['amount', { serviceFee: 'x' }],
])('P-3: says what is missing: %s', (missing, own) => {
  expect(sale(own).missing?.what).toBe(missing)
})

it('P-2: what costs nothing needs no tender', () => {
  const free = [{ number: 'P3', price: 0, fees: [] }]
  const reckoned = reckonSale(emptySale, free, methods, US)
  expect(reckoned.missing).toBeNull()
  expect(requestOf(emptySale, free, reckoned, 2).tenders).toEqual([])
})
