/** B-4: an account of the general ledger. */
export type LedgerAccount = {
  /** As the ledger calls it: `1010-100`. */
  readonly code: string
  readonly name: string
  readonly type: LedgerType
  readonly active: boolean
  readonly version: number
}

export const LEDGER_TYPES = ['asset', 'liability', 'revenue', 'expense'] as const
export type LedgerType = (typeof LEDGER_TYPES)[number]

/**
 * The accounts that postings name; `over_short` is what counts of sessions differed by, `rounding`
 * what cash was rounded by, `paid` what was paid in and out of tills.
 */
export const POSTED = [
  'funds',
  'receivable',
  'account_balance',
  'unidentified',
  'over_short',
  'rounding',
  'paid',
] as const
export type Posted = (typeof POSTED)[number]

/**
 * B-4: what goes to which account. The detail is a method of `funds` and a kind of `receivable`;
 * an empty one is all that has none of its own.
 */
export type Mapping = {
  readonly account: Posted
  readonly detail: string
  readonly code: string
}

/**
 * What is exported: sums of a session's postings, or of what a branch booked in tills on a day (then
 * `sessionId` is null); signed minor units, together zero.
 */
export type JournalSum = {
  readonly sessionId: number | null
  readonly branchId: number | null
  readonly day: Temporal.PlainDate
  readonly account: Posted
  /** Of `funds`; otherwise empty. */
  readonly method: string
  readonly receivable: string
  readonly amount: number
}

/** One line of the journal. */
export type JournalLine = Omit<JournalSum, 'amount'> & {
  /** Null: nothing is mapped, and it stands in suspense. */
  readonly code: string | null
  readonly codeName: string | null
  readonly debit: number
  readonly credit: number
}

/** How an export is called. */
export function exportName(number: number): string {
  return `J-${number}`
}
