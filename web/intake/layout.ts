import type { IntakeFormat, IntakeLayout } from '../api/contract.ts'

/** What a line of a CSV can say, in the order in which it is asked. */
export const COLUMN_FIELDS = [
  'citation',
  'amount',
  'reference',
  'payer',
  'plate',
  'plateState',
  'paidOn',
  'itemId',
  'method',
] as const

/** What intercepts say besides: when the authority pays out, and what it keeps. */
const INTERCEPT_FIELDS = ['payoutOn', 'fee'] as const

export type ColumnField = (typeof COLUMN_FIELDS)[number] | (typeof INTERCEPT_FIELDS)[number]
export type Columns = Partial<Record<ColumnField, string>>

export const fieldsOf = (format: IntakeFormat): readonly ColumnField[] =>
  format === 'intercept' ? [...COLUMN_FIELDS, ...INTERCEPT_FIELDS] : COLUMN_FIELDS

/** An item is nothing without these. */
export const REQUIRED: readonly ColumnField[] = ['citation', 'amount']

export const DAYS = ['YYYY-MM-DD', 'M/D/YYYY', 'D/M/YYYY', 'YYYYMMDD', 'YYMMDD'] as const
export type Days = (typeof DAYS)[number]

export const DECIMALS = ['point', 'comma', 'implied'] as const
export type Decimals = (typeof DECIMALS)[number]

/** The records of a lockbox file that say something, in the file's order, with what they can say. */
export const RECORDS = [
  ['5', ['batch', 'lockbox', 'paidOn']],
  [
    '6',
    ['batch', 'item', 'amount', 'reference', 'citation', 'payer', 'plate', 'plateState', 'itemId'],
  ],
  ['4', ['batch', 'item', 'citation', 'payer', 'plate', 'plateState', 'reference']],
  ['7', ['batch', 'count', 'total']],
  ['8', ['lockbox', 'count', 'total']],
  ['9', ['records']],
] as const

export type RecordType = (typeof RECORDS)[number][0]
export type RecordField = (typeof RECORDS)[number][1][number]

/** Where a field stands in a record; the first character is number 1. */
export type Position = { start: number; length: number }

/** Where a field stands; undefined where the record does not say it. */
export function positionOf(
  layout: IntakeLayout,
  type: RecordType,
  field: RecordField,
): Position | undefined {
  return fieldsIn(layout, type)[field]
}

/** The same layout with a field elsewhere, or nowhere. */
export function withPosition(
  layout: IntakeLayout,
  type: RecordType,
  field: RecordField,
  position: Position | undefined,
): IntakeLayout {
  const { [field]: _before, ...rest } = fieldsIn(layout, type)
  const fields = position ? { ...rest, [field]: position } : rest
  return { ...layout, records: { ...layout.records, [type]: fields } }
}

type Fields = Partial<Record<RecordField, Position>>

function fieldsIn({ records }: IntakeLayout, type: RecordType): Fields {
  return records?.[type] ?? {}
}

/** What stands at a position of a line. */
export const textAt = (line: string, { start, length }: Position): string =>
  line.slice(start - 1, start - 1 + length)
