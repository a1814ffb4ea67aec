import { dayAt } from '../../../clock/wall-time.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Candidate } from './matching.ts'
import type { Format, StatementLine } from './statement.ts'

export type NewStatement = {
  readonly accountId: number
  readonly format: Format
  readonly fileName: string
  readonly hash: Buffer
  readonly lines: readonly StatementLine[]
}

/** The statement that was taken in from the same bytes. */
export async function statementOf(
  { client, agencyId }: UnitOfWork,
  hash: Buffer,
): Promise<{ readonly id: number; readonly fileName: string } | undefined> {
  const { rows } = await client.query<{ id: number; fileName: string }>(
    `select id, file_name as "fileName" from bank_statements
      where agency_id = $1 and file_hash = $2`,
    [agencyId, hash],
  )
  return rows[0]
}

/** Writes a statement with its lines; null when the same file came in the same moment. */
export async function insertStatement(
  { client, agencyId }: UnitOfWork,
  { accountId, format, fileName, hash, lines }: NewStatement,
  by: number,
): Promise<number | null> {
  const days = lines.map(({ day }) => day.toString()).toSorted()
  const sum = (sign: 1 | -1) =>
    lines.reduce((total, { amount }) => total + Math.max(0, sign * amount), 0)
  const { rows } = await client.query<{ id: number }>(
    `insert into bank_statements (agency_id, account_id, format, file_name, file_hash, first_day,
                                  last_day, line_count, credits, debits, taken_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (agency_id, file_hash) do nothing returning id`,
    [
      agencyId,
      accountId,
      format,
      fileName,
      hash,
      days[0],
      days.at(-1),
      lines.length,
      sum(1),
      sum(-1),
      by,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) return null
  await client.query(
    `insert into bank_lines (agency_id, statement_id, line, day, amount, code, reference, description)
     select $1, $2, x.* from unnest($3::integer[], $4::date[], $5::bigint[], $6::text[], $7::text[],
                                    $8::text[]) x`,
    [
      agencyId,
      id,
      lines.map((each) => each.line),
      lines.map((each) => each.day.toString()),
      lines.map((each) => each.amount),
      lines.map((each) => each.code),
      lines.map((each) => each.reference),
      lines.map((each) => each.description),
    ],
  )
  return id
}

export type LockedLine = StatementLine & {
  readonly accountId: number
  readonly depositId: number | null
  readonly setAside: boolean
}

/** A line, locked because somebody is about to say what it is. */
export async function lockLine(
  { client, agencyId }: UnitOfWork,
  statementId: number,
  line: number,
): Promise<LockedLine | undefined> {
  const { rows } = await client.query<LockedLine>(
    `select l.line, l.day, l.amount, l.code, l.reference, l.description,
            l.deposit_id as "depositId", l.set_aside as "setAside", s.account_id as "accountId"
       from bank_lines l
       join bank_statements s on s.agency_id = l.agency_id and s.id = l.statement_id
      where l.agency_id = $1 and l.statement_id = $2 and l.line = $3
        for no key update of l`,
    [agencyId, statementId, line],
  )
  return rows[0]
}

export type Decision = {
  readonly depositId: number | null
  readonly setAside: boolean
  readonly note: string | null
  /** The deposit is banked by it. */
  readonly banks?: boolean
  /** Null: nobody decided anything any more. */
  readonly by: number | null
}

export async function decideLine(
  { client, agencyId }: UnitOfWork,
  statementId: number,
  line: number,
  { depositId, setAside, note, by, banks = false }: Decision,
): Promise<void> {
  await client.query(
    `update bank_lines set deposit_id = $4, set_aside = $5, note = $6, decided_by = $7, banks = $8,
            decided_at = case when $7::bigint is null then null else app_now() end
      where agency_id = $1 and statement_id = $2 and line = $3`,
    [agencyId, statementId, line, depositId, setAside, note, by, banks],
  )
}

/** Seals the deposit again that this line banked; whether it did. What a person marked as banked stays so. */
export async function unbank(
  { client, agencyId }: UnitOfWork,
  statementId: number,
  line: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update deposits d set status = 'sealed', banked_by = null, banked_at = null, banked_on = null,
            bank_reference = null
       from bank_lines l
      where l.agency_id = $1 and l.statement_id = $2 and l.line = $3
        and d.agency_id = l.agency_id and d.id = l.deposit_id and l.banks`,
    [agencyId, statementId, line],
  )
  return rowCount === 1
}

type CandidateRow = Omit<Candidate, 'preparedOn'> & {
  readonly preparedAt: Temporal.Instant
  readonly timeZone: string
}

/** Deposits that a line may be: sealed or banked, and matched with none. `id`: only this one. */
export async function candidates(
  { client, agencyId }: UnitOfWork,
  id: number | null = null,
): Promise<Candidate[]> {
  const { rows } = await client.query<CandidateRow>(
    `select d.id, d.account_id as "accountId", d.bag_number as "bagNumber",
            d.cash + d.paper + d.other as total,
            d.prepared_at as "preparedAt", a.time_zone as "timeZone"
       from deposits d join agencies a on a.agency_id = d.agency_id
      where d.agency_id = $1 and d.status in ('sealed', 'banked') and d.id = coalesce($2, d.id)
        and not exists (select from bank_lines l
                         where l.agency_id = d.agency_id and l.deposit_id = d.id)
      order by d.id desc limit 500`,
    [agencyId, id],
  )
  return rows.map(({ preparedAt, timeZone, ...candidate }) => {
    return { ...candidate, preparedOn: dayAt(preparedAt, timeZone) }
  })
}
