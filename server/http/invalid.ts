import { MAX_AMOUNT } from '../money/money.ts'

/** One field that is wrong: where, what is wrong, and what would be right. */
export type FieldError = {
  /** JSON pointer into the body, or `/name` of a query parameter. */
  readonly pointer: string
  readonly code: string
  readonly detail: string
  readonly expected?: string
}

/** What the validator reports, as far as it is used here. */
export type Violation = {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly data?: unknown
  readonly parentSchema?: Schema
}

type Schema = {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly money?: true
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
}

type Said = Omit<FieldError, 'pointer'> & { readonly field?: string }

/** More than anybody mends at once; a body can be filled with tens of thousands. */
const MOST_ERRORS = 100

/** Every field that is wrong, once, in plain words; of very many the first. */
export function fieldErrors(violations: readonly Violation[]): FieldError[] {
  const errors = new Map<string, FieldError>()
  for (const violation of violations) {
    if (errors.size === MOST_ERRORS) break
    const { field, ...said } = say(violation)
    const within =
      field === undefined ? '' : `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const pointer = violation.instancePath + within
    if (!errors.has(pointer)) errors.set(pointer, { pointer, ...said })
  }
  return [...errors.values()]
}

function say(violation: Violation): Said {
  const schema = violation.parentSchema ?? {}
  const expected = expectation(schema)
  const { params } = violation
  switch (violation.keyword) {
    case 'required':
      return missing(schema, String(params['missingProperty']))
    case 'additionalProperties':
      return unknownField(schema, String(params['additionalProperty']))
    case 'type':
      return { code: 'wrong_type', detail: `This is ${kindOf(violation.data)}.`, expected }
    case 'enum':
      return { code: 'not_offered', detail: 'This is none of the words known here.', expected }
    case 'minLength':
      return { code: 'too_short', detail: tooShort(schema), expected }
    case 'maxLength':
      return { code: 'too_long', detail: `This is too long.`, expected }
    case 'minItems':
      return { code: 'too_short', detail: 'These are too few.', expected }
    case 'maxItems':
      return { code: 'too_long', detail: `These are ${countOf(violation.data)}.`, expected }
    case 'uniqueItems':
      return { code: 'not_valid', detail: 'One of these is there twice.', expected: 'each once' }
    case 'format':
      return { code: 'not_valid', detail: NO_FORMAT[schema.format ?? ''] ?? NOT_VALID, expected }
    case 'minimum':
      return { code: 'too_small', detail: `${String(violation.data)} is too small.`, expected }
    case 'maximum':
      return { code: 'too_large', detail: `${String(violation.data)} is too large.`, expected }
    case 'freeText':
      return TEXT_FAULTS[params['code'] as keyof typeof TEXT_FAULTS]
    case 'cursor':
      return CURSOR_FAULT
    default:
      return { code: 'not_valid', detail: NOT_VALID, expected }
  }
}

const NOT_VALID = 'This is not of the form expected here.'

const NO_FORMAT: Readonly<Record<string, string>> = {
  'date-time': 'This is no moment between the years 1900 and 9999.',
  date: 'This is no day of the calendar.',
}

function countOf(data: unknown): number {
  return Array.isArray(data) ? data.length : 0
}

function missing({ properties }: Schema, field: string): Said {
  const expected = expectation(properties?.[field] ?? {})
  return { field, code: 'missing', detail: `"${field}" is missing.`, expected }
}

function unknownField({ properties }: Schema, field: string): Said {
  const known = Object.keys(properties ?? {})
  const expected = known.length > 0 ? `only these: ${known.join(', ')}` : 'nothing at all'
  return { field, code: 'unknown_field', detail: `"${field}" is not known here.`, expected }
}

function tooShort({ minLength = 1 }: Schema): string {
  return minLength === 1 ? 'This is empty.' : 'This is too short.'
}

const TEXT_FAULTS = {
  text_refused: {
    code: 'text_refused',
    detail:
      'This holds a character that nobody sees: a control, a zero-width one, or one that turns the direction of reading.',
    expected: 'text of visible characters; type it anew instead of pasting it',
  },
  card_number_refused: {
    code: 'card_number_refused',
    detail: 'This holds what looks like a card number. Card numbers are never kept here.',
    expected:
      'text without it; of a card only the last four digits are recorded, in their own field',
  },
} as const

const CURSOR_FAULT: Said = {
  code: 'cursor_unknown',
  detail: 'This is no cursor of this list.',
  expected: 'the nextCursor of the page before, unchanged; none for the first page',
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': 'a moment in RFC 3339 with its zone, such as 2026-03-08T08:00:00Z',
  date: 'a day, such as 2026-03-08',
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

/** What would be right, in words. */
function expectation(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`
  if (schema.money) return `whole minor units (cents) from ${schema.minimum} to ${MAX_AMOUNT}`
  if (schema.format !== undefined) return FORMATS[schema.format] ?? schema.format
  if (schema.description !== undefined) return schema.description
  const kinds = [schema.type ?? []].flat().map((kind) => KINDS[kind] ?? kind)
  return kinds.join(' or ') + boundsOf(schema)
}

function boundsOf(schema: Schema): string {
  const { minLength = 0, maxLength, minItems = 0, maxItems, minimum, maximum } = schema
  if (maxItems !== undefined)
    return minItems > 0 ? ` of ${minItems} to ${maxItems}` : ` of at most ${maxItems}`
  if (maxLength !== undefined)
    return minLength > 1
      ? ` of ${minLength} to ${maxLength} characters`
      : ` of at most ${maxLength} characters`
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  return minimum === undefined ? '' : ` of at least ${minimum}`
}

function kindOf(data: unknown): string {
  if (data === null || data === undefined) return 'missing'
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'number')
    return Number.isInteger(data) ? 'a number' : 'a number with a fraction'
  return KINDS[typeof data] ?? typeof data
}
