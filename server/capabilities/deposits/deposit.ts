import type { CountLine } from '../../journal/fact.ts'
import type { Person } from '../sessions/public.ts'

export type { CountLine }

/** A deposit's way: it is prepared, sealed by a second person, and at last in the bank. */
export type DepositStatus = 'prepared' | 'sealed' | 'banked' | 'cancelled'

/**
 * What money was for, as far as deposit accounts go by it (B-1). `over_short` is what a session's
 * count differed by: it lies in the bag, or is missing there.
 */
export const RECEIVABLES = ['citation', 'permit_order', 'unidentified', 'over_short'] as const
export type ReceivableKind = (typeof RECEIVABLES)[number]

/**
 * A closed session's money of one method and kind, in minor units: the smallest part that goes into
 * a deposit, always whole.
 */
export type Part = {
  readonly sessionId: number
  readonly drawer: Person
  readonly branch: Person
  readonly closedAt: Temporal.Instant
  readonly method: string
  readonly methodName: string
  readonly form: Form
  readonly receivable: ReceivableKind
  /** B-1: where it goes; null: no source says so. */
  readonly accountId: number | null
  /** Negative where more was given back than taken. */
  readonly amount: number
}

/** How money lies in the bag: as cash, as papers with numbers of their own, or not at all. */
export type Form = 'cash' | 'paper' | 'other'

/** B-2: money may lie for so long before somebody has to be told. */
export const LONGEST_HOURS = 24

/** A deposit as it is locked for whatever changes it. */
export type Deposit = {
  readonly id: number
  readonly status: DepositStatus
  readonly bagNumber: string | null
  /** Minor units. */
  readonly cash: number
  readonly cashLines: readonly CountLine[]
  readonly preparedBy: Person
  readonly preparedAt: Temporal.Instant
}

/** How a deposit is called on screens, on its slip and at the bank. */
export function depositName(id: number): string {
  return `D-${id}`
}

/** What the parts come to, in minor units. */
export function totalOf(parts: readonly Pick<Part, 'amount'>[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
