import { expect, it } from 'vitest'
import type { PaymentMethod } from '../api/contract.ts'
import { amountsOf, emptySale, emptyTender, saleOf, totalOf, type SaleDraft } from './sale.ts'

const fee = { kind: 'fee', name: 'Post', amount: 50 } as const
const permits = [
  { number: 'P1', price: 10_000, fees: [fee] },
  { number: 'P2', price: 5_000, fees: [] },
]
const method = (code: string, needsReference = false) =>
  ({ code, needsReference }) as unknown as PaymentMethod
const methods = [method('cash'), method('check', true)]
const draft = (own: Partial<SaleDraft>): SaleDraft => ({ ...emptySale, ...own })
const sale = (own: Partial<SaleDraft>) => saleOf(draft(own), permits, methods, 2)

it('P-2: a sale comes to the prices, their fees and the service fee', () => {
  expect(totalOf(permits, draft({ serviceFee: '3.50' }), 2)).toBe(15_400)
  expect(totalOf(permits, draft({ serviceFee: 'much' }), 2)).toBeNull()
})

it('P-3: an amount that nobody typed is what the others leave', () => {
  const tenders = [{ ...emptyTender, amount: '60' }, emptyTender, emptyTender]
  expect(amountsOf(draft({ tenders }), 15_050, 2)).toEqual(['60', '90.50', '0.00'])
})

it('P-3: one tender pays the whole in the first method unless told otherwise', () => {
  expect(sale({})).toEqual({
    missing: null,
    request: {
      permits: ['P1', 'P2'],
      fees: [],
      tenders: [{ method: 'cash', amount: 15_050, reference: null, cardTail: null }],
      payer: null,
    },
  })
})

it.each([
  ['amounts', { tenders: [{ ...emptyTender, amount: '1' }] }],
  ['amounts', { tenders: [emptyTender, emptyTender] }],
  ['reference', { tenders: [{ ...emptyTender, method: 'check' }] }],
  ['card_tail', { tenders: [{ ...emptyTender, cardTail: '12' }] }],
  ['fee', { serviceFee: 'x' }],
])('P-3: says what is missing: %s', (missing, own) => {
  expect(sale(own).missing).toBe(missing)
})

it('P-2: what costs nothing needs no tender', () => {
  const free = [{ number: 'P3', price: 0, fees: [] }]
  const { request, missing } = saleOf(emptySale, free, methods, 2)
  expect([request.tenders, missing]).toEqual([[], null])
})
