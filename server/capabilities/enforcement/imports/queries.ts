import { sql } from 'kysely'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { ImportStatus } from './import.ts'

/** An import as screens show it. */
export type ShownImport = Awaited<ReturnType<typeof shownImports>>[number]

/** The next `limit` imports, newest first. */
export function shownImports(work: UnitOfWork, limit: number, after?: readonly [id: number]) {
  let query = imports(work)
  if (after) query = query.where('i.id', '<', after[0])
  return query.orderBy('i.id', 'desc').limit(limit).execute()
}

export function shownImport(work: UnitOfWork, id: number): Promise<ShownImport | undefined> {
  return imports(work).where('i.id', '=', id).executeTakeFirst()
}

function imports(work: UnitOfWork) {
  return work.db
    .selectFrom('citation_imports as i')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'i.agency_id').onRef('u.id', '=', 'i.user_id'),
    )
    .where('i.agency_id', '=', work.agencyId)
    .select(['i.id', 'i.file_name as fileName', 'i.dry_run as dryRun', 'i.bytes', 'i.taken'])
    .select(['i.bytes_read as bytesRead', 'i.lines_read as linesRead', 'i.skipped', 'i.failed'])
    .select(['i.started_at as startedAt', 'i.finished_at as finishedAt', 'i.failure'])
    .select(['i.failure_code as failureCode', 'u.id as userId', 'u.name as userName'])
    .select([sql<ImportStatus>`i.status`.as('status'), 'i.created_at as createdAt'])
}

/** Where a page of errors ended. */
export type ErrorPosition = readonly [line: number, field: string]

/** The next `limit` errors of an import, in the order of the file (E-11). */
export function importErrors(
  work: UnitOfWork,
  importId: number,
  limit: number,
  after?: ErrorPosition,
) {
  let query = work.db
    .selectFrom('citation_import_errors')
    .where('agency_id', '=', work.agencyId)
    .where('import_id', '=', importId)
  if (after) query = query.where(sql<boolean>`(line, field) > (${after[0]}, ${after[1]})`)
  return query
    .select(['line', 'field', 'code', 'detail', 'text'])
    .orderBy('line')
    .orderBy('field')
    .limit(limit)
    .execute()
}
