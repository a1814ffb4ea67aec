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
  const isWide = columns > MOST_COLUMNS_UPRIGHT
  const sheet = paper === 'roll' ? 'roll' : isWide ? 'across' : 'upright'
  return {
    ...document,
    address: document.address ?? [],
    marks: document.marks ?? [],
    paper,
    wide: sheet === 'across',
    tables: document.tables.map((table) => layTable(table, ROOM[sheet])),
    words: WORDS[document.language],
  }
}

function layTable({ caption, columns, rows, total }: DocumentTable, room: number): LaidTable {
  const shown = rows.map((row) => row.map(breakable))
  return {
    caption,
    headings: columns.map(({ heading }) => heading),
    widths: widthsOf(columns, total ? [...shown, total] : shown, room),
    ends: columns.map(({ align }) => align === 'end'),
    rows: shown,
    total: total ?? null,
  }
}

/** How wide a line may be: the sheet within its margins, in letters of a table's size. */
const ROOM = { upright: 112, across: 152, roll: 45 } as const

/** The blank that parts two columns, in letters. */
const GAP = 2.2

/** A column of text does not get wider than this while others want room. */
const WIDEST = 34

/**
 * What each column gets of the width. None is narrower than its longest word, and an amount is one
 * word; what is left goes first to those that lack least, so that long texts break and short ones
 * do not. Widths that are known beforehand save the measuring of every cell, which is half the time
 * of a long table.
 */
export function widthsOf(
  columns: readonly DocumentColumn[],
  rows: DocumentTable['rows'],
  room: number,
): number[] {
  const sizes = columns.map((column, at) => sizeOf(column, at, rows))
  const widths = sizes.map(({ least }) => least)
  let left = Math.max(0, room - widths.reduce((sum, width) => sum + width, 0))
  const lacking = sizes.map(({ least, wanted }, at) => ({ at, lacks: wanted - least }))
  lacking.sort((one, other) => one.lacks - other.lacks)
  for (const [index, { at, lacks }] of lacking.entries()) {
    const more = Math.min(lacks, left / (lacking.length - index))
    widths[at] = (widths[at] ?? 0) + more
    left -= more
  }
  return widths
}

function sizeOf({ heading, align }: DocumentColumn, at: number, rows: DocumentTable['rows']) {
  let [word, text] = [longestWord(heading), lengthOf(heading)]
  for (const row of rows) {
    const cell = row[at] ?? ''
    const length = lengthOf(cell)
    text = Math.max(text, length)
    word = Math.max(word, align === 'end' ? length : longestWord(cell))
  }
  return { least: word + GAP, wanted: Math.max(word, Math.min(WIDEST, text)) + GAP }
}

const longestWord = (text: string): number =>
  text.split(/[\s\u200B]/u).reduce((longest, word) => Math.max(longest, lengthOf(word)), 0)

/** In letters: digits and capitals are wider than most, points and the like narrower. */
function lengthOf(text: string): number {
  let length = 0
  for (const character of text)
    length += /[\d\p{Lu}$]/u.test(character) ? 1.3 : /[.,:;'|il ]/.test(character) ? 0.6 : 1.05
  return length
}

const LONG_WORD = /\S{24}(?=\S)/gu

/** A word wider than its column would run into the next one: it may break where nothing is seen. */
function breakable(text: string): string {
  return text.length <= 24 ? text : text.replaceAll(LONG_WORD, '$&\u200B')
}
