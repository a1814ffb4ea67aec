import type { Actor } from '../../../journal/actor.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { notify } from '../../../live/notify.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { UploadedFile } from '../../../uploads/pieces.ts'
import { recordAudit } from '../../audit/public.ts'
import { FINISHED } from './import.ts'
import type { Mapping } from './mapping.ts'
import { type ShownImport, shownImport } from './queries.ts'
import { finish, insertImport, lockStatus } from './store.ts'

/** Makes an import of a file that was uploaded; its job starts when this commits. */
export async function startImport(
  work: UnitOfWork,
  actor: Actor,
  file: UploadedFile,
  how: { readonly mapping: Mapping; readonly dryRun: boolean },
): Promise<ShownImport> {
  await insertImport(work, actor.userId, file, how)
  const { importId, fileName, bytes } = file
  const after = { fileName, bytes, sha256: file.hash.toString('hex'), ...how }
  const subject = { type: 'citation_import', id: importId }
  await recordAudit(work, actor, { action: 'citation_import.started', subject, after })
  await notify(work, { i: [importId] })
  return mustShow(work, importId)
}

/** Stops an import that waits or runs. A batch that is being written is finished first. */
export async function cancelImport(
  work: UnitOfWork,
  actor: Actor,
  importId: number,
): Promise<ShownImport | Refusal> {
  const status = await lockStatus(work, importId)
  if (!status) return refuseUnknown()
  if (FINISHED.includes(status))
    return refuse('import_finished', `The import is ${status} already.`, { status })
  await finish(work, importId, 'cancelled', null)
  const shown = await mustShow(work, importId)
  const { taken, skipped, failed } = shown
  const subject = { type: 'citation_import', id: importId }
  const after = { status: 'cancelled', taken, skipped, failed }
  await recordAudit(work, actor, { action: 'citation_import.cancelled', subject, after })
  await notify(work, { i: [importId] })
  return shown
}

export function refuseUnknown(): Refusal {
  return refuse('import_not_found', 'There is no such import.')
}

async function mustShow(work: UnitOfWork, importId: number): Promise<ShownImport> {
  const shown = await shownImport(work, importId)
  if (!shown) throw new Error(`import ${importId} is not there`)
  return shown
}
