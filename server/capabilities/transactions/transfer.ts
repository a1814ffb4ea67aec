import type { Moment } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { receiptPostings } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { ACCOUNT_BALANCE } from '../agencies/public.ts'
import { type Acting, type Session, sessionForPayment } from '../sessions/public.ts'
import type { MoneyState, Payment } from './rules.ts'
import type { Receivable, TransferWish } from './transaction.ts'

/**
 * E-7: moves account balance from one citation to what is due on another, or on the same one. Two
 * transactions in the person's current session, plus on the one and minus on the other, under a
 * receipt of nothing: together they are zero.
 */
export function decideTransfer(
  state: MoneyState,
  wish: TransferWish,
  acting: Acting,
  moment: Moment,
): Payment | Refusal {
  const from = state.citations.receivables.get(wish.from)
  if (!from) return noSuchCitation(wish.from)
  const nothing = 'Nothing was transferred.'
  const session = sessionForPayment(state.sessions, acting.userId, moment.now, nothing)
  if (isRefusal(session)) return session
  const to = state.citations.receivables.get(wish.to)
  if (!to) return noSuchCitation(wish.to, '/to')
  if (to.refusal) return { ...to.refusal, pointer: '/to' }
  const refusal = refuseBeyondBalance(from, wish.amount) ?? refuseBeyondDue(to, wish.amount)
  return refusal ?? post(session, { from, to, amount: wish.amount }, acting, moment)
}

function noSuchCitation(number: string, pointer?: string): Refusal {
  return refuse('citation_not_found', `There is no citation ${number}.`, undefined, pointer)
}

function refuseBeyondBalance(from: Receivable, amount: number): Refusal | null {
  const { accountBalance, target } = from
  if (amount <= accountBalance) return null
  const detail =
    accountBalance === 0
      ? `${target.number} has no account balance to transfer.`
      : `That is more than the account balance of ${target.number}. Transfer all of it or less.`
  return refuse('transfer_exceeds_balance', detail, { accountBalance }, '/amount')
}

function refuseBeyondDue({ due, target }: Receivable, amount: number): Refusal | null {
  if (amount <= due) return null
  const detail =
    due === 0
      ? `Nothing is due on ${target.number}.`
      : `That is more than is due on ${target.number}. Transfer the due or less.`
  return refuse('transfer_exceeds_due', detail, { due }, '/amount')
}

type Transfer = { readonly from: Receivable; readonly to: Receivable; readonly amount: number }

function post(
  session: Session,
  { from, to, amount }: Transfer,
  acting: Acting,
  { now, draw }: Moment,
): Payment {
  const payment = {
    fact: 'payment_taken' as const,
    paymentId: draw('payments'),
    sessionId: session.id,
    receiptNumber: `${session.id}-${session.receiptCount + 1}`,
    amount: 0,
    payer: null,
    by: acting.userId,
    at: now,
  }
  const [plusId, minusId] = [draw('transactions'), draw('transactions')]
  const half = {
    fact: 'transaction_posted' as const,
    sessionId: session.id,
    paymentId: payment.paymentId,
    receiptNumber: payment.receiptNumber,
    kind: 'balance_transfer' as const,
    method: ACCOUNT_BALANCE,
    reference: null,
    cardTail: null,
    userId: acting.userId,
    at: now,
    reversalOf: null,
  }
  const posted: Extract<Fact, { fact: 'transaction_posted' }>[] = [
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
      target: from.target,
      postings: receiptPostings(ACCOUNT_BALANCE, 0, -amount),
    },
  ]
  return { facts: [payment, ...posted], payment, posted }
}
