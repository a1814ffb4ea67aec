import type { Clock } from '../../clock/clock.ts'
import type { Actor } from '../../journal/actor.ts'
import type { Outcome } from '../../journal/command.ts'
import type { Door } from '../../journal/door.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { Database } from '../../postgres/database.ts'
import { isTransient } from '../../postgres/transient.ts'
import { inUnitOfWork, type Scope, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { checkFile } from './checking.ts'
import { takeItems } from './commands.ts'
import { rehearseFile } from './dry-run.ts'
import { openFile } from './file.ts'
import { FailedFile, type FileFailure, type RunningImport } from './import.ts'
import { finish, hold, isStillOurs, takeUp, touch, writeChecked } from './import-store.ts'
import type { ReadItem } from './item.ts'
import { partsOf } from './parts.ts'
import type { IntakeState } from './rules.ts'

export type RunServices = {
  readonly database: Database
  readonly clock: Clock
  readonly door: Door<IntakeState>
  /** Items of one unit of work; left out: five hundred (`PART`). */
  readonly partSize?: number | undefined
}

/** How a run ended: the file is dealt with, cannot be, waits for a session, or is another's now. */
type Ending = 'done' | 'held' | 'not_ours' | FileFailure

/**
 * Takes a file from where it was left (I-2): looks at all of it first, then posts it part by part.
 * Items and progress are written in one unit of work, so a server that dies loses nothing and takes
 * nothing twice. Throws what passes, to be run again; a fault ends the import and is thrown too.
 */
export async function runImport(
  services: RunServices,
  { agencyId, importId }: { readonly agencyId: number; readonly importId: number },
  stop: AbortSignal,
): Promise<void> {
  const scope = { agencyId, clock: services.clock }
  const running = await inUnitOfWork(services.database, scope, (work) => takeUp(work, importId))
  if (!running) return
  const runner = new Runner(services, scope, running, stop)
  try {
    await runner.end(await runner.run())
  } catch (error) {
    if (stop.aborted || isTransient(error)) throw error
    await runner.end({ code: 'fault', detail: FAULT, line: null })
    throw error
  }
}

const FAULT =
  'A fault of the server stopped the import. What was taken stays; sent again, the file goes on behind it, and nothing is taken twice.'

/** Milliseconds between two signs of life while a file is looked at. */
const TOUCH_EVERY = 1_000

class Runner {
  readonly #services: RunServices
  readonly #scope: Scope
  readonly #running: RunningImport
  readonly #stop: AbortSignal
  readonly #actor: Actor
  #touchedAt = performance.now()

  constructor(services: RunServices, scope: Scope, running: RunningImport, stop: AbortSignal) {
    this.#services = services
    this.#scope = scope
    this.#running = running
    this.#stop = stop
    this.#actor = actorOf(scope.agencyId, running)
  }

  async run(): Promise<Ending> {
    try {
      if (!this.#running.checkedAt && !(await this.#check())) return 'not_ours'
      return this.#running.dryRun ? await this.#rehearse() : await this.#take()
    } catch (error) {
      if (error instanceof FailedFile) return error.failure
      throw error
    }
  }

  async end(ending: Ending): Promise<void> {
    if (ending === 'not_ours') return
    const { id } = this.#running
    await this.#work(async (work) => {
      if (!(await isStillOurs(work, this.#running))) return
      if (ending === 'held') await hold(work, id)
      else if (ending === 'done') await finish(work, id, 'done', null)
      else await finish(work, id, 'failed', ending)
      await this.#record(work, ending)
      await notify(work, { n: [id] })
    })
  }

  /** False: it is not ours any more. */
  async #check(): Promise<boolean> {
    const file = await this.#open()
    const figures = await checkFile(file, this.#running, () => this.#pause(file.bytesRead()))
    if (!figures) return false
    return this.#work(async (work) => {
      if (!(await isStillOurs(work, this.#running))) return false
      await writeChecked(work, this.#running.id, figures)
      await notify(work, { n: [this.#running.id] })
      return true
    })
  }

  async #rehearse(): Promise<Ending> {
    const file = await this.#open()
    const pause = () => this.#pause(file.bytesRead())
    const isWhole = await rehearseFile(this.#services, this.#scope, this.#running, file, pause)
    return isWhole ? 'done' : 'not_ours'
  }

  /** While a part is written the next one is read. */
  async #take(): Promise<Ending> {
    const file = await this.#open()
    const { itemsRead, bytesRead } = this.#running
    let isOurs = true
    const pause = async () => (isOurs = await this.#pause(bytesRead))
    const parts = partsOf(file, itemsRead, pause, this.#services.partSize)
    let from = itemsRead
    let next = await parts.next()
    while (!next.done) {
      this.#stop.throwIfAborted()
      const items = next.value
      const [outcome, following] = await Promise.all([
        this.#submit(from, items, file.bytesRead()),
        parts.next(),
      ])
      if (isRefusal(outcome))
        return outcome.refused === 'intake_session_required' ? 'held' : 'not_ours'
      from += items.length
      next = following
    }
    return isOurs ? 'done' : 'not_ours'
  }

  #submit(from: number, items: readonly ReadItem[], bytesRead: number): Promise<Outcome> {
    const { id: importId, run, drawerId } = this.#running
    const part = { importId, run, drawerId, from, items, bytesRead }
    return this.#services.door.submit(takeItems(this.#actor, part))
  }

  /** A sign of life now and then; false when it is not ours any more. */
  async #pause(bytesRead: number): Promise<boolean> {
    this.#stop.throwIfAborted()
    if (performance.now() - this.#touchedAt < TOUCH_EVERY) return true
    this.#touchedAt = performance.now()
    return this.#work(async (work) => {
      if (!(await isStillOurs(work, this.#running))) return false
      await touch(work, this.#running.id, bytesRead)
      await notify(work, { n: [this.#running.id] })
      return true
    })
  }

  async #record(work: UnitOfWork, ending: Exclude<Ending, 'not_ours'>): Promise<void> {
    const { id, fileName, dryRun, userId } = this.#running
    const failure = typeof ending === 'string' ? undefined : ending
    const status = typeof ending === 'string' ? ending : 'failed'
    await recordAudit(
      work,
      { userId, address: null, requestId: null },
      {
        action: ending === 'held' ? 'intake.held' : 'intake.finished',
        subject: { type: 'intake_import', id },
        after: { fileName, dryRun, status, ...(failure && { failure: failure.detail }) },
      },
    )
  }

  #open() {
    return openFile(this.#services.database, this.#scope, this.#running)
  }

  #work<T>(run: (work: UnitOfWork) => Promise<T>): Promise<T> {
    return inUnitOfWork(this.#services.database, this.#scope, run)
  }
}

/** Whoever sent the file: what is posted is theirs, and they need not be there any more. */
function actorOf(agencyId: number, { userId, userName: name }: RunningImport): Actor {
  const nowhere = { address: '', requestId: '', loginId: null }
  return { agencyId, userId, name, ...nowhere, permissions: new Set() }
}
