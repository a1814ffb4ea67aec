/** How long somebody who took a mail up may be silent before others take it up, seconds. */
export const LEASE_SECONDS = 20

const FIRST_PAUSE = 5
const LONGEST_PAUSE = 600
const PATIENCE = Temporal.Duration.from({ hours: 72 })

/** Seconds until the next attempt: 5, 10, 20, 40 and so on, at most ten minutes. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 20))
}

/** After three days of trying nobody waits for it any more. */
export function isGivenUp(triedFrom: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Duration.compare(now.since(triedFrom), PATIENCE) >= 0
}
