import type { Actor } from '../../journal/actor.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { orTaken } from '../../postgres/taken.ts'
import type { UploadedFile } from '../../uploads/pieces.ts'
import { recordAudit } from '../audit/public.ts'
import { refuseFormat } from './format.ts'
import { FINISHED } from './import.ts'
import { finish, importOfFile, type ImportWish, insertImport, lockStatus } from './import-store.ts'
import type { Layout } from './layout.ts'
import { type ShownImport, shownImport } from './queries.ts'
import { noSuchSource, refuseLayout } from './source-change.ts'
import { lockSource, rememberLayout } from './source-store.ts'

export type FileWish = Omit<ImportWish, 'layout'> & { readonly layout: Layout | null }

/**
 * I-1, I-3: makes an import of a file that was uploaded; its job starts when this commits. While the
 * drawer has no open session the import is looked at, and held until it has one.
 */
export async function startImport(
  work: UnitOfWork,
  actor: Actor,
  file: UploadedFile,
  wish: FileWish,
): Promise<ShownImport | Refusal> {
  const source = await lockSource(work, wish.sourceId)
  if (!source) return noSuchSource()
  if (!source.active)
    return refuse('intake_source_inactive', `${source.name} is not active: nothing comes from it.`)
  const layout = wish.layout ?? source.layout ?? {}
  const refusal = refuseLayout(source.format, layout) ?? refuseFormat(source.format, file)
  if (refusal) return refusal
  if (!wish.dryRun) {
    const known = await refuseKnown(work, file.hash)
    if (known) return known
  }
  const made = { ...wish, layout }
  const written = await orTaken(work, () => insertImport(work, actor.userId, file, made), {
    intake_imports_same_file: 'taken',
  })
  if (written === 'taken') return (await refuseKnown(work, file.hash)) ?? refuseSame('just now', {})
  // I-2: a dry run changes nothing, how the next file is read neither.
  if (wish.layout && !wish.dryRun) await rememberLayout(work, source.id, layout)
  const { importId, fileName, bytes } = file
  const after = { fileName, bytes, sha256: file.hash.toString('hex'), ...made }
  const subject = { type: 'intake_import', id: importId }
  await recordAudit(work, actor, { action: 'intake.started', subject, after })
  await notify(work, { n: [importId] })
  return mustShow(work, importId)
}

/** I-1: these very bytes were taken before, whatever they were called. */
async function refuseKnown(work: UnitOfWork, hash: Buffer): Promise<Refusal | null> {
  const before = await importOfFile(work, hash)
  if (!before) return null
  const facts = { importId: String(before.id), takenAt: before.createdAt.toString() }
  return refuseSame(`as ${before.fileName}, in import ${before.id}`, facts)
}

function refuseSame(how: string, facts: Readonly<Record<string, unknown>>): Refusal {
  const detail = `Its very bytes were taken ${how}. Nothing was taken again.`
  return refuse('intake_file_known', detail, facts, '/file')
}

/** I-2: stops an import that is not over. A part that is being written is finished first. */
export async function cancelImport(
  work: UnitOfWork,
  actor: Actor,
  importId: number,
): Promise<ShownImport | Refusal> {
  const status = await lockStatus(work, importId)
  if (!status) return noSuchImport()
  if (FINISHED.includes(status))
    return refuse('intake_import_over', `The import is ${status} already.`, { status })
  await finish(work, importId, 'cancelled', null)
  const shown = await mustShow(work, importId)
  const { itemsRead, postedCount, repairCount } = shown
  const subject = { type: 'intake_import', id: importId }
  const after = { status: 'cancelled', itemsRead, postedCount, repairCount }
  await recordAudit(work, actor, { action: 'intake.cancelled', subject, after })
  await notify(work, { n: [importId] })
  return shown
}

export function noSuchImport(): Refusal {
  return refuse('intake_import_not_found', 'There is no such import.')
}

export async function mustShow(work: UnitOfWork, importId: number): Promise<ShownImport> {
  const shown = await shownImport(work, importId)
  if (!shown) throw new Error(`import ${importId} is not there`)
  return shown
}
