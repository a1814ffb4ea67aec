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
  const safe = RISKY.test(text) && !NUMBER.test(text) ? harmless(text) : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * V-5: a cell that a spreadsheet would run as a formula begins with an apostrophe, which makes it
 * text. A spreadsheet of a country whose lists have semicolons, or one that is told of tabs, cuts a
 * line at those, whatever quotes are around: so a sign behind one gets an apostrophe too, and so
 * does one behind a line break. A number with a minus is none.
 */
function harmless(text: string): string {
  return (BEGINNING.test(text) ? "'" : '') + text.replaceAll(WITHIN, "$1'$2")
}

/** In the words that regular expressions of this language and of PostgreSQL share. */
const SPACES = String.raw`[ \t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*`
const SIGN = '[=+@＝＋＠－-]'
const AT_THE_BEGINNING = String.raw`^${SPACES}${SIGN}|^[\t\r\n]`
const BEHIND_A_CUT = String.raw`([;\t\r\n]${SPACES})(${SIGN})`

const BEGINNING = new RegExp(AT_THE_BEGINNING)
const WITHIN = new RegExp(BEHIND_A_CUT, 'g')
const RISKY = new RegExp(`${AT_THE_BEGINNING}|${BEHIND_A_CUT}`)
const NUMBER = /^-?\d+(\.\d+)?$/

/** The same of an expression in SQL, for names and the like: there a number is no exception. */
export function harmlessSql(expression: string): string {
  return `case when ${expression} ~ '${AT_THE_BEGINNING}|${BEHIND_A_CUT}'
    then case when ${expression} ~ '${AT_THE_BEGINNING}' then '''' else '' end
         || regexp_replace(${expression}, '${BEHIND_A_CUT}', '\\1''\\2', 'g')
    else ${expression} end`
}
