import type { NewPayment } from '../api/contract.ts'
import { isSame, type PayableName } from './payable.ts'

/** One method of a payment as it is being typed. */
export type DraftTender = {
  method: string | null
  /** What is typed as its part; null means all that the others leave. */
  amount: string | null
  reference: string
  cardTail: string
  /** Cash only: what the payer hands over. Empty means exactly the amount. */
  received: string
}

/** A payment that has been sent and whose answer has not come yet. */
export type Sending = { key: string; body: NewPayment; change: number }

/** Something else that the same payment pays for (E-5). */
export type CartLine = PayableName & {
  /** What is typed as its amount; null means its due, whatever that is at this moment. */
  amount: string | null
}

/** Everything that is typed at the counter. It is kept, so that nothing is lost by a reload. */
export type Draft = {
  find: string
  /** What was found before the one that is open now, in the order in which it is paid. */
  cart: CartLine[]
  open: PayableName | null
  /** What is typed as the amount; null means the due, whatever it is at this moment. */
  amount: string | null
  /** The payer meant to pay in full (E-4). */
  short: boolean
  tenders: DraftTender[]
  active: number
  sending: Sending | null
  /** When something of it was last changed, by this browser's clock; in milliseconds. */
  touchedAt: number
}

export const emptyTender: DraftTender = {
  method: null,
  amount: null,
  reference: '',
  cardTail: '',
  received: '',
}

export const emptyDraft: Draft = {
  find: '',
  cart: [],
  open: null,
  amount: null,
  short: false,
  tenders: [emptyTender],
  active: 0,
  sending: null,
  touchedAt: 0,
}

/** The draft of a payment for one thing: its number found, nothing else typed. */
export const draftFor = (open: PayableName): Draft => ({
  ...emptyDraft,
  find: open.number,
  open: nameOf(open),
})

/** A draft as it was kept; an earlier version had no cart, and knew citations only. */
export function takenUp({
  citation,
  ...kept
}: Partial<Draft> & { citation?: string | null }): Draft {
  const open: PayableName | null = citation ? { type: 'citation', number: citation } : null
  return { ...emptyDraft, ...(open ? { open } : {}), ...kept }
}

/**
 * Puts one thing more into the payment: the one that was open goes into the cart, unless there is
 * nothing to pay on it. One that is in it already is opened again.
 */
export function withPayable(draft: Draft, wanted: PayableName, isOpenKept: boolean): Draft {
  if (isSame(draft.open, wanted)) return { ...draft, find: wanted.number }
  const again = draft.cart.find((line) => isSame(line, wanted))
  const others = draft.cart.filter((line) => line !== again)
  return {
    ...draft,
    find: wanted.number,
    cart: isOpenKept ? [...others, ...openLine(draft)] : others,
    open: nameOf(wanted),
    amount: again?.amount ?? null,
    short: false,
  }
}

/** The same with several at once: the last of them is open then. */
export function withPayables(
  draft: Draft,
  wanted: readonly PayableName[],
  isOpenKept: boolean,
): Draft {
  const [first, ...rest] = wanted
  if (first === undefined) return draft
  return rest.reduce(
    (now, each) => withPayable(now, each, true),
    withPayable(draft, first, isOpenKept),
  )
}

/** Its name alone: what else is known of it is asked for anew, and not kept. */
const nameOf = ({ type, number }: PayableName): PayableName => ({ type, number })

function openLine({ open, amount }: Draft): CartLine[] {
  return open === null ? [] : [{ ...open, amount }]
}

/** Takes one thing out again; where it was the open one, the last of the cart is open then. */
export function withoutPayable(draft: Draft, unwanted: PayableName): Draft {
  if (!isSame(draft.open, unwanted))
    return { ...draft, cart: draft.cart.filter((line) => !isSame(line, unwanted)) }
  const last = draft.cart.at(-1)
  if (!last) return { ...emptyDraft }
  const cart = draft.cart.slice(0, -1)
  const { number: find, amount } = last
  return { ...draft, find, cart, open: nameOf(last), amount, short: false }
}

/** How something is paid, whatever it is: the part of a draft that the payment panel works on. */
export type Tendering = Pick<Draft, 'tenders' | 'active'>

/** Changes one tender and leaves the others. */
export function withTender<D extends Tendering>(
  draft: D,
  index: number,
  change: Partial<DraftTender>,
): D {
  const tenders = draft.tenders.map((tender, at) =>
    at === index ? { ...tender, ...change } : tender,
  )
  return { ...draft, tenders }
}

/**
 * Splits the payment: what is typed so far stays the part of the active method, the rest goes to a
 * further one. Cash handed over that does not reach becomes the cash part as it is.
 */
export function split<D extends Tendering>(draft: D, cashPart: string | null): D {
  const active = draft.tenders[draft.active] ?? emptyTender
  const part = cashPart ?? active.amount ?? ''
  const kept = withTender(draft, draft.active, {
    amount: part,
    received: cashPart === null ? active.received : '',
  })
  const tenders = [...kept.tenders, emptyTender]
  return { ...kept, tenders, active: part === '' ? draft.active : tenders.length - 1 }
}

/** Takes one method out again; the last of those left takes what remains. */
export function withoutTender<D extends Tendering>(draft: D, index: number): D {
  const left = draft.tenders.filter((_tender, at) => at !== index)
  const last = left.length - 1
  const tenders = left.map((tender, at) => (at === last ? { ...tender, amount: null } : tender))
  return {
    ...draft,
    tenders: tenders.length > 0 ? tenders : [emptyTender],
    active: Math.max(last, 0),
  }
}
