import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'
import { isTransient } from '../postgres/transient.ts'
import type { AnyBook, Book } from './book.ts'
import type { Command, Outcome } from './command.ts'
import { runBatch } from './batch.ts'
import { Lane, LaneFull } from './lane.ts'

export { LaneFull }

/** The write door: the one way that money and sessions are changed (design, the way of a payment). */
export type Door<State> = {
  /**
   * Runs the command together with those that wait beside it, in one unit of work. Resolves when it
   * is committed, or with the refusal. Throws LaneFull past the bound, the transient error when
   * retries ran out (503), and anything else as a fault.
   */
  submit(command: Command<State>): Promise<Outcome>
  /** Resolves when nothing waits or runs any more. */
  idle(): Promise<void>
  readonly figures: DoorFigures
}

/** For /metrics: since the start of this server. */
export type DoorFigures = { commands: number; batches: number; retries: number; alone: number }

/** What `decide` sees: the slice of each book under its name. */
export type StateOf<Books> = { readonly [Name in keyof Books]: SliceOf<Books[Name]> }
// oxlint-disable-next-line typescript/no-explicit-any -- what it follows is no part of its slice
type SliceOf<B> = B extends Book<infer Slice, any> ? Slice : never

export type DoorParts<Books> = {
  readonly database: Database
  readonly clock: Clock
  /** In the order in which their rows are locked. */
  readonly books: Books
}

/** Beyond 256 a larger batch gains nothing; the bound on waiting is a few seconds' work. */
const LIMITS = { batch: 256, waiting: 4_000 }
const ATTEMPTS = 6

export function createDoor<Books extends Readonly<Record<string, AnyBook>>>(
  parts: DoorParts<Books>,
): Door<StateOf<Books>> {
  type Given = Command<StateOf<Books>>
  const lanes = new Map<number, Lane<Given, Outcome>>()
  const figures: DoorFigures = { commands: 0, batches: 0, retries: 0, alone: 0 }

  const laneOf = (agencyId: number) => {
    const lane = lanes.get(agencyId) ?? new Lane(run, LIMITS)
    lanes.set(agencyId, lane)
    return lane
  }

  async function run(commands: readonly Given[]): Promise<readonly (Outcome | Error)[]> {
    figures.commands += commands.length
    try {
      return await persist(commands)
    } catch (error) {
      // Together they failed: one by one, so that only the guilty one fails.
      if (commands.length === 1 || isLost(error)) throw error
      return runAlone(commands)
    }
  }

  async function runAlone(commands: readonly Given[]): Promise<readonly (Outcome | Error)[]> {
    const results: (Outcome | Error)[] = []
    for (const command of commands) {
      figures.alone += 1
      // oxlint-disable-next-line no-await-in-loop -- one by one is the point
      results.push(await persist([command]).then(([only]) => only ?? noResult(), asError))
    }
    return results
  }

  /** A deadlock, a lost race or a restart of the database is tried again, a bounded number of times. */
  async function persist(commands: readonly Given[]): Promise<readonly Outcome[]> {
    for (let attempt = 1; ; attempt += 1) {
      figures.batches += 1
      try {
        // oxlint-disable-next-line no-await-in-loop -- each attempt follows from the last
        return await runBatch(parts, commands)
      } catch (error) {
        if (attempt === ATTEMPTS || !passes(error) || isHeld(error, commands)) throw error
        figures.retries += 1
        // oxlint-disable-next-line no-await-in-loop
        await pause(attempt)
      }
    }
  }

  return {
    submit: (command) => laneOf(command.agencyId).submit(command),
    idle: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.idle()))
    },
    figures,
  }
}

/** 23505: another server was first at a unique key; the next look sees what it wrote. */
function passes(error: unknown): boolean {
  return isTransient(error) || (error as Partial<pg.DatabaseError>).code === '23505'
}

/** Somebody keeps a row locked: waiting out the time-out again would only hold up all the others. */
function isHeld(error: unknown, commands: readonly unknown[]): boolean {
  return commands.length === 1 && codeOf(error) === '55P03'
}

/** The database is gone: asking once per command would only make all of them wait longer. */
function isLost(error: unknown): boolean {
  return isTransient(error) && !['40001', '40P01', '55P03'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? ''
}

function pause(attempt: number): Promise<void> {
  const milliseconds = 2 ** attempt * 5 * (0.5 + Math.random())
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function noResult(): Error {
  return new Error('the batch gave no result')
}
