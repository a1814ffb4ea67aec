import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { CountState } from './closing/count.ts'
import type { ClosingCount, Person, SessionStatus } from './session.ts'

/** A session as lists and reports show it (S-14). */
export type ShownSession = {
  readonly id: number
  readonly drawer: Person
  readonly branch: Person
  readonly status: SessionStatus
  readonly startedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly endedBy: Person | null
  readonly closedAt: Temporal.Instant | null
  readonly closedBy: Person | null
  readonly cutOffAt: Temporal.Instant | null
  readonly cutOffStatus: 'closed' | 'in_review' | null
  readonly openingBalance: number | null
  readonly openedBy: Person
  readonly transactionCount: number
  readonly netTotal: number
  readonly totals: readonly {
    readonly method: string
    readonly name: string
    readonly count: number
    readonly net: number
  }[]
  readonly users: readonly Person[]
  readonly concurrentUsersAllowed: boolean
  readonly closingMethod: 'automatic' | 'manual'
  readonly closingCount: ClosingCount
  /** The newest count; its difference is of cash, in minor units (S-15). */
  readonly count: ShownCountMark | null
  readonly currency: string
}

export type ShownCountMark = {
  readonly number: number
  readonly difference: number
  readonly state: CountState
}

export type SessionFilter = {
  readonly from?: Temporal.Instant | undefined
  readonly to?: Temporal.Instant | undefined
  readonly drawerId?: number | undefined
  readonly branchId?: number | undefined
  readonly statuses?: readonly SessionStatus[] | undefined
  /** S-15: those whose count differs, or whose difference waits for a reason or an approval. */
  readonly difference?: 'any' | 'waiting' | undefined
  readonly except?: number | undefined
  /** V-1: the summary lists sessions of Active drawers unless asked for all. */
  readonly includeDeactivated?: boolean | undefined
}

/** Where a page ended: sessions stand newest first. */
export type SessionPosition = readonly [startedAt: string, id: number]

