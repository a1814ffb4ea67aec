import { sql } from 'kysely'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Person } from '../../sessions/public.ts'
import type { Format } from './statement.ts'

/** A statement as lists show it; sums in minor units. */
export type ShownStatement = {
  readonly id: number
  readonly account: Person
  readonly format: Format
  readonly fileName: string
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  readonly lineCount: number
  readonly openCount: number
  readonly credits: number
  readonly debits: number
  readonly takenBy: Person
  readonly takenAt: Temporal.Instant
}

function statements(work: UnitOfWork) {
  return work.db
    .selectFrom('bank_statements as s')
    .innerJoin('deposit_accounts as a', (join) =>
      join.onRef('a.agency_id', '=', 's.agency_id').onRef('a.id', '=', 's.account_id'),
    )
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 's.agency_id').onRef('u.id', '=', 's.taken_by'),
    )
    .where('s.agency_id', '=', work.agencyId)
    .select(['s.id', 's.format', 's.file_name', 's.first_day', 's.last_day', 's.line_count'])
    .select(['s.credits', 's.debits', 's.taken_at', 'a.id as account_id', 'a.name as account_name'])
    .select(['u.id as user_id', 'u.name as user_name'])
    .select(
      sql<number>`(select count(*) from bank_lines l
                    where l.agency_id = s.agency_id and l.statement_id = s.id
                      and l.deposit_id is null and not l.set_aside)`.as('open_count'),
    )
}

/** The next `limit` statements, newest first (X-5). */
export async function shownStatements(
  work: UnitOfWork,
  limit: number,
  after?: readonly [id: number],
): Promise<ShownStatement[]> {
  let query = statements(work)
  if (after) query = query.where('s.id', '<', after[0])
  return (await query.orderBy('s.id', 'desc').limit(limit).execute()).map(shown)
}

/** One statement; undefined if the agency has none of this id (A-1). */
export async function shownStatement(
  work: UnitOfWork,
  id: number,
): Promise<ShownStatement | undefined> {
  const row = await statements(work).where('s.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

type Row = Awaited<ReturnType<ReturnType<typeof statements>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownStatement {
  return {
    id: row.id,
    account: { id: row.account_id, name: row.account_name },
    format: row.format as Format,
    fileName: row.file_name,
    firstDay: row.first_day,
    lastDay: row.last_day,
    lineCount: row.line_count,
    openCount: row.open_count,
    credits: row.credits,
    debits: row.debits,
    takenBy: { id: row.user_id, name: row.user_name },
    takenAt: row.taken_at,
  }
}

export type LineState = 'open' | 'matched' | 'set_aside'

/** A line, and what was said of it. */
export type ShownLine = {
  readonly statementId: number
  readonly account: Person
  readonly line: number
  readonly day: Temporal.PlainDate
  readonly amount: number
  readonly code: string | null
  readonly reference: string | null
  readonly description: string | null
  readonly state: LineState
  readonly depositId: number | null
  /** Of the deposit that it is matched with, in minor units. */
  readonly depositTotal: number | null
  readonly note: string | null
  readonly decidedBy: Person | null
  readonly decidedAt: Temporal.Instant | null
}

/** Where a page ended: newest day first, then as the file has them. */
export type LinePosition = readonly [day: string, statementId: number, line: number]

export type LineFilter = {
  readonly state?: LineState | undefined
  readonly statementId?: number | undefined
  readonly accountId?: number | undefined
}

const STATES: Readonly<Record<LineState, string>> = {
  open: 'l.deposit_id is null and not l.set_aside',
  matched: 'l.deposit_id is not null',
  set_aside: 'l.set_aside',
}

type LineRow = Omit<ShownLine, 'account' | 'decidedBy'> & {
  readonly accountId: number
  readonly accountName: string
  readonly byId: number | null
  readonly byName: string | null
}

/** The next `limit` lines (X-5). */
export async function shownLines(
  { client, agencyId }: UnitOfWork,
  { state, statementId, accountId }: LineFilter,
  limit: number,
  after?: LinePosition,
): Promise<ShownLine[]> {
  const { rows } = await client.query<LineRow>(
    `select l.statement_id as "statementId", l.line, l.day, l.amount, l.code, l.reference,
            l.description, l.deposit_id as "depositId", l.note, l.decided_at as "decidedAt",
            case when l.deposit_id is not null then 'matched'
                 when l.set_aside then 'set_aside' else 'open' end as state,
            d.cash + d.paper + d.other as "depositTotal",
            a.id as "accountId", a.name as "accountName", l.decided_by as "byId",
            (select name from users u where u.agency_id = $1 and u.id = l.decided_by) as "byName"
       from bank_lines l
       join bank_statements s on s.agency_id = l.agency_id and s.id = l.statement_id
       join deposit_accounts a on a.agency_id = s.agency_id and a.id = s.account_id
       left join deposits d on d.agency_id = l.agency_id and d.id = l.deposit_id
      where l.agency_id = $1 ${state ? `and ${STATES[state]}` : ''}
        and ($3::bigint is null or l.statement_id = $3)
        and ($4::bigint is null or s.account_id = $4)
        and ($5::date is null
             or l.day < $5 or (l.day = $5 and l.statement_id < $6)
             or (l.day = $5 and l.statement_id = $6 and l.line > $7))
      order by l.day desc, l.statement_id desc, l.line limit $2`,
    [agencyId, limit, statementId ?? null, accountId ?? null, ...(after ?? [null, null, null])],
  )
  return rows.map(({ accountId: id, accountName: name, byId, byName, ...row }) => ({
    ...row,
    account: { id, name },
    decidedBy: byId === null ? null : { id: byId, name: byName ?? '' },
  }))
}

/** One line; undefined if there is none. */
export async function shownLine(
  work: UnitOfWork,
  statementId: number,
  line: number,
): Promise<ShownLine | undefined> {
  const before = await work.client.query<{ day: Temporal.PlainDate }>(
    'select day from bank_lines where agency_id = $1 and statement_id = $2 and line = $3',
    [work.agencyId, statementId, line],
  )
  const day = before.rows[0]?.day
  if (!day) return undefined
  const [shownOne] = await shownLines(work, { statementId }, 1, [
    day.toString(),
    statementId,
    line - 1,
  ])
  return shownOne
}
