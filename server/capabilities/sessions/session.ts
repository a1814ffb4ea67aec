import type { ClosingCount, SessionStatus } from '../../journal/fact.ts'

export type { ClosingCount, SessionStatus }

export type Person = { readonly id: number; readonly name: string }

/** A session as the write door holds it: settings copied at its start (S-1), status and figures. */
export type Session = {
  readonly id: number
  readonly drawerId: number
  readonly drawerName: string
  readonly branchId: number
  readonly status: SessionStatus
  readonly concurrentUsers: boolean
  /** S-15: whether it is closed with a count. */
  readonly closingCount: ClosingCount
  readonly cutOffAt: Temporal.Instant | null
  readonly cutOffStatus: 'closed' | 'in_review' | null
  /** the session of an agency without Cashiering. */
  readonly ledger: boolean
  readonly startedAt: Temporal.Instant
  /** When it left Open, and by whom; nobody: it was the cut-off. */
  readonly endedAt: Temporal.Instant | null
  readonly endedBy: Person | null
  readonly transactionCount: number
  readonly netTotal: number
  readonly receiptCount: number
}

/** S-2: which status may follow which. Nothing ever goes back. */
export const MAY_BECOME: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  open: ['in_review', 'closed'],
  in_review: ['closed'],
  closed: [],
}

/** S-3: what may still happen in a session. */
export const ADMITS = {
  open: { payments: true, users: true, changes: true },
  in_review: { payments: false, users: false, changes: true },
  closed: { payments: false, users: false, changes: false },
} as const satisfies Record<SessionStatus, Record<'payments' | 'users' | 'changes', boolean>>

/** T-9: to sessions of which status a transaction may be moved from one of this status. */
export const MOVES_TO: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  open: ['open', 'in_review'],
  in_review: ['in_review'],
  closed: [],
}

/** A drawer as far as starting a session needs it. */
export type StartingDrawer = {
  readonly id: number
  readonly name: string
  readonly branchId: number
  readonly status: 'active' | 'deactivated'
  readonly openingBalanceRequired: boolean
  readonly concurrentUsers: boolean
  readonly closingMethod: 'automatic' | 'manual'
  readonly cutOffTime: Temporal.PlainTime | null
  readonly cutOffStatus: 'closed' | 'in_review' | null
  readonly closingCount: ClosingCount
  readonly timeZone: string
  /** whether its agency has Cashiering, and whether it is the drawer of one that has not. */
  readonly cashiering: boolean
  readonly ledger: boolean
}

/** How a status is called in sentences. */
export const STATUS_WORDS = {
  open: 'open',
  in_review: 'in review',
  closed: 'closed',
} as const satisfies Record<SessionStatus, string>

/** How a session is called on screens and in sentences. */
export function sessionName(id: number): string {
  return `S-${id}`
}
