import type { Target } from '../../journal/fact.ts'

/** money of a rejected item, by the item that it came with. Minor units. */
export type Unidentified = {
  /** The item's. */
  readonly id: number
  readonly received: number
  readonly assigned: number
  /** Sent back, outside cashiering. */
  readonly returned: number
  readonly version: number
}

/** What of it is still here, in minor units. */
export function leftOf({
  received,
  assigned,
  returned,
}: Pick<Unidentified, 'received' | 'assigned' | 'returned'>): number {
  return received - assigned - returned
}

/** How it is called on screens and in the books. */
export function unidentifiedName(id: number): string {
  return `U-${id}`
}

export function unidentifiedTarget(id: number): Target {
  return { type: 'unidentified', id, number: unidentifiedName(id) }
}
