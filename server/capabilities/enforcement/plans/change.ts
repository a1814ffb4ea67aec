import type { Actor } from '../../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { notify } from '../../../live/notify.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { todayOf } from '../../agencies/public.ts'
import { recordAudit } from '../../audit/public.ts'
import { chargeLine } from '../change.ts'
import { candidatesOf } from './candidates.ts'
import { decideEnrolment, type Enrolment, type EnrolmentWish } from './enrolment.ts'
import { noSuchPlan, refusesPlanPayment } from './paying.ts'
import { planNumber } from './plan.ts'
import { numbersOfPlan } from './queries.ts'
import { NO_TEMPLATE, type PlanRules } from './schedule.ts'
import { noSuchTemplate } from './template-change.ts'
import { readTemplate } from './template-store.ts'

export type Enrolling = EnrolmentWish & { readonly templateId: number | null }

/** E-8: what a plan would be; nothing is written. */
export async function previewPlan(work: UnitOfWork, wish: Enrolling): Promise<Enrolment | Refusal> {
  const rules = await rulesOf(work, wish.templateId)
  if (isRefusal(rules)) return rules
  return decideEnrolment(await candidatesOf(work, wish.citations), wish, rules, await todayOf(work))
}

/**
 * E-8: makes a plan. The citations are locked as a payment locks them, so that of two who enrol one
 * at once only one does; the index `plan_citations_held` would not have it otherwise. Answers with
 * the plan's id.
 */
export async function enrol(
  work: UnitOfWork,
  actor: Actor,
  wish: Enrolling,
): Promise<number | Refusal> {
  const rules = await rulesOf(work, wish.templateId)
  if (isRefusal(rules)) return rules
  const candidates = await candidatesOf(work, wish.citations, { lock: true })
  const enrolment = decideEnrolment(candidates, wish, rules, await todayOf(work))
  if (isRefusal(enrolment)) return enrolment
  const [first] = wish.citations
  const charged = first === undefined ? undefined : candidates.get(first)
  if (charged && rules.enrolmentFee > 0)
    await chargeLine(work, actor, charged, { kind: 'fee', amount: rules.enrolmentFee })
  await leaveEarlierPlans(work, enrolment)
  const planId = await insertPlan(work, actor, wish, rules, enrolment)
  const { payer, total, enrolmentFee, citations, instalments } = enrolment
  const after = {
    payer,
    total,
    enrolmentFee,
    citations: citations.map((c) => c.number),
    instalments,
  }
  const subject = { type: 'payment_plan', id: planId }
  await recordAudit(work, actor, { action: 'payment_plan.enrolled', subject, after })
  await notify(work, { c: citations.map(({ number }) => number) })
  return planId
}

async function rulesOf(work: UnitOfWork, id: number | null): Promise<PlanRules | Refusal> {
  if (id === null) return NO_TEMPLATE
  const template = await readTemplate(work, id)
  if (!template) return noSuchTemplate('/templateId')
  if (template.offered) return template
  return refuse(
    'plan_template_withdrawn',
    `${template.name} is not offered any more.`,
    undefined,
    '/templateId',
  )
}

/**
 * What these citations paid on plans that are behind them counts there for good: a reversal would
 * otherwise put one citation on two plans. An import's word that they are on a plan elsewhere ends.
 */
async function leaveEarlierPlans(work: UnitOfWork, { citations }: Enrolment): Promise<void> {
  const ids = citations.map(({ id }) => id)
  await work.client.query(
    `update plan_citations set over = true, followed = true
      where agency_id = $1 and number_key = any($2) and not held and not over`,
    [work.agencyId, citations.map(({ number }) => number.toUpperCase())],
  )
  await work.client.query(
    `update citations set standing = null, version = version + 1
      where agency_id = $1 and id = any($2) and standing = 'on_a_plan'`,
    [work.agencyId, ids],
  )
}

async function insertPlan(
  work: UnitOfWork,
  actor: Actor,
  { templateId, terms }: Enrolling,
  rules: PlanRules,
  { payer, total, instalments, citations }: Enrolment,
): Promise<number> {
  const { db, agencyId } = work
  const { id } = await db
    .insertInto('payment_plans')
    .values({
      agency_id: agencyId,
      payer,
      template_id: templateId,
      enrolment_fee: rules.enrolmentFee,
      grace_days: rules.graceDays,
      late_fees: rules.lateFees,
      every: terms.every,
      total,
      next_due: terms.firstDueOn,
      enrolled_by: actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const key = { agency_id: agencyId, plan_id: id }
  await db
    .insertInto('plan_instalments')
    .values(
      instalments.map(({ dueOn, amount }, index) => {
        return { ...key, position: index + 1, due_on: dueOn, amount }
      }),
    )
    .execute()
  await db
    .insertInto('plan_citations')
    .values(
      citations.map(({ id: citation_id, number, covered }, index) => {
        return { ...key, citation_id, number, covered, position: index + 1 }
      }),
    )
    .execute()
  return id
}

/** E-8: ends a plan. What was paid stays paid, and what is left is due on its citations at once. */
export async function cancelPlan(
  work: UnitOfWork,
  actor: Actor,
  planId: number,
  reason: string,
): Promise<number | Refusal> {
  const numbers = await numbersOfPlan(work, planId)
  // In the order of the write door: citations first, then the plan.
  await candidatesOf(work, numbers, { lock: true })
  const plan = await work.db
    .selectFrom('payment_plans')
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', planId)
    .select(['id', 'total', 'paid', 'cancelled_at'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!plan) return noSuchPlan()
  const refusal = refusesCancelling({ ...plan, isCancelled: plan.cancelled_at !== null })
  if (refusal) return refusal
  await work.client.query(
    `update payment_plans set cancelled_at = app_now(), cancelled_by = $3, cancel_reason = $4,
                              version = version + 1
      where agency_id = $1 and id = $2`,
    [work.agencyId, planId, actor.userId, reason],
  )
  await work.client.query(
    'update plan_citations set over = true where agency_id = $1 and plan_id = $2',
    [work.agencyId, planId],
  )
  const subject = { type: 'payment_plan', id: planId }
  const after = { reason, left: plan.total - plan.paid }
  await recordAudit(work, actor, { action: 'payment_plan.cancelled', subject, after })
  await notify(work, { c: numbers })
  return planId
}

/** Why it cannot be cancelled, or null: it is over. */
export function refusesCancelling(plan: Parameters<typeof refusesPlanPayment>[0]): Refusal | null {
  if (!plan.isCancelled) return refusesPlanPayment(plan)
  return refuse('plan_cancelled', `${planNumber(plan.id)} was cancelled already.`)
}
