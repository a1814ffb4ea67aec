/** Spreadsheets take a file without this mark for one in their own country's letters. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A table as a CSV file (RFC 4180), in UTF-8, headings first. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map(csvLine).join('')
}

/** One line of it, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * V-5: a cell that a spreadsheet would run as a formula begins with an apostrophe, which makes it
 * text. A number with a minus is none.
 */
const FORMULA = /^\s*[=+@＝＋＠－-]|^[\t\r\n]/
const NUMBER = /^-?\d+(\.\d+)?$/

/** The same of an expression in SQL, for names and the like. */
export function harmlessSql(expression: string): string {
  const signs = String.raw`E'^[[:space:]]*[=+@＝＋＠－-]|^[\\t\\r\\n]'`
  return `case when ${expression} ~ ${signs} then '''' || ${expression} else ${expression} end`
}
