/** What an item of a file can say of itself. */
export const ITEM_FIELDS = [
  'citation',
  'amount',
  'reference',
  'payer',
  'plate',
  'plateState',
  'paidOn',
  'itemId',
  'method',
  'payoutOn',
  'fee',
] as const

export type ItemField = (typeof ITEM_FIELDS)[number]

/** How days are written. */
export const DAY_FORMATS = ['YYYY-MM-DD', 'M/D/YYYY', 'D/M/YYYY', 'YYYYMMDD', 'YYMMDD'] as const

export type DayFormat = (typeof DAY_FORMATS)[number]

/** How amounts are written: 1,110.00, 1.110,00 or, in minor units, 111000. */
export const DECIMALS = ['point', 'comma', 'implied'] as const

export type Decimals = (typeof DECIMALS)[number]

/** Where a field stands in a record; the first character is number 1. */
export type Position = { readonly start: number; readonly length: number }

/** The record types of a BAI lockbox file, in the order of their first appearance. */
export const RECORD_TYPES = ['1', '2', '5', '6', '4', '7', '8', '9'] as const

export type RecordType = (typeof RECORD_TYPES)[number]

/** What a record can say; of the items, and of what is to be counted. */
export const RECORD_FIELDS = {
  1: [],
  2: [],
  5: ['batch', 'lockbox', 'paidOn'],
  6: ['batch', 'item', 'amount', 'reference', 'citation', 'payer', 'plate', 'plateState', 'itemId'],
  4: ['batch', 'item', 'citation', 'payer', 'plate', 'plateState', 'reference'],
  7: ['batch', 'count', 'total'],
  8: ['lockbox', 'count', 'total'],
  9: ['records'],
} as const satisfies Readonly<Record<RecordType, readonly string[]>>

export type RecordField = (typeof RECORD_FIELDS)[RecordType][number]

export type RecordPositions = Readonly<Partial<Record<RecordField, Position>>>

/**
 * How the files of a source are read, as far as somebody said it. Of a CSV the columns by the names
 * in its header; of a lockbox where the fields stand, by record type: what is left out is where most
 * banks have it (DEFAULT_RECORDS).
 */
export type Layout = {
  readonly columns?: Readonly<Partial<Record<ItemField, string>>>
  readonly days?: DayFormat
  readonly decimals?: Decimals
  /** Characters of every record. */
  readonly width?: number
  readonly records?: Readonly<Partial<Record<RecordType, RecordPositions>>>
}

/** A layout of a CSV with all that is needed to read one. */
export type CsvLayout = {
  readonly columns: Readonly<Partial<Record<ItemField, string>>>
  readonly days: DayFormat
  readonly decimals: Decimals
}

export type LockboxLayout = {
  readonly days: DayFormat
  readonly width: number
  readonly records: Readonly<Record<RecordType, RecordPositions>>
}

/** An item is nothing without these. */
export const REQUIRED_COLUMNS = ['citation', 'amount'] as const satisfies ItemField[]

/** The positions of the BAI lockbox format as most banks send it. */
export const DEFAULT_RECORDS: LockboxLayout['records'] = {
  1: {},
  2: {},
  5: {
    batch: { start: 2, length: 3 },
    lockbox: { start: 8, length: 7 },
    paidOn: { start: 15, length: 6 },
  },
  6: {
    batch: { start: 2, length: 3 },
    item: { start: 5, length: 3 },
    amount: { start: 8, length: 10 },
    reference: { start: 37, length: 10 },
  },
  4: {
    batch: { start: 2, length: 3 },
    item: { start: 5, length: 3 },
    citation: { start: 12, length: 20 },
    payer: { start: 32, length: 40 },
  },
  7: {
    batch: { start: 2, length: 3 },
    count: { start: 21, length: 3 },
    total: { start: 24, length: 10 },
  },
  8: {
    lockbox: { start: 8, length: 7 },
    count: { start: 21, length: 4 },
    total: { start: 25, length: 10 },
  },
  9: { records: { start: 2, length: 6 } },
}

const DEFAULT_WIDTH = 80

/** The layout of a CSV, with what nobody said filled in. */
export function csvLayout(layout: Layout): CsvLayout {
  return {
    columns: layout.columns ?? {},
    days: layout.days ?? 'M/D/YYYY',
    decimals: layout.decimals ?? 'point',
  }
}

/** The layout of a lockbox; a record type that is described is described whole. */
export function lockboxLayout(layout: Layout): LockboxLayout {
  return {
    days: layout.days ?? 'YYMMDD',
    width: layout.width ?? DEFAULT_WIDTH,
    records: { ...DEFAULT_RECORDS, ...layout.records },
  }
}

/** What is wrong with a layout; `pointer` says where within it. */
export type LayoutFault = { readonly pointer: string; readonly detail: string }

/** Why no file can be read by this layout of a CSV; null when there is no reason. */
export function csvFault({ columns = {} }: Layout): LayoutFault | null {
  const missing = REQUIRED_COLUMNS.find((field) => columns[field] === undefined)
  if (!missing) return null
  return {
    pointer: `/columns/${missing}`,
    detail: `Say which column is the ${missing === 'citation' ? 'number of the citation' : missing}.`,
  }
}

/** Why no file can be read by this layout of a lockbox; null when there is no reason. */
export function lockboxFault(layout: Layout): LayoutFault | null {
  const { width, records } = lockboxLayout(layout)
  for (const type of RECORD_TYPES) {
    for (const [field, position] of Object.entries(records[type])) {
      const pointer = `/records/${type}/${field}`
      if (position.start < 2) return { pointer, detail: 'Position 1 is the type of the record.' }
      if (position.start + position.length - 1 > width)
        return { pointer, detail: `A record ends at position ${width}.` }
    }
  }
  if (!records[6].amount) return { pointer: '/records/6/amount', detail: NO_AMOUNT }
  const hasCitation = records[6].citation ?? records[4].citation
  return hasCitation ? null : { pointer: '/records/4/citation', detail: NO_CITATION }
}

const NO_AMOUNT = 'Say where a record of type 6 has the amount.'
const NO_CITATION =
  'Say where the number of the citation stands: in records of type 6 or in those of type 4.'
