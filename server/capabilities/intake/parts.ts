import type { OpenFile } from './file.ts'
import type { ReadItem } from './item.ts'
import { readItem } from './reading.ts'

/** How many items go into one unit of work. */
export const PART = 500

/**
 * The items of a file in parts, without the first `dealtWith`: those an earlier runner took before
 * its server died, or before there was no session any more.
 */
export async function* partsOf(
  { items, reading }: Pick<OpenFile, 'items' | 'reading'>,
  dealtWith: number,
): AsyncGenerator<ReadItem[]> {
  let part: ReadItem[] = []
  let seen = 0
  for await (const item of items) {
    seen += 1
    if (seen <= dealtWith) continue
    part.push(readItem(item, reading))
    if (part.length < PART) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
