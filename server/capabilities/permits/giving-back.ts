import type { Moment } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { receiptPostings } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { StaleFootprint } from '../../journal/stale-footprint.ts'
import {
  type Acting,
  ADMITS,
  decideCutOff,
  type Session,
  sessionForReversal,
  statusAt,
} from '../sessions/public.ts'
import {
  leftOf,
  orderNumber,
  type OrderTender,
  type PermitOrder,
  refundableOf,
  targetOf,
} from './order.ts'
import type { PermitsState } from './rules.ts'

export type Mode = 'refund' | 'reverse'

export type AdjustmentWish = {
  readonly orderId: number
  readonly tenderId: number
  readonly mode: Mode
  /** All that is left of the tender, when it is left out. */
  readonly amount: number | undefined
}

type GivenBack = { readonly facts: readonly Fact[]; readonly amount: number }

/** So much of one tender. */
type Part = { readonly tender: OrderTender; readonly amount: number }

/**
 * P-5, P-6: gives back all that is left, without the service fees, one negative transaction a
 * tender, in the person's current session. `most` is how many transactions were announced.
 */
export function decideRefund(
  state: PermitsState,
  orderId: number,
  most: number,
  acting: Acting,
  moment: Moment,
): GivenBack | Refusal {
  const found = find(state, orderId, acting, moment)
  if (isRefusal(found)) return found
  const { order, session } = found
  const parts = partsOf(order)
  if (parts.length === 0) return refuseNothingLeft(order)
  if (parts.length > most) throw new StaleFootprint('it was paid by more tenders meanwhile')
  return giveBack(order, parts, 'refund', session, acting, moment)
}

/** P-5, P-6: gives back of one tender, all that is left of it unless an amount is named. */
export function decideAdjustment(
  state: PermitsState,
  wish: AdjustmentWish,
  acting: Acting,
  moment: Moment,
): GivenBack | Refusal {
  const found = find(state, wish.orderId, acting, moment)
  if (isRefusal(found)) return found
  const { order, session } = found
  const tender = order.tenders.find(({ id }) => id === wish.tenderId)
  if (!tender)
    return refuse(
      'tender_not_found',
      `${orderNumber(order.id)} has no tender ${wish.tenderId}.`,
      undefined,
      '/tenderId',
    )
  const left = leftOf(order, tender)
  if (left === 0) return refuseNothingLeft(order, tender)
  const { amount = left } = wish
  if (amount > left) return refuseMoreThanLeft(order, tender, left)
  const given = giveBack(order, [{ tender, amount }], wish.mode, session, acting, moment)
  const isWhole = wish.mode === 'reverse' && amount === tender.amount
  return isWhole
    ? { ...given, facts: [...given.facts, ...mark(state, given, acting, moment)] }
    : given
}

function find(
  { orders, sessions }: PermitsState,
  orderId: number,
  acting: Acting,
  { now }: Moment,
): { readonly order: PermitOrder; readonly session: Session } | Refusal {
  const order = orders.orders.get(orderId)
  if (!order) return refuse('permit_order_not_found', 'There is no such permit order.')
  const session = sessionForReversal(sessions, acting.userId, now)
  return isRefusal(session) ? session : { order, session }
}

/** P-5: what is left, from the tenders in the order in which they were taken. */
function partsOf(order: PermitOrder): Part[] {
  const parts: Part[] = []
  let left = refundableOf(order)
  for (const tender of order.tenders) {
    const amount = Math.min(left, tender.amount - tender.givenBack)
    if (amount > 0) parts.push({ tender, amount })
    left -= amount
  }
  return parts
}

function giveBack(
  order: PermitOrder,
  parts: readonly Part[],
  mode: Mode,
  session: Session,
  acting: Acting,
  { now, draw }: Moment,
): GivenBack {
  const facts = parts.flatMap(({ tender, amount }): Fact[] => {
    const { id: tenderId, paymentId, receiptNumber, method, reference, cardTail } = tender
    const transactionId = draw('transactions')
    const posted = {
      fact: 'transaction_posted' as const,
      transactionId,
      sessionId: session.id,
      paymentId,
      receiptNumber,
      kind: mode === 'refund' ? ('permit_refund' as const) : ('reversal' as const),
      amount: -amount,
      method,
      reference,
      cardTail,
      target: targetOf(order.id),
      userId: acting.userId,
      at: now,
      reversalOf: mode === 'reverse' ? tenderId : null,
      counterpartId: null,
      postings: receiptPostings(method, -amount, 0),
    }
    const orderId = order.id
    return [
      posted,
      { fact: 'permit_money_returned', orderId, tenderId, transactionId, mode, amount },
    ]
  })
  return { facts, amount: parts.reduce((sum, { amount }) => sum + amount, 0) }
}

/** T-6: a tender that is reversed whole, at once, is marked as any reversed transaction is. */
function mark(
  { sessions, transactions }: PermitsState,
  { facts }: GivenBack,
  acting: Acting,
  { now }: Moment,
): Fact[] {
  const posted = facts.find((fact) => fact.fact === 'transaction_posted')
  const original = transactions.transactions.get(posted?.reversalOf ?? 0)
  const session = original && sessions.sessions.get(original.sessionId)
  if (!posted || !original || !session)
    throw new StaleFootprint('the tender or its session is not in the footprint')
  const reversed: Fact = {
    fact: 'transaction_reversed',
    transactionId: original.id,
    sessionId: session.id,
    sessionClosed: !ADMITS[statusAt(session, now)].changes,
    reversalId: posted.transactionId,
    by: acting.userId,
    at: now,
  }
  return [...decideCutOff(session, now), reversed]
}

function refuseNothingLeft(order: PermitOrder, tender?: OrderTender): Refusal {
  const { taken, reversed, refunded } = order
  const what = tender ? `transaction ${tender.id}` : orderNumber(order.id)
  const why =
    taken === 0
      ? 'Nothing was paid for it.'
      : reversed + refunded > 0
        ? 'It was given back already.'
        : 'Service fees are not given back.'
  return refuse('nothing_to_give_back', `Nothing of ${what} is left to give back. ${why}`, {
    reversed,
    refunded,
  })
}

function refuseMoreThanLeft(order: PermitOrder, tender: OrderTender, left: number): Refusal {
  const why =
    left < tender.amount - tender.givenBack
      ? `The service fees of ${orderNumber(order.id)} are not given back.`
      : 'The rest of it was given back already, or was never paid.'
  return refuse(
    'more_than_left',
    `That is more than is left of transaction ${tender.id}. ${why}`,
    { left },
    '/amount',
  )
}
