import { parse } from 'csv-parse/sync'

const CANDIDATES = [',', ';', '\t', '|'] as const

/** Files mix them: a header from one system, lines from another. */
export const LINE_BREAKS = ['\r\n', '\n', '\r']

/** Records that are looked at: enough to tell a separator from a character of a text. */
const LOOKED_AT = 50

/**
 * The separator of a text of which the beginning is given: the one by which most records have as
 * many columns as the first, and of several such the one that makes the most columns.
 */
export function delimiterOf(beginning: string): string {
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, ...score(beginning, delimiter) }))
  const best = scored.toSorted((a, b) => b.agreeing - a.agreeing || b.columns - a.columns)[0]
  return best && best.columns > 1 ? best.delimiter : ','
}

function score(beginning: string, delimiter: string): { agreeing: number; columns: number } {
  const records = firstRecords(beginning, delimiter, LOOKED_AT)
  const columns = records[0]?.length ?? 0
  if (columns < 2) return { agreeing: 0, columns }
  return { agreeing: records.filter((record) => record.length === columns).length, columns }
}

/** The first records of a beginning whose last line may be cut off in the middle. */
export function firstRecords(beginning: string, delimiter: string, most: number): string[][] {
  return parse(beginning, {
    delimiter,
    record_delimiter: LINE_BREAKS,
    to: most,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
  })
}
