import { parse } from 'csv-parse/sync'
import { parseMoney } from '../../../money/money.ts'
import { delimiterOf, LINE_BREAKS } from '../../../uploads/delimiter.ts'
import { dayOf, type LineFault, type Read, type StatementLine, YEARS } from './statement.ts'

export const CSV_FIELDS = ['date', 'amount', 'credit', 'debit', 'reference', 'description'] as const
export type CsvField = (typeof CSV_FIELDS)[number]

/** Which column is which; amounts in one signed column, or in one of credits and one of debits. */
export type CsvMapping = Partial<Record<CsvField, string>> & {
  readonly dateOrder?: 'mdy' | 'dmy'
}

/** How banks call them, the likeliest first. */
const NAMES: Readonly<Record<CsvField, RegExp>> = {
  date: /^(posting|posted|transaction|value|effective)?\s*(date|day|fecha)$/i,
  amount: /^(transaction\s*)?(amount|importe|monto)$/i,
  credit: /^(credits?|deposits?|credit amount|abonos?|haber)$/i,
  debit: /^(debits?|withdrawals?|debit amount|cargos?|debe)$/i,
  reference:
    /^((bank|customer|check|deposit)\s*)?(reference|ref|number|no|referencia)\.?(\s*(number|no|#))?$/i,
  description: /^(description|details?|memo|narrative|text|descripci[oó]n|concepto)$/i,
}

type Columns = Partial<Record<CsvField, number>>

/** All lines of a CSV file with a header; or everything that is wrong with it. */
export function readCsv(text: string, given: CsvMapping, currency: string): Read {
  const records = recordsOf(text)
  if ('faults' in records) return records
  const [header, ...rest] = records.records
  if (!header) return { faults: [{ line: 1, code: 'file_empty', detail: 'The file is empty.' }] }
  const columns = columnsOf(header.cells, given)
  if ('faults' in columns) return columns
  const read = rest.map((record) => lineOf(record, columns.at, given.dateOrder ?? 'mdy', currency))
  const faults = read.flatMap((each) => ('code' in each && 'detail' in each ? [each] : []))
  if (faults.length > 0) return { faults }
  const lines = read.filter((each): each is StatementLine => 'amount' in each && each.amount !== 0)
  if (lines.length > 0) return { lines }
  const detail = 'The file has a header and no line on which money moved.'
  return { faults: [{ line: 1, code: 'nothing_moved', detail }] }
}

type Record_ = { readonly line: number; readonly cells: readonly string[] }

function recordsOf(
  text: string,
): { readonly records: readonly Record_[] } | { readonly faults: LineFault[] } {
  try {
    const parsed: unknown = parse(text, {
      delimiter: delimiterOf(text.slice(0, 64 * 1024)),
      record_delimiter: LINE_BREAKS,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
    const records = parsed as { record: string[]; info: { lines: number } }[]
    return {
      records: records.map(({ record, info }) => ({
        line: info.lines,
        cells: record.map((cell) => cell.trim()),
      })),
    }
  } catch (error) {
    const { lines = 1 } = error as { lines?: number }
    const detail =
      'A quote opens that is never closed, or closes in the middle of a text: the file is broken off, or damaged.'
    return { faults: [{ line: lines, code: 'file_truncated', detail }] }
  }
}

function columnsOf(
  header: readonly string[],
  given: CsvMapping,
): { readonly at: Columns } | { readonly faults: LineFault[] } {
  const at: Columns = {}
  const faults: LineFault[] = []
  for (const field of CSV_FIELDS) {
    const name = given[field]
    const fits = (each: string) => (name === undefined ? NAMES[field].test(each) : each === name)
    const place = header.findIndex(fits)
    if (place >= 0) at[field] = place
    else if (name !== undefined)
      faults.push(
        missing(`There is no column “${name}”, which ${field} was to be read from.`, header),
      )
    // Which of two of one name is meant nobody can say; of descriptions the first will do.
    const found = header[place]?.toLowerCase()
    const again = header.slice(place + 1).find((each) => each.toLowerCase() === found && fits(each))
    if (place >= 0 && again !== undefined && field !== 'description')
      faults.push({ line: 1, code: 'column_twice', detail: twice(again, field) })
  }
  if (at.amount !== undefined && given.amount === undefined && given.credit !== undefined)
    delete at.amount
  if (at.date === undefined) faults.push(missing('No column is the date.', header))
  if (at.amount === undefined && at.credit === undefined)
    faults.push(missing('No column is the amount, and none the credit.', header))
  return faults.length > 0 ? { faults } : { at }
}

function twice(name: string, field: CsvField): string {
  return `Two columns are called “${name}”, and ${field} would be read from one of them. Give one of them another name.`
}

function missing(what: string, header: readonly string[]): LineFault {
  const detail = `${what} The file has ${header.map((name) => `“${name}”`).join(', ')}.`
  return { line: 1, code: 'column_missing', detail }
}

function lineOf(
  { line, cells }: Record_,
  at: Columns,
  order: 'mdy' | 'dmy',
  currency: string,
): StatementLine | LineFault {
  const cell = (field: CsvField) => cells[at[field] ?? -1] ?? ''
  const day = readDay(cell('date'), order)
  if (!day)
    return {
      line,
      code: 'day_unreadable',
      detail: `“${cell('date')}” is no day from ${YEARS.first} to ${YEARS.last}, such as 2026-03-02.`,
    }
  const amount = amountOf(cell, at, currency)
  if (amount === null) {
    const shown = [cell('amount'), cell('credit'), cell('debit')].filter(Boolean).join(' ')
    return { line, code: 'amount_unreadable', detail: `“${shown}” is no amount in ${currency}.` }
  }
  return {
    line,
    day,
    amount,
    code: null,
    reference: cell('reference') || null,
    description: cell('description') || null,
  }
}

/** Signed: a debit is negative however it is written. Null for what is no amount, or both at once. */
function amountOf(cell: (field: CsvField) => string, at: Columns, currency: string): number | null {
  if (at.amount !== undefined) return read(cell('amount'), currency)
  const [credit, debit] = [cell('credit'), cell('debit')]
  const [came, went] = [
    credit === '' ? 0 : read(credit, currency),
    debit === '' ? 0 : read(debit, currency),
  ]
  if (came === null || went === null || (credit === '' && debit === '')) return null
  return came !== 0 && went !== 0 ? null : came - Math.abs(went)
}

function read(text: string, currency: string): number | null {
  const [, within] = /^\((.+)\)$/.exec(text) ?? []
  const minor = parseMoney(within ?? text, currency)
  return minor === null || within === undefined ? minor : -Math.abs(minor)
}

function readDay(text: string, order: 'mdy' | 'dmy'): Temporal.PlainDate | null {
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, one, two, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text) ?? []
  if (!one || !two || !year) return null
  const [month, day] = order === 'mdy' ? [one, two] : [two, one]
  return dayOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day))
}
