import type { FileFailure, LineError, Progress } from './import.ts'
import { type Columns, type Field, FIELDS } from './mapping.ts'
import { NOT_TEXT } from './preview.ts'
import type { BrokenFile } from '../../../uploads/records.ts'

export const notText: FileFailure = { code: 'not_text', detail: NOT_TEXT }

export const empty: FileFailure = {
  code: 'empty',
  detail: 'The file is empty: it has no header and no lines.',
}

export const headerOnly: FileFailure = {
  code: 'header_only',
  detail: 'The file has a header and no lines.',
}

/** Why no line of a file with this header can be read by this mapping; null when all can. */
export function headerFailure(header: readonly string[], columns: Columns): FileFailure | null {
  if (header.length < 2)
    return {
      code: 'no_columns',
      detail: 'The first line has one column only: this is no CSV file.',
    }
  return FIELDS.map((field) => columnFailure(header, field, columns[field])).find(Boolean) ?? null
}

function columnFailure(
  header: readonly string[],
  field: Field,
  name: string | undefined,
): FileFailure | null {
  if (name === undefined) return null
  const times = header.filter((each) => each === name).length
  if (times === 1) return null
  if (times === 0)
    return {
      code: 'column_missing',
      detail: `The mapping takes ${field} from the column “${name}”, which the file does not have. Its columns: ${header.join(', ')}.`,
    }
  return {
    code: 'column_twice',
    detail: `The file has ${times} columns “${name}”, so it is unclear which of them ${field} is. Give them different names.`,
  }
}

/** Where and why the file broke off; what was taken in before stays. */
export function brokenFailure({ code, detail }: BrokenFile, { taken }: Progress): FileFailure {
  const after =
    taken === 0
      ? 'Nothing was taken in.'
      : `${taken} citations were taken in before it; a repeated import reports those as existing.`
  return { code, detail: `${detail} ${after}` }
}

export function faultFailure({ linesRead }: Progress): FileFailure {
  return {
    code: 'fault',
    detail: `A fault of the server stopped the import after ${linesRead} lines. What was taken in stays.`,
  }
}

export const unreadable: LineError = {
  field: 'line',
  code: 'line_unreadable',
  detail:
    'A quote stands in the middle of a text. Put quotes around the whole text and double those within.',
  text: '',
}

export function numberTwice(number: string, first: number): LineError {
  const detail = `This number stands on line ${first} already.`
  return { field: 'number', code: 'number_twice', detail, text: number }
}

export function numberExists(number: string): LineError {
  const detail = 'There is a citation of this number already.'
  return { field: 'number', code: 'number_exists', detail, text: number }
}
