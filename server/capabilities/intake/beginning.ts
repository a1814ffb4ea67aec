import type { ItemReason } from '../../journal/intake-fact.ts'
import { itemsIn } from './file.ts'
import { FailedFile } from './import.ts'
import type { ReadItem } from './item.ts'
import { readItem } from './reading.ts'

/** What cannot be read as the layout has it: how often, and where for the first time. */
export type Unread = { readonly count: number; readonly line: number; readonly text: string }

/** How the first items of a file are read, for whoever is about to send it (I-1). */
export type BeginningRead = {
  readonly items: readonly ReadItem[]
  /** How many were looked at. */
  readonly count: number
  readonly unreadAmounts: Unread | null
  readonly unreadDays: Unread | null
}

const LOOKED_AT = 2_000
const SHOWN = 10

/**
 * Reads the items that a file begins with by the very rules that take them. It ends where the
 * beginning breaks off, and where something is wrong with the file: that is said of the whole of it.
 */
export async function readBeginning(
  beginning: Buffer,
  how: Parameters<typeof itemsIn>[2],
): Promise<BeginningRead> {
  const { items, reading } = itemsIn(oneOf(beginning), beginning, how)
  const read: ReadItem[] = []
  try {
    for await (const item of items) if (read.push(readItem(item, reading)) === LOOKED_AT) break
  } catch (error) {
    if (!(error instanceof FailedFile)) throw error
  }
  return {
    items: read.slice(0, SHOWN),
    count: read.length,
    unreadAmounts: unread(read, 'amount_unreadable', ({ amountText }) => amountText),
    unreadDays: unread(
      read,
      'date_unreadable',
      ({ more }) => more?.['paidOn'] ?? more?.['payoutOn'],
    ),
  }
}

function unread(
  items: readonly ReadItem[],
  reason: ItemReason,
  textOf: (arrived: ReadItem['arrived']) => string | null | undefined,
): Unread | null {
  const those = items.filter(({ reasons }) => reasons.includes(reason))
  const [first] = those
  if (!first) return null
  const { arrived } = first
  return { count: those.length, line: arrived.line, text: textOf(arrived) ?? '' }
}

async function* oneOf(beginning: Buffer): AsyncGenerator<Buffer> {
  yield beginning
}
