import pg from 'pg'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Days } from '../days.ts'
import type { Correction, CorrectionKind, CorrectionSum, Position } from './reversals.ts'

export type CorrectionFilter = {
  readonly agencyId: number
  readonly days: Days
  /** None: all of them. */
  readonly kinds: readonly CorrectionKind[]
}

type Page = { readonly limit: number; readonly after?: Position | undefined }

/** The next `limit` corrections in the range, oldest first, each kind read from its own index. */
export async function correctionsOf(
  work: UnitOfWork,
  filter: CorrectionFilter,
  page: Page,
): Promise<Correction[]> {
  const { rows } = await work.client.query<Row>({ text: correctionsSql(filter, page) })
  return rows.map(correction)
}

/** How many of each kind there are in the range, and what they sum up to. */
export async function correctionSums(
  work: UnitOfWork,
  { agencyId, days, kinds }: CorrectionFilter,
): Promise<CorrectionSum[]> {
  const { rows } = await work.client.query<CorrectionSum>(
    `select case kind when 'reversal' then kind else 'refund' end as kind,
            count(*) as count, sum(amount)::bigint as amount
       from transactions
      where agency_id = $1 and created_at >= $2 and created_at < $3
        and kind in ('reversal', 'permit_refund')
      group by kind
     union all
     select 'move', count(*), sum((body::json ->> 'amount')::bigint)::bigint
       from session_events
      where agency_id = $1 and at >= $2 and at < $3 and kind = 'moved_in'
     having count(*) > 0`,
    [agencyId, days.startsAt, days.endsAt],
  )
  return rows.filter(({ kind }) => isAsked(kinds, kind))
}

const isAsked = (kinds: readonly CorrectionKind[], kind: CorrectionKind) =>
  kinds.length === 0 || kinds.includes(kind)

/** Moves stand before what was given back in the same moment. */
const RANK = { move: 0, givenBack: 1 } as const

/**
 * The query of the list, without parameters, so that a file can be made of the same. In `at` order;
 * names and reasons are looked up only for the rows that are shown.
 */
export function correctionsSql(filter: CorrectionFilter, page?: Page): string {
  const { agencyId, kinds } = filter
  const parts = [
    ...(isAsked(kinds, 'move') ? [movesSql(filter, page)] : []),
    ...(isAsked(kinds, 'reversal') || isAsked(kinds, 'refund') ? [givenBackSql(filter, page)] : []),
  ]
  // What was put right is looked up row by row, whatever the planner thinks of their number.
  return `
    select c.at, c.rank, c.first, c.second, c.kind, c.user_id, c.transaction_id, c.correction_id,
           c.amount, o.target_type, o.target_number, f.id as from_session, t.id as to_session,
           u.name as user_name, m.name as method_name, fd.name as from_drawer, td.name as to_drawer,
           (select a.after ->> 'reason' from audit_log a
             where a.agency_id = ${agencyId} and a.subject_type = 'transaction'
               and a.subject_id = c.transaction_id::text and a.action = 'transaction.reversed'
               and a.after ->> 'reversalId' = c.correction_id::text
             limit 1) as reason
      from (select * from (${parts.map((part) => `(${part})`).join(' union all ')}) every
             order by at, rank, first, second ${limitSql(page)}) c
     cross join lateral (select * from transactions
                          where agency_id = ${agencyId} and id = c.transaction_id limit 1) o
      join users u on u.agency_id = ${agencyId} and u.id = c.user_id
      join payment_methods m on m.agency_id = ${agencyId} and m.code = c.method
      join sessions f on f.agency_id = ${agencyId} and f.id = coalesce(c.from_session, o.session_id)
      join drawers fd on fd.agency_id = f.agency_id and fd.id = f.drawer_id
      join sessions t on t.agency_id = ${agencyId} and t.id = c.to_session
      join drawers td on td.agency_id = t.agency_id and td.id = t.drawer_id
     order by c.at, c.rank, c.first, c.second`
}

