import { type LineResult, readCitation, type Reading } from './citation-line.ts'
import { numberExists, numberTwice, unreadable } from './failures.ts'
import type { Progress, RunningImport } from './import.ts'
import { BrokenFile, type FileRecord } from '../../../uploads/records.ts'
import type { FailedLine, Line, TakenIn } from './take-in.ts'

/** How many lines go into one unit of work. */
const LINES = 1_000
/** While lines are passed over that an earlier runner dealt with, a sign of life now and then. */
const PASSED_OVER = 100_000

/** One line as it was read. */
export type ReadLine = { readonly line: number; readonly result: LineResult }

/**
 * The lines in batches, without the first `dealtWith`: those an earlier runner of this import took
 * in before its server died. An empty batch says only that somebody is still at it. Each line is
 * read as it arrives, so that no batch holds everything else up.
 */
export async function* batches(
  records: AsyncIterable<FileRecord>,
  reading: Reading,
  dealtWith: number,
): AsyncGenerator<ReadLine[]> {
  let batch: ReadLine[] = []
  let seen = 0
  try {
    for await (const { line, cells } of records) {
      seen += 1
      if (seen > dealtWith) batch.push({ line, result: resultOf(cells, reading) })
      if (batch.length === LINES || (seen <= dealtWith && seen % PASSED_OVER === 0)) {
        yield batch
        batch = []
      }
    }
  } catch (error) {
    // What stands before the place where the file breaks off is as good as any.
    if (error instanceof BrokenFile && batch.length > 0) yield batch
    throw error
  }
  if (batch.length > 0) yield batch
}

function resultOf(cells: FileRecord['cells'], reading: Reading): LineResult {
  return cells ? readCitation(cells, reading) : { errors: [unreadable] }
}

/** The lines of a batch by what they say themselves. */
export type SortedBatch = {
  readonly good: readonly Line[]
  readonly failed: readonly FailedLine[]
  readonly skipped: number
}

export function sortBatch(batch: readonly ReadLine[]): SortedBatch {
  const good: Line[] = []
  const failed: FailedLine[] = []
  for (const { line, result } of batch) {
    if (result === 'skip') continue
    if ('citation' in result) good.push({ line, citation: result.citation })
    else failed.push({ line, errors: result.errors })
  }
  return { good, failed, skipped: batch.length - good.length - failed.length }
}

/** All lines of a batch that failed, in the order of the file, and the counts after it (E-11). */
export function settle(
  before: Progress,
  read: SortedBatch,
  { taken, twice, existing }: TakenIn,
  { mapping }: Pick<RunningImport, 'mapping'>,
  bytesRead: number,
): { failed: FailedLine[]; progress: Progress } {
  const isReported = mapping.onExisting === 'report'
  const failed = [
    ...read.failed,
    ...twice.map(({ line, citation, first }) => ({
      line,
      errors: [numberTwice(citation.number, first)],
    })),
    ...(isReported ? existing : []).map(({ line, citation }) => ({
      line,
      errors: [numberExists(citation.number)],
    })),
  ].toSorted((a, b) => a.line - b.line)
  const skipped = read.skipped + (isReported ? 0 : existing.length)
  const progress = {
    bytesRead,
    linesRead: before.linesRead + read.good.length + read.failed.length + read.skipped,
    taken: before.taken + taken.length,
    skipped: before.skipped + skipped,
    failed: before.failed + failed.length,
  }
  return { failed, progress }
}
