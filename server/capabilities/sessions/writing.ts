import type { Statement } from '../../postgres/pipeline.ts'
import type { SessionStatusChanged } from '../../journal/fact.ts'
import { writeCounts } from './closing/store.ts'
import type { Place, SessionsSlice } from './slice.ts'

/** Set-based statements for all that a batch changed about sessions. */
export function writeSessions(agencyId: number, slice: SessionsSlice): Statement[] {
  const { started, touched, ended } = slice.pending
  const begun = new Set(started.map((fact) => fact.sessionId))
  return [
    // First what was there before: a session that ends makes room in its drawer for the next (S-5).
    ...updateSessions(agencyId, slice, [...touched.difference(begun)]),
    // A count stands before the status that asks for it.
    ...writeCounts(agencyId, slice.closings),
    ...recordEnds(
      agencyId,
      ended.filter((fact) => !begun.has(fact.sessionId)),
    ),
    ...insertSessions(agencyId, slice),
    ...updateSessions(agencyId, slice, [...touched.intersection(begun)]),
    ...recordEnds(
      agencyId,
      ended.filter((fact) => begun.has(fact.sessionId)),
    ),
    ...replacePlaces(agencyId, slice),
    ...addTotals(agencyId, slice),
    ...insertEvents(agencyId, slice),
  ]
}

function insertSessions(agencyId: number, { pending, heads }: SessionsSlice): Statement[] {
  const { started } = pending
  if (started.length === 0) return []
  return [
    {
      text: `
        insert into sessions (agency_id, id, drawer_id, branch_id, status, concurrent_users,
          opening_balance_required, closing_method, cut_off_at, cut_off_status, closing_count,
          opening_balance, opened_by, started_at, chain_head, ledger)
        select $1, n.id, n.drawer_id, n.branch_id, 'open', n.concurrent_users,
          n.opening_balance_required, n.closing_method, n.cut_off_at, n.cut_off_status,
          n.closing_count, n.opening_balance, n.opened_by, n.started_at, n.chain_head, n.ledger
          from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bool[], $6::bool[], $7::text[],
                      $8::timestamptz[], $9::text[], $10::text[], $11::bigint[], $12::bigint[],
                      $13::timestamptz[], $14::bytea[], $15::bool[])
               as n (id, drawer_id, branch_id, concurrent_users, opening_balance_required,
                     closing_method, cut_off_at, cut_off_status, closing_count, opening_balance,
                     opened_by, started_at, chain_head, ledger)`,
      values: [
        agencyId,
        started.map((s) => s.sessionId),
        started.map((s) => s.drawerId),
        started.map((s) => s.branchId),
        started.map((s) => s.concurrentUsers),
        started.map((s) => s.openingBalanceRequired),
        started.map((s) => s.closingMethod),
        started.map((s) => s.cutOffAt),
        started.map((s) => s.cutOffStatus),
        started.map((s) => s.closingCount),
        started.map((s) => s.openingBalance),
        started.map((s) => s.by),
        started.map((s) => s.at),
        started.map((s) => heads.get(s.sessionId)?.hash),
        started.map((s) => s.ledger),
      ],
    },
  ]
}

/** The rows are locked, so these are whole figures and not differences. */
function updateSessions(
  agencyId: number,
  slice: SessionsSlice,
  ids: readonly number[],
): Statement[] {
  if (ids.length === 0) return []
  const rows = ids.map((id) => ({ session: slice.sessions.get(id), head: slice.heads.get(id) }))
  return [
    {
      text: `
        update sessions s
           set transaction_count = v.transaction_count, net_total = v.net_total,
               receipt_count = v.receipt_count, event_count = v.event_count,
               chain_head = v.chain_head
          from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[],
                      $7::bytea[])
               as v (id, transaction_count, net_total, receipt_count, event_count, chain_head),
               lateral (select found.ctid from sessions found
                         where found.agency_id = $1 and found.id = v.id limit 1) row
         where s.ctid = row.ctid`,
      values: [
        agencyId,
        ids,
        rows.map(({ session }) => session?.transactionCount),
        rows.map(({ session }) => session?.netTotal),
        rows.map(({ session }) => session?.receiptCount),
        rows.map(({ head }) => head?.seq),
        rows.map(({ head }) => head?.hash),
      ],
    },
  ]
}

