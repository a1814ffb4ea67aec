import type { Book, Footprints } from '../../../journal/book.ts'
import type { Rows, Statement } from '../../../postgres/pipeline.ts'
import type { Instalment, Plan, PlanCitation } from './plan.ts'
import { proofs } from './proofs.ts'
import { applyToPlans, type Counting, type PlansSlice } from './slice.ts'

/** The plans' book of the journal: what was paid on them, derived from what citations were paid. */
export const plansBook: Book<PlansSlice> = {
  look: (agencyId, footprints) => [
    plans(agencyId, footprints),
    citations(agencyId, footprints),
    countings(agencyId, footprints.transactions),
  ],
  read: readSlice,
  apply: applyToPlans,
  write: writePlans,
  proofs,
}

/** Named outright, by a citation that is on one, or by a transaction that counts for one. */
const WAYS_TO_PLANS: readonly {
  readonly by: 'plans' | 'citations' | 'transactions'
  readonly find: (keys: string) => string
}[] = [
  { by: 'plans', find: (ids) => `select unnest(${ids}::bigint[])` },
  {
    by: 'citations',
    find: (numbers) => `
      select pc.plan_id from unnest(${numbers}::text[]) as n (number),
             lateral (select plan_id from plan_citations pc
                       where pc.agency_id = $1 and pc.number_key = n.number and pc.held limit 1) pc`,
  },
  {
    by: 'transactions',
    find: (ids) => `
      select x.plan_id from unnest(${ids}::bigint[]) as named (id),
             lateral (select t.id, t.counterpart_id from transactions t
                       where t.agency_id = $1 and t.id = named.id limit 1) t,
             lateral (values (t.id), (t.counterpart_id)) as half (id),
             lateral (select plan_id from plan_transactions x
                       where x.agency_id = $1 and x.transaction_id = half.id limit 1) x`,
  },
]

function wantedPlans(footprints: Footprints) {
  const ways = WAYS_TO_PLANS.filter(({ by }) => footprints[by].length > 0)
  if (ways.length === 0) return null
  return {
    text: ways.map(({ find }, index) => find(`$${index + 2}`)).join(' union '),
    values: ways.map(({ by }) => footprints[by]),
  }
}

/** Locked in ascending order of their ids. Instalments never change. */
function plans(agencyId: number, footprints: Footprints): Statement | null {
  const wanted = wantedPlans(footprints)
  return (
    wanted && {
      text: `
      with wanted (id) as (${wanted.text})
      select p.id, p.payer, p.total, p.paid, p.next_due, p.grace_days,
             p.cancelled_at is not null as is_cancelled,
             (select json_agg(json_build_object('due_on', i.due_on, 'amount', i.amount)
                              order by i.position)
                from plan_instalments i where i.agency_id = $1 and i.plan_id = p.id) as instalments
        from (select distinct id from wanted order by id) w,
             lateral (select * from payment_plans p where p.agency_id = $1 and p.id = w.id
                       limit 1 for no key update) p`,
      values: [agencyId, ...wanted.values],
    }
  )
}

/** Read when their plans are locked: whoever changes what is counted locks the plan as well. */
function citations(agencyId: number, footprints: Footprints): Statement | null {
  const wanted = wantedPlans(footprints)
  return (
    wanted && {
      text: `
      with wanted (id) as (${wanted.text})
      select pc.plan_id, pc.citation_id, pc.number, pc.covered, pc.counted, pc.over, pc.followed
        from wanted join plan_citations pc on pc.agency_id = $1 and pc.plan_id = wanted.id
       order by pc.plan_id, pc.position`,
      values: [agencyId, ...wanted.values],
    }
  )
}

