import type { SessionCounted } from '../../../journal/fact.ts'
import { STEP } from '../../../money/cash-step.ts'
import type { Rows, Statement } from '../../../postgres/pipeline.ts'
import { type Closing, type CountableMethod, type Count, differenceOf } from './count.ts'
import type { ClosingsSlice, CountFact } from './slice.ts'

/** What the agency has settled about counting; null when nothing is counted or closed. */
export function settings(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select a.currency, a.count_tolerance as tolerance,
             (select json_agg(json_build_object('code', m.code, 'name', m.name, 'cash', m.cash, 'system', m.system,
                                                'needsReference', m.needs_reference) order by m.position, m.code)
                from payment_methods m where m.agency_id = $1) as methods
        from agencies a where a.agency_id = $1`,
    values: [agencyId],
  }
}

/** Read when the sessions are locked: whoever changes their totals or counts has that lock. */
export function closings(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select s.id, s.opening_balance, s.opened_by,
             (select coalesce(json_agg(json_build_object('method', t.method, 'userId', t.user_id,
                                                         'count', t.count, 'net', t.net)), '[]')
                from session_totals t
               where t.agency_id = $1 and t.session_id = s.id) as totals,
             (select coalesce(sum(r.amount), 0)::bigint from cash_rounding($1, s.id, ${STEP}) r
               where s.closing_count <> 'none') as rounding,
             c.number, c.counted, c.expected, c.others, c.state, c.counted_by
        from unnest($2::bigint[]) as wanted (id),
             lateral (select * from sessions s where s.agency_id = $1 and s.id = wanted.id limit 1) s
        left join lateral (select * from session_counts c
                            where c.agency_id = $1 and c.session_id = s.id
                            order by c.number desc limit 1) c on true`,
    values: [agencyId, ids],
  }
}

type SettingsRow = {
  currency: string
  tolerance: number
  methods: readonly CountableMethod[]
}
type ClosingRow = {
  id: number
  opening_balance: number | null
  opened_by: number
  rounding: number
  totals: readonly { method: string; userId: number; count: number; net: number }[]
  number: number | null
  counted: number
  expected: number
  others: Count['others']
  state: Count['state']
  counted_by: number
}

export function readClosings(settingsRows: Rows, closingRows: Rows): ClosingsSlice {
  const [row] = settingsRows as readonly SettingsRow[]
  const rows = closingRows as readonly ClosingRow[]
  return {
    currency: row?.currency ?? '',
    tolerance: row?.tolerance ?? 0,
    methods: row?.methods ?? [],
    sessions: new Map(rows.map((each) => [each.id, asClosing(each)])),
    given: [],
  }
}

function asClosing(row: ClosingRow): Closing {
  const nets = new Map<string, number>()
  const takers = new Map<number, number>()
  for (const { method, userId, count, net } of row.totals) {
    nets.set(method, (nets.get(method) ?? 0) + net)
    takers.set(userId, (takers.get(userId) ?? 0) + count)
  }
  const { number, counted, expected, others, state, counted_by: countedBy } = row
  const count = number === null ? null : { number, counted, expected, others, state, countedBy }
  const { opening_balance: openingBalance, opened_by: openedBy, rounding } = row
  return { openingBalance: openingBalance ?? 0, openedBy, rounding, nets, takers, count }
}

/** One statement a fact: a session is counted once, seldom twice. */
export function writeCounts(agencyId: number, slice: ClosingsSlice): Statement[] {
  return [
    ...slice.given.map((fact) => writeFact(agencyId, fact)),
    ...[...new Set(slice.given.map(({ sessionId }) => sessionId))].map((sessionId) =>
      markSession(agencyId, sessionId, slice.sessions.get(sessionId)?.count ?? null),
    ),
  ]
}

function writeFact(agencyId: number, fact: CountFact): Statement {
  switch (fact.fact) {
    case 'session_counted':
      return insertCount(agencyId, fact)
    case 'count_explained':
      return {
        text: `
          update session_counts set state = 'waiting', reason = $4, explained_by = $5, explained_at = $6
           where agency_id = $1 and session_id = $2 and number = $3`,
        values: [agencyId, fact.sessionId, fact.number, fact.reason, fact.by, fact.at],
      }
    case 'count_decided':
      return {
        text: `
          update session_counts set state = $4, note = $5, decided_by = $6, decided_at = $7
           where agency_id = $1 and session_id = $2 and number = $3`,
        values: [agencyId, fact.sessionId, fact.number, fact.decision, fact.note, fact.by, fact.at],
      }
    default:
      return fact satisfies never
  }
}

function insertCount(agencyId: number, fact: SessionCounted): Statement {
  return {
    text: `
      insert into session_counts (agency_id, session_id, number, mode, could_see, lines, counted,
        expected, rounding, others, tolerance, counted_by, counted_at, state, reason, explained_by,
        explained_at)
      select $1, $2, $3, $4, $5, $6::jsonb, $7, $8, $15, $9::jsonb, $10, g.by, g.at, $13, g.reason,
             case when g.reason is not null then g.by end,
             case when g.reason is not null then g.at end
        from (values ($11::bigint, $12::timestamptz, $14::text)) as g (by, at, reason)`,
    values: [
      agencyId,
      fact.sessionId,
      fact.number,
      fact.mode,
      fact.couldSee,
      JSON.stringify(fact.lines),
      fact.counted,
      fact.expected,
      JSON.stringify(fact.others),
      fact.tolerance,
      fact.by.id,
      fact.at,
      fact.state,
      fact.reason,
      fact.rounding,
    ],
  }
}

/** The newest count stands in the session too, where lists and constraints look for it. */
function markSession(agencyId: number, sessionId: number, count: Count | null): Statement {
  return {
    text: `
      update sessions set count_number = $3, count_difference = $4, count_state = $5
       where agency_id = $1 and id = $2`,
    values: [agencyId, sessionId, count?.number, count && differenceOf(count), count?.state],
  }
}
