import type { Database } from '../../../postgres/database.ts'
import type { Scope } from '../../../postgres/unit-of-work.ts'
import { Pieces } from '../../../uploads/pieces.ts'
import { prepareReading, type Reading } from './citation-line.ts'
import { delimiterOf } from '../../../uploads/delimiter.ts'
import { empty, headerFailure, notText } from './failures.ts'
import type { FileFailure, RunningImport } from './import.ts'
import { tidyHeader } from './preview.ts'
import { type FileRecord, readRecords } from '../../../uploads/records.ts'
import { SHELF } from './store.ts'

/** An uploaded file whose header is read and fits the mapping. */
export type OpenFile = {
  readonly header: readonly string[]
  readonly reading: Reading
  /** The lines below the header. */
  readonly records: AsyncGenerator<FileRecord>
  /** How much of the file was read so far. */
  readonly bytesRead: () => number
}

/** Opens the file of an import, or says why nothing of it can be taken in. */
export async function openFile(
  database: Database,
  scope: Scope,
  running: RunningImport,
): Promise<OpenFile | FileFailure> {
  const { id, bytes, encoding, mapping } = running
  if (!encoding) return notText
  const pieces = new Pieces(database, scope, SHELF, { importId: id, bytes })
  const beginning = await pieces.at(0)
  if (!beginning) return empty
  const text = new TextDecoder(encoding).decode(beginning.subarray(0, 64 * 1024))
  const records = readRecords(pieces.all(), { encoding, delimiter: delimiterOf(text) })
  const first = await records.next()
  if (first.done) return empty
  const header = tidyHeader(first.value.cells ?? [])
  const failure = headerFailure(header, mapping.columns)
  if (failure) return failure
  const reading = prepareReading(header, mapping, running)
  return { header, reading, records, bytesRead: () => pieces.bytesRead }
}
