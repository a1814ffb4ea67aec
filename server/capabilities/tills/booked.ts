import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Named } from './queries.ts'

/** What is booked in a till and belongs to no session: differences of counts, and paid in and out. */
export const BOOKED = [
  'over',
  'short',
  'paid_in',
  'paid_out',
  'papers_over',
  'papers_short',
] as const

/** C-8, C-12: one of these. */
export type Booked = {
  readonly id: number
  readonly kind: (typeof BOOKED)[number]
  readonly businessDate: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly branch: Named
  readonly till: string
  readonly currency: string
  /** Minor units of that currency: positive into the till, negative out of it. */
  readonly amount: number
  /** How many checks and money orders more there were, or fewer; null: it is cash. */
  readonly papers: number | null
  readonly reason: string | null
  readonly by: Named
}

type Row = Omit<Booked, 'branch' | 'by'> & {
  readonly branchId: number
  readonly branchName: string
  readonly byId: number
  readonly byName: string
}

const OF_THESE_DAYS = `
  c.agency_id = $1 and c.business_date between $2 and $3 and ($5::bigint is null or c.id < $5)
  order by c.id desc limit $4`

const CASH = `
  (select c.agency_id, c.id, c.kind, c.business_date, c.at, c.till_number, c.currency, c.branch_id,
          case c.to_place when 'till' then c.amount else -c.amount end as amount,
          null::int as papers, c.reason, c.user_id
     from cash_movements c
    where c.kind in ('over', 'short', 'paid_in', 'paid_out') and ${OF_THESE_DAYS})`

const PAPERS = `
  (select c.agency_id, c.id,
          case when c.amount < 0 or c.amount = 0 and c.papers < 0
               then 'papers_short' else 'papers_over' end,
          c.business_date, c.at, c.till_number, c.currency, c.branch_id, c.amount, c.papers,
          c.reason, c.user_id
     from booked_papers c where ${OF_THESE_DAYS})`

/** The next `limit` of business dates, both included; newest first. */
export async function bookedInTills(
  { client, agencyId }: UnitOfWork,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  limit: number,
  after?: readonly [id: number],
): Promise<Booked[]> {
  const { rows } = await client.query<Row>(
    `select c.id, c.kind, c.business_date as "businessDate", c.at, c.till_number as till,
            c.currency, c.amount, c.papers, c.reason, b.id as "branchId", b.name as "branchName", u.id as "byId",
            u.name as "byName"
       from (${CASH} union all ${PAPERS}) c
       join branches b on b.agency_id = c.agency_id and b.id = c.branch_id
       join users u on u.agency_id = c.agency_id and u.id = c.user_id
      order by c.id desc limit $4`,
    [agencyId, from, to, limit, after?.[0] ?? null],
  )
  return rows.map(({ branchId, branchName, byId, byName, ...row }) => ({
    ...row,
    branch: { id: branchId, name: branchName },
    by: { id: byId, name: byName },
  }))
}
