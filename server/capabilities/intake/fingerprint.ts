import { hash } from 'node:crypto'
import type { Arrived } from '../../journal/intake-fact.ts'

type Fields = Pick<Arrived, 'citation' | 'amount' | 'reference' | 'paidOn'>

/**
 * I-1: what makes an item the same when it arrives again, in another file and on another line: what
 * it is for, how much, when, and by which number. 32 hexadecimal digits.
 */
export function fingerprintOf(
  { citation, amount, reference, paidOn }: Fields,
  itemId: string | null,
  amountText: string | null,
): string {
  const parts = [itemId, citation, amount ?? amountText, reference, paidOn?.toString() ?? null]
  return hash('sha256', JSON.stringify(parts)).slice(0, 32)
}
