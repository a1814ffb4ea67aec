import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Batch, figuresOf, type Header, type Line } from './batch.ts'

const NOW = sql<Temporal.Instant>`app_now()`

/** Writes a new batch without lines; answers with its id. */
export async function insertBatch(
  work: UnitOfWork,
  header: Header,
  userId: number,
): Promise<number> {
  const { id } = await work.db
    .insertInto('batches')
    .values({
      agency_id: work.agencyId,
      ...columnsOf(header),
      created_by: userId,
      saved_by: userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function columnsOf({ source, controlCount, controlTotal }: Header) {
  return { source, control_count: controlCount, control_total: controlTotal }
}

/** The batch with its lines, locked to the end of the unit of work. */
export async function lockBatch(work: UnitOfWork, id: number): Promise<Batch | undefined> {
  const row = await work.db
    .selectFrom('batches as b')
    .where('b.agency_id', '=', work.agencyId)
    .where('b.id', '=', id)
    .select(['b.id', 'b.source', 'b.control_count as controlCount', 'b.status', 'b.version'])
    .select(['b.control_total as controlTotal', 'b.ended_by'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { ended_by: endedBy, status, ...same } = row
  return {
    ...same,
    status: status as Batch['status'],
    endedBy: endedBy === null ? null : await nameOf(work, endedBy),
    lines: await linesOf(work, id),
  }
}

async function nameOf(work: UnitOfWork, userId: number): Promise<string> {
  const { name } = await work.db
    .selectFrom('users')
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', userId)
    .select('name')
    .executeTakeFirstOrThrow()
  return name
}

function linesOf(work: UnitOfWork, batchId: number): Promise<Line[]> {
  return work.db
    .selectFrom('batch_lines')
    .where('agency_id', '=', work.agencyId)
    .where('batch_id', '=', batchId)
    .orderBy('line')
    .select(['citation', 'amount', 'method', 'reference'])
    .execute()
}

export async function updateHeader(
  work: UnitOfWork,
  id: number,
  header: Header,
  userId: number,
): Promise<void> {
  await change(work, id, userId, columnsOf(header))
}

/** Writes the lines that differ, takes away those beyond the last, and keeps count and total. */
export async function updateLines(
  work: UnitOfWork,
  { id, lines: before }: Batch,
  lines: readonly Line[],
  userId: number,
): Promise<void> {
  const changed = lines
    .map((line, index) => ({ ...line, agency_id: work.agencyId, batch_id: id, line: index + 1 }))
    .filter((row) => !isSame(row, before[row.line - 1]))
  if (changed.length > 0)
    await work.db
      .insertInto('batch_lines')
      .values(changed)
      .onConflict((conflict) =>
        conflict.columns(['agency_id', 'batch_id', 'line']).doUpdateSet((row) => ({
          citation: row.ref('excluded.citation'),
          amount: row.ref('excluded.amount'),
          method: row.ref('excluded.method'),
          reference: row.ref('excluded.reference'),
        })),
      )
      .execute()
  if (before.length > lines.length)
    await work.db
      .deleteFrom('batch_lines')
      .where('agency_id', '=', work.agencyId)
      .where('batch_id', '=', id)
      .where('line', '>', lines.length)
      .execute()
  const { count, total } = figuresOf(lines)
  await change(work, id, userId, { line_count: count, line_total: total })
}

export function isSame(one: Line, other: Line | undefined): boolean {
  return (['citation', 'amount', 'method', 'reference'] as const).every(
    (field) => one[field] === other?.[field],
  )
}

type Columns = { line_count: number; line_total: number } | ReturnType<typeof columnsOf>

async function change(work: UnitOfWork, id: number, userId: number, columns: Columns) {
  await work.db
    .updateTable('batches')
    .set((column) => ({
      ...columns,
      saved_by: userId,
      saved_at: NOW,
      version: column('version', '+', 1),
    }))
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function updateDiscarded(work: UnitOfWork, id: number, userId: number): Promise<void> {
  await work.db
    .updateTable('batches')
    .set((column) => ({
      status: 'discarded',
      ended_by: userId,
      ended_at: NOW,
      version: column('version', '+', 1),
    }))
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', id)
    .execute()
}
