import { readLines } from '../../uploads/lines.ts'
import type { Encoding } from '../../uploads/encoding.ts'
import { BrokenFile } from '../../uploads/records.ts'
import { FailedFile } from './import.ts'
import type { RawItem } from './item.ts'
import type { LockboxLayout } from './layout.ts'
import { LockboxReader } from './lockbox-records.ts'
import type { Reading } from './reading.ts'

/**
 * I-1: the items of a BAI lockbox file as its bytes arrive. What is not in order, of the wrong width,
 * or does not add up to what the file says of itself ends it with FailedFile.
 */
export async function* lockboxItems(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
  layout: LockboxLayout,
  reading: Pick<Reading, 'currency'>,
): AsyncGenerator<RawItem> {
  const records = new LockboxReader(layout, reading)
  try {
    for await (const { line, text } of readLines(pieces, encoding)) {
      const item = records.take(line, text)
      if (item) yield item
    }
  } catch (error) {
    if (error instanceof BrokenFile) throw new FailedFile(error.code, error.detail, error.line)
    throw error
  }
  records.end()
}