function givenBackSql({ agencyId, days, kinds }: CorrectionFilter, page?: Page): string {
  const wanted = [
    ...(isAsked(kinds, 'reversal') ? ['reversal'] : []),
    ...(isAsked(kinds, 'refund') ? ['permit_refund'] : []),
  ]
  return `
    select t.created_at as at, ${RANK.givenBack} as rank, t.id as first, 0::bigint as second,
           case t.kind when 'reversal' then 'reversal' else 'refund' end as kind, t.user_id,
           coalesce(t.reversal_of, (
             select r.tender_id from permit_returns r
              where r.agency_id = t.agency_id and r.order_id = t.target_id
                and r.transaction_id = t.id)) as transaction_id,
           t.id as correction_id, t.amount, t.method, null::bigint as from_session,
           t.session_id as to_session
      from transactions t
     where t.agency_id = ${agencyId} and t.kind in ('reversal', 'permit_refund')
       and t.kind in (${wanted.map((kind) => pg.escapeLiteral(kind)).join(', ')})
       and ${inRange('t.created_at', days)}
       and ${afterSql(page, ['t.created_at', `${RANK.givenBack}`, 't.id', '0'])}
     order by t.created_at, t.id ${limitSql(page)}`
}

/** A move stands in both chains; told once, where it went in. */
function movesSql({ agencyId, days }: CorrectionFilter, page?: Page): string {
  return `
    select e.at, ${RANK.move} as rank, e.session_id as first, e.seq as second, 'move' as kind,
           e.user_id, e.transaction_id, null::bigint as correction_id,
           (e.body::json ->> 'amount')::bigint as amount, e.body::json ->> 'method' as method,
           (e.body::json ->> 'from')::bigint as from_session, e.session_id as to_session
      from session_events e
     where e.agency_id = ${agencyId} and e.kind = 'moved_in' and ${inRange('e.at', days)}
       and ${afterSql(page, ['e.at', `${RANK.move}`, 'e.session_id', 'e.seq'])}
     order by e.at, e.session_id, e.seq ${limitSql(page)}`
}

function inRange(column: string, { startsAt, endsAt }: Days): string {
  const [from, to] = [startsAt, endsAt].map((at) => pg.escapeLiteral(at.toString()))
  return `${column} >= ${from}::timestamptz and ${column} < ${to}::timestamptz`
}

/** The moment by itself as well, so that the index is entered where the page before ended. */
function afterSql(page: Page | undefined, columns: readonly [string, string, string, string]) {
  if (!page?.after) return 'true'
  const [at, ...rest] = page.after
  const moment = `${pg.escapeLiteral(at)}::timestamptz`
  return `${columns[0]} >= ${moment} and (${columns.join(', ')}) > (${[moment, ...rest].join(', ')})`
}

function limitSql(page: Page | undefined): string {
  return page ? `limit ${page.limit}` : ''
}

type Row = {
  readonly at: Temporal.Instant
  readonly rank: number
  readonly first: number
  readonly second: number
  readonly kind: CorrectionKind
  readonly user_id: number
  readonly user_name: string
  readonly transaction_id: number
  readonly correction_id: number | null
  readonly amount: number
  readonly method_name: string
  readonly target_type: 'citation' | 'permit_order' | 'unidentified'
  readonly target_number: string
  readonly from_session: number
  readonly from_drawer: string
  readonly to_session: number
  readonly to_drawer: string
  readonly reason: string | null
}

function correction(row: Row): Correction {
  return {
    kind: row.kind,
    at: row.at,
    user: { id: row.user_id, name: row.user_name },
    transactionId: row.transaction_id,
    correctionId: row.correction_id,
    amount: row.amount,
    methodName: row.method_name,
    target: { type: row.target_type, number: row.target_number },
    from: { sessionId: row.from_session, drawer: row.from_drawer },
    to: { sessionId: row.to_session, drawer: row.to_drawer },
    reason: row.reason,
    position: [row.at.toString(), row.rank, row.first, row.second],
  }
}
