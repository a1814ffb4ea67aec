/**
 * What was taken in a range of days, divided by one or two of these. `source` is what the money is
 * for, as far as the books say it.
 */
export const DIVISIONS = ['day', 'branch', 'drawer', 'method', 'source', 'cashier'] as const
export type Division = (typeof DIVISIONS)[number]

/**
 * What money was for. The books hold how much of it settled what was due and how much is owed to the
 * payer, and never which of a citation's or an order's lines it settled: where those are of several
 * kinds, it is not divided.
 */
export const SOURCES = [
  'fines',
  'fees',
  'fines_and_fees',
  'permits',
  'permit_fees',
  'permits_and_fees',
  'account_balance',
  'unidentified',
] as const
export type Source = (typeof SOURCES)[number]

/** So many transactions, and their signed sum in minor units. */
export type Measure = { readonly count: number; readonly amount: number }

/** Each transaction is in one of the four; `net` is the signed sum of all of them. */
export type Figures = {
  /** Money that came in. */
  readonly taken: Measure
  /** T-6: what was taken back, at the moment of the reversal. */
  readonly reversed: Measure
  /** P-5: refunds of permits. */
  readonly refunded: Measure
  /** E-7: balance transfers and their reversals; no money comes or goes. */
  readonly transferred: Measure
  readonly net: number
}

export const NOTHING: Figures = {
  taken: { count: 0, amount: 0 },
  reversed: { count: 0, amount: 0 },
  refunded: { count: 0, amount: 0 },
  transferred: { count: 0, amount: 0 },
  net: 0,
}

/** `key` is the id, the code, or the day; `name` is what people call it, where it has a name. */
export type Part = {
  readonly key: string
  readonly name: string | null
  readonly figures: Figures
}

export type Group = Part & { readonly parts: readonly Part[] }

export type Takings = {
  readonly by: readonly Division[]
  readonly groups: readonly Group[]
  readonly total: Figures
  /** Sessions with transactions in the range that are not Closed: their figures may still change. */
  readonly unclosedSessions: number
  /** E-10: refunds recorded on citations in the range, paid out elsewhere; no part of `total`. */
  readonly citationRefunds: Measure
}

/** The figures of one combination of keys, none of them for the whole. */
export type Cell = { readonly keys: readonly string[]; readonly figures: Figures }

/** Names and the order in which keys of a division stand. */
export type Naming = ReadonlyMap<string, { readonly name: string | null; readonly rank: number }>

/** Groups with their parts, each in its order; keys without a name stand last. */
export function groupsOf(cells: readonly Cell[], namings: readonly Naming[]): Group[] {
  const part = ({ keys, figures }: Cell, depth: number): Part => {
    const key = keys[depth] ?? ''
    return { key, name: namings[depth]?.get(key)?.name ?? null, figures }
  }
  const inOrder = (depth: number) => (one: Part, other: Part) =>
    rankOf(namings[depth], one) - rankOf(namings[depth], other) || (one.key < other.key ? -1 : 1)
  const within = Map.groupBy(
    cells.filter(({ keys }) => keys.length === 2),
    ({ keys }) => keys[0] ?? '',
  )
  return cells
    .filter(({ keys }) => keys.length === 1)
    .map((cell) => part(cell, 0))
    .toSorted(inOrder(0))
    .map((group) => {
      const parts = (within.get(group.key) ?? []).map((cell) => part(cell, 1))
      return { ...group, parts: parts.toSorted(inOrder(1)) }
    })
}

function rankOf(naming: Naming | undefined, { key }: Part): number {
  return naming?.get(key)?.rank ?? Number.MAX_SAFE_INTEGER
}
