import type { Arrived, ItemReason } from '../../journal/intake-fact.ts'
import type { Fingerprints } from './fingerprint.ts'
import type { ItemField } from './layout.ts'

/**
 * What is kept of an item beside its fields: so many texts. Without a bound one line of 64 kB, or an
 * item with a hundred thousand continuations, would be kept in memory and in the database whole.
 */
export const MOST_FURTHER = 50

/** An item as it stands in a file: texts, not judged yet. */
export type RawItem = {
  readonly line: number
  readonly batch: string | null
  readonly texts: Readonly<Partial<Record<ItemField, string>>>
  /** What else stands there, by its name; asked for only of an item that somebody has to look at. */
  readonly further: () => Readonly<Record<string, string>>
  /** What is wrong with it as a whole. */
  readonly reason?: ItemReason
}

/** An item as far as it can be judged by itself. */
export type ReadItem = Fingerprints & {
  readonly arrived: Arrived
  readonly reasons: readonly ItemReason[]
  /**
   * Whether the sender gave it something of its own, a number or a reference. Without, two items
   * that look alike may well be two payments.
   */
  readonly hasIdentity: boolean
  readonly further: RawItem['further']
}

/** With what else stood on its line, for whoever has to look at it. */
export function withFurther({ arrived, further }: ReadItem): Arrived {
  const all = { ...further(), ...arrived.more }
  return { ...arrived, more: Object.keys(all).length > 0 ? all : null }
}
