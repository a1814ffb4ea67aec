import type { Moment } from '../../journal/command.ts'
import type { Fact, TransactionKind } from '../../journal/fact.ts'
import { receiptPostings } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import {
  type Acting,
  type Session,
  sessionForPayment,
  type SessionsState,
} from '../sessions/public.ts'
import { split } from './split.ts'
import type {
  ItemWish,
  Method,
  PaymentWish,
  Receivable,
  Tender,
  Transaction,
} from './transaction.ts'

/** What the rules of transactions see. */
export type MoneyState = Payables & {
  readonly sessions: SessionsState
  readonly transactions: { readonly transactions: ReadonlyMap<number, Transaction> }
}

/** What can be paid, and how. */
export type Payables = {
  readonly transactions: { readonly methods: ReadonlyMap<string, Method> }
  /** By number, upper case. */
  readonly citations: { readonly receivables: ReadonlyMap<string, Receivable> }
  readonly orders: { readonly receivables: ReadonlyMap<number, Receivable> }
}

type Item = { readonly receivable: Receivable; readonly amount: number }

/** What a payment or a transfer comes to. */
export type Payment = {
  readonly facts: readonly Fact[]
  readonly payment: Extract<Fact, { fact: 'payment_taken' }>
  readonly posted: readonly Extract<Fact, { fact: 'transaction_posted' }>[]
}

/**
 * S-7, S-12, T-3, T-4, E-3, E-4: takes a payment into the person's current session, as one
 * transaction for each part of the split.
 */
export function decidePayment(
  state: MoneyState,
  wish: PaymentWish,
  acting: Acting,
  moment: Moment,
): Payment | Refusal {
  const session = sessionForPayment(state.sessions, acting.userId, moment.now)
  if (isRefusal(session)) return session
  return decidePaymentIn(session, state, wish, acting, moment)
}

/** A session that takes the payment, and how many it has taken. */
export type Taking = Pick<Session, 'id' | 'receiptCount'>

/** The same, into a session of which it is known that it takes payments of this person. */
export function decidePaymentIn(
  session: Taking,
  state: Payables,
  wish: PaymentWish,
  acting: Acting,
  moment: Moment,
): Payment | Refusal {
  const items = findItems(state, wish)
  if (isRefusal(items)) return items
  const refusal =
    refuseTenders(state.transactions.methods, wish.tenders) ??
    refuseSums(wish) ??
    refuseShort(items, wish) ??
    refuseOverpayment(items, wish)
  return refusal ?? post(session, items, wish, acting, moment)
}

function findItems(state: Payables, wish: PaymentWish): Item[] | Refusal {
  const items: Item[] = []
  for (const [index, item] of wish.items.entries()) {
    const found = findReceivable(state, item, `/items/${index}`)
    if (isRefusal(found)) return found
    items.push({ receivable: found, amount: item.amount })
  }
  return items
}

/** What an item is for, or why nothing can be paid on it; `path` is where the item stands. */
export function findReceivable(
  { citations, orders }: Payables,
  item: ItemWish,
  path: string,
): Receivable | Refusal {
  const [receivable, missing, pointer] =
    'permitOrder' in item
      ? [orders.receivables.get(item.permitOrder), noSuchOrder(item), `${path}/permitOrder`]
      : [citations.receivables.get(item.citation), noSuchCitation(item), `${path}/citation`]
  if (!receivable) return { ...missing, pointer }
  return receivable.refusal ? { ...receivable.refusal, pointer } : receivable
}

function noSuchOrder({ permitOrder }: { permitOrder: number }): Refusal {
  return refuse('permit_order_not_found', `There is no permit order ${permitOrder}.`)
}

function noSuchCitation({ citation }: { citation: string }): Refusal {
  return refuse('citation_not_found', `There is no citation ${citation}.`)
}

function refuseTenders(
  methods: ReadonlyMap<string, Method>,
  tenders: readonly Tender[],
): Refusal | null {
  for (const [index, tender] of tenders.entries()) {
    const refusal = refuseMethod(methods, tender.method, tender.reference, `/tenders/${index}`)
    if (refusal) return refusal
  }
  return null
}

/** T-4: a method is known, offered, not the system's own, and has its reference if it needs one. */
export function refuseMethod(
  methods: ReadonlyMap<string, Method>,
  code: string,
  reference: string | null,
  pointer: string,
): Refusal | null {
  const method = methods.get(code)
  if (!method)
    return refuse(
      'method_unknown',
      `There is no payment method "${code}". The agency offers: ${offered(methods)}.`,
      undefined,
      `${pointer}/method`,
    )
  if (!method.offered || method.system)
    return refuse(
      'method_not_offered',
      `${method.name} is not offered. The agency offers: ${offered(methods)}.`,
      undefined,
      `${pointer}/method`,
    )
  return refuseReference(method, reference, pointer)
}

/** T-4: a method that needs a reference has one. */
export function refuseReference(
  method: Method | undefined,
  reference: string | null,
  pointer: string,
): Refusal | null {
  if (!method?.needsReference || reference) return null
  return refuse(
    'reference_required',
    `${method.name} needs a reference, such as the number on it.`,
    undefined,
    `${pointer}/reference`,
  )
}

