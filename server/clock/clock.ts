/**
 * Where a unit of work takes "now" from. `null` leaves it to the database, whose clock is the only
 * one that several servers share; an instant overrides it for that unit of work (tests, seeds).
 */
export type Clock = { readonly instant: () => Temporal.Instant | null }

/** The clock of production: what `app_now()` answers by itself. */
export const databaseClock: Clock = { instant: () => null }

export type SetClock = Clock & {
  /** Jumps to this instant, forwards or backwards. */
  set(at: Temporal.Instant | string): void
  /** Moves on by an exact duration (hours and smaller: an instant knows no calendar). */
  advance(duration: Temporal.DurationLike): void
}

/**
 * A clock that stands still until it is told to move.
 *
 * @example
 * const clock = setClock('2026-03-08T08:00:00Z')
 * clock.advance({ minutes: 30 })
 */
export function setClock(at: Temporal.Instant | string): SetClock {
  let now = Temporal.Instant.from(at)
  return {
    instant: () => now,
    set: (to) => {
      now = Temporal.Instant.from(to)
    },
    advance: (duration) => {
      now = now.add(duration)
    },
  }
}
