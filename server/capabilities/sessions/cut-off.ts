/**
 * S-11: the first moment strictly after `start` at which clocks in the zone show `time`. Where
 * daylight saving skips that time it is the first moment after the gap; where it repeats it, the
 * first of the two.
 */
export function cutOffAfter(
  start: Temporal.Instant,
  time: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant {
  const today = start.toZonedDateTimeISO(timeZone).toPlainDate()
  const next = [0, 1, 2]
    .map((days) => momentOf(today.add({ days }).toPlainDateTime(time), timeZone))
    .find((moment) => Temporal.Instant.compare(moment, start) > 0)
  if (!next) throw new RangeError(`no ${time.toString()} after ${start.toString()} in ${timeZone}`)
  return next
}

/** Every day has one such moment, a repeated time too: its second showing is no cut-off. */
function momentOf(wall: Temporal.PlainDateTime, timeZone: string): Temporal.Instant {
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const exists = earlier.toPlainDateTime().equals(wall)
  return exists ? earlier.toInstant() : endOfGap(wall, timeZone)
}

/** In a gap `earlier` and `later` lie on either side of the one transition between them. */
function endOfGap(wall: Temporal.PlainDateTime, timeZone: string): Temporal.Instant {
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const transition = before.getTimeZoneTransition('next')
  if (!transition) throw new RangeError(`no transition after ${before.toString()}`)
  return transition.toInstant()
}
