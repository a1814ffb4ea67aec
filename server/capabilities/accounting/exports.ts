import type { Actor } from '../../journal/actor.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { sumUp } from '../deposits/public.ts'
import { markMovements, pendingMovements } from './booked.ts'
import type { JournalLine, JournalSum } from './ledger.ts'
import { ledgerAccounts, ledgerMappings } from './ledger-store.ts'
import { journalOf, totalsOf } from './rules.ts'

/** Sessions of one export: it is one unit of work. What is left goes into the next. */
export const MOST_SESSIONS = 2_000

/** Sessions that were closed and not exported, and what was booked in tills; `days` are theirs. */
export type Pending = {
  readonly sessionIds: readonly number[]
  readonly movementIds: readonly number[]
  readonly firstDay: Temporal.PlainDate | null
  readonly lastDay: Temporal.PlainDate | null
  readonly lines: readonly JournalLine[]
  readonly more: boolean
}

const DUE = `
  select session_id as id, day from closed_sessions
   where agency_id = $1 and journal_number is null and summed_at is not null
     and ($2::date is null or day <= $2)
   order by session_id limit $3`

/**
 * B-4: what the next export holds. `lock`: nobody else exports these sessions while the unit of work
 * lasts; those that somebody exported meanwhile are not among them.
 */
export async function pending(
  work: UnitOfWork,
  through: Temporal.PlainDate | null,
  { lock = false } = {},
): Promise<Pending> {
  const { client, agencyId } = work
  const text = lock ? `${DUE} for no key update` : DUE
  const values = [agencyId, through, MOST_SESSIONS + 1]
  const found = await client.query<{ id: number; day: Temporal.PlainDate }>(text, values)
  const sessions = found.rows.slice(0, MOST_SESSIONS)
  const sessionIds = sessions.map(({ id }) => id)
  const booked = await pendingMovements(work, through)
  const days = [...sessions, ...booked.sums]
    .map(({ day }) => day)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  const places = { mappings: await ledgerMappings(work), accounts: await ledgerAccounts(work) }
  return {
    sessionIds,
    movementIds: booked.movementIds,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    lines: journalOf([...(await sumsOf(work, sessionIds)), ...booked.sums], places),
    more: found.rows.length > MOST_SESSIONS || booked.more,
  }
}

async function sumsOf(
  { client, agencyId }: UnitOfWork,
  sessionIds: readonly number[],
): Promise<JournalSum[]> {
  const { rows } = await client.query<JournalSum>(
    `select session_id as "sessionId", null::bigint as "branchId", day, account, method, receivable, amount from session_sums
      where agency_id = $1 and session_id = any($2)
      order by session_id, account, method, receivable`,
    [agencyId, sessionIds],
  )
  return rows
}

/**
 * B-4: exports closed sessions, each once, under the next number. Whoever exports holds the agency's
 * row, so numbers have no gaps and two exports never share a session.
 */
export async function exportJournal(
  work: UnitOfWork,
  actor: Actor,
  through: Temporal.PlainDate | null,
): Promise<number | Refusal> {
  const { client, agencyId } = work
  await sumUp(work)
  await client.query('select from agencies where agency_id = $1 for no key update', [agencyId])
  const found = await pending(work, through, { lock: true })
  if (found.firstDay === null) return refuseNothing(through)
  const { rows } = await client.query<{ number: number }>(
    `update agencies set journal_number = journal_number + 1 where agency_id = $1
     returning journal_number as number`,
    [agencyId],
  )
  const number = rows[0]?.number
  if (number === undefined) throw new Error(`agency ${agencyId} is not there`)
  await insertExport(work, number, found, actor.userId)
  await insertLines(work, number, found.lines)
  await markMovements(work, number, found.movementIds)
  await client.query(
    `update closed_sessions set journal_number = $2
      where agency_id = $1 and session_id = any($3)`,
    [agencyId, number, found.sessionIds],
  )
  const subject = { type: 'journal_export', id: number }
  const after = { sessions: found.sessionIds.length, ...totalsOf(found.lines) }
  await recordAudit(work, actor, { action: 'journal.exported', subject, after })
  await notify(work, { bk: true })
  return number
}

async function insertExport(
  { client, agencyId }: UnitOfWork,
  number: number,
  { sessionIds, firstDay, lastDay, lines }: Pending,
  by: number,
): Promise<void> {
  const { debit, credit } = totalsOf(lines)
  const suspended = lines.filter(({ code }) => code === null).length
  await client.query(
    `insert into journal_exports (agency_id, number, first_day, last_day, session_count, line_count,
                                  debit, credit, suspense_count, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      agencyId,
      number,
      firstDay,
      lastDay,
      sessionIds.length,
      lines.length,
      debit,
      credit,
      suspended,
      by,
    ],
  )
}

async function insertLines(
  { client, agencyId }: UnitOfWork,
  number: number,
  lines: readonly JournalLine[],
): Promise<void> {
  await client.query(
    `insert into journal_lines (agency_id, number, line, session_id, branch_id, day, account, method,
                                receivable, code, code_name, debit, credit)
     select $1, $2, row_number() over (), x.*
       from unnest($3::bigint[], $4::bigint[], $5::date[], $6::text[], $7::text[], $8::text[],
                   $9::text[], $10::text[], $11::bigint[], $12::bigint[]) x`,
    [
      agencyId,
      number,
      lines.map((each) => each.sessionId),
      lines.map((each) => each.branchId),
      lines.map((each) => each.day.toString()),
      lines.map((each) => each.account),
      lines.map((each) => each.method),
      lines.map((each) => each.receivable),
      lines.map((each) => each.code),
      lines.map((each) => each.codeName),
      lines.map((each) => each.debit),
      lines.map((each) => each.credit),
    ],
  )
}

function refuseNothing(through: Temporal.PlainDate | null): Refusal {
  const until = through ? ` until ${through.toString()}` : ''
  return refuse(
    'nothing_to_export',
    `Every session that was closed${until} is exported already. Close sessions first.`,
  )
}

export function noSuchExport(): Refusal {
  return refuse('journal_export_not_found', 'There is no such export.')
}

export type ShownLine = JournalLine & {
  readonly methodName: string | null
  /** Of what belongs to no session. */
  readonly branchName: string | null
}

/** The lines of an export as they were exported, with the words for them. */
export async function exportedLines(
  { client, agencyId }: UnitOfWork,
  number: number,
): Promise<ShownLine[]> {
  const { rows } = await client.query<ShownLine>(
    `select l.session_id as "sessionId", l.branch_id as "branchId", b.name as "branchName", l.day, l.account, l.method, l.receivable, l.code,
            l.code_name as "codeName", l.debit, l.credit, m.name as "methodName"
       from journal_lines l
       left join payment_methods m on m.agency_id = l.agency_id and m.code = l.method
       left join branches b on b.agency_id = l.agency_id and b.id = l.branch_id
      where l.agency_id = $1 and l.number = $2 order by l.line`,
    [agencyId, number],
  )
  return rows
}
