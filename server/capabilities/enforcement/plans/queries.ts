import { sql } from 'kysely'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { todayOf } from '../../agencies/public.ts'
import { receivableNumber } from '../../transactions/public.ts'
import {
  type Course,
  type Day,
  type Instalment,
  type Interval,
  type LateFees,
  planNumber,
  type PlanStatus,
  planStatusOf,
} from './plan.ts'

/** A plan as lists show it, in minor units. */
export type ShownPlan = Course & {
  readonly id: number
  readonly payer: string
  readonly total: number
  readonly paid: number
  readonly every: Interval
  readonly lateFees: LateFees
  readonly enrolmentFee: number
  readonly template: { readonly id: number; readonly name: string } | null
  readonly enrolledAt: Temporal.Instant
  readonly enrolledBy: { readonly id: number; readonly name: string }
  readonly cancelled: Cancelled | null
  readonly instalments: readonly Instalment[]
  readonly citations: readonly string[]
  readonly sortOn: Day
}

type Cancelled = { readonly at: Temporal.Instant; readonly by: string; readonly reason: string }

export type PlanFilter = {
  readonly status?: PlanStatus | undefined
  /** The beginning of the payer's name. */
  readonly payer?: string | undefined
  /** A citation that is or was on it. */
  readonly citation?: string | undefined
  /** Any of the two, or the plan's number. */
  readonly q?: string | undefined
}

