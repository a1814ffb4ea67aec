import type { Book, Footprints } from '../../journal/book.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import { StaleFootprint } from '../../journal/stale-footprint.ts'
import { closings, readClosings, settings } from './closing/store.ts'
import { proofs } from './proofs.ts'
import type { ClosingCount, Person, Session, SessionStatus, StartingDrawer } from './session.ts'
import { applyToSessions, type Head, nothingPending, type SessionsSlice } from './slice.ts'
import { writeSessions } from './writing.ts'

/** The sessions' book of the journal: sessions, their totals, their people, their chains. */
export const sessionsBook: Book<SessionsSlice> = {
  look: (agencyId, footprints) => [
    drawers(agencyId, footprints.drawers),
    sessions(agencyId, footprints),
    places(agencyId, footprints.users),
    members(agencyId, footprints),
    settings(agencyId, footprints.closings),
    closings(agencyId, footprints.closings),
  ],
  read: readSlice,
  apply: applyToSessions,
  write: writeSessions,
  proofs,
}

/**
 * Read when the sessions are locked. Whoever moves a person locks the session that they are in, so a
 * place in one of these stays as it is found; only a departure may take it away (departure.ts).
 */
function places(agencyId: number, users: readonly number[]): Statement | null {
  if (users.length === 0) return null
  return {
    text: `
      select su.user_id, su.session_id, su.login_id, su.current
        from unnest($2::bigint[]) as wanted (user_id),
             lateral (select * from session_users su
                       where su.agency_id = $1 and su.user_id = wanted.user_id limit 1) su`,
    values: [agencyId, users],
  }
}

/**
 * Locked, so that a drawer cannot be deactivated while a session starts in it (D-5), nor Cashiering
 * be switched off.
 */
