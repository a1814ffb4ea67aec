import type { Moment } from '../../../journal/command.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { type Acting, sessionForPayment } from '../../sessions/public.ts'
import {
  decidePayment,
  type ItemWish,
  type MoneyState,
  type Payment,
  receivableNumber,
  type Tender,
} from '../../transactions/public.ts'
import { isHeld, leftOn, type Plan, planNumber } from './plan.ts'

/** What the rules of plans see. */
export type PlansState = MoneyState & {
  readonly plans: { readonly plans: ReadonlyMap<number, Plan> }
}

export type PlanPaymentWish = { readonly planId: number; readonly tenders: readonly Tender[] }

/**
 * E-8, S-7: takes a payment for a plan into the person's current session. It goes to the oldest
 * unpaid instalment, which is to say to the plan's citations in their order; one transaction for
 * each of them and each tender that it touches (T-3). In default it is taken like any other.
 */
export function decidePlanPayment(
  state: PlansState,
  { planId, tenders }: PlanPaymentWish,
  acting: Acting,
  moment: Moment,
): Payment | Refusal {
  const plan = state.plans.plans.get(planId)
  if (!plan) return noSuchPlan()
  const session = sessionForPayment(state.sessions, acting.userId, moment.now)
  if (isRefusal(session)) return session
  const amount = tenders.reduce((sum, tender) => sum + tender.amount, 0)
  const refusal = refusesPlanPayment(plan) ?? refuseBeyond(plan, amount)
  if (refusal) return refusal
  const wish = {
    items: itemsOf(plan, amount),
    tenders,
    kind: 'plan_payment' as const,
    short: false,
    confirmOverpayment: false,
    payer: plan.payer,
  }
  return decidePayment(state, wish, acting, moment)
}

export function noSuchPlan(): Refusal {
  return refuse('plan_not_found', 'There is no such payment plan.')
}

/** Why a plan takes no money, or null. */
export function refusesPlanPayment({
  id,
  isCancelled,
  total,
  paid,
}: Pick<Plan, 'id' | 'isCancelled' | 'total' | 'paid'>): Refusal | null {
  if (isCancelled)
    return refuse(
      'plan_cancelled',
      `${planNumber(id)} was cancelled. Pay its citations at the counter.`,
    )
  return total === paid ? refuse('plan_completed', `${planNumber(id)} is paid.`) : null
}

function refuseBeyond({ id, total, paid }: Plan, amount: number): Refusal | null {
  const left = total - paid
  if (amount <= left) return null
  return refuse(
    'plan_exceeds_left',
    `That is more than is left of ${planNumber(id)}. Take what is left, or less.`,
    { left },
    '/tenders',
  )
}

/** What the amount pays: each citation in turn, as far as it goes. */
function itemsOf({ citations }: Plan, amount: number): ItemWish[] {
  let open = amount
  return citations.filter(isHeld).flatMap((citation) => {
    const part = Math.min(open, leftOn(citation))
    open -= part
    return part > 0 ? [{ citation: receivableNumber(citation.number), amount: part }] : []
  })
}
