import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { todayOf } from '../../agencies/public.ts'
import { type LateFees, planNumber, type PlanStatus, planStatusOf } from './plan.ts'
import { planHolding } from './queries.ts'

/** E-8: what a plan's rules say to a later fee on one of its citations, by its status. */
const KEEPS_AWAY: Readonly<Record<LateFees, readonly PlanStatus[]>> = {
  charged: [],
  held: ['active'],
  waived: ['active', 'defaulted'],
}

/** E-8: why no later fee is charged on a citation, or null. Call it with the citation locked. */
export async function refusesLateFee(work: UnitOfWork, number: string): Promise<Refusal | null> {
  const plan = await planHolding(work, number)
  if (!plan) return null
  const status = planStatusOf(plan, await todayOf(work))
  if (!KEEPS_AWAY[plan.lateFees].includes(status)) return null
  const named = { id: String(plan.id), number: planNumber(plan.id) }
  return refuse(
    'late_fees_held',
    `${number} is on plan ${named.number}, which keeps late fees away ${plan.lateFees === 'held' ? 'as long as it is active' : 'as long as it lasts'}.`,
    { plan: named, lateFees: plan.lateFees },
    '/kind',
  )
}
