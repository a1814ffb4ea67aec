import { enqueue } from '../../../jobs/enqueue.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { claimFile, dropFile, type Shelf, type UploadedFile } from '../../../uploads/pieces.ts'
import type { FileFailure, ImportStatus, Progress, RunningImport } from './import.ts'
import type { Mapping } from './mapping.ts'

export const TASK = 'import_citations'

/** Where files of citations lie while they are taken in. */
export const SHELF: Shelf = {
  pieces: 'citation_import_chunks',
  imports: 'citation_imports',
  ids: 'citation_import_ids',
}

/** Makes an import of an uploaded file, and enqueues its job in the same unit of work. */
export async function insertImport(
  work: UnitOfWork,
  userId: number,
  file: UploadedFile,
  { mapping, dryRun }: { readonly mapping: Mapping; readonly dryRun: boolean },
): Promise<void> {
  await claimFile(work, SHELF, file)
  await work.client.query(
    `insert into citation_imports
       (agency_id, id, user_id, file_name, file_hash, mapping, dry_run, bytes, encoding)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      work.agencyId,
      file.importId,
      userId,
      file.fileName,
      file.hash,
      JSON.stringify(mapping),
      dryRun,
      file.bytes,
      file.encoding,
    ],
  )
  await enqueueImport(work, file.importId)
}

/** Under one key: enqueued anew it replaces a job whose server died. */
export async function enqueueImport(work: UnitOfWork, importId: number): Promise<void> {
  const payload = { agencyId: work.agencyId, importId }
  await enqueue(work, TASK, payload, `${TASK}:${importId}`)
}

/**
 * Makes the caller the runner of an import that is not finished; undefined if it is. An earlier
 * runner that still lives may write nothing from here on.
 */
export async function takeUp(
  work: UnitOfWork,
  importId: number,
): Promise<RunningImport | undefined> {
  const { rows } = await work.client.query<RunningImport>(
    `update citation_imports i
        set status = 'running', run = run + 1, started_at = coalesce(started_at, app_now()),
            worked_at = app_now()
       from agencies a
      where i.agency_id = $1 and i.id = $2 and i.status in ('waiting', 'running')
        and a.agency_id = i.agency_id
     returning i.id, i.user_id as "userId", i.run, i.file_name as "fileName", i.mapping,
               i.dry_run as "dryRun", i.encoding, i.bytes, i.bytes_read as "bytesRead",
               i.lines_read as "linesRead", i.taken, i.skipped, i.failed,
               a.time_zone as "timeZone", a.currency`,
    [work.agencyId, importId],
  )
  return rows[0]
}

/**
 * Locks the import for this unit of work. False: it is this runner's no longer, because it was
 * cancelled or another runner took it up.
 */
export async function isStillOurs(
  work: UnitOfWork,
  { id, run }: Pick<RunningImport, 'id' | 'run'>,
): Promise<boolean> {
  const { rowCount } = await work.client.query(
    `select from citation_imports
      where agency_id = $1 and id = $2 and run = $3 and status = 'running' for no key update`,
    [work.agencyId, id, run],
  )
  return rowCount === 1
}

/** The status of an import, locked because it is about to change. */
export async function lockStatus(
  work: UnitOfWork,
  importId: number,
): Promise<ImportStatus | undefined> {
  const { rows } = await work.client.query<{ status: ImportStatus }>(
    `select status from citation_imports where agency_id = $1 and id = $2 for no key update`,
    [work.agencyId, importId],
  )
  return rows[0]?.status
}

/** Shows that somebody works on it, with the counts so far. */
export async function writeProgress(
  work: UnitOfWork,
  importId: number,
  { bytesRead, linesRead, taken, skipped, failed }: Progress,
): Promise<void> {
  await work.client.query(
    `update citation_imports
        set bytes_read = $3, lines_read = $4, taken = $5, skipped = $6, failed = $7,
            worked_at = app_now()
      where agency_id = $1 and id = $2`,
    [work.agencyId, importId, bytesRead, linesRead, taken, skipped, failed],
  )
}

/** Ends an import and lets go of its file. */
export async function finish(
  work: UnitOfWork,
  importId: number,
  status: Exclude<ImportStatus, 'waiting' | 'running'>,
  failure: FileFailure | null,
): Promise<void> {
  const key = [work.agencyId, importId]
  await work.client.query(
    `update citation_imports
        set status = $3, failure = $4, failure_code = $5, finished_at = app_now()
      where agency_id = $1 and id = $2`,
    [...key, status, failure?.detail ?? null, failure?.code ?? null],
  )
  await dropFile(work, SHELF, importId)
  await work.client.query(
    'delete from citation_import_numbers where agency_id = $1 and import_id = $2',
    key,
  )
}

/** Keeps how files with this header are read, for the next one (E-11). */
export async function rememberMapping(
  work: UnitOfWork,
  headerHash: Buffer,
  mapping: Mapping,
): Promise<void> {
  await work.client.query(
    `insert into citation_mappings (agency_id, header_hash, mapping) values ($1, $2, $3)
     on conflict (agency_id, header_hash)
     do update set mapping = excluded.mapping, updated_at = app_now()`,
    [work.agencyId, headerHash, JSON.stringify(mapping)],
  )
}

export async function rememberedMapping(
  work: UnitOfWork,
  headerHash: Buffer,
): Promise<Mapping | undefined> {
  const { rows } = await work.client.query<{ mapping: Mapping }>(
    'select mapping from citation_mappings where agency_id = $1 and header_hash = $2',
    [work.agencyId, headerHash],
  )
  return rows[0]?.mapping
}
