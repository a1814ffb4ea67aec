import { Logger, run, type Runner, type Task as GraphileTask } from 'graphile-worker'
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
  /** Waits some seconds for running tasks; those that do not end by then are taken up again later. */
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

/** Runs the jobs that units of work enqueue (enqueue.ts), in this process beside everything else. */
export function createJobs({ database, tasks, log }: JobsOptions): Jobs {
  let running: { readonly pool: pg.Pool; readonly runner: Runner } | undefined
  return {
    start: async () => {
      const pool = openPool(database.url, log)
      const runner = await run({
        pgPool: pool,
        taskList: Object.fromEntries(
          Object.entries(tasks).map(([name, task]) => [name, asTask(task)]),
        ),
        concurrency: AT_ONCE,
        noHandleSignals: true,
        logger: quiet(log),
        // Else a completion may still be unwritten when stop() is done, and the job runs again.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      })
      running = { pool, runner }
    },
    stop: async () => {
      if (!running) return
      const { pool, runner } = running
      running = undefined
      await runner.stop().catch((err: Error) => log.warn({ err }, 'the jobs did not stop cleanly'))
      await pool.end()
    },
  }
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

function asTask(task: Task): GraphileTask {
  return (payload, { abortSignal }) => task(payload, abortSignal)
}

/** The queue tells of every job; only what went wrong is kept. */
function quiet(log: JobsLog): Logger {
  return new Logger(() => (level, message, meta) => {
    const about = { ...meta, err: (meta as { error?: unknown } | undefined)?.error }
    if (level === 'error' && !isTransient(about.err)) log.error(about, message)
    else if (level === 'error' || level === 'warning') log.warn(about, message)
  })
}
