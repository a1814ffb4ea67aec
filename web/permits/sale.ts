import type { NewPermitOrder, PaymentMethod, PermitSummary } from '../api/contract.ts'
import { moneyTyped, readMoney } from '../kit/formats.ts'

/** One way of paying, as it is typed. An amount that was not touched is the rest. */
export type DraftTender = {
  method: string
  amount: string | null
  reference: string
  cardTail: string
}

/** A sale as it is typed; the permits stand in the address. */
export type SaleDraft = { serviceFee: string; payer: string; tenders: DraftTender[] }

export const emptyTender: DraftTender = { method: '', amount: null, reference: '', cardTail: '' }
export const emptySale: SaleDraft = { serviceFee: '', payer: '', tenders: [emptyTender] }

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

/** The text in the field of each amount: what was typed, or what the others leave. */
export function amountsOf({ tenders }: SaleDraft, total: number, minorDigits: number): string[] {
  const typed = tenders.map(({ amount }) => amount)
  const sum = typed.reduce((all, text) => all + (readMoney(text ?? '', minorDigits) ?? 0), 0)
  const rest = Math.max(0, total - sum)
  const first = typed.indexOf(null)
  return typed.map((text, index) => text ?? moneyTyped(index === first ? rest : 0, minorDigits))
}

/** What is missing before it can be sold; null when nothing is. */
export type Missing = 'permits' | 'fee' | 'amounts' | 'reference' | 'card_tail'

export type Sale = { readonly request: NewPermitOrder; readonly missing: Missing | null }

/** The request that places and pays the order, and what it still lacks. */
export function saleOf(
  draft: SaleDraft,
  permits: readonly Priced[],
  methods: readonly PaymentMethod[],
  minorDigits: number,
): Sale {
  const total = totalOf(permits, draft, minorDigits)
  const amounts = amountsOf(draft, total ?? 0, minorDigits).map(
    (text) => readMoney(text, minorDigits) ?? 0,
  )
  const fee = readMoney(draft.serviceFee, minorDigits) ?? 0
  const tenders = draft.tenders.map((tender, index) => ({
    method: tender.method || (methods[0]?.code ?? ''),
    amount: amounts[index] ?? 0,
    reference: tender.reference.trim() || null,
    cardTail: tender.cardTail || null,
  }))
  const request: NewPermitOrder = {
    permits: permits.map(({ number }) => number),
    fees: fee > 0 ? [{ kind: 'service_fee', name: 'Service fee', amount: fee }] : [],
    tenders: total === 0 ? [] : tenders,
    payer: draft.payer.trim() || null,
  }
  return { request, missing: missingOf(request, total, methods) }
}

function missingOf(
  { permits, tenders = [] }: NewPermitOrder,
  total: number | null,
  methods: readonly PaymentMethod[],
): Missing | null {
  if (permits.length === 0) return 'permits'
  if (total === null) return 'fee'
  const sum = tenders.reduce((all, { amount }) => all + amount, 0)
  if (sum !== total || tenders.some(({ amount }) => amount === 0)) return 'amounts'
  const needs = new Set(methods.filter((each) => each.needsReference).map(({ code }) => code))
  if (tenders.some(({ method, reference }) => needs.has(method) && !reference)) return 'reference'
  const isTail = (tail: string) => /^\d{4}$/.test(tail)
  return tenders.every(({ cardTail }) => !cardTail || isTail(cardTail)) ? null : 'card_tail'
}
