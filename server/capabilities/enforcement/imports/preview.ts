import { createHash } from 'node:crypto'
import { normaliseText } from '../../../http/text.ts'
import { refuse, type Refusal } from '../../../journal/refusal.ts'
import { shownText } from '../../../uploads/shown-text.ts'
import { delimiterOf, firstRecords } from '../../../uploads/delimiter.ts'
import { type Encoding, EncodingGuess } from '../../../uploads/encoding.ts'
import type { DateFormat, Field, Mapping, Meaning } from './mapping.ts'
import { suggestColumns, suggestDateFormat, suggestMeanings } from './suggestion.ts'

/** How much of a file a preview looks at. */
export const PREVIEWED_BYTES = 1024 * 1024

const PREVIEWED_RECORDS = 5_000
const SAMPLE_RECORDS = 20
/** A column with more different values than this is none of statuses. */
const MOST_DISTINCT = 40

/** A mapping as far as the header tells it; a person completes it. */
export type SuggestedMapping = {
  readonly columns: Partial<Record<Field, string>>
  readonly dateFormat: DateFormat
  readonly statuses: Record<string, Meaning>
  readonly onExisting: Mapping['onExisting']
}

export type Preview = {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  /** Of the columns that could hold a status, every value that was seen. */
  readonly distinct: Readonly<Record<string, readonly string[]>>
  readonly suggestedMapping: SuggestedMapping
}

/** What the beginning of a file shows of it, and how it could be read (E-11). */
export function previewOf(beginning: Buffer): Preview | Refusal {
  const guess = new EncodingGuess()
  guess.push(beginning)
  const encoding = guess.verdict({ whole: beginning.length < PREVIEWED_BYTES })
  if (!encoding) return refuse('file_not_text', NOT_TEXT)
  const text = new TextDecoder(encoding).decode(beginning)
  const delimiter = delimiterOf(text)
  const [head, ...records] = firstRecords(text, delimiter, PREVIEWED_RECORDS)
  if (!head) return refuse('file_empty', 'The file is empty: it has no header and no lines.')
  const header = tidyHeader(head)
  const distinct = distinctValues(header, records)
  const shown = records.slice(0, SAMPLE_RECORDS).map((record) => record.map(shownText))
  const suggestedMapping = suggest(header, records, distinct)
  return { encoding, delimiter, header, sample: shown, distinct, suggestedMapping }
}

export const NOT_TEXT =
  'This is no text file. From a workbook, save the sheet as CSV and choose that file.'

/** The names of a header as mappings know them. */
export function tidyHeader(cells: readonly string[]): string[] {
  return cells.map((cell) => shownText(normaliseText(cell)))
}

/** Files with this header are read alike: what a mapping is remembered by. */
export function headerHash(header: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(header)).digest()
}

function suggest(
  header: readonly string[],
  records: readonly (readonly string[])[],
  distinct: Preview['distinct'],
): SuggestedMapping {
  const columns = suggestColumns(header)
  const place = header.indexOf(columns.issuedAt ?? '')
  const moments = place < 0 ? [] : records.slice(0, 200).map((record) => record[place] ?? '')
  return {
    columns,
    dateFormat: suggestDateFormat(moments),
    statuses: suggestMeanings(distinct[columns.status ?? ''] ?? []),
    onExisting: 'report',
  }
}

function distinctValues(
  header: readonly string[],
  records: readonly (readonly string[])[],
): Record<string, string[]> {
  const columns = header.map((name, place) => {
    const values = new Set<string>()
    for (const record of records) {
      const value = normaliseText(record[place] ?? '')
      if (value) values.add(value)
      if (values.size > MOST_DISTINCT) break
    }
    return [name, [...values].map(shownText)] as const
  })
  return Object.fromEntries(
    columns.filter(([, { length }]) => length > 0 && length <= MOST_DISTINCT),
  )
}