function drawers(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select d.id, d.name, d.branch_id, d.status, d.opening_balance_required, d.concurrent_users,
             d.closing_method, d.cut_off_time, d.cut_off_status, d.closing_count, d.ledger,
             a.time_zone, a.cashiering
        from unnest($2::bigint[]) as wanted (id),
             lateral (select * from drawers d where d.agency_id = $1 and d.id = wanted.id
                       limit 1 for no key update) d,
             lateral (select * from agencies a where a.agency_id = $1 limit 1 for share) a`,
    values: [agencyId, ids],
  }
}

/**
 * All sessions of the footprint, however they are named, locked in ascending order of their ids.
 * `lateral … limit 1` keeps every look-up an index look-up, whatever the tables have grown to.
 */
function sessions(agencyId: number, footprints: Footprints): Statement | null {
  const ways = WAYS_TO_SESSIONS.filter(({ by }) => footprints[by].length > 0)
  if (ways.length === 0) return null
  return {
    text: `
      with wanted (id) as (${ways.map(({ find }, index) => find(`$${index + 2}`)).join(' union ')})
      select s.id, s.drawer_id, s.branch_id, s.status, s.concurrent_users, s.closing_count, s.cut_off_at, s.cut_off_status,
             s.started_at, s.ended_at, s.ended_by, s.transaction_count, s.net_total, s.receipt_count,
             s.event_count, s.chain_head, s.ledger,
             (select d.name from drawers d where d.agency_id = $1 and d.id = s.drawer_id) as drawer_name,
             (select u.name from users u where u.agency_id = $1 and u.id = s.ended_by) as ended_by_name
        from (select distinct id from wanted order by id) w,
             lateral (select * from sessions s where s.agency_id = $1 and s.id = w.id
                       limit 1 for no key update) s`,
    values: [agencyId, ...ways.map(({ by }) => footprints[by])],
  }
}

/** How a footprint names sessions; only the ways that are used are asked, a payment's is one. */
const WAYS_TO_SESSIONS: readonly {
  readonly by: 'sessions' | 'users' | 'drawers' | 'transactions'
  readonly find: (ids: string) => string
}[] = [
  { by: 'sessions', find: (ids) => `select unnest(${ids}::bigint[])` },
  {
    by: 'users',
    find: (ids) => `
      select su.session_id from unnest(${ids}::bigint[]) as u (id),
             lateral (select * from session_users su
                       where su.agency_id = $1 and su.user_id = u.id limit 1) su
       union all
      select l.id from sessions l where l.agency_id = $1 and l.ledger and l.status = 'open'`,
  },
  {
    by: 'drawers',
    find: (ids) => `
      select s.id from unnest(${ids}::bigint[]) as d (id),
             lateral (select * from sessions s where s.agency_id = $1 and s.drawer_id = d.id
                         and s.status = 'open' limit 1) s`,
  },
  {
    by: 'transactions',
    find: (ids) => `
      select half.session_id from unnest(${ids}::bigint[]) as x (id),
             lateral (select * from transactions t
                       where t.agency_id = $1 and t.id = x.id limit 1) t,
             lateral (select t.session_id union all
                      (select other.session_id from transactions other
                        where other.agency_id = $1 and other.id = t.counterpart_id limit 1)) half`,
  },
]

function members(agencyId: number, footprints: Footprints): Statement | null {
  const { sessions: named, drawers: inDrawers } = footprints
  if (named.length + inDrawers.length === 0) return null
  return {
    text: `
      select su.session_id, su.user_id, u.name
        from session_users su
        join users u on u.agency_id = su.agency_id and u.id = su.user_id
       where su.agency_id = $1 and su.current
         and su.session_id in (
           select unnest($2::bigint[])
           union all
           select s.id from sessions s
            where s.agency_id = $1 and s.drawer_id = any($3::bigint[]) and s.status = 'open')
       order by su.joined_at, su.user_id`,
    values: [agencyId, named, inDrawers],
  }
}

type PlaceRow = {
  user_id: number
  session_id: number
  login_id: number | null
  current: boolean
}
type DrawerRow = {
  id: number
  name: string
  branch_id: number
  status: 'active' | 'deactivated'
  opening_balance_required: boolean
  concurrent_users: boolean
  closing_method: 'automatic' | 'manual'
  cut_off_time: string | null
  cut_off_status: 'closed' | 'in_review' | null
  closing_count: ClosingCount
  ledger: boolean
  time_zone: string
  cashiering: boolean
}
type SessionRow = {
  id: number
  drawer_id: number
  drawer_name: string
  branch_id: number
  status: SessionStatus
  concurrent_users: boolean
  closing_count: ClosingCount
  cut_off_at: Temporal.Instant | null
  cut_off_status: 'closed' | 'in_review' | null
  started_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  ended_by: number | null
  ended_by_name: string | null
  transaction_count: number
  net_total: number
  receipt_count: number
  event_count: number
  chain_head: Buffer
  ledger: boolean
}
type MemberRow = { session_id: number; user_id: number; name: string }

function readSlice(
  agencyId: number,
  [drawerRows, sessionRows, placeRows, memberRows, settingsRows, closingRows]: readonly Rows[],
): SessionsSlice {
  const rows = sessionRows as readonly SessionRow[]
  const sessions = new Map(rows.map((row) => [row.id, asSession(row)]))
  const placed = placeRows as readonly PlaceRow[]
  if (!placed.every((row) => sessions.has(row.session_id)))
    throw new StaleFootprint('somebody has gone to another session meanwhile')
  const inSession = placed.filter((row) => row.current)
  const outOfSession = placed.filter((row) => !row.current)
  return {
    agencyId,
    sessions,
    heads: new Map(rows.map((row) => [row.id, asHead(row)])),
    drawers: new Map((drawerRows as readonly DrawerRow[]).map((row) => [row.id, asDrawer(row)])),
    openIn: new Map(rows.filter((r) => r.status === 'open').map((r) => [r.drawer_id, r.id])),
    current: new Map(inSession.map((row) => [row.user_id, row.session_id])),
    enteredWith: new Map(inSession.map((row) => [row.user_id, row.login_id])),
    ended: new Map(outOfSession.map((row) => [row.user_id, row.session_id])),
    ledger: rows.find((row) => row.ledger && row.status === 'open')?.id ?? null,
    members: groupMembers(memberRows as readonly MemberRow[]),
    closings: readClosings(settingsRows ?? [], closingRows ?? []),
    pending: nothingPending(),
  }
}

function asSession(row: SessionRow): Session {
  return {
    id: row.id,
    drawerId: row.drawer_id,
    drawerName: row.drawer_name,
    branchId: row.branch_id,
    status: row.status,
    concurrentUsers: row.concurrent_users,
    closingCount: row.closing_count,
    cutOffAt: row.cut_off_at,
    cutOffStatus: row.cut_off_status,
    ledger: row.ledger,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by === null ? null : { id: row.ended_by, name: row.ended_by_name ?? '' },
    transactionCount: row.transaction_count,
    netTotal: row.net_total,
    receiptCount: row.receipt_count,
  }
}

function asHead(row: SessionRow): Head {
  return { seq: row.event_count, hash: row.chain_head }
}

function asDrawer(row: DrawerRow): StartingDrawer {
  return {
    id: row.id,
    name: row.name,
    branchId: row.branch_id,
    status: row.status,
    openingBalanceRequired: row.opening_balance_required,
    concurrentUsers: row.concurrent_users,
    closingMethod: row.closing_method,
    cutOffTime: row.cut_off_time === null ? null : Temporal.PlainTime.from(row.cut_off_time),
    cutOffStatus: row.cut_off_status,
    closingCount: row.closing_count,
    timeZone: row.time_zone,
    cashiering: row.cashiering,
    ledger: row.ledger,
  }
}

function groupMembers(rows: readonly MemberRow[]): Map<number, readonly Person[]> {
  const members = new Map<number, Person[]>()
  for (const { session_id, user_id, name } of rows) {
    const people = members.get(session_id) ?? []
    people.push({ id: user_id, name })
    members.set(session_id, people)
  }
  return members
}
