import type { NewPermitOrder, PaymentMethod, PermitSummary } from '../api/contract.ts'
import { emptyTender, type Tendering } from '../counter/draft.ts'
import {
  holdsCardNumber,
  type Missing,
  type ReckonedTender,
  reckonTenders,
  tendersOf,
  type Reckoning,
} from '../counter/reckon.ts'
import { readMoney } from '../kit/formats.ts'

/** A sale as it is typed; the permits stand in the address. */
export type SaleDraft = Tendering & { serviceFee: string; payer: string }

export const emptySale: SaleDraft = { serviceFee: '', payer: '', tenders: [emptyTender], active: 0 }

type Priced = Pick<PermitSummary, 'number' | 'price' | 'fees'>

/** What permits and fee come to, or null while the fee cannot be read. */
export function totalOf(
  permits: readonly Priced[],
  { serviceFee }: SaleDraft,
  minorDigits: number,
) {
  const fee = serviceFee.trim() === '' ? 0 : readMoney(serviceFee, minorDigits)
  if (fee === null) return null
  const own = permits.flatMap(({ price, fees }) => [price, ...fees.map(({ amount }) => amount)])
  return own.reduce((sum, amount) => sum + amount, fee)
}

/** What a sale comes to, line by line: prices, the permits' own fees, the service fee. Minor units. */
export function linesOf(
  permits: readonly (Priced & { type: string })[],
  { serviceFee }: SaleDraft,
  minorDigits: number,
): { key: string; permit: string | null; name: string | null; amount: number }[] {
  const fee = readMoney(serviceFee, minorDigits) ?? 0
  const own = permits.flatMap(({ number, type, price, fees }) => [
    { key: number, permit: number, name: type, amount: price },
    ...fees.map(({ name, amount }, at) => ({
      key: `${number}-${at}`,
      permit: number,
      name,
      amount,
    })),
  ])
  return fee > 0 ? [...own, { key: 'fee', permit: null, name: null, amount: fee }] : own
}

/** What a sale comes to by what is typed, and the first thing that is still wanted. */
export type ReckonedSale = {
  amount: number | null
  tenders: ReckonedTender[]
  change: number
  missing: { what: Missing; tender: number } | null
}

export function reckonSale(
  draft: SaleDraft,
  permits: readonly Priced[],
  methods: readonly PaymentMethod[],
  reckoning: Reckoning,
): ReckonedSale {
  const amount = totalOf(permits, draft, reckoning.minorDigits)
  const tenders = reckonTenders(draft.tenders, amount, methods, reckoning)
  const change = tenders.reduce((sum, tender) => sum + tender.change, 0)
  return { amount, tenders, change, missing: missingOf(amount, tenders) }
}

/** P-2: what costs nothing needs no tender. */
function missingOf(
  amount: number | null,
  tenders: readonly ReckonedTender[],
): ReckonedSale['missing'] {
  if (amount === null) return { what: 'amount', tender: 0 }
  if (amount === 0) return null
  const at = tenders.findIndex(({ missing }) => missing !== null)
  const what = tenders[at]?.missing
  if (what) return { what, tender: at }
  const sum = tenders.reduce((all, tender) => all + (tender.amount ?? 0), 0)
  return sum === amount ? null : { what: 'part', tender: tenders.length - 1 }
}

/** The request that places and pays the order; only for a draft with nothing missing. */
export function requestOf(
  draft: SaleDraft,
  permits: readonly Priced[],
  { amount, tenders }: ReckonedSale,
  minorDigits: number,
): NewPermitOrder {
  const fee = readMoney(draft.serviceFee, minorDigits) ?? 0
  return {
    permits: permits.map(({ number }) => number),
    fees: fee > 0 ? [{ kind: 'service_fee', name: 'Service fee', amount: fee }] : [],
    tenders: amount === 0 ? [] : tendersOf(draft.tenders, tenders),
    payer: draft.payer.trim() || null,
  }
}

/** What may be kept of a draft: everything but texts that hold a card number. */
export function keepable(draft: SaleDraft): SaleDraft {
  const clean = (text: string): string => (holdsCardNumber(text) ? '' : text)
  const tenders = draft.tenders.map((one) => ({ ...one, reference: clean(one.reference) }))
  return { ...draft, payer: clean(draft.payer), tenders }
}
