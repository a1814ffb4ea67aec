import type { Moment } from '../../journal/command.ts'
import type { TransactionPosted } from '../../journal/fact.ts'
import { receiptPostings, unidentifiedPostings } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { ACCOUNT_BALANCE } from '../agencies/public.ts'
import { type Acting, sessionForPayment } from '../sessions/public.ts'
import {
  findReceivable,
  type MoneyState,
  type Payment,
  type Receivable,
  type Taking,
} from '../transactions/public.ts'
import { leftOf, type Unidentified, unidentifiedName, unidentifiedTarget } from './money.ts'

export type UnidentifiedState = MoneyState & {
  readonly unidentified: { readonly money: ReadonlyMap<number, Unidentified> }
}

/** What came with an item that was rejected. */
export type Receipt = {
  readonly id: number
  readonly amount: number
  readonly method: string
  readonly reference: string | null
  readonly payer: string | null
}

/** takes the money of a rejected item into the account of those whose owner nobody knows. */
export function receiveUnidentified(
  session: Taking,
  { id, amount, method, reference, payer }: Receipt,
  acting: Acting,
  { now, draw }: Moment,
): Payment {
  const payment = paymentIn(session, amount, payer, acting, draw('payments'), now)
  const posted: TransactionPosted = {
    ...transactionOf(payment),
    transactionId: draw('transactions'),
    kind: 'batch_payment',
    amount,
    method,
    reference,
    target: unidentifiedTarget(id),
    counterpartId: null,
    elsewhere: true,
    postings: unidentifiedPostings(method, amount),
  }
  return { facts: [payment, posted], payment, posted: [posted] }
}

export type Assignment = {
  readonly id: number
  /** Upper case. */
  readonly citation: string
  /** Null: all that is left, as far as it is due there. */
  readonly amount: number | null
}

/**
 * unidentified money pays what is due on a citation, never more than that and never more than
 * what is left. It is a balance transfer (E-7) of two transactions in the person's current session.
 */
export function decideAssignment(
  state: UnidentifiedState,
  { id, citation, amount }: Assignment,
  acting: Acting,
  moment: Moment,
): Payment | Refusal {
  const money = state.unidentified.money.get(id)
  if (!money) return noSuchMoney()
  const nothing = 'Nothing was assigned.'
  const session = sessionForPayment(state.sessions, acting.userId, moment.now, nothing)
  if (isRefusal(session)) return session
  const to = findReceivable(state, { citation, amount: 0 }, '')
  if (isRefusal(to)) return to
  const wanted = amount ?? Math.min(leftOf(money), to.due)
  const refusal = refuseBeyondLeft(money, wanted) ?? refuseBeyondDue(to, wanted)
  return refusal ?? assign(session, id, to, wanted, acting, moment)
}

export function noSuchMoney(): Refusal {
  return refuse('unidentified_not_found', 'There is no such unidentified money.')
}

/** never more than what is left of it. */
export function refuseBeyondLeft(money: Unidentified, amount: number): Refusal | null {
  const left = leftOf(money)
  if (left > 0 && amount <= left) return null
  const name = unidentifiedName(money.id)
  const detail =
    left === 0 ? `Nothing is left of ${name}.` : `That is more than is left of ${name}.`
  return refuse('unidentified_exceeded', detail, { left }, '/amount')
}

function refuseBeyondDue({ due, target }: Receivable, amount: number): Refusal | null {
  if (due > 0 && amount <= due) return null
  const detail =
    due === 0
      ? `Nothing is due on ${target.number}.`
      : `That is more than is due on ${target.number}. Assign the due or less.`
  return refuse('transfer_exceeds_due', detail, { due }, '/amount')
}

function assign(
  session: Taking,
  id: number,
  to: Receivable,
  amount: number,
  acting: Acting,
  { now, draw }: Moment,
): Payment {
  const payment = paymentIn(session, 0, null, acting, draw('payments'), now)
  const [plusId, minusId] = [draw('transactions'), draw('transactions')]
  const half = {
    ...transactionOf(payment),
    kind: 'balance_transfer' as const,
    method: ACCOUNT_BALANCE,
    reference: null,
  }
  const posted: TransactionPosted[] = [
    {
      ...half,
      transactionId: plusId,
      counterpartId: minusId,
      amount,
      target: to.target,
      postings: receiptPostings(ACCOUNT_BALANCE, amount, 0),
    },
    {
      ...half,
      transactionId: minusId,
      counterpartId: plusId,
      amount: -amount,
      target: unidentifiedTarget(id),
      postings: unidentifiedPostings(ACCOUNT_BALANCE, -amount),
    },
  ]
  return { facts: [payment, ...posted], payment, posted }
}

function paymentIn(
  { id: sessionId, receiptCount }: Taking,
  amount: number,
  payer: string | null,
  acting: Acting,
  paymentId: number,
  at: Temporal.Instant,
) {
  const receiptNumber = `${sessionId}-${receiptCount + 1}`
  const by = acting.userId
  return {
    fact: 'payment_taken' as const,
    paymentId,
    sessionId,
    receiptNumber,
    amount,
    payer,
    by,
    at,
  }
}

/** What its transactions have of a payment. */
function transactionOf({ sessionId, paymentId, receiptNumber, by, at }: Payment['payment']) {
  return {
    fact: 'transaction_posted' as const,
    sessionId,
    paymentId,
    receiptNumber,
    cardTail: null,
    userId: by,
    at,
    reversalOf: null,
  }
}
