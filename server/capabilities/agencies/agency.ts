/** which parts of the product the agency uses. */
export type Bundles = {
  readonly enforcement: boolean
  readonly permits: boolean
  readonly cashiering: boolean
}

/** A city, county or campus, whose money it is. */
export type Agency = {
  readonly id: number
  readonly name: string
  /** IANA name: wall times, cut-offs and the agency's days are in it. */
  readonly timeZone: string
  /** ISO 4217; fixed from the first day, since amounts are kept in its minor units. */
  readonly currency: string
  readonly bundles: Bundles
  /** when an unused login ends, and when every login does. */
  readonly idleMinutes: number
  readonly absoluteMinutes: number
  /** S-15: minor units by which a count may differ without anybody being asked. */
  readonly countTolerance: number
  /** C-7: no cash is taken by somebody who has no till ready. */
  readonly tillRequired: boolean
  /** `#rrggbb`, or null for the product's own. */
  readonly accentColor: string | null
  readonly version: number
}

export type AgencyEdit = Partial<
  Pick<
    Agency,
    | 'name'
    | 'timeZone'
    | 'idleMinutes'
    | 'absoluteMinutes'
    | 'countTolerance'
    | 'tillRequired'
    | 'accentColor'
  >
> & { readonly bundles?: Partial<Bundles> }

/** An office of the agency. */
export type Branch = {
  readonly id: number
  readonly name: string
  readonly address: string
  readonly version: number
}

export type BranchEdit = Partial<Pick<Branch, 'name' | 'address'>>
