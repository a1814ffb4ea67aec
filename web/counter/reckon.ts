import type { NewPayment, PaymentMethod, Tender } from '../api/contract.ts'
import { readMoney } from '../kit/formats.ts'
import type { CartLine, Draft, DraftTender } from './draft.ts'

/** What is still wanted before the payment can be taken, in the order in which it is asked for. */
export type Missing =
  | 'amount'
  | 'method'
  | 'part'
  | 'reference'
  | 'card_number'
  | 'card_tail'
  | 'received'

export type ReckonedTender = {
  method: PaymentMethod | null
  amount: number | null
  received: number | null
  /** Received minus amount, for cash; never money taken. */
  change: number
  missing: Missing | null
}

/** One of the cart: what is paid on it, and what is due there. */
export type ReckonedLine = { number: string; amount: number | null; due: number; surplus: number }

export type Reckoned = {
  /** All that is paid, the cart included. */
  amount: number | null
  /** What is paid on the citation that is open. */
  own: number | null
  cart: ReckonedLine[]
  /** What goes beyond the due, on all of it. */
  over: number
  kind: 'none' | 'full' | 'partial' | 'over'
  /** What stays due after a partial payment. */
  rest: number
  /** What goes to the account balance after an overpayment. */
  surplus: number
  tenders: ReckonedTender[]
  change: number
  missing: { what: Missing; tender: number } | null
}

const CARDS = ['credit_card', 'debit_card']

/** Methods whose receipt names the last four digits of a card. */
export const isCard = (method: PaymentMethod | null): boolean =>
  method !== null && CARDS.includes(method.code)

/** Whether a text holds 13 to 19 digits that pass the Luhn check: such a text goes nowhere. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.replaceAll(/(?<=\d)[ -](?=\d)/g, '').match(/\d{13,19}/g) ?? []
  return runs.some((digits) => {
    const sum = Array.from(digits, Number)
      .toReversed()
      .reduce((total, digit, at) => {
        const doubled = at % 2 === 1 ? digit * 2 : digit
        return total + (doubled > 9 ? doubled - 9 : doubled)
      }, 0)
    return sum % 10 === 0
  })
}

function wanted(
  tender: DraftTender,
  method: PaymentMethod | null,
  amount: number | null,
  received: number | null,
): Missing | null {
  if (amount === null || amount <= 0) return 'part'
  if (!method) return 'method'
  if (holdsCardNumber(tender.reference)) return 'card_number'
  if (method.needsReference && tender.reference.trim() === '') return 'reference'
  if (isCard(method) && !/^(\d{4})?$/.test(tender.cardTail)) return 'card_tail'
  if (!method.cash || tender.received.trim() === '') return null
  return received === null || received < amount ? 'received' : null
}

/** What each method pays of the amount; the one whose part is not typed takes what is left. */
export function reckonTenders(
  drafts: readonly DraftTender[],
  amount: number | null,
  methods: readonly PaymentMethod[],
  minorDigits: number,
): ReckonedTender[] {
  const typed = drafts.map(({ amount: part }) =>
    part === null ? null : readMoney(part, minorDigits),
  )
  const given = typed.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  return drafts.map((tender, at): ReckonedTender => {
    const method = methods.find(({ code }) => code === tender.method) ?? null
    const part = tender.amount === null ? (amount ?? 0) - given : (typed[at] ?? null)
    const received = method?.cash ? readMoney(tender.received, minorDigits) : null
    const missing = wanted(tender, method, part, received)
    const change = received !== null && part !== null ? Math.max(0, received - part) : 0
    return { method, amount: part, received, change, missing }
  })
}

/**
 * Reckons a draft against the citation's due: the parts of each method, what is partial or over,
 * the change, and the first thing that is still missing. Minor units throughout.
 */
export function reckon(
  draft: Draft,
  due: number,
  methods: readonly PaymentMethod[],
  minorDigits: number,
  duesInCart: ReadonlyMap<string, number> = new Map(),
): Reckoned {
  const own = draft.amount === null ? due : readMoney(draft.amount, minorDigits)
  const cart = draft.cart.map((line) => reckonLine(line, duesInCart.get(line.number), minorDigits))
  const amount = cart.reduce<number | null>(
    (sum, line) => (sum === null || line.amount === null ? null : sum + line.amount),
    own,
  )
  const tenders = reckonTenders(draft.tenders, amount, methods, minorDigits)
  const sum = tenders.reduce((total, { amount: part }) => total + (part ?? 0), 0)
  const kind = kindOf(own, due)
  const over = cart.reduce((total, line) => total + line.surplus, kind.surplus)
  return { ...kind, amount, own, cart, over, tenders, ...open(amount, sum, tenders) }
}

/** A due that is not known yet makes no amount of itself. */
function reckonLine(line: CartLine, due: number | undefined, minorDigits: number): ReckonedLine {
  const amount = line.amount === null ? (due ?? null) : readMoney(line.amount, minorDigits)
  const surplus = Math.max(0, (amount ?? 0) - (due ?? amount ?? 0))
  return { number: line.number, amount, due: due ?? 0, surplus }
}

function kindOf(amount: number | null, due: number): Pick<Reckoned, 'kind' | 'rest' | 'surplus'> {
  if (amount === null || amount <= 0) return { kind: 'none', rest: 0, surplus: 0 }
  if (amount < due) return { kind: 'partial', rest: due - amount, surplus: 0 }
  if (amount > due) return { kind: 'over', rest: 0, surplus: amount - due }
  return { kind: 'full', rest: 0, surplus: 0 }
}

function open(
  amount: number | null,
  sum: number,
  tenders: ReckonedTender[],
): Pick<Reckoned, 'change' | 'missing'> {
  const change = tenders.reduce((total, tender) => total + tender.change, 0)
  if (amount === null || amount <= 0) return { change, missing: { what: 'amount', tender: 0 } }
  const at = tenders.findIndex(({ missing }) => missing !== null)
  const what = tenders[at]?.missing
  if (what) return { change, missing: { what, tender: at } }
  if (sum !== amount) return { change, missing: { what: 'part', tender: tenders.length - 1 } }
  return { change, missing: null }
}

/** In the order in which they stand there; one on which nothing is due any more is left out. */
function itemsOf(draft: Draft, { cart, own }: Reckoned): NewPayment['items'] {
  return [...cart, { number: draft.citation ?? '', amount: own }].flatMap(({ number, amount }) =>
    amount ? [{ citation: number, amount }] : [],
  )
}

/** What is handed over, as it is sent. */
export function tendersOf(
  drafts: readonly DraftTender[],
  reckoned: readonly ReckonedTender[],
): Tender[] {
  return drafts.map((tender, at): Tender => {
    const { method, amount } = reckoned[at] ?? { method: null, amount: 0 }
    const reference = tender.reference.trim()
    return {
      method: method?.code ?? '',
      amount: amount ?? 0,
      ...(reference === '' || method?.cash ? {} : { reference }),
      ...(isCard(method) && tender.cardTail !== '' ? { cardTail: tender.cardTail } : {}),
    }
  })
}

/** The request that takes the payment; only for a draft with nothing missing. */
export function requestOf(draft: Draft, reckoned: Reckoned, confirmed: boolean): NewPayment {
  const tenders = tendersOf(draft.tenders, reckoned.tenders)
  return {
    items: itemsOf(draft, reckoned),
    tenders,
    ...(draft.short && reckoned.kind === 'partial' && draft.cart.length === 0
      ? { short: true as const }
      : {}),
    ...(confirmed ? { confirmOverpayment: true as const } : {}),
  }
}
