import { hash } from 'node:crypto'
import type { Arrived } from '../../journal/intake-fact.ts'

type Fields = Pick<Arrived, 'citation' | 'amount' | 'reference' | 'paidOn'>

/** What stands in the file itself, however it is read. */
type Texts = { readonly amount: string | null; readonly paidOn: string | null }

/** What makes an item the same when it arrives again: the name it is kept by, and an earlier one. */
export type Fingerprints = {
  readonly fingerprint: string
  /** What it would have been kept by before the sender's number was enough; null without a number. */
  readonly formerly: string | null
}

/**
 * I-1: what makes an item the same when it arrives again, in another file and on another line; 32
 * hexadecimal digits. An item with a number of the sender's own is that item whatever its amount and
 * its day are read as: a layout that was put right makes no second payment of it. Its citation and
 * its reference belong to it, since some senders count the lines of each file anew. Without a number
 * it is what it is for, how much, when, and by which reference.
 */
export function fingerprintsOf(
  { citation, amount, reference, paidOn }: Fields,
  itemId: string | null,
  texts: Texts,
): Fingerprints {
  const day = paidOn?.toString() ?? null
  const whole = digest([itemId, citation, amount ?? texts.amount, reference, day])
  if (itemId === null) return { fingerprint: whole, formerly: null }
  return {
    fingerprint: digest(['item', itemId, citation, reference, texts.paidOn]),
    formerly: whole,
  }
}

function digest(parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 32)
}
