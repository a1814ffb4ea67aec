import pg from 'pg'

/** One column's text, as the server sends it, to a value. */
type Parse = (text: string) => unknown

const OID = {
  int8: 20,
  int8Array: 1016,
  textArray: 1009,
  date: 1082,
  dateArray: 1182,
  timestamptz: 1184,
  timestamptzArray: 1185,
} as const

/**
 * A bigint column as a number. Money and ids fit; anything that does not is a fault, because
 * a rounded amount would be worse than none.
 */
export function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond 2^53-1: ${text}`)
  return value
}

const parseInstant: Parse = (text) => Temporal.Instant.from(text)
const parseDate: Parse = (text) => Temporal.PlainDate.from(text)

const parseTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(
  OID.textArray as number,
)
const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    parseTextArray(text).map((element) => (element === null ? null : parse(element)))

const parsers = new Map<number, Parse>([
  [OID.int8, parseInt8],
  [OID.int8Array, arrayOf(parseInt8)],
  [OID.timestamptz, parseInstant],
  [OID.timestamptzArray, arrayOf(parseInstant)],
  [OID.date, parseDate],
  [OID.dateArray, arrayOf(parseDate)],
])

/** The parsers of this product's pools; every type not named here is read as `pg` reads it. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

// `pg` asks a parameter for `toPostgres` and otherwise sends JSON, which puts quotes around the text.
for (const prototype of [Temporal.Instant.prototype, Temporal.PlainDate.prototype]) {
  Object.defineProperty(prototype, 'toPostgres', {
    configurable: true,
    value(this: Temporal.Instant | Temporal.PlainDate) {
      return this.toString()
    },
  })
}

/**
 * A parameter as PostgreSQL reads it: text, bytes, or null; a list becomes an array. `pg` would write
 * each number of a list as a text, in quotes and searched for quotes: a tenth of a batch's time.
 */
export function toParameter(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (Buffer.isBuffer(value)) return value
  return Array.isArray(value) ? `{${value.map(elementText).join()}}` : plainText(value)
}

/** Of a text, a number, a boolean, bytes, or a moment of Temporal. */
function elementText(element: unknown): string {
  if (element === null || element === undefined) return 'NULL'
  if (typeof element === 'number' || typeof element === 'boolean') return String(element)
  if (Buffer.isBuffer(element)) return `"\\\\x${element.toString('hex')}"`
  return quoted(plainText(element))
}

function plainText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : (value as number | boolean | Temporal.Instant).toString()
}

/** What JSON writes otherwise than an array does: in an array `\n` is an n. */
// oxlint-disable-next-line no-control-regex -- exactly these
const ELSEWHERE_IN_JSON = /[\u0000-\u001f\ud800-\udfff]/

function quoted(text: string): string {
  if (!ELSEWHERE_IN_JSON.test(text)) return JSON.stringify(text)
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
