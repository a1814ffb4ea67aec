export type DrawerType = 'physical' | 'virtual'
export type DrawerStatus = 'active' | 'deactivated'

/** D-2: what every session that starts in the drawer copies and keeps (S-1). */
export type SessionSettings = {
  readonly openingBalanceRequired: boolean
  readonly concurrentUsers: boolean
  /** S-15: whether a session is closed with a count, and whether the expected figure is hidden. */
  readonly closingCount: ClosingCount
} & Closing

export type ClosingCount = 'none' | 'declared' | 'blind'

/** An automatic drawer names its daily cut-off, whole; a manual one names none of it. */
export type Closing =
  | {
      readonly closingMethod: 'automatic'
      /** Wall time in the agency's zone, `HH:MM`. */
      readonly cutOffTime: string
      readonly cutOffStatus: 'closed' | 'in_review'
    }
  | { readonly closingMethod: 'manual'; readonly cutOffTime: null; readonly cutOffStatus: null }

/** D-4: all that can be edited after creation. */
export type DrawerLabels = {
  readonly name: string
  readonly description: string | null
  readonly type: DrawerType
}

/** A drawer that somebody wants; whether its settings fit together is not known yet. */
export type WantedDrawer = DrawerLabels & {
  readonly branchId: number
  readonly openingBalanceRequired: boolean
  readonly concurrentUsers: boolean
  readonly closingMethod: 'automatic' | 'manual'
  readonly cutOffTime?: string | null
  readonly cutOffStatus?: 'closed' | 'in_review' | null
  readonly closingCount?: ClosingCount
}

export type NewDrawer = DrawerLabels & { readonly branchId: number } & SessionSettings

/** A drawer as its store locks it. */
export type Drawer = DrawerLabels & {
  readonly id: number
  readonly status: DrawerStatus
  /** Goes up with every change: what If-Match is compared with. */
  readonly version: number
}

/** The fields of a drawer that are fixed once it is there (D-4). */
export const FIXED_FIELDS = [
  'branchId',
  'openingBalanceRequired',
  'concurrentUsers',
  'closingMethod',
  'cutOffTime',
  'cutOffStatus',
  'closingCount',
  'status',
] as const

/** What an edit sends: labels, and whatever else it tries. */
export type DrawerEdit = Partial<DrawerLabels> & {
  readonly [Fixed in (typeof FIXED_FIELDS)[number]]?: unknown
}
