import { setTimeout as sleep } from 'node:timers/promises'
import type { JobsLog } from './jobs.ts'

/**
 * Something due that nobody asks for, such as a cut-off. It does no harm when it runs twice or in
 * several servers at once (S-12).
 */
export type Sweep = { readonly name: string; readonly run: () => Promise<void> }

export type Sweeps = {
  start(): void
  /** Resolves when what was running is done. */
  stop(): Promise<void>
}

type SweepsOptions = {
  readonly sweeps: readonly Sweep[]
  readonly log: JobsLog
  /** Milliseconds between the end of one run of a sweep and the start of its next. */
  readonly every?: number
}

/**
 * Runs each sweep every second, never twice at once. None waits for another: one that takes long, or
 * fails, is only late itself.
 */
export function createSweeps({ sweeps, log, every = 1_000 }: SweepsOptions): Sweeps {
  const stopping = new AbortController()
  const failing = new Set<string>()
  let running: Promise<unknown> = Promise.resolve()

  async function attempt({ name, run }: Sweep): Promise<void> {
    try {
      await run()
      if (failing.delete(name)) log.warn({ sweep: name }, 'the sweep runs again')
    } catch (err) {
      // Once per failure, not once per second: a database that is away says nothing new.
      if (!failing.has(name)) log.error({ err, sweep: name }, 'the sweep failed')
      failing.add(name)
    }
  }

  async function keepRunning(sweep: Sweep): Promise<void> {
    while (!stopping.signal.aborted) {
      await attempt(sweep)
      await sleep(every, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  return {
    start: () => {
      running = Promise.all(sweeps.map(keepRunning))
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
