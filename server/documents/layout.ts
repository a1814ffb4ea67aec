import type { Document, DocumentColumn, DocumentTable, Paper } from './document.ts'

/** What document.typ is given, as JSON: a document with all that is reckoned, not said. */
export type Layout = Omit<Required<Document>, 'tables'> & {
  readonly paper: Paper
  /** Letter paper across. */
  readonly wide: boolean
  readonly tables: readonly LaidTable[]
  readonly words: { readonly page: string; readonly empty: string }
}

export type LaidTable = {
  readonly caption: string
  readonly headings: readonly string[]
  /** The columns' shares of the width. */
  readonly widths: readonly number[]
  /** Which columns are aligned to the right. */
  readonly ends: readonly boolean[]
  readonly rows: readonly (readonly string[])[]
  readonly total: readonly string[] | null
}

const WORDS = {
  en: { page: 'Page {page} of {pages}', empty: 'None.' },
  es: { page: 'Página {page} de {pages}', empty: 'Ninguna.' },
} as const

const MOST_COLUMNS_UPRIGHT = 6

/** Reckons how a document is laid out; pure. */
export function layOut(document: Document, paper: Paper): Layout {
  const columns = Math.max(0, ...document.tables.map((table) => table.columns.length))
  return {
    ...document,
    address: document.address ?? [],
    marks: document.marks ?? [],
    paper,
    wide: paper === 'letter' && columns > MOST_COLUMNS_UPRIGHT,
    tables: document.tables.map(layTable),
    words: WORDS[document.language],
  }
}

function layTable({ caption, columns, rows, total }: DocumentTable): LaidTable {
  return {
    caption,
    headings: columns.map(({ heading }) => heading),
    widths: columns.map((column, at) => widthOf(column, at, total ? [...rows, total] : rows)),
    ends: columns.map(({ align }) => align === 'end'),
    rows: rows.map((row) => row.map(breakable)),
    total: total ?? null,
  }
}

const NARROWEST = 5
const WIDEST = 34

/**
 * A share that fits the longest text, within bounds. Widths that are known beforehand save the
 * measuring of every cell, which is half the time of a long table.
 */
function widthOf({ heading, align }: DocumentColumn, at: number, rows: DocumentTable['rows']) {
  let longest = heading.length
  for (const row of rows) longest = Math.max(longest, row[at]?.length ?? 0)
  // Digits are wider than most letters, and an amount in two lines is none.
  const wanted = align === 'end' ? longest + 4 : longest + 1
  return Math.min(WIDEST, Math.max(NARROWEST, wanted))
}

const LONG_WORD = /\S{24}(?=\S)/gu

/** A word wider than its column would run into the next one: it may break where nothing is seen. */
function breakable(text: string): string {
  return text.length <= 24 ? text : text.replaceAll(LONG_WORD, '$&\u200B')
}