function offered(methods: ReadonlyMap<string, Method>): string {
  return [...methods.values()]
    .filter((method) => method.offered && !method.system)
    .map((method) => method.code)
    .join(', ')
}

function refuseSums(wish: PaymentWish): Refusal | null {
  const items = sum(wish.items)
  const tenders = sum(wish.tenders)
  if (items === tenders) return null
  return refuse(
    'amounts_differ',
    'What is handed over must be what is paid for: the sum of the tenders is not the sum of the items. Change given back is not money taken.',
    { items, tenders },
    '/tenders',
  )
}

function refuseShort(items: readonly Item[], wish: PaymentWish): Refusal | null {
  const [first] = items
  if (!wish.short || !first) return null
  if (items.some(({ receivable }) => isOrder(receivable)))
    return refuse(
      'short_not_for_permits',
      'Only citations are paid short. Leave the mark out: what is not paid stays due.',
      undefined,
      '/short',
    )
  if (items.length > 1)
    return refuse(
      'short_for_one',
      'A short payment is of one citation. Take each by itself, or leave the mark out: what is not paid stays due.',
      undefined,
      '/short',
    )
  const { due } = first.receivable
  if (first.amount < due) return null
  return refuse(
    'short_without_rest',
    'A short payment is less than the due, and this one is not.',
    { due },
    '/short',
  )
}

function refuseOverpayment(items: readonly Item[], wish: PaymentWish): Refusal | null {
  const over = items
    .map(({ receivable }) => ({ receivable, amount: sum(itemsOn(receivable, items)) }))
    .filter(({ receivable, amount }) => amount > receivable.due)
  const overOrder = over.find(({ receivable }) => isOrder(receivable))
  if (overOrder) return refuseMoreThanOrdered(overOrder.receivable)
  return over[0] && !wish.confirmOverpayment ? refuseUnconfirmed(over[0]) : null
}

/** An order has no account balance that a surplus could become. */
function refuseMoreThanOrdered({ target, due }: Receivable): Refusal {
  return refuse(
    'permit_order_overpaid',
    due > 0
      ? `That is more than is due on ${target.number}. Take the due.`
      : `Nothing is due on ${target.number}.`,
    { due },
    '/items',
  )
}

function refuseUnconfirmed(over: Item): Refusal {
  const { target, due } = over.receivable
  return refuse(
    'overpayment_unconfirmed',
    `That is more than is due on ${target.number}. Confirm the overpayment, and the surplus becomes its account balance; or take the due.`,
    { citation: target.number, due, surplus: over.amount - due },
    '/confirmOverpayment',
  )
}

function isOrder({ target }: Receivable): boolean {
  return target.type === 'permit_order'
}

/** A citation may stand in a list twice; what is due on it is due once. */
function itemsOn({ target }: Receivable, items: readonly Item[]): readonly Item[] {
  return items.filter(({ receivable }) => receivable.target === target)
}

function post(
  session: Taking,
  items: readonly Item[],
  wish: PaymentWish,
  acting: Acting,
  { now, draw }: Moment,
): Payment {
  const payment = {
    fact: 'payment_taken' as const,
    paymentId: draw('payments'),
    sessionId: session.id,
    // Counted in the session, whose row is locked: no gaps, and nobody waits for another session.
    receiptNumber: `${session.id}-${session.receiptCount + 1}`,
    amount: sum(wish.items),
    payer: wish.payer,
    by: acting.userId,
    at: now,
  }
  const remaining = new Map(items.map(({ receivable }) => [receivable.target, receivable.due]))
  const parts = split(
    items.map(({ amount }) => amount),
    wish.tenders.map(({ amount }) => amount),
  )
  const posted = parts.flatMap((part) => {
    const item = items[part.item]
    const tender = wish.tenders[part.tender]
    if (!item || !tender) return []
    const { target } = item.receivable
    const due = remaining.get(target) ?? 0
    const applied = Math.min(part.amount, due)
    remaining.set(target, due - applied)
    return [
      {
        fact: 'transaction_posted' as const,
        transactionId: draw('transactions'),
        sessionId: session.id,
        paymentId: payment.paymentId,
        receiptNumber: payment.receiptNumber,
        kind: kindOf(item, wish),
        amount: part.amount,
        method: tender.method,
        reference: tender.reference,
        cardTail: tender.cardTail,
        target,
        userId: acting.userId,
        at: now,
        reversalOf: null,
        counterpartId: null,
        ...(wish.elsewhere ? { elsewhere: true as const } : {}),
        postings: receiptPostings(tender.method, applied, part.amount - applied),
      },
    ]
  })
  return { facts: [payment, ...posted], payment, posted }
}

/** T-2: several citations make it bulk; otherwise the amount against the due says what it is. */
function kindOf({ receivable, amount }: Item, wish: PaymentWish): TransactionKind {
  if (wish.kind) return wish.kind
  if (isOrder(receivable)) return 'permit_payment'
  if (wish.items.length > 1) return 'bulk_payment'
  if (wish.short) return 'short_payment'
  return amount > receivable.due ? 'overpayment' : 'single_payment'
}

function sum(amounts: readonly { readonly amount: number }[]): number {
  return amounts.reduce((total, { amount }) => total + amount, 0)
}
