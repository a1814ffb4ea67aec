/** which items a configuration gives to whom, and in which order, by the rules. Pure. */

export const ORDERINGS = ['oldest', 'newest', 'largest', 'smallest'] as const

/** One criterion; the last of a configuration selects everything. */
export type Queue = {
  readonly selection: Selection
  readonly ordering: (typeof ORDERINGS)[number]
  /** Roles whose people may work on it; none: everybody. */
  readonly groups: readonly string[]
}

export type Selection = {
  readonly minAmount?: number
  readonly maxAmount?: number
  readonly sourceIds?: readonly string[]
  readonly reasons?: readonly string[]
}

/** What of an item decides where it stands. */
export type Waiting = {
  readonly source: string
  /** Minor units. */
  readonly amount: number | null
  readonly reasons: readonly string[]
  /** When it arrived by the town's clock, milliseconds. */
  readonly at: number
}

function selects({ minAmount, maxAmount, sourceIds, reasons }: Selection, item: Waiting): boolean {
  const { amount } = item
  return (
    (minAmount === undefined || (amount !== null && amount >= minAmount)) &&
    (maxAmount === undefined || (amount !== null && amount <= maxAmount)) &&
    (sourceIds === undefined || sourceIds.includes(item.source)) &&
    (reasons === undefined || reasons.some((reason) => item.reasons.includes(reason)))
  )
}

/** An item belongs to the first criterion that selects it. */
function placeOf(queues: readonly Queue[], item: Waiting): number {
  return queues.findIndex(({ selection }) => selects(selection, item))
}

export function isOpenTo(
  queues: readonly Queue[],
  roles: readonly string[],
  item: Waiting,
): boolean {
  const groups = queues[placeOf(queues, item)]?.groups ?? []
  return groups.length === 0 || groups.some((group) => roles.includes(group))
}

/** Below zero: the one comes before the other. Zero: nobody knows. */
export function inOrder(queues: readonly Queue[], a: Waiting, b: Waiting): number {
  const place = placeOf(queues, a)
  const places = place - placeOf(queues, b)
  if (places !== 0) return places
  return ORDER[queues[place]?.ordering ?? 'oldest'](a, b)
}

const ORDER: Readonly<Record<Queue['ordering'], (a: Waiting, b: Waiting) => number>> = {
  oldest: (a, b) => a.at - b.at,
  newest: (a, b) => b.at - a.at,
  largest: (a, b) => byAmount(b, a, -1),
  smallest: (a, b) => byAmount(a, b, 1),
}

/** What has no amount comes last, whichever way round. */
function byAmount(a: Waiting, b: Waiting, ends: 1 | -1): number {
  if (a.amount !== null && b.amount !== null) return a.amount - b.amount
  return ends * (Number(a.amount === null) - Number(b.amount === null))
}
