import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OpenFile } from './file.ts'
import type { ReadItem } from './item.ts'
import { readItem } from './reading.ts'

/** How many items go into one unit of work, unless the program says otherwise. */
export const PART = 500

/** Items read in one go: meanwhile the part before is written, and people at counters are answered. */
const IN_ONE_GO = 50

/** Items passed over between two signs of life. */
const LOT = 5_000

/**
 * The items of a file in parts, without the first `dealtWith`: those an earlier runner took before
 * its server died, or before there was no session any more. To pass over very many of them takes long
 * enough to be thought dead: `pause` is called now and then, and says whether to go on. Each part has
 * `size` items, the last one what is left.
 */
export async function* partsOf(
  { items, reading }: Pick<OpenFile, 'items' | 'reading'>,
  dealtWith: number,
  pause: () => Promise<boolean>,
  size = PART,
): AsyncGenerator<ReadItem[]> {
  let part: ReadItem[] = []
  let seen = 0
  for await (const item of items) {
    seen += 1
    if (seen <= dealtWith) {
      if (seen % LOT === 0 && !(await pause())) return
      continue
    }
    if (part.length % IN_ONE_GO === 0) await nextTurn()
    part.push(readItem(item, reading))
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
