/** The moments between which an expression's values lie, and the zone of the clocks they are read on. */
export type Span = {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly timeZone: string
}

/** Which day it is there. */
export function dayAt(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(timeZone).toPlainDate()
}

/**
 * A moment's time on the clocks of a zone, to the second, as SQL. When clocks change is known to
 * Node and to PostgreSQL, each in an edition of its own, and zones change their rules every year: so
 * the server alone says what time it is somewhere, and the database adds what it is told.
 */
export function wallTimeSql(moment: string, { startsAt, endsAt, timeZone }: Span): string {
  const whens: string[] = []
  let local = startsAt.toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = local.getTimeZoneTransition('next')
    if (!next || Temporal.ZonedDateTime.compare(next, endsAt.toZonedDateTimeISO(timeZone)) > 0)
      break
    whens.push(`when ${moment} < '${next.toInstant().toString()}' then ${offsetOf(local)}`)
    local = next
  }
  const last = offsetOf(local)
  const offset = whens.length === 0 ? last : `case ${whens.join(' ')} else ${last} end`
  return `date_trunc('second', ${moment} at time zone 'UTC' + ${offset})`
}

function offsetOf({ offsetNanoseconds }: Temporal.ZonedDateTime): string {
  return `interval '${offsetNanoseconds / 1_000_000_000} seconds'`
}
