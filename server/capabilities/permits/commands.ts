import type { Command } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { answerWithOrder } from './answer.ts'
import { orderNumber } from './order.ts'
import { decideOrder, type OrderWish, type PermitsState } from './rules.ts'

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

function subjectOf(orderId: number) {
  return { type: 'permit_order', id: String(orderId) }
}
