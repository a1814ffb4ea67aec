import type { Command } from '../../../journal/command.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { actingOf, type Asking } from '../../sessions/public.ts'
import { takenBody } from '../../transactions/public.ts'
import { planBody } from './answer.ts'
import { decidePlanPayment, type PlanPaymentWish, type PlansState } from './paying.ts'

/**
 * E-8: takes a payment for a plan into the current session of whoever asks. `citations` are the
 * numbers of the plan's, upper case: they are its for ever.
 */
export function payPlan(
  asking: Asking,
  wish: PlanPaymentWish,
  citations: readonly string[],
): Command<PlansState> {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: [actor.userId], citations, plans: [wish.planId] },
    draws: { payments: 1, transactions: citations.length + wish.tenders.length },
    decide: (state, moment) => {
      const decided = decidePlanPayment(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const taken = takenBody(decided, actor.name)
      const { receiptNumber, amount } = taken
      const subject = { type: 'payment_plan', id: String(wish.planId) }
      const payment = { type: 'payment', id: taken.id }
      return {
        facts: decided.facts,
        audit: [
          { action: 'payment.taken', subject: payment, after: { receiptNumber, amount } },
          { action: 'payment_plan.paid', subject, after: { receiptNumber, amount } },
        ],
        answer: async (work) => {
          const plan = await planBody(work, wish.planId)
          return { status: 201, text: JSON.stringify({ ...taken, plan }) }
        },
      }
    },
  }
}
