import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Clock } from '../server/clock/clock.ts'

/** What time it is in the town: the simulation writes it into a file, and every server reads it there. */
export class TownClock {
  readonly #file: string
  #now: Temporal.Instant

  constructor(file: string, at: Temporal.Instant) {
    this.#file = file
    this.#now = at
    this.set(at)
  }

  get now(): Temporal.Instant {
    return this.#now
  }

  /** Forwards or backwards. */
  set(at: Temporal.Instant): void {
    this.#now = at
    writeClock(this.#file, at)
  }
}

/** The file changes in one moment: no server reads half an instant. */
export function writeClock(file: string, at: Temporal.Instant): void {
  writeFileSync(`${file}.new`, at.toString())
  renameSync(`${file}.new`, file)
}

/** A server's side of it. */
export function clockFrom(file: string): Clock {
  return { instant: () => Temporal.Instant.from(readFileSync(file, 'utf8')) }
}
