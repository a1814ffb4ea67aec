import type { ItemReason } from '../../journal/intake-fact.ts'

/** which items a criterion takes. What is left out selects nothing away. */
export type Selection = {
  /** Minor units, inclusive; an item without an amount is in neither. */
  readonly minAmount?: number
  readonly maxAmount?: number
  readonly sourceIds?: readonly number[]
  /** Any of these. */
  readonly reasons?: readonly ItemReason[]
  /** Days since it arrived. */
  readonly minAgeDays?: number
  readonly maxAgeDays?: number
  readonly batch?: string
  readonly importId?: number
}

export const ORDERINGS = ['oldest', 'newest', 'largest', 'smallest'] as const
export type Ordering = (typeof ORDERINGS)[number]

/** The order of work, and the roles whose people may do it: none means everybody. */
export type Queue = { readonly ordering: Ordering; readonly groups: readonly number[] }

export type Criterion = Queue & { readonly selection: Selection }

/** a priority control configuration. */
export type Configuration = {
  readonly id: number
  readonly name: string
  readonly criteria: readonly Criterion[]
  /** Takes everything else. */
  readonly last: Queue
  readonly version: number
}

/** More than anybody keeps in their head; each is a query of every fetch. */
export const MOST_CRITERIA = 20

/** what an agency begins with: oldest first, everybody. */
export const DEFAULT_CONFIGURATION = {
  name: 'Oldest first',
  criteria: [],
  last: { ordering: 'oldest', groups: [] },
} as const satisfies Omit<Configuration, 'id' | 'version'>

/** The criteria and the last one, as a list in which each item belongs to the first that selects it. */
export function queuesOf({
  criteria,
  last,
}: Pick<Configuration, 'criteria' | 'last'>): readonly Criterion[] {
  return [...criteria, { ...last, selection: {} }]
}

/** whether somebody with these roles may work on it. */
export function mayWorkOn({ groups }: Queue, roles: readonly number[]): boolean {
  return groups.length === 0 || groups.some((group) => roles.includes(group))
}
