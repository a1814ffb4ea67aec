/**
 * A report or a receipt as it stands on paper: what is said, not how it looks. Whoever has something
 * to print makes one of these, with a pure function, in the reader's language; all texts are ready
 * to read, amounts with their decimals and moments in the agency's time zone.
 */
export type Document = {
  readonly title: string
  readonly language: 'en' | 'es'
  /** Whose it is: the name of the agency. */
  readonly agency: string
  /** Where that is, below its name: branch, street. */
  readonly address?: readonly string[]
  /** What nobody may overlook, such as that it is a reprint: framed, above everything else. */
  readonly marks?: readonly string[]
  /** What stands under the title: date, drawer, status and the like. */
  readonly facts: readonly DocumentFact[]
  readonly tables: readonly DocumentTable[]
  /** Last sentences, such as who made it and when. */
  readonly notes: readonly string[]
}

export type DocumentFact = { readonly label: string; readonly value: string }

export type DocumentTable = {
  readonly caption: string
  readonly columns: readonly DocumentColumn[]
  /** A text for each column; the first column names its row. */
  readonly rows: readonly (readonly string[])[]
  /** A last row that sums the others up. */
  readonly total?: readonly string[]
}

export type DocumentColumn = {
  readonly heading: string
  /** Amounts and counts are aligned to the right, with tabular figures. */
  readonly align?: 'start' | 'end'
}

/** Letter sheets, upright or across as the tables need it; or a roll 80 mm wide, as long as it gets. */
export type Paper = 'letter' | 'roll'

/**
 * The most rows of all tables together that are set as a PDF. Measured: 5,000 rows of nine columns
 * are 140 pages, three to six seconds and 0.7 GB in the process that sets them; ten thousand are twice
 * that. What is longer is a file to reckon with, and CSV.
 */
export const MOST_ROWS = 5_000

/** All rows of its tables. */
export function rowsOf({ tables }: Document): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0)
}
