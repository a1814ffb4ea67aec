import { sql } from 'kysely'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { STATUS } from '../queries.ts'
import type { Person, SessionStatus } from '../session.ts'
import type { CountState } from './count.ts'

/** A count of the *over and short* report, in minor units. */
export type OverOrShort = {
  readonly sessionId: number
  readonly drawer: Person
  readonly branch: Person
  readonly status: SessionStatus
  readonly number: number
  /** The newest of its session: no other has taken its place. */
  readonly standing: boolean
  readonly mode: 'declared' | 'blind'
  readonly couldSee: boolean
  readonly countedBy: Person
  readonly countedAt: Temporal.Instant
  readonly expected: number
  readonly counted: number
  /** Of cash: negative is short, positive is over. */
  readonly difference: number
  /** Of all other methods that were counted. */
  readonly otherDifference: number
  readonly state: CountState
  readonly reason: string | null
  readonly approvedBy: Person | null
  readonly approvedAt: Temporal.Instant | null
}

export type OverAndShortFilter = {
  /** When it was counted: from inclusive, to exclusive. */
  readonly from?: Temporal.Instant | undefined
  readonly to?: Temporal.Instant | undefined
  readonly drawerId?: number | undefined
  readonly branchId?: number | undefined
  /** Only those that differ. */
  readonly differing?: boolean | undefined
}

/** Where a page ended: newest count first. */
export type OverAndShortPosition = readonly [countedAt: string, sessionId: number, number: number]

/**
 * The next `limit` counts: the newest of each session, and those before it that another person had
 * to look at, so that no difference is out of sight because it was counted again.
 */
export async function overAndShort(
  work: UnitOfWork,
  filter: OverAndShortFilter,
  limit: number,
  after?: OverAndShortPosition,
): Promise<OverOrShort[]> {
  let query = counted(work)
  if (filter.from) query = query.where('c.counted_at', '>=', filter.from)
  if (filter.to) query = query.where('c.counted_at', '<', filter.to)
  if (filter.drawerId !== undefined) query = query.where('s.drawer_id', '=', filter.drawerId)
  if (filter.branchId !== undefined) query = query.where('s.branch_id', '=', filter.branchId)
  if (filter.differing)
    query = query.where(sql<boolean>`(c.counted <> c.expected or ${OTHERS} <> 0)`)
  if (after)
    query = query.where(
      sql<boolean>`(c.counted_at, c.session_id, c.number)
                   < (${after[0]}::timestamptz, ${after[1]}, ${after[2]})`,
    )
  const rows = await query
    .orderBy('c.counted_at', 'desc')
    .orderBy('c.session_id', 'desc')
    .orderBy('c.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

const STANDING = sql<boolean>`(c.number = s.count_number)`

const OTHERS = sql<number>`(
  select coalesce(sum((other ->> 'counted')::bigint - (other ->> 'expected')::bigint), 0)::bigint
    from jsonb_array_elements(c.others) other)`

const person = (column: string) => sql<Person | null>`
  (select json_build_object('id', u.id, 'name', u.name) from users u
    where u.agency_id = c.agency_id and u.id = ${sql.ref(column)})`

function counted(work: UnitOfWork) {
  return work.db
    .selectFrom('session_counts as c')
    .innerJoin('sessions as s', (join) =>
      join.onRef('s.agency_id', '=', 'c.agency_id').onRef('s.id', '=', 'c.session_id'),
    )
    .innerJoin('drawers as d', (join) =>
      join.onRef('d.agency_id', '=', 's.agency_id').onRef('d.id', '=', 's.drawer_id'),
    )
    .innerJoin('branches as b', (join) =>
      join.onRef('b.agency_id', '=', 's.agency_id').onRef('b.id', '=', 's.branch_id'),
    )
    .where('c.agency_id', '=', work.agencyId)
    .where(sql<boolean>`(${STANDING} or c.state <> 'agreed')`)
    .select(['c.session_id', 'c.number', 'c.mode', 'c.could_see', 'c.expected', 'c.counted'])
    .select(['c.counted_at', 'c.state', 'c.reason', 'c.decided_at'])
    .select(['s.drawer_id', 's.branch_id', 'd.name as drawer_name', 'b.name as branch_name'])
    .select([STATUS.as('status'), OTHERS.as('other_difference'), STANDING.as('standing')])
    .select([person('c.counted_by').as('counted_by'), person('c.decided_by').as('decided_by')])
}

type Row = Awaited<ReturnType<ReturnType<typeof counted>['executeTakeFirstOrThrow']>>

function shown(row: Row): OverOrShort {
  const isApproved = row.state === 'approved'
  return {
    sessionId: row.session_id,
    drawer: { id: row.drawer_id, name: row.drawer_name },
    branch: { id: row.branch_id, name: row.branch_name },
    status: row.status,
    number: row.number,
    standing: row.standing,
    mode: row.mode as OverOrShort['mode'],
    couldSee: row.could_see,
    countedBy: row.counted_by ?? { id: 0, name: '' },
    countedAt: row.counted_at,
    expected: row.expected,
    counted: row.counted,
    difference: row.counted - row.expected,
    otherDifference: row.other_difference,
    state: row.state as CountState,
    reason: row.reason,
    approvedBy: isApproved ? row.decided_by : null,
    approvedAt: isApproved ? row.decided_at : null,
  }
}
