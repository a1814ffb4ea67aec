import { dayAt } from '../../../clock/wall-time.ts'
import type { Services } from '../../../http/services.ts'
import { eachAlone } from '../../../jobs/each-alone.ts'
import { notify } from '../../../live/notify.ts'
import { inUnitOfWork, readInAgency, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { todayOf } from '../../agencies/public.ts'
import { recordAudit, THE_PRODUCT } from '../../audit/public.ts'
import { planStatusOf } from './plan.ts'
import { numbersOfPlan, shownPlan } from './queries.ts'

/**
 * E-8: writes down which plans have come into default, and tells open pages. What a plan's status is
 * does not depend on it: that is reckoned from the day. It may run twice and in several servers: a
 * default is noted once for each instalment that it is about. Returns how many it found.
 */
export async function sweepPlans({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<number> {
  const rows = await readInAgency(database, { agencyId: 0, clock }, defaulting)
  await eachAlone(rows, ({ agency_id: agencyId, plan_id: planId }) =>
    inUnitOfWork(database, { agencyId, clock }, (work) => noteDefault(work, planId)),
  )
  return rows.length
}

/** Those of all agencies, each by the day where it is. */
async function defaulting({ client }: UnitOfWork) {
  const { rows: places } = await client.query<{ zone: string; now: Temporal.Instant }>(
    'select zone, app_now() as now from agency_time_zones() zone',
  )
  const { rows } = await client.query<{ agency_id: number; plan_id: number }>(
    'select * from plans_defaulting($1, $2)',
    [places.map(({ zone }) => zone), places.map(({ zone, now }) => dayAt(now, zone).toString())],
  )
  return rows
}

const LOCK = `
  select next_due is distinct from default_noted_for as is_new from payment_plans
   where agency_id = $1 and id = $2 for no key update`

async function noteDefault(work: UnitOfWork, planId: number): Promise<void> {
  const { rows } = await work.client.query<{ is_new: boolean }>(LOCK, [work.agencyId, planId])
  const plan = await shownPlan(work, planId)
  if (!plan || !rows[0]?.is_new) return
  if (planStatusOf(plan, await todayOf(work)) !== 'defaulted') return
  await work.client.query(
    'update payment_plans set default_noted_for = next_due where agency_id = $1 and id = $2',
    [work.agencyId, planId],
  )
  const subject = { type: 'payment_plan', id: planId }
  const after = { dueOn: plan.nextDue?.toString(), left: plan.total - plan.paid }
  await recordAudit(work, THE_PRODUCT, { action: 'payment_plan.defaulted', subject, after })
  await notify(work, { c: await numbersOfPlan(work, planId) })
}