/** One statement a change: they are few, and a session may go through two in one batch. */
function recordEnds(agencyId: number, ended: readonly SessionStatusChanged[]): Statement[] {
  return ended.flatMap(({ sessionId, from, to, by, at }) => [
    {
      text: `
        update sessions
           set status = $3,
               ended_at = coalesce(ended_at, $4), ended_by = case when ended_at is null then $5 else ended_by end,
               closed_at = case when $3 = 'closed' then $4::timestamptz end,
               closed_by = case when $3 = 'closed' then $5::bigint end
         where agency_id = $1 and id = $2`,
      values: [agencyId, sessionId, to, at, by?.id ?? null],
    },
    ...(from === 'open' ? [putOut(agencyId, sessionId)] : []),
  ])
}

/** S-13: everybody in it has no current session any more. */
function putOut(agencyId: number, sessionId: number): Statement {
  return {
    text: `update session_users set current = false
            where agency_id = $1 and session_id = $2 and current`,
    values: [agencyId, sessionId],
  }
}

/** All old places go before any new one is taken: one person's leaving makes room for another. */
function replacePlaces(agencyId: number, { pending }: SessionsSlice): Statement[] {
  const users = [...pending.places.keys()]
  if (users.length === 0) return []
  // In the order of the people, so that two servers never wait for each other in a circle.
  const taken = [...pending.places]
    .filter((entry): entry is [number, NonNullable<Place>] => entry[1] !== null)
    .toSorted(([a], [b]) => a - b)
  return [
    {
      text: 'delete from session_users where agency_id = $1 and user_id = any($2::bigint[])',
      values: [agencyId, users],
    },
    {
      text: `
        insert into session_users (agency_id, user_id, session_id, login_id, current, exclusive, joined_at)
        select $1, p.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bool[], $6::bool[],
                                   $7::timestamptz[]) p`,
      values: [
        agencyId,
        taken.map(([userId]) => userId),
        taken.map(([, place]) => place.sessionId),
        taken.map(([, place]) => place.loginId),
        taken.map(([, place]) => place.current),
        taken.map(([, place]) => place.exclusive),
        taken.map(([, place]) => place.at),
      ],
    },
  ]
}

function addTotals(agencyId: number, { pending }: SessionsSlice): Statement[] {
  const totals = [...pending.totals.values()]
  if (totals.length === 0) return []
  return [
    {
      text: `
        insert into session_totals as t (agency_id, session_id, method, user_id, kind, count, net)
        select $1, n.* from unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::bigint[],
                                   $7::bigint[]) n
        on conflict (agency_id, session_id, method, user_id, kind)
        do update set count = t.count + excluded.count, net = t.net + excluded.net`,
      values: [
        agencyId,
        totals.map((t) => t.sessionId),
        totals.map((t) => t.method),
        totals.map((t) => t.userId),
        totals.map((t) => t.kind),
        totals.map((t) => t.count),
        totals.map((t) => t.net),
      ],
    },
  ]
}

function insertEvents(agencyId: number, { pending }: SessionsSlice): Statement[] {
  const { events } = pending
  if (events.length === 0) return []
  return [
    {
      text: `
        insert into session_events (agency_id, session_id, seq, at, kind, transaction_id, user_id,
                                    body, hash)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::timestamptz[], $5::text[],
                                   $6::bigint[], $7::bigint[], $8::text[], $9::bytea[]) n`,
      values: [
        agencyId,
        events.map((e) => e.sessionId),
        events.map((e) => e.seq),
        events.map((e) => e.at),
        events.map((e) => e.kind),
        events.map((e) => e.transactionId),
        events.map((e) => e.userId),
        events.map((e) => e.body),
        events.map((e) => e.hash),
      ],
    },
  ]
}
