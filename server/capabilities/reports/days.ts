import { type Refusal, refuse } from '../../journal/refusal.ts'

/** Whole days of the agency, the first and the last included, and the moments that they span. */
export type Days = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly timeZone: string
  /** The first moment of the first day. */
  readonly startsAt: Temporal.Instant
  /** The first moment of the day after the last: no longer part of it. */
  readonly endsAt: Temporal.Instant
}

/** The most days that one report goes over: a year, leap or not. */
export const MOST_DAYS = 366

/** The days that were asked for; where one end is left out, it is the other, and without both today. */
export function daysOf(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Temporal.Instant,
  timeZone: string,
): Days | Refusal {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const from = Temporal.PlainDate.from(asked.from ?? asked.to ?? today)
  const to = Temporal.PlainDate.from(asked.to ?? from)
  const days = from.until(to).days + 1
  if (days < 1) return refuseBackwards(from, to)
  return days > MOST_DAYS ? refuseLong(days) : span(from, to, timeZone)
}

function span(from: Temporal.PlainDate, to: Temporal.PlainDate, timeZone: string): Days {
  const startsAt = startOf(from, timeZone)
  return { from, to, timeZone, startsAt, endsAt: startOf(to.add({ days: 1 }), timeZone) }
}

/** The first moment of a day, also where clocks skip midnight. */
function startOf(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime(timeZone).toInstant()
}

/** When each day begins, in order. */
export function startsOfDays({ from, to, timeZone }: Days): Temporal.Instant[] {
  const starts: Temporal.Instant[] = []
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    starts.push(startOf(day, timeZone))
  return starts
}

/** Clocks are changed by whole quarters of an hour. */
const STEP = { minutes: 15 }

/**
 * When each hour begins on the clocks of the agency, in order: 24 of them, 23 or 25 where the clocks
 * are changed by one. An hour that comes twice is there twice.
 */
export function startsOfHours({ startsAt, endsAt, timeZone }: Days): Temporal.Instant[] {
  const starts: Temporal.Instant[] = []
  let hour: number | undefined
  for (let at = startsAt; Temporal.Instant.compare(at, endsAt) < 0; at = at.add(STEP)) {
    const wall = at.toZonedDateTimeISO(timeZone)
    if (wall.hour !== hour || wall.minute === 0) starts.push(at)
    hour = wall.hour
  }
  return starts
}

function refuseBackwards(from: Temporal.PlainDate, to: Temporal.PlainDate): Refusal {
  return refuse(
    'range_backwards',
    `It would end on ${to.toString()}, before it begins on ${from.toString()}. Both days are part of it; for one day give it twice.`,
    undefined,
    '/to',
  )
}

function refuseLong(days: number): Refusal {
  return refuse(
    'range_too_long',
    `These are ${days} days, and one report goes over ${MOST_DAYS} at most. Ask for a year at a time.`,
    { days, most: MOST_DAYS },
    '/to',
  )
}
