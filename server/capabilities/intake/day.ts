import type { DayFormat } from './layout.ts'

const PATTERNS: Readonly<Record<DayFormat, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)(?:[T ].*)?$/,
  'M/D/YYYY': /^(?<month>\d\d?)[/.-](?<day>\d\d?)[/.-](?<year>\d{4}|\d\d)(?: .*)?$/,
  'D/M/YYYY': /^(?<day>\d\d?)[/.-](?<month>\d\d?)[/.-](?<year>\d{4}|\d\d)(?: .*)?$/,
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  YYMMDD: /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/,
}

/** Days of one file are few, and reading one takes as long as all else of an item. */
const known = new Map<string, Temporal.PlainDate | null>()
const MOST_KNOWN = 4_000

/** The day that a text of a file stands for; null for one that is in no calendar, or not near ours. */
export function readDay(text: string, format: DayFormat): Temporal.PlainDate | null {
  const key = `${format} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const day = parse(text, format)
  known.set(key, day)
  return day
}

function parse(text: string, format: DayFormat): Temporal.PlainDate | null {
  const { year, month, day } = PATTERNS[format].exec(text)?.groups ?? {}
  if (year === undefined) return null
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  if (full < 1900 || full > 2200) return null
  try {
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}

/** The first way of writing days in which all of these are some; the most usual if there are none. */
export function suggestDays(texts: readonly string[], formats: readonly DayFormat[]): DayFormat {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '')
  const found = formats.find((format) => given.every((text) => parse(text, format) !== null))
  return (given.length > 0 ? found : undefined) ?? 'M/D/YYYY'
}
