import type { ItemReason } from '../../journal/intake-fact.ts'
import type { Person } from '../sessions/public.ts'

/** what an item is. */
export const STATES = ['new', 'locked', 'pending', 'final'] as const
export type State = (typeof STATES)[number]

/** How an item became final; withdrawn with its file, before anybody worked on it. */
export const OUTCOMES = ['repaired', 'rejected', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** what is to become of an item. Amounts are minor units, citations upper case. */
export type Disposition = Repair | Reject | Defer

export type Repair = {
  readonly type: 'repair'
  readonly items: readonly { readonly citation: string; readonly amount: number }[]
  readonly method: string
  readonly reference: string | null
  readonly payer: string | null
  readonly confirmOverpayment: boolean
}
export type Reject = {
  readonly type: 'reject'
  readonly reason: string
  /**
   * What arrived, where it could not be read: minor units, as the operator says. Null where the item
   * has an amount, and where no money arrived; not there in what was rejected before it could be said.
   */
  readonly amount?: number | null
}
export type Defer = { readonly type: 'defer'; readonly note: string }

/** How somebody lost an item that they had; `returned`: it could not be posted any more. */
export type LossCause = 'expired' | 'deactivated' | 'released' | 'departed' | 'returned'

/** as the agency has set it. */
export type RepairSettings = {
  readonly maximumLockMinutes: number
  readonly pendingLimit: number
  readonly fetchSize: number
  readonly version: number
}

export const DEFAULT_SETTINGS: RepairSettings = {
  maximumLockMinutes: 10,
  pendingLimit: 10,
  fetchSize: 10,
  version: 1,
}

/** An item as whoever acts on it has locked its row. */
export type HeldItem = {
  readonly id: number
  readonly state: State
  readonly deferred: boolean
  readonly holder: number | null
  readonly heldSince: Temporal.Instant | null
  /** Null where it could not be read. */
  readonly amount: number | null
  readonly reasons: readonly ItemReason[]
}

/** What somebody lost, and who took it from them where a person did. */
export type Loss = {
  readonly cause: LossCause
  readonly by: Person | null
}

/** from here on the lock holds no more. */
export function lockedUntil(
  heldSince: Temporal.Instant,
  { maximumLockMinutes }: Pick<RepairSettings, 'maximumLockMinutes'>,
): Temporal.Instant {
  return heldSince.add({ minutes: maximumLockMinutes })
}
