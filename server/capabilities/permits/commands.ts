import type { Command } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { answerWithOrder } from './answer.ts'
import { type AdjustmentWish, decideAdjustment, decideRefund } from './giving-back.ts'
import { orderNumber } from './order.ts'
import { decideCancellation, decideOrder, type OrderWish, type PermitsState } from './rules.ts'

type PermitCommand = Command<PermitsState>

/** P-2, P-3: places an order and pays it, in one unit of work. */
export function placeOrder(asking: Asking, wish: OrderWish): PermitCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: wish.tenders.length > 0 ? [actor.userId] : [], permits: wish.permits },
    draws: { orders: 1, payments: 1, transactions: wish.tenders.length },
    decide: (state, moment) => {
      const decided = decideOrder(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const { facts, order } = decided
      const { orderId, permits, lines } = order
      const after = { number: orderNumber(orderId), permits: permits.map((p) => p.number), lines }
      const placed = { action: 'permit_order.placed', subject: subjectOf(orderId), after }
      const payment = facts.find((fact) => fact.fact === 'payment_taken')
      const paid = payment && {
        action: 'payment.taken',
        subject: { type: 'payment', id: String(payment.paymentId) },
        after: { receiptNumber: payment.receiptNumber, amount: payment.amount },
      }
      return {
        facts,
        audit: paid ? [placed, paid] : [placed],
        answer: (work) => answerWithOrder(work, orderId),
      }
    },
  }
}

/**
 * Tenders that may be taken for an order between the asking for its refund and the deciding. Each is
 * a number that is lost, so they are few (T-1): if more were taken the refund is asked for again.
 */
const MORE_TENDERS = 4

/**
 * P-5: gives back all that is left of an order. It was paid by `tenders` tenders when it was asked
 * for, and each of them may need a transaction, as may those that are taken meanwhile.
 */
export function refundOrder(asking: Asking, orderId: number, tenders: number): PermitCommand {
  const { actor } = asking
  const most = tenders + MORE_TENDERS
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: [actor.userId], orders: [orderId] },
    draws: { transactions: most },
    decide: (state, moment) => {
      const decided = decideRefund(state, orderId, most, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const after = { amount: decided.amount, transactions: transactionsOf(decided.facts) }
      return {
        facts: decided.facts,
        audit: [{ action: 'permit_order.refunded', subject: subjectOf(orderId), after }],
        answer: (work) => answerWithOrder(work, orderId),
      }
    },
  }
}

/**
 * P-2: cancels an order on which nothing is held. `permits` are all that were ordered by it, which
 * never changes; they are locked with it, so that they are in one order at a time.
 */
export function cancelOrder(
  asking: Asking,
  orderId: number,
  permits: readonly string[],
): PermitCommand {
  return {
    agencyId: asking.actor.agencyId,
    ...asking,
    footprint: { orders: [orderId], permits },
    decide: (state) => {
      const decided = decideCancellation(state, orderId)
      if (isRefusal(decided)) return decided
      const after = { number: orderNumber(orderId), permits }
      return {
        facts: [decided],
        audit: [{ action: 'permit_order.cancelled', subject: subjectOf(orderId), after }],
        answer: (work) => answerWithOrder(work, orderId, 200),
      }
    },
  }
}

/** P-5: gives back of one tender; refunds it, or reverses the payment so that it is due again. */
export function adjustPayment(asking: Asking, wish: AdjustmentWish): PermitCommand {
  const { actor } = asking
  const { orderId, tenderId, mode } = wish
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: [actor.userId], transactions: [tenderId], orders: [orderId] },
    draws: { transactions: 1 },
    decide: (state, moment) => {
      const decided = decideAdjustment(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const { amount, facts } = decided
      const what = { tenderId: String(tenderId), mode, amount }
      const after = { ...what, transactions: transactionsOf(facts) }
      return {
        facts,
        audit: [{ action: 'permit_order.adjusted', subject: subjectOf(orderId), after }],
        answer: (work) => answerWithOrder(work, orderId),
      }
    },
  }
}

function transactionsOf(facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) =>
    fact.fact === 'transaction_posted' ? [String(fact.transactionId)] : [],
  )
}

function subjectOf(orderId: number) {
  return { type: 'permit_order', id: String(orderId) }
}
