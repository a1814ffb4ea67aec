import type { NewPayment, PaymentMethod, Tender } from '../api/contract.ts'
import { inCash, readMoney } from '../kit/formats.ts'
import type { CartLine, Draft, DraftTender } from './draft.ts'
import { keyOf, orderId, type Payable, type PayableName } from './payable.ts'

/** What is still wanted before the payment can be taken, in the order in which it is asked for. */
export type Missing =
  | 'amount'
  | 'too_much'
  | 'cart'
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
  /** Of cash: what is handed over, rounded where the smallest coin is no longer made. */
  toCollect: number | null
  /** Received minus what is to collect, for cash; never money taken. */
  change: number
  missing: Missing | null
}

/** One of the cart: what is paid on it, and what is due there. */
export type ReckonedLine = PayableName & {
  amount: number | null
  due: number
  surplus: number
  /** More than it takes, which may be because somebody else paid on it meanwhile. */
  isTooMuch: boolean
}

export type Reckoned = {
  /** All that is paid, the cart included. */
  amount: number | null
  /** What is paid on the one that is open. */
  own: number | null
  cart: ReckonedLine[]
  /** What goes beyond the due, on all of it. */
  over: number
  /** `too_much` is over where there is no account balance for it: it is not taken. */
  kind: 'none' | 'full' | 'partial' | 'over' | 'too_much'
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
  toCollect: number | null,
): Missing | null {
  if (amount === null || amount <= 0) return 'part'
  if (!method) return 'method'
  if (holdsCardNumber(tender.reference)) return 'card_number'
  if (method.needsReference && tender.reference.trim() === '') return 'reference'
  if (isCard(method) && !/^(\d{4})?$/.test(tender.cardTail)) return 'card_tail'
  if (!method.cash || tender.received.trim() === '') return null
  return received === null || received < (toCollect ?? amount) ? 'received' : null
}

/** How the agency's money is written and handed over. */
export type Reckoning = { readonly minorDigits: number; readonly currency: string }

/** What each method pays of the amount; the one whose part is not typed takes what is left. */
export function reckonTenders(
  drafts: readonly DraftTender[],
  amount: number | null,
  methods: readonly PaymentMethod[],
  { minorDigits, currency }: Reckoning,
): ReckonedTender[] {
  const typed = drafts.map(({ amount: part }) =>
    part === null ? null : readMoney(part, minorDigits),
  )
  const given = typed.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  let cash = 0
  return drafts.map((tender, at): ReckonedTender => {
    const method = methods.find(({ code }) => code === tender.method) ?? null
    const part = tender.amount === null ? (amount ?? 0) - given : (typed[at] ?? null)
    const received = method?.cash ? readMoney(tender.received, minorDigits) : null
    // Rounded once for all cash of the payment, however many parts it has.
    const before = inCash(cash, currency)
    cash += method?.cash ? (part ?? 0) : 0
    const toCollect = method?.cash && part !== null ? inCash(cash, currency) - before : null
    const missing = wanted(tender, method, part, received, toCollect)
    const change = received !== null && toCollect !== null ? Math.max(0, received - toCollect) : 0
    return { method, amount: part, received, toCollect, change, missing }
  })
}

/**
 * Reckons a draft against what is due, on the open one and in the cart: the parts of each method,
 * what is partial or over, the change, and the first thing that is still missing. Minor units.
 */
export function reckon(
  draft: Draft,
  open: Payable | null,
  methods: readonly PaymentMethod[],
  reckoning: Reckoning,
  inCart: ReadonlyMap<string, Payable> = new Map(),
): Reckoned {
  const { minorDigits } = reckoning
  const own = draft.amount === null ? (open?.due ?? 0) : readMoney(draft.amount, minorDigits)
  const cart = draft.cart.map((line) => reckonLine(line, inCart.get(keyOf(line)), minorDigits))
  const amount = cart.reduce<number | null>(
    (sum, line) => (sum === null || line.amount === null ? null : sum + line.amount),
    own,
  )
  const tenders = reckonTenders(draft.tenders, amount, methods, reckoning)
  const sum = tenders.reduce((total, { amount: part }) => total + (part ?? 0), 0)
  const kind = kindOf(own, open)
  const over = cart.reduce((total, line) => total + line.surplus, kind.surplus)
  const change = tenders.reduce((total, tender) => total + tender.change, 0)
  const missing = missingOf({ kind: kind.kind, amount, cart, tenders }, sum)
  return { ...kind, amount, own, cart, over, tenders, change, missing }
}

/** A due that is not known yet makes no amount of itself. */
function reckonLine(
  { type, number, amount: typed }: CartLine,
  known: Payable | undefined,
  minorDigits: number,
): ReckonedLine {
  const amount = typed === null ? (known?.due ?? null) : readMoney(typed, minorDigits)
  const beyond = Math.max(0, (amount ?? 0) - (known?.due ?? amount ?? 0))
  const isTooMuch = beyond > 0 && !known?.mayBeOver
  return { type, number, amount, due: known?.due ?? 0, surplus: isTooMuch ? 0 : beyond, isTooMuch }
}

function kindOf(
  amount: number | null,
  open: Payable | null,
): Pick<Reckoned, 'kind' | 'rest' | 'surplus'> {
  const due = open?.due ?? 0
  if (amount === null || amount <= 0) return { kind: 'none', rest: 0, surplus: 0 }
  if (amount < due) return { kind: 'partial', rest: due - amount, surplus: 0 }
  if (amount > due && !open?.mayBeOver) return { kind: 'too_much', rest: 0, surplus: 0 }
  if (amount > due) return { kind: 'over', rest: 0, surplus: amount - due }
  return { kind: 'full', rest: 0, surplus: 0 }
}

function missingOf(
  { kind, amount, cart, tenders }: Pick<Reckoned, 'kind' | 'amount' | 'cart' | 'tenders'>,
  sum: number,
): Reckoned['missing'] {
  if (amount === null || amount <= 0) return { what: 'amount', tender: 0 }
  if (kind === 'too_much') return { what: 'too_much', tender: 0 }
  if (cart.some(({ isTooMuch }) => isTooMuch)) return { what: 'cart', tender: 0 }
  const at = tenders.findIndex(({ missing }) => missing !== null)
  const what = tenders[at]?.missing
  if (what) return { what, tender: at }
  return sum === amount ? null : { what: 'part', tender: tenders.length - 1 }
}

/** E-4: one citation alone is paid short, and less than its due. */
export const mayBeShort = (draft: Draft, { kind }: Reckoned): boolean =>
  kind === 'partial' && draft.cart.length === 0 && draft.open?.type === 'citation'

/** In the order in which they stand there; one on which nothing is due any more is left out. */
function itemsOf(draft: Draft, { cart, own }: Reckoned): NewPayment['items'] {
  const all = draft.open === null ? cart : [...cart, { ...draft.open, amount: own }]
  return all.flatMap(({ type, number, amount }): NewPayment['items'] => {
    if (!amount) return []
    return type === 'citation'
      ? [{ citation: number, amount }]
      : [{ permitOrder: orderId(number), amount }]
  })
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
    ...(draft.short && mayBeShort(draft, reckoned) ? { short: true as const } : {}),
    ...(confirmed ? { confirmOverpayment: true as const } : {}),
  }
}
