import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Person } from '../sessions/public.ts'

/** An export as lists show it; amounts in minor units. */
export type ShownExport = {
  readonly number: number
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  readonly sessionCount: number
  readonly lineCount: number
  readonly debit: number
  readonly credit: number
  readonly suspenseCount: number
  readonly madeBy: Person
  readonly madeAt: Temporal.Instant
}

type Row = Omit<ShownExport, 'madeBy'> & { readonly byId: number; readonly byName: string }

const EXPORTS = `
  select e.number, e.first_day as "firstDay", e.last_day as "lastDay",
         e.session_count as "sessionCount", e.line_count as "lineCount", e.debit, e.credit,
         e.suspense_count as "suspenseCount", e.made_at as "madeAt", u.id as "byId",
         u.name as "byName"
    from journal_exports e join users u on u.agency_id = e.agency_id and u.id = e.made_by
   where e.agency_id = $1`

/** The next `limit` exports, newest first. */
export async function shownExports(
  { client, agencyId }: UnitOfWork,
  limit: number,
  after?: readonly [number: number],
): Promise<ShownExport[]> {
  const { rows } = await client.query<Row>(
    `${EXPORTS} and ($3::bigint is null or e.number < $3) order by e.number desc limit $2`,
    [agencyId, limit, after?.[0] ?? null],
  )
  return rows.map(shown)
}

/** One export; undefined if the agency has none of this number. */
export async function shownExport(
  { client, agencyId }: UnitOfWork,
  number: number,
): Promise<ShownExport | undefined> {
  const { rows } = await client.query<Row>(`${EXPORTS} and e.number = $2`, [agencyId, number])
  return rows[0] && shown(rows[0])
}

function shown({ byId: id, byName: name, ...row }: Row): ShownExport {
  return { ...row, madeBy: { id, name } }
}
