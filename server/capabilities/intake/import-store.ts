import { enqueue } from '../../jobs/enqueue.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { claimFile, dropFile, type UploadedFile } from '../../uploads/pieces.ts'
import { SHELF } from './file.ts'
import type { FileFailure, FileFigures, ImportStatus, RunningImport, TakenFile } from './import.ts'
import type { Layout } from './layout.ts'

export const TASK = 'take_intake'

/** What is said of a file beside it. */
export type ImportWish = {
  readonly sourceId: number
  readonly layout: Layout
  readonly dryRun: boolean
  readonly controlCount: number | null
  readonly controlTotal: number | null
}

/** Makes an import of an uploaded file, and enqueues its job in the same unit of work. */
export async function insertImport(
  work: UnitOfWork,
  userId: number,
  file: UploadedFile,
  { sourceId, layout, dryRun, controlCount, controlTotal }: ImportWish,
): Promise<void> {
  await claimFile(work, SHELF, file)
  await work.client.query(
    `insert into intake_imports (agency_id, id, source_id, user_id, file_name, file_hash, bytes,
       encoding, layout, dry_run, control_count, control_total)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      work.agencyId,
      file.importId,
      sourceId,
      userId,
      file.fileName,
      file.hash,
      file.bytes,
      file.encoding,
      JSON.stringify(layout),
      dryRun,
      controlCount,
      controlTotal,
    ],
  )
  await enqueueImport(work, file.importId)
}

/** Under one key: enqueued anew it replaces a job whose server died. */
export async function enqueueImport(work: UnitOfWork, importId: number): Promise<void> {
  const payload = { agencyId: work.agencyId, importId }
  await enqueue(work, TASK, payload, `${TASK}:${importId}`)
}

/** I-1: the import that took these very bytes, or is about to. */
export async function importOfFile(
  work: UnitOfWork,
  hash: Buffer,
): Promise<{ id: number; fileName: string; createdAt: Temporal.Instant } | undefined> {
  const { rows } = await work.client.query(
    `select id, file_name as "fileName", created_at as "createdAt" from intake_imports
      where agency_id = $1 and file_hash = $2 and not dry_run
        and status not in ('failed', 'cancelled', 'withdrawn')
      order by id limit 1`,
    [work.agencyId, hash],
  )
  return rows[0] as Awaited<ReturnType<typeof importOfFile>>
}

/** I-2: the import that took the bytes of this dry run, or is about to; null of what is no dry run. */
export async function takingOf(work: UnitOfWork, importId: number): Promise<number | null> {
  const { rows } = await work.client.query<{ hash: Buffer }>(
    `select file_hash as hash from intake_imports where agency_id = $1 and id = $2 and dry_run`,
    [work.agencyId, importId],
  )
  return rows[0] ? ((await importOfFile(work, rows[0].hash))?.id ?? null) : null
}

/**
 * Makes the caller the runner of an import that is not over; undefined if it is. An earlier runner
 * that still lives takes nothing from here on.
 */
export async function takeUp(
  work: UnitOfWork,
  importId: number,
): Promise<RunningImport | undefined> {
  const { rows } = await work.client.query<RunningImport>(
    `update intake_imports i
        set status = case when i.checked_at is null then 'checking' else 'running' end,
            run = run + 1, started_at = coalesce(started_at, app_now()), worked_at = app_now()
       from intake_sources f, agencies a, users u
      where i.agency_id = $1 and i.id = $2
        and i.status in ('waiting', 'checking', 'running', 'held')
        and f.agency_id = i.agency_id and f.id = i.source_id and a.agency_id = i.agency_id
        and u.agency_id = i.agency_id and u.id = i.user_id
     returning i.id, i.run, i.source_id as "sourceId", i.user_id as "userId", u.name as "userName",
               f.drawer_id as "drawerId", f.format, f.method, f.overpayments, i.layout, i.encoding,
               i.dry_run as "dryRun", i.control_count as "controlCount",
               i.control_total as "controlTotal", i.checked_at as "checkedAt",
               i.file_name as "fileName", i.bytes, i.bytes_read as "bytesRead", i.items_read as "itemsRead",
               a.currency`,
    [work.agencyId, importId],
  )
  return rows[0]
}

type Ours = Pick<RunningImport, 'id' | 'run'>

/**
 * Locks the import for this unit of work. False: it is this runner's no longer, because it was
 * cancelled or another runner took it up.
 */
export async function isStillOurs(work: UnitOfWork, { id, run }: Ours): Promise<boolean> {
  const { rowCount } = await work.client.query(
    `select from intake_imports
      where agency_id = $1 and id = $2 and run = $3 and status in ('checking', 'running')
        for no key update`,
    [work.agencyId, id, run],
  )
  return rowCount === 1
}

/** Shows that somebody works on it. */
export async function touch(work: UnitOfWork, id: number, bytesRead: number): Promise<void> {
  await work.client.query(
    `update intake_imports set worked_at = app_now(), bytes_read = $3
      where agency_id = $1 and id = $2`,
    [work.agencyId, id, bytesRead],
  )
}

/** I-1: the whole file was looked at, and may be taken. */
export async function writeChecked(
  work: UnitOfWork,
  id: number,
  { count, total, unread }: FileFigures,
): Promise<void> {
  await work.client.query(
    `update intake_imports
        set status = 'running', checked_at = app_now(), worked_at = app_now(), bytes_read = 0,
            item_count = $3, item_total = $4, unread_count = $5
      where agency_id = $1 and id = $2`,
    [work.agencyId, id, count, total, unread],
  )
}

/** I-3: it waits for a session of its drawer, with what it has left. */
export async function hold(work: UnitOfWork, id: number): Promise<void> {
  await work.client.query(
    `update intake_imports set status = 'held', worked_at = app_now()
      where agency_id = $1 and id = $2`,
    [work.agencyId, id],
  )
}

/** The status of an import, locked because it is about to change. */
export async function lockStatus(
  work: UnitOfWork,
  importId: number,
): Promise<ImportStatus | undefined> {
  const { rows } = await work.client.query<{ status: ImportStatus }>(
    `select status from intake_imports where agency_id = $1 and id = $2 for no key update`,
    [work.agencyId, importId],
  )
  return rows[0]?.status
}

/** An import that somebody wants to withdraw, locked with its source: files of one go one by one. */
export async function lockToWithdraw(
  work: UnitOfWork,
  importId: number,
): Promise<TakenFile | undefined> {
  const { rows } = await work.client.query<TakenFile & { sourceId: number }>(
    `select status, dry_run as "dryRun", items_read as "itemsRead", source_id as "sourceId",
            posted_count as "postedCount", posted_total as "postedTotal"
       from intake_imports where agency_id = $1 and id = $2 for no key update`,
    [work.agencyId, importId],
  )
  const [row] = rows
  if (row)
    await work.client.query(
      'select from intake_sources where agency_id = $1 and id = $2 for no key update',
      [work.agencyId, row.sourceId],
    )
  return row
}

/** I-1: the imports, not withdrawn themselves, that count items of this one as known. */
export async function knownElsewhere(work: UnitOfWork, importId: number): Promise<number[]> {
  const { rows } = await work.client.query<{ id: number }>(
    `select distinct k.import_id as id
       from intake_items n
       join intake_known k on k.agency_id = n.agency_id and k.item_id = n.id
       join intake_imports i on i.agency_id = k.agency_id and i.id = k.import_id
      where n.agency_id = $1 and n.import_id = $2 and i.status <> 'withdrawn'
      order by 1 limit 20`,
    [work.agencyId, importId],
  )
  return rows.map(({ id }) => id)
}

/** I-1: nothing of it is known any more, by bytes or by fingerprint. */
export async function markWithdrawn(
  work: UnitOfWork,
  importId: number,
  userId: number,
): Promise<void> {
  await work.client.query(
    `update intake_imports set status = 'withdrawn', withdrawn_by = $3, withdrawn_at = app_now()
      where agency_id = $1 and id = $2`,
    [work.agencyId, importId, userId],
  )
  await work.client.query(
    'update intake_items set withdrawn = true where agency_id = $1 and import_id = $2',
    [work.agencyId, importId],
  )
}

/** Ends an import and lets go of its file. */
export async function finish(
  work: UnitOfWork,
  importId: number,
  status: 'done' | 'failed' | 'cancelled',
  failure: FileFailure | null,
): Promise<void> {
  await work.client.query(
    `update intake_imports
        set status = $3, failure = $4, failure_code = $5, failure_line = $6,
            finished_at = app_now(), bytes_read = case when $3 = 'done' then bytes else bytes_read end
      where agency_id = $1 and id = $2`,
    [
      work.agencyId,
      importId,
      status,
      failure?.detail ?? null,
      failure?.code ?? null,
      failure?.line ?? null,
    ],
  )
  await dropFile(work, SHELF, importId)
}
