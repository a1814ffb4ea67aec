import type { Clock } from '../../../clock/clock.ts'
import { notify } from '../../../live/notify.ts'
import type { Database } from '../../../postgres/database.ts'
import { isTransient } from '../../../postgres/transient.ts'
import { inUnitOfWork, type Scope } from '../../../postgres/unit-of-work.ts'
import { recordAudit } from '../../audit/public.ts'
import { batches, type ReadLine, settle, sortBatch } from './batch.ts'
import { brokenFailure, faultFailure, headerOnly } from './failures.ts'
import { type OpenFile, openFile } from './file.ts'
import { type FileFailure, MOST_ERRORS_KEPT, type Progress, type RunningImport } from './import.ts'
import { headerHash } from './preview.ts'
import { BrokenFile } from '../../../uploads/records.ts'
import { finish, isStillOurs, rememberMapping, takeUp, writeProgress } from './store.ts'
import { keepErrors, takeIn } from './take-in.ts'

/** Milliseconds between two signs of progress on people's screens. */
const TELL_EVERY = 250

type Services = { readonly database: Database; readonly clock: Clock }

/**
 * Takes a file in from where it was left (E-11). Lines and counts are written in one unit of work,
 * so a server that dies loses nothing and takes nothing twice. Throws what passes, to be run again;
 * a fault ends the import and is thrown too.
 */
export async function runImport(
  { database, clock }: Services,
  { agencyId, importId }: { readonly agencyId: number; readonly importId: number },
  stop: AbortSignal,
): Promise<void> {
  const scope = { agencyId, clock }
  const running = await inUnitOfWork(database, scope, (work) => takeUp(work, importId))
  if (!running) return
  const runner = new ImportRunner(database, scope, running)
  try {
    await runner.end(await runner.dealWithAll(stop))
  } catch (error) {
    if (stop.aborted || isTransient(error)) throw error
    await runner.end(faultFailure(runner.progress))
    throw error
  }
}

/** It was cancelled, or another runner has taken it up: whatever is still to do, not we do it. */
const NOT_OURS = Symbol('not ours')

class ImportRunner {
  progress: Progress
  readonly #database: Database
  readonly #scope: Scope
  readonly #running: RunningImport
  #toldAt = 0

  constructor(database: Database, scope: Scope, running: RunningImport) {
    this.#database = database
    this.#scope = scope
    this.#running = running
    const { bytesRead, linesRead, taken, skipped, failed } = running
    this.progress = { bytesRead, linesRead, taken, skipped, failed }
  }

  /** All lines that nobody dealt with yet. Null when the file came to its end. */
  async dealWithAll(stop: AbortSignal): Promise<FileFailure | null | typeof NOT_OURS> {
    try {
      const file = await openFile(this.#database, this.#scope, this.#running)
      if ('code' in file) return file
      await this.#remember(file)
      const { records, reading } = file
      for await (const batch of batches(records, reading, this.progress.linesRead)) {
        stop.throwIfAborted()
        if (!(await this.#dealWith(batch, file))) return NOT_OURS
      }
    } catch (error) {
      if (error instanceof BrokenFile) return brokenFailure(error, this.progress)
      throw error
    }
    return this.progress.linesRead === 0 ? headerOnly : null
  }

  async end(outcome: FileFailure | null | typeof NOT_OURS): Promise<void> {
    if (outcome === NOT_OURS) return
    const { id, userId, fileName, dryRun } = this.#running
    await inUnitOfWork(this.#database, this.#scope, async (work) => {
      if (!(await isStillOurs(work, this.#running))) return
      const status = outcome ? 'failed' : 'done'
      await finish(work, id, status, outcome)
      const { taken, skipped, failed } = this.progress
      const after = { fileName, dryRun, status, taken, skipped, failed, failure: outcome?.detail }
      await recordAudit(
        work,
        { userId, address: null, requestId: null },
        { action: 'citation_import.finished', subject: { type: 'citation_import', id }, after },
      )
      await notify(work, { i: [id] })
    })
  }

  async #remember({ header }: OpenFile): Promise<void> {
    await inUnitOfWork(this.#database, this.#scope, (work) =>
      rememberMapping(work, headerHash(header), this.#running.mapping),
    )
  }

  /** One batch in one unit of work, counts included. False: the import is not ours any more. */
  async #dealWith(batch: readonly ReadLine[], { bytesRead }: OpenFile): Promise<boolean> {
    const running = this.#running
    const read = sortBatch(batch)
    const progress = await inUnitOfWork(this.#database, this.#scope, async (work) => {
      if (!(await isStillOurs(work, running))) return null
      const takenIn = await takeIn(work, running, read.good)
      const after = settle(this.progress, read, takenIn, running, bytesRead())
      const room = Math.max(0, MOST_ERRORS_KEPT - this.progress.failed)
      await keepErrors(work, running.id, after.failed.slice(0, room))
      await writeProgress(work, running.id, after.progress)
      if (this.#isTimeToTell()) await notify(work, { i: [running.id] })
      return after.progress
    })
    if (progress) this.progress = progress
    return progress !== null
  }

  #isTimeToTell(): boolean {
    const now = performance.now()
    if (now - this.#toldAt < TELL_EVERY) return false
    this.#toldAt = now
    return true
  }
}
