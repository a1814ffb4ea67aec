/**
 * A file that spreadsheets open as it is meant: UTF-8 with its mark, cells quoted where they must be.
 * V-5: a cell that would be run as a formula begins with an apostrophe; a plain number is none.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\n`).join('')}`
}

const FORMULA = /^\s*[=+@＝＋＠－-]|^[\t\r\n]/
const NUMBER = /^-?\d+(\.\d+)?$/

function cell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
