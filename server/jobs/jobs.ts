import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run, type Runner, type Task as GraphileTask, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Database } from '../postgres/database.ts'
import { isTransient } from '../postgres/transient.ts'

/**
 * What a job does. It may run more than once and must do no harm then. `stop` says that the server
 * is about to end: throw, and the job is taken up again.
 */
export type Task = (payload: unknown, stop: AbortSignal) => Promise<void>

export type Jobs = {
  start(): Promise<void>
  /** Tells running tasks to stop and waits some seconds; what is not done is taken up again later. */
  stop(): Promise<void>
}

type JobsOptions = {
  readonly database: Pick<Database, 'url'>
  /** All tasks of all capabilities, by name: put together in app.ts. */
  readonly tasks: Readonly<Record<string, Task>>
  readonly log: JobsLog
}

export type JobsLog = {
  warn(about: object, message: string): void
  error(about: object, message: string): void
}

const AT_ONCE = 2

/** Why a task was told to stop; it is thrown by those that heed it, and their job is kept. */
class Stopped extends Error {
  constructor() {
    super('the server is stopping')
  }
}

/** How long after the queue broke off it is begun anew; milliseconds. */
const AGAIN_AFTER = 1_000

/** So often in a row a queue may fail to look for a job. */
const MOST_ERRORS = 4

/** The queue as it works in this process, until it is stopped or breaks off. */
type Queue = { readonly pool: pg.Pool; readonly runner: Runner }

/**
 * Runs the jobs that units of work enqueue (enqueue.ts), in this process beside everything else. A
 * queue that lost the database in an unlucky moment ends: then another is begun in its place.
 */
export function createJobs(options: JobsOptions): Jobs {
  const { log } = options
  const stopping = new AbortController()
  let queue: Queue | undefined
  let watching: Promise<void> = Promise.resolve()

  async function watch(): Promise<void> {
    while (queue) {
      const { pool, runner } = queue
      // oxlint-disable-next-line no-await-in-loop -- one queue after the other
      await runner.promise.catch(() => {})
      // oxlint-disable-next-line no-await-in-loop
      await pool.end()
      // oxlint-disable-next-line no-await-in-loop
      queue = await beginAgain()
    }
  }

  /** Tries until it works, or the server stops. */
  async function beginAgain(): Promise<Queue | undefined> {
    // oxlint-disable-next-line no-await-in-loop -- again, after a while
    while (await waits())
      try {
        // oxlint-disable-next-line no-await-in-loop
        const next = await beginQueue(options, stopping.signal)
        log.warn({}, 'the queue of jobs broke off, and is begun anew')
        // oxlint-disable-next-line no-await-in-loop
        if (stopping.signal.aborted) await next.runner.stop()
        return next
      } catch (err) {
        log.warn({ err }, 'the queue of jobs cannot be begun yet')
      }
    return undefined
  }

  /** False once the server stops. */
  function waits(): Promise<boolean> {
    return sleep(AGAIN_AFTER, true, { signal: stopping.signal }).catch(() => false)
  }

  return {
    start: async () => {
      queue = await beginQueue(options, stopping.signal)
      watching = watch()
    },
    stop: async () => {
      stopping.abort(new Stopped())
      await queue?.runner
        .stop()
        .catch((err: Error) => log.warn({ err }, 'the jobs did not stop cleanly'))
      await watching
    },
  }
}

async function beginQueue(
  { database, tasks, log }: JobsOptions,
  stop: AbortSignal,
): Promise<Queue> {
  const pool = openPool(database.url, log)
  try {
    const runner = await run({
      pgPool: pool,
      taskList: asTaskList(tasks, stop),
      concurrency: AT_ONCE,
      noHandleSignals: true,
      logger: quiet(log),
      // Else a completion may still be unwritten when stop() is done, and the job runs again.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    endWhenLost(runner)
    return { pool, runner }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/**
 * Ends a queue that will not come right by itself: one that could not write down what became of a
 * job, and one that finds no job any more, as it keeps an error that it met at its very beginning.
 */
function endWhenLost(runner: Runner): void {
  const { events } = runner
  let errors = 0
  const end = () => void runner.kill().catch(() => {})
  events.on('pool:fatalError', end)
  events.on('job:start', () => (errors = 0))
  events.on('worker:getJob:empty', () => (errors = 0))
  events.on('worker:getJob:error', () => {
    errors += 1
    if (errors === MOST_ERRORS) end()
  })
}

/** A pool of the jobs' own: a task that waits for a connection of theirs keeps no request waiting. */
function openPool(url: string, log: JobsLog): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: AT_ONCE + 2,
    application_name: 'countinghouse jobs',
  })
  const onError = (err: Error) => log.warn({ err }, 'lost a connection of the jobs')
  // Without a listener a connection that breaks would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => void client.on('error', onError))
  return pool
}

function asTaskList(tasks: JobsOptions['tasks'], stop: AbortSignal): TaskList {
  const entries = Object.entries(tasks).map(([name, task]): [string, GraphileTask] => [
    name,
    (payload, { abortSignal }) => task(payload, AbortSignal.any([stop, abortSignal])),
  ])
  return Object.fromEntries(entries)
}

/** The queue tells of every job; only what went wrong is kept. */
function quiet(log: JobsLog): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== 'error' && level !== 'warning') return
    const { error, ...about } = (meta ?? {}) as { readonly error?: unknown }
    const passes = level === 'warning' || error instanceof Stopped || isTransient(error)
    const tell = passes ? log.warn.bind(log) : log.error.bind(log)
    tell({ ...about, err: error }, message)
  })
}