/** The next `limit` plans: what is overdue for longest first, what is over last (X-5). */
export async function shownPlans(
  work: UnitOfWork,
  filter: PlanFilter,
  today: Day,
  limit: number,
  after?: readonly [sortOn: string, id: number],
): Promise<ShownPlan[]> {
  let query = plans(work)
  const { status, payer, citation, q } = filter
  if (status !== undefined) query = query.where(IS[status](today))
  if (payer !== undefined) query = query.where('p.id', 'in', idsByPayer(work, payer))
  if (citation !== undefined) query = query.where('p.id', 'in', idsByCitation(work, citation))
  if (q !== undefined) query = query.where('p.id', 'in', idsOfAny(work, q))
  if (after) query = query.where(sql<boolean>`(p.sort_on, p.id) > (${after[0]}::date, ${after[1]})`)
  const rows = await query
    .orderBy('p.agency_id')
    .orderBy('p.sort_on')
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

/** `planStatusOf`, as the database reads it. */
const IS: Readonly<Record<PlanStatus, (today: Day) => ReturnType<typeof sql<boolean>>>> = {
  active: (today) => sql<boolean>`(p.cancelled_at is null and p.defaults_on > ${day(today)})`,
  defaulted: (today) => sql<boolean>`(p.cancelled_at is null and p.defaults_on <= ${day(today)})`,
  completed: () => sql<boolean>`(p.cancelled_at is null and p.next_due is null)`,
  cancelled: () => sql<boolean>`(p.cancelled_at is not null)`,
}

function day(date: Day) {
  return sql`${date.toString()}::date`
}

function idsByPayer(work: UnitOfWork, payer: string) {
  const prefix = payer.toUpperCase()
  return sql<number>`(
    select id from payment_plans where agency_id = ${work.agencyId}
       and payer_key ~>=~ ${prefix} and payer_key ~<~ ${`${prefix}\u{10FFFF}`} limit 1000)`
}

function idsByCitation(work: UnitOfWork, citation: string) {
  const prefix = receivableNumber(citation)
  return sql<number>`(
    select plan_id from plan_citations where agency_id = ${work.agencyId}
       and number_key ~>=~ ${prefix} and number_key ~<~ ${`${prefix}\u{10FFFF}`} limit 1000)`
}

function idsOfAny(work: UnitOfWork, q: string) {
  const number = /^\s*(?:pp-)?([1-9][0-9]{0,15})\s*$/i.exec(q)?.[1]
  const itself = number === undefined ? sql`` : sql`union select ${Number(number)}::bigint`
  return sql<number>`(
    select * from ${idsByPayer(work, q)} payers union
    select * from ${idsByCitation(work, q)} citations ${itself})`
}

/** One plan; undefined if the agency has none of this id (A-1). */
export async function shownPlan(work: UnitOfWork, id: number): Promise<ShownPlan | undefined> {
  const row = await plans(work).where('p.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

function plans(work: UnitOfWork) {
  return work.db
    .selectFrom('payment_plans as p')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.enrolled_by'),
    )
    .leftJoin('users as by', (join) =>
      join.onRef('by.agency_id', '=', 'p.agency_id').onRef('by.id', '=', 'p.cancelled_by'),
    )
    .leftJoin('plan_templates as t', (join) =>
      join.onRef('t.agency_id', '=', 'p.agency_id').onRef('t.id', '=', 'p.template_id'),
    )
    .where('p.agency_id', '=', work.agencyId)
    .select(['p.id', 'p.payer', 'p.total', 'p.paid', 'p.next_due', 'p.grace_days', 'p.every'])
    .select(['p.late_fees', 'p.enrolment_fee', 'p.enrolled_at', 'p.sort_on', 'p.cancelled_at'])
    .select(['p.cancel_reason', 'by.name as cancelled_by', 't.id as template_id'])
    .select(['t.name as template_name', 'u.id as user_id', 'u.name as user_name'])
    .select([
      sql<{ due_on: string; amount: number }[]>`(
        select json_agg(json_build_object('due_on', i.due_on, 'amount', i.amount)
                        order by i.position)
          from plan_instalments i where i.agency_id = p.agency_id and i.plan_id = p.id)`.as(
        'instalments',
      ),
      sql<string[]>`(
        select json_agg(c.number order by c.position) from plan_citations c
         where c.agency_id = p.agency_id and c.plan_id = p.id)`.as('citations'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof plans>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownPlan {
  return {
    id: row.id,
    payer: row.payer,
    total: row.total,
    paid: row.paid,
    nextDue: row.next_due,
    graceDays: row.grace_days,
    every: row.every as Interval,
    lateFees: row.late_fees as LateFees,
    enrolmentFee: row.enrolment_fee,
    template:
      row.template_id === null ? null : { id: row.template_id, name: row.template_name ?? '' },
    enrolledAt: row.enrolled_at,
    enrolledBy: { id: row.user_id, name: row.user_name },
    isCancelled: row.cancelled_at !== null,
    cancelled: row.cancelled_at && {
      at: row.cancelled_at,
      by: row.cancelled_by ?? '',
      reason: row.cancel_reason ?? '',
    },
    instalments: row.instalments.map(({ due_on: dueOn, amount }) => ({
      dueOn: Temporal.PlainDate.from(dueOn),
      amount,
    })),
    citations: row.citations,
    sortOn: row.sort_on,
  }
}

/** The citations of a plan in its order, with what is due on each today. */
export function citationsOfPlan(work: UnitOfWork, planId: number) {
  return work.db
    .selectFrom('plan_citations as pc')
    .innerJoin('citations as c', (join) =>
      join.onRef('c.agency_id', '=', 'pc.agency_id').onRef('c.id', '=', 'pc.citation_id'),
    )
    .where('pc.agency_id', '=', work.agencyId)
    .where('pc.plan_id', '=', planId)
    .orderBy('pc.position')
    .select(['pc.number', 'pc.covered', 'pc.counted', 'pc.held', 'c.violation', 'c.plate'])
    .select(['c.charged', 'c.paid_elsewhere as paidElsewhere', 'c.applied'])
    .select('c.account_balance as accountBalance')
    .execute()
}

/** The numbers of a plan's citations, upper case: its for ever. Empty if there is no such plan. */
export async function numbersOfPlan(work: UnitOfWork, planId: number): Promise<string[]> {
  const rows = await work.db
    .selectFrom('plan_citations')
    .where('agency_id', '=', work.agencyId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .select('number_key')
    .execute()
  return rows.map(({ number_key: number }) => number)
}

/** How many payments a plan's page shows. */
const MOST_PAYMENTS = 500

/**
 * What counted for a plan, by the receipts, newest first: how much, and what of it was reversed.
 * No transactions: the plan's page shows none (E-8). `hasMore`: there are older ones.
 */
export async function paymentsOfPlan(work: UnitOfWork, planId: number) {
  const rows = await paymentRows(work, planId)
  return { payments: rows.slice(0, MOST_PAYMENTS), hasMore: rows.length > MOST_PAYMENTS }
}

function paymentRows(work: UnitOfWork, planId: number) {
  return work.db
    .selectFrom('plan_transactions as x')
    .innerJoin('transactions as t', (join) =>
      join.onRef('t.agency_id', '=', 'x.agency_id').onRef('t.id', '=', 'x.transaction_id'),
    )
    .innerJoin('payments as p', (join) =>
      join.onRef('p.agency_id', '=', 't.agency_id').onRef('p.id', '=', 't.payment_id'),
    )
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.user_id'),
    )
    .innerJoin('payment_methods as m', (join) =>
      join.onRef('m.agency_id', '=', 't.agency_id').onRef('m.code', '=', 't.method'),
    )
    .where('x.agency_id', '=', work.agencyId)
    .where('x.plan_id', '=', planId)
    .where('t.reversal_of', 'is', null)
    .groupBy(['p.id', 'p.receipt_number', 'p.created_at', 'u.id', 'u.name'])
    .orderBy('p.id', 'desc')
    .limit(MOST_PAYMENTS + 1)
    .select(['p.id', 'p.receipt_number', 'p.created_at', 'u.id as user_id', 'u.name as user_name'])
    .select([
      sql<number>`sum(x.amount)::bigint`.as('counted'),
      sql<number>`coalesce(sum(x.amount) filter (where t.reversed_by is not null), 0)::bigint`.as(
        'reversed',
      ),
      sql<string[]>`json_agg(distinct m.name)`.as('methods'),
    ])
    .execute()
}

/** The plan that a citation is on, as its page names it (E-1); null if it is on none. */
export async function planOn(work: UnitOfWork, number: string) {
  const plan = await planHolding(work, number)
  if (!plan) return null
  const status = planStatusOf(plan, await todayOf(work))
  return { id: String(plan.id), number: planNumber(plan.id), status }
}

/** The plan that a citation is on; undefined if it is on none. */
export async function planHolding(work: UnitOfWork, number: string) {
  const row = await work.db
    .selectFrom('plan_citations as pc')
    .innerJoin('payment_plans as p', (join) =>
      join.onRef('p.agency_id', '=', 'pc.agency_id').onRef('p.id', '=', 'pc.plan_id'),
    )
    .where('pc.agency_id', '=', work.agencyId)
    .where('pc.number_key', '=', number.toUpperCase())
    .where('pc.held', '=', true)
    .select(['p.id', 'p.next_due as nextDue', 'p.grace_days as graceDays'])
    .select('p.late_fees as lateFees')
    .executeTakeFirst()
  return row && { ...row, lateFees: row.lateFees as LateFees, isCancelled: false }
}
