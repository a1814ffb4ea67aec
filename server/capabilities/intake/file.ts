import type { Database } from '../../postgres/database.ts'
import type { Scope } from '../../postgres/unit-of-work.ts'
import { delimiterOf } from '../../uploads/delimiter.ts'
import type { Encoding } from '../../uploads/encoding.ts'
import { Pieces, type Shelf } from '../../uploads/pieces.ts'
import { csvItems } from './csv.ts'
import { FailedFile, type RunningImport } from './import.ts'
import type { RawItem } from './item.ts'
import { csvLayout, lockboxLayout } from './layout.ts'
import { lockboxItems } from './lockbox.ts'
import type { Reading } from './reading.ts'
import { isCsv } from './source.ts'

/** Where files of payments lie while they are taken in. */
export const SHELF: Shelf = {
  pieces: 'intake_pieces',
  imports: 'intake_imports',
  ids: 'intake_import_ids',
}

/** A file that lies in the database, and how its items are read. */
export type OpenFile = {
  /** FailedFile when it cannot be read to its end. */
  readonly items: AsyncGenerator<RawItem>
  readonly reading: Reading
  /** How much of it was read so far. */
  readonly bytesRead: () => number
}

/** Opens the file of an import, from its start. */
export async function openFile(
  database: Database,
  scope: Scope,
  { id, bytes, format, encoding, layout, currency, method }: RunningImport,
): Promise<OpenFile> {
  const pieces = new Pieces(database, scope, SHELF, { importId: id, bytes })
  const beginning = await pieces.at(0)
  if (!beginning) throw new Error(`nothing of file ${id} is here`)
  if (!encoding) throw new FailedFile('file_not_text', 'This is no text file.')
  const how = { format, encoding, layout, currency, method }
  return { ...itemsIn(pieces.all(), beginning, how), bytesRead: () => pieces.bytesRead }
}

type How = Pick<RunningImport, 'format' | 'layout' | 'currency' | 'method'> & {
  readonly encoding: Encoding
}

/** The items of a text as it arrives; `beginning` tells what stands between the fields of a CSV. */
export function itemsIn(
  bytes: AsyncIterable<Buffer>,
  beginning: Buffer,
  { format, encoding, layout, currency, method }: How,
): Pick<OpenFile, 'items' | 'reading'> {
  if (!isCsv(format)) {
    const positions = lockboxLayout(layout)
    const reading: Reading = { currency, method, days: positions.days, decimals: 'implied' }
    return { items: lockboxItems(bytes, encoding, positions, reading), reading }
  }
  const columns = csvLayout(layout)
  const text = new TextDecoder(encoding).decode(beginning.subarray(0, 64 * 1024))
  const dialect = { encoding, delimiter: delimiterOf(text) }
  const reading: Reading = { currency, method, days: columns.days, decimals: columns.decimals }
  return { items: csvItems(bytes, dialect, columns), reading }
}