/** What the transactions that are named, and their other halves, count for plans. */
function countings(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select x.transaction_id, x.plan_id, x.citation_id, x.amount
        from (select distinct half.id from unnest($2::bigint[]) as named (id),
                     lateral (select t.id, t.counterpart_id from transactions t
                               where t.agency_id = $1 and t.id = named.id limit 1) t,
                     lateral (values (t.id), (t.counterpart_id)) as half (id)) halves,
             lateral (select * from plan_transactions x
                       where x.agency_id = $1 and x.transaction_id = halves.id limit 1) x`,
    values: [agencyId, ids],
  }
}

type PlanRow = {
  id: number
  payer: string
  total: number
  paid: number
  next_due: Temporal.PlainDate | null
  grace_days: number
  is_cancelled: boolean
  instalments: { due_on: string; amount: number }[]
}
type CitationRow = {
  plan_id: number
  citation_id: number
  number: string
  covered: number
  counted: number
  over: boolean
  followed: boolean
}
type CountingRow = {
  transaction_id: number
  plan_id: number
  citation_id: number
  amount: number
}

function readSlice(
  _agencyId: number,
  [planRows, citationRows, countingRows]: readonly Rows[],
): PlansSlice {
  const slice: PlansSlice = { plans: new Map(), countings: new Map(), counted: [] }
  const byPlan = Map.groupBy(citationRows as readonly CitationRow[], (row) => row.plan_id)
  for (const row of planRows as readonly PlanRow[])
    slice.plans.set(row.id, asPlan(row, (byPlan.get(row.id) ?? []).map(asCitation)))
  for (const row of countingRows as readonly CountingRow[])
    slice.countings.set(row.transaction_id, asCounting(row))
  return slice
}

function asPlan(row: PlanRow, citationsOfIt: readonly PlanCitation[]): Plan {
  const { next_due: nextDue, grace_days: graceDays, is_cancelled: isCancelled, ...same } = row
  const instalments = row.instalments.map(({ due_on: dueOn, amount }): Instalment => ({
    dueOn: Temporal.PlainDate.from(dueOn),
    amount,
  }))
  return { ...same, nextDue, graceDays, isCancelled, instalments, citations: citationsOfIt }
}

function asCitation({ citation_id: citationId, ...row }: CitationRow): PlanCitation {
  const { number, covered, counted, over, followed } = row
  return { citationId, number, covered, counted, over, followed }
}

function asCounting(row: CountingRow): Counting {
  const { transaction_id: transactionId, plan_id: planId, citation_id: citationId, amount } = row
  return { transactionId, planId, citationId, amount }
}

function writePlans(agencyId: number, slice: PlansSlice): Statement[] {
  const { counted, plans: all } = slice
  if (counted.length === 0) return []
  const touched = [...new Set(counted.map(({ planId }) => planId))].flatMap(
    (id) => all.get(id) ?? [],
  )
  return [
    updatePlans(agencyId, touched),
    updateCitations(agencyId, counted),
    insertCountings(agencyId, counted),
  ]
}

function updatePlans(agencyId: number, touched: readonly Plan[]): Statement {
  return {
    text: `
      update payment_plans p set paid = v.paid, next_due = v.next_due, version = p.version + 1
        from unnest($2::bigint[], $3::bigint[], $4::date[]) as v (id, paid, next_due)
       where p.agency_id = $1 and p.id = v.id`,
    values: [
      agencyId,
      touched.map((p) => p.id),
      touched.map((p) => p.paid),
      touched.map((p) => p.nextDue?.toString() ?? null),
    ],
  }
}

function updateCitations(agencyId: number, counted: readonly Counting[]): Statement {
  return {
    text: `
      update plan_citations c set counted = c.counted + v.amount
        from (select plan_id, citation_id, sum(amount) as amount
                from unnest($2::bigint[], $3::bigint[], $4::bigint[])
                     as n (plan_id, citation_id, amount)
               group by plan_id, citation_id) v
       where c.agency_id = $1 and c.plan_id = v.plan_id and c.citation_id = v.citation_id`,
    values: [
      agencyId,
      counted.map((c) => c.planId),
      counted.map((c) => c.citationId),
      counted.map((c) => c.amount),
    ],
  }
}

function insertCountings(agencyId: number, counted: readonly Counting[]): Statement {
  return {
    text: `
      insert into plan_transactions (agency_id, transaction_id, plan_id, citation_id, amount)
      select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) n`,
    values: [
      agencyId,
      counted.map((c) => c.transactionId),
      counted.map((c) => c.planId),
      counted.map((c) => c.citationId),
      counted.map((c) => c.amount),
    ],
  }
}