/** The next `limit` sessions, newest first (V-1). */
export async function shownSessions(
  work: UnitOfWork,
  filter: SessionFilter,
  limit: number,
  after?: SessionPosition,
): Promise<ShownSession[]> {
  let query = matching(work, filter)
  if (after)
    query = query.where(
      sql<boolean>`(s.started_at, s.id) < (${after[0]}::timestamptz, ${after[1]})`,
    )
  const rows = await query
    .orderBy('s.started_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

/** How many sessions a list of all of them would have. */
export async function countSessions(work: UnitOfWork, filter: SessionFilter): Promise<number> {
  const { count } = await matching(work, filter)
    .clearSelect()
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(work: UnitOfWork, filter: SessionFilter) {
  let query = sessions(work)
  if (filter.from) query = query.where('s.started_at', '>=', filter.from)
  if (filter.to) query = query.where('s.started_at', '<', filter.to)
  if (filter.drawerId !== undefined) query = query.where('s.drawer_id', '=', filter.drawerId)
  if (filter.branchId !== undefined) query = query.where('s.branch_id', '=', filter.branchId)
  if (filter.statuses) query = query.where(hasStatus(filter.statuses))
  if (filter.except !== undefined) query = query.where('s.id', '<>', filter.except)
  if (filter.difference) query = query.where(DIFFERENCES[filter.difference])
  query = query.where(
    filter.includeDeactivated
      ? NOT_KEPT_BY_ITSELF
      : sql<boolean>`(d.status = 'active' and not s.ledger)`,
  )
  return query
}

/** One session; undefined if the agency has none of this id. */
export async function shownSession(
  work: UnitOfWork,
  id: number,
): Promise<ShownSession | undefined> {
  const row = await sessions(work).where('s.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

export type SessionPlace = {
  /** The session the person is in now (S-8). */
  readonly current: ShownSession | null
  /** The one that left Open while they were in it, until they enter another (S-13). */
  readonly ended: ShownSession | null
}

/** Where a person is, and what ended under them. */
export async function placeOf(work: UnitOfWork, userId: number): Promise<SessionPlace> {
  const place = await work.db
    .selectFrom('session_users')
    .select(['session_id', 'current'])
    .where('agency_id', '=', work.agencyId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  const session = place ? ((await shownSession(work, place.session_id)) ?? null) : null
  const isIn = place?.current === true && session?.status === 'open'
  return { current: isIn ? session : null, ended: isIn ? null : session }
}

/** S-12: the cut-off has come, whether or not the sweep has been there. */
const DUE = sql<boolean>`(s.status = 'open' and s.cut_off_at <= app_now())`

/** The status that counts now. */
export const STATUS = sql<SessionStatus>`case when ${DUE} then s.cut_off_status else s.status end`
const ENDED_AT = sql<Temporal.Instant | null>`
  case when ${DUE} then s.cut_off_at else s.ended_at end`
const CLOSED_AT = sql<Temporal.Instant | null>`
  case when ${DUE} and s.cut_off_status = 'closed' then s.cut_off_at else s.closed_at end`

/**
 * Whether STATUS is one of these, in a form of which the planner can tell how many rows it leaves.
 * `status <> 'closed'` is there to the letter, since it is the condition of `sessions_unclosed`.
 */
function hasStatus(statuses: readonly SessionStatus[]) {
  const words = [...statuses]
  const one = sql<boolean>`
    (s.status = any(${words}) and ${DUE} is not true
     or ${DUE} and s.cut_off_status = any(${words}))`
  return words.includes('closed') ? one : sql<boolean>`s.status <> 'closed' and ${one}`
}

/** an open ledger is nobody's session; a closed one is found beside those of other times. */
export const NOT_KEPT_BY_ITSELF = sql<boolean>`(not s.ledger or s.status = 'closed')`

/** The first to the letter the condition of `sessions_with_difference`. */
const DIFFERS = sql<boolean>`(s.count_number > 0 and (s.count_difference <> 0 or s.count_state <> 'agreed'))`
const DIFFERENCES = {
  any: DIFFERS,
  waiting: sql<boolean>`(${DIFFERS} and s.count_state in ('unexplained', 'waiting')
                         and s.status <> 'closed')`,
} as const

const person = (column: string) => sql<Person | null>`
  (select json_build_object('id', u.id, 'name', u.name) from users u
    where u.agency_id = s.agency_id and u.id = ${sql.ref(column)})`

const TOTALS = sql<ShownSession['totals']>`(
  select coalesce(json_agg(json_build_object('method', t.method, 'name', m.name, 'count', t.count,
                                             'net', t.net) order by m.position, t.method), '[]')
    from (select method, sum(count) as count, sum(net) as net from session_totals
           where agency_id = s.agency_id and session_id = s.id
           group by method having sum(count) <> 0 or sum(net) <> 0) t
    join payment_methods m on m.agency_id = s.agency_id and m.code = t.method)`

const USERS = sql<Person[]>`(
  select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by su.joined_at), '[]')
    from session_users su join users u on u.agency_id = su.agency_id and u.id = su.user_id
   where su.agency_id = s.agency_id and su.session_id = s.id and su.current
     and (s.cut_off_at is null or s.cut_off_at > app_now()))`

function sessions(work: UnitOfWork) {
  return work.db
    .selectFrom('sessions as s')
    .innerJoin('drawers as d', (join) =>
      join.onRef('d.agency_id', '=', 's.agency_id').onRef('d.id', '=', 's.drawer_id'),
    )
    .innerJoin('branches as b', (join) =>
      join.onRef('b.agency_id', '=', 's.agency_id').onRef('b.id', '=', 's.branch_id'),
    )
    .innerJoin('agencies as a', 'a.agency_id', 's.agency_id')
    .where('s.agency_id', '=', work.agencyId)
    .select(['s.id', 's.drawer_id', 's.branch_id', 's.started_at', 's.cut_off_at'])
    .select(['s.cut_off_status', 's.opening_balance', 's.transaction_count', 's.net_total'])
    .select(['s.concurrent_users', 's.closing_method', 's.closing_count', 'a.currency'])
    .select(['s.count_number', 's.count_difference', 's.count_state'])
    .select(['d.name as drawer_name', 'b.name as branch_name'])
    .select([STATUS.as('status'), ENDED_AT.as('ended_at'), CLOSED_AT.as('closed_at')])
    .select([person('s.opened_by').as('opened_by'), person('s.ended_by').as('ended_by')])
    .select([person('s.closed_by').as('closed_by'), TOTALS.as('totals'), USERS.as('users')])
}

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownSession {
  return {
    id: row.id,
    drawer: { id: row.drawer_id, name: row.drawer_name },
    branch: { id: row.branch_id, name: row.branch_name },
    status: row.status,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    cutOffAt: row.cut_off_at,
    cutOffStatus: row.cut_off_status as ShownSession['cutOffStatus'],
    openingBalance: row.opening_balance,
    openedBy: row.opened_by ?? { id: 0, name: '' },
    transactionCount: row.transaction_count,
    netTotal: row.net_total,
    totals: row.totals,
    users: row.users,
    concurrentUsersAllowed: row.concurrent_users,
    closingMethod: row.closing_method as ShownSession['closingMethod'],
    closingCount: row.closing_count as ClosingCount,
    count: countMark(row),
    currency: row.currency,
  }
}

function countMark(row: Row): ShownCountMark | null {
  const { count_number: number, count_difference: difference, count_state: state } = row
  return difference === null ? null : { number, difference, state: state as CountState }
}

/** V-3: the methods and people that occur in this session, and no others. */
export async function filtersOf(work: UnitOfWork, sessionId: number) {
  const used = work.db
    .selectFrom('session_totals as t')
    .where('t.agency_id', '=', work.agencyId)
    .where('t.session_id', '=', sessionId)
    .where('t.count', '<>', 0)
  const methods = await used
    .innerJoin('payment_methods as m', (join) =>
      join.onRef('m.agency_id', '=', 't.agency_id').onRef('m.code', '=', 't.method'),
    )
    .select(['m.code', 'm.name', 'm.position'])
    .distinct()
    .orderBy('m.position')
    .execute()
  const users = await used
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 't.agency_id').onRef('u.id', '=', 't.user_id'),
    )
    .select(['u.id', 'u.name'])
    .distinct()
    .orderBy('u.name')
    .execute()
  return { methods, users }
}

export type ShownEvent = {
  readonly seq: number
  readonly kind: string
  readonly at: Temporal.Instant
  readonly user: Person | null
  readonly body: string
  readonly hash: Buffer
}

/** The chain of a session from its first event on (T-13). */
export async function shownEvents(
  work: UnitOfWork,
  sessionId: number,
  limit: number,
  after = 0,
): Promise<ShownEvent[]> {
  const rows = await work.db
    .selectFrom('session_events as e')
    .leftJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'e.agency_id').onRef('u.id', '=', 'e.user_id'),
    )
    .where('e.agency_id', '=', work.agencyId)
    .where('e.session_id', '=', sessionId)
    .where('e.seq', '>', after)
    .orderBy('e.seq')
    .limit(limit)
    .select(['e.seq', 'e.kind', 'e.at', 'e.body', 'e.hash', 'u.id', 'u.name'])
    .execute()
  return rows.map(({ id, name, ...event }) => ({
    ...event,
    user: id === null ? null : { id, name: name ?? '' },
  }))
}
