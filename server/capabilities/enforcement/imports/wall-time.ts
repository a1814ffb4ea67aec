import type { DateFormat } from './mapping.ts'

/** Why a text is no moment: it is not written so, or clocks never showed it. */
export type TimeFault = 'time_unreadable' | 'time_skipped'

const DATE_THEN_TIME = {
  'M/D/YYYY h:mm A':
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}),? +(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))? *(?<half>[AaPp])\.?[Mm]\.?$/,
  'YYYY-MM-DD HH:mm':
    /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)(?:T| +)(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?$/,
  'D/M/YYYY HH:mm':
    /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}),? +(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?$/,
} as const satisfies Record<Exclude<DateFormat, 'iso'>, RegExp>

const WITH_ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i

/**
 * The moment that a text of a file stands for. Wall times are the agency's; seconds may be left out.
 * Where daylight saving repeats a wall time it is the first of the two; one that it skips is refused,
 * because no clock ever showed it.
 */
export function readMoment(
  text: string,
  format: DateFormat,
  timeZone: string,
): Temporal.Instant | TimeFault {
  if (format === 'iso' && WITH_ZONE.test(text)) return readInstant(text)
  const wall = readWallTime(text, format === 'iso' ? 'YYYY-MM-DD HH:mm' : format)
  if (!wall || !isLikely(wall)) return 'time_unreadable'
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : 'time_skipped'
}

function readInstant(text: string): Temporal.Instant | TimeFault {
  try {
    const instant = Temporal.Instant.from(text)
    return isLikely(instant.toZonedDateTimeISO('UTC')) ? instant : 'time_unreadable'
  } catch {
    return 'time_unreadable'
  }
}

/** Other years are slips of somebody's finger, and the database holds not all of them. */
function isLikely({ year }: { readonly year: number }): boolean {
  return year >= 1900 && year <= 2200
}

function readWallTime(
  text: string,
  format: keyof typeof DATE_THEN_TIME,
): Temporal.PlainDateTime | null {
  const { half, ...parts } = DATE_THEN_TIME[format].exec(text)?.groups ?? {}
  if (parts['year'] === undefined) return null
  const [year, month, day, hour, minute, second] = PARTS.map((part) => Number(parts[part] ?? 0))
  const clock = hour24(hour ?? 0, half)
  if (clock === null) return null
  try {
    return new Temporal.PlainDateTime(year ?? 0, month ?? 0, day ?? 0, clock, minute, second)
  } catch {
    return null
  }
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

/** Noon is 12 PM and midnight 12 AM; with AM or PM there is no 0 and no 13. */
function hour24(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
}
