/** What a page may be continued after: the kinds of columns that lists are ordered by. */
export type CursorKind = 'id' | 'integer' | 'instant' | 'day' | 'text'

type ValueOf<Kind> = Kind extends 'id' | 'integer' ? number : string

/** One value for each kind: `['instant', 'id']` is read as `[string, number]`. */
export type CursorValues<Kinds extends readonly CursorKind[]> = {
  -readonly [Place in keyof Kinds]: ValueOf<Kinds[Place]>
}

const LONGEST = 1_000

/** The opaque text of a position in a list. */
export function writeCursor(values: readonly (string | number | Temporal.Instant)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * The position that a cursor stands for, or null if it is none of a list with these columns. It is
 * not signed: it gives nobody more than the list's own filters would.
 */
export function readCursor<const Kinds extends readonly CursorKind[]>(
  cursor: string,
  kinds: Kinds,
): CursorValues<Kinds> | null {
  const values = cursor.length <= LONGEST ? parse(cursor) : null
  if (!Array.isArray(values) || values.length !== kinds.length) return null
  return kinds.every((kind, place) => IS[kind](values[place]))
    ? (values as CursorValues<Kinds>)
    : null
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const IS: Readonly<Record<CursorKind, (value: unknown) => boolean>> = {
  id: (value) => Number.isSafeInteger(value) && Number(value) > 0,
  integer: (value) => Number.isSafeInteger(value),
  instant: (value) => typeof value === 'string' && isInstant(value) && isOwnWriting(value),
  day: (value) => typeof value === 'string' && isDay(value),
  text: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
}

/**
 * The database reads fewer spellings of a moment than the standard has (no offset of a day, say), so
 * what comes back in a cursor is spelt as it went out.
 */
function isOwnWriting(instant: string): boolean {
  return Temporal.Instant.from(instant).toString() === instant
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i

/** Is this a moment in RFC 3339, of a year that the database can hold and people mean? */
export function isInstant(text: string): boolean {
  return RFC_3339.test(text) && isBetween(() => Temporal.Instant.from(text))
}

/** Is this a day of the calendar, such as 2028-02-29? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isBetween(() => Temporal.PlainDate.from(text))
}

/** By what was read: with its offset, the first hour of a year is in the year before. */
function isBetween(read: () => Temporal.Instant | Temporal.PlainDate): boolean {
  try {
    const text = read().toString()
    return text >= '1900' && text < '9999-12-31'
  } catch {
    return false
  }
}
