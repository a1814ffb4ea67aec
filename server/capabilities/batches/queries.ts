import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Person } from '../sessions/public.ts'
import type { BatchStatus, Header, Line } from './batch.ts'

/** A batch as lists show it. */
export type ShownBatch = Header & {
  readonly id: number
  readonly status: BatchStatus
  readonly count: number
  readonly total: number
  readonly created: Deed
  readonly saved: Deed
  /** Posted or discarded. */
  readonly ended: Deed | null
  /** Where it was posted. */
  readonly session: { readonly id: number; readonly drawer: Person } | null
  readonly version: number
}

export type Deed = { readonly by: Person; readonly at: Temporal.Instant }

/** The next `limit` batches, newest first, each read from its index (X-5). */
export async function shownBatches(
  work: UnitOfWork,
  status: BatchStatus | undefined,
  limit: number,
  after?: readonly [id: number],
): Promise<ShownBatch[]> {
  let query = batches(work)
  if (status !== undefined) query = query.where('b.status', '=', status)
  if (after) query = query.where('b.id', '<', after[0])
  const rows = await query
    .orderBy('b.agency_id', 'desc')
    .orderBy('b.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

/** One batch; undefined if the agency has none of this id (A-1). */
export async function shownBatch(work: UnitOfWork, id: number): Promise<ShownBatch | undefined> {
  const row = await batches(work).where('b.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

/** A line, and what it was posted as. Transaction IDs stay out of it (E-6). */
export type ShownLine = Line & {
  readonly line: number
  readonly methodName: string | null
  readonly posted: PostedLine | null
}

export type PostedLine = {
  readonly paymentId: number
  readonly receiptNumber: string
  /** E-3: what of it became account balance. */
  readonly surplus: number
  /** T-6: taken back since. */
  readonly reversed: boolean
}

/** Each look-up of one row says so (`limit 1`), or a new table without statistics is read whole. */
const LINES = `
  select l.line, l.citation, l.amount, l.method, l.reference, m.name as "methodName",
         t.payment_id, t.receipt_number, t.reversed_by, s.surplus
    from batch_lines l
    left join lateral (select name from payment_methods m
                        where m.agency_id = $1 and m.code = l.method limit 1) m on true
    left join lateral (select transaction_id from batch_payments p
                        where p.agency_id = $1 and p.batch_id = $2 and p.line = l.line
                        limit 1) p on true
    left join lateral (select id, payment_id, receipt_number, reversed_by from transactions t
                        where t.agency_id = $1 and t.id = p.transaction_id limit 1) t on true
    left join lateral (select -sum(s.amount)::bigint as surplus from postings s
                        where s.agency_id = $1 and s.transaction_id = t.id
                          and s.account = 'account_balance') s on true
   where l.agency_id = $1 and l.batch_id = $2
   order by l.line`

type LineRow = Line & {
  readonly line: number
  readonly methodName: string | null
  readonly payment_id: number | null
  readonly receipt_number: string | null
  readonly reversed_by: number | null
  readonly surplus: number | null
}

export async function shownLines(
  { client, agencyId }: UnitOfWork,
  batchId: number,
): Promise<ShownLine[]> {
  const { rows } = await client.query<LineRow>(LINES, [agencyId, batchId])
  return rows.map((row) => {
    const { line, citation, amount, method, methodName, reference } = row
    return { line, citation, amount, method, methodName, reference, posted: asPosted(row) }
  })
}

function asPosted(row: LineRow): PostedLine | null {
  const { payment_id: paymentId, receipt_number: receiptNumber, surplus } = row
  if (paymentId === null || receiptNumber === null) return null
  return { paymentId, receiptNumber, surplus: surplus ?? 0, reversed: row.reversed_by !== null }
}

function batches(work: UnitOfWork) {
  return work.db
    .selectFrom('batches as b')
    .leftJoin('sessions as s', (join) =>
      join.onRef('s.agency_id', '=', 'b.agency_id').onRef('s.id', '=', 'b.session_id'),
    )
    .leftJoin('drawers as d', (join) =>
      join.onRef('d.agency_id', '=', 's.agency_id').onRef('d.id', '=', 's.drawer_id'),
    )
    .where('b.agency_id', '=', work.agencyId)
    .select(['b.id', 'b.source', 'b.control_count', 'b.control_total', 'b.line_count'])
    .select(['b.line_total', 'b.status', 'b.version', 'b.session_id', 'b.created_by'])
    .select(['b.created_at', 'b.saved_by', 'b.saved_at', 'b.ended_by', 'b.ended_at'])
    .select(['d.id as drawer_id', 'd.name as drawer_name'])
    .select([nameOf('created_by'), nameOf('saved_by'), nameOf('ended_by')])
}

function nameOf<const Column extends 'created_by' | 'saved_by' | 'ended_by'>(column: Column) {
  return sql<string>`(select u.name from users u
                       where u.agency_id = b.agency_id and u.id = ${sql.ref(`b.${column}`)})`.as(
    `${column}_name` as const,
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownBatch {
  return {
    id: row.id,
    source: row.source,
    status: row.status as BatchStatus,
    controlCount: row.control_count,
    controlTotal: row.control_total,
    count: row.line_count,
    total: row.line_total,
    created: { by: { id: row.created_by, name: row.created_by_name }, at: row.created_at },
    saved: { by: { id: row.saved_by, name: row.saved_by_name }, at: row.saved_at },
    ended:
      row.ended_by !== null && row.ended_at !== null
        ? { by: { id: row.ended_by, name: row.ended_by_name }, at: row.ended_at }
        : null,
    session:
      row.session_id !== null && row.drawer_id !== null
        ? { id: row.session_id, drawer: { id: row.drawer_id, name: row.drawer_name ?? '' } }
        : null,
    version: row.version,
  }
}
