/** Spreadsheets take a file without this mark for one in their own country's letters. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A small table as a CSV file (RFC 4180), in UTF-8. */
export function csvOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return (
    BYTE_ORDER_MARK + [headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
  )
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * V-5: a cell that a spreadsheet would run as a formula begins with an apostrophe, which makes it
 * text. For names and the like; a number with a minus is none.
 */
export function harmless(text: string): string {
  return /^\s*[=+@＝＋＠－-]|^[\t\r\n]/.test(text) ? `'${text}` : text
}

/** The same of an expression in SQL. */
export function harmlessSql(expression: string): string {
  const signs = String.raw`E'^[[:space:]]*[=+@＝＋＠－-]|^[\\t\\r\\n]'`
  return `case when ${expression} ~ ${signs} then '''' || ${expression} else ${expression} end`
}
