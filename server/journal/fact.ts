import type { CashFact } from './cash-fact.ts'
import type { IntakeFact } from './intake-fact.ts'

/**
 * What can happen to sessions and money: a closed list. Capabilities decide facts; every book of
 * the journal folds the ones that concern it. Amounts are signed minor units of the agency's
 * currency.
 */
export type Fact =
  | SessionStarted
  | SessionStatusChanged
  | SessionEntered
  | SessionLeft
  | SessionCounted
  | CountExplained
  | CountDecided
  | PaymentTaken
  | TransactionPosted
  | TransactionEdited
  | TransactionMoved
  | TransactionReversed
  | PermitOrderPlaced
  | PermitMoneyReturned
  | BatchPosted
  | PermitOrderCancelled
  | CashFact
  | DepositSealed
  | IntakeFact

/** One kind of the facts about payments that arrive by file. */
export type IntakeFactOf<Kind extends IntakeFact['fact']> = Extract<IntakeFact, { fact: Kind }>

export type SessionStatus = 'open' | 'in_review' | 'closed'

/** S-15: whether closing asks for a count, and whether the expected figure is hidden until then. */
export type ClosingCount = 'none' | 'declared' | 'blind'

export type SessionStarted = {
  readonly fact: 'session_started'
  readonly sessionId: number
  readonly drawerId: number
  readonly branchId: number
  readonly concurrentUsers: boolean
  readonly openingBalanceRequired: boolean
  readonly closingMethod: 'automatic' | 'manual'
  readonly cutOffAt: Temporal.Instant | null
  readonly cutOffStatus: 'closed' | 'in_review' | null
  /** opened by itself, for an agency without Cashiering. */
  readonly ledger: boolean
  readonly closingCount: ClosingCount
  readonly openingBalance: number | null
  readonly by: number
  readonly at: Temporal.Instant
}

type Person = { readonly id: number; readonly name: string }

export type SessionStatusChanged = {
  readonly fact: 'session_status_changed'
  readonly sessionId: number
  readonly from: SessionStatus
  readonly to: 'in_review' | 'closed'
  /** Null: it was the cut-off (S-10). */
  readonly by: Person | null
  readonly at: Temporal.Instant
}

export type SessionEntered = {
  readonly fact: 'session_entered'
  readonly sessionId: number
  readonly userId: number
  readonly name: string
  readonly loginId: number | null
  readonly at: Temporal.Instant
}

export type SessionLeft = {
  readonly fact: 'session_left'
  readonly sessionId: number
  readonly userId: number
}

/** S-15: what was counted, beside what was expected at that moment; frozen. */
export type SessionCounted = {
  readonly fact: 'session_counted'
  readonly sessionId: number
  /** The first, second … count of the session. */
  readonly number: number
  readonly mode: 'declared' | 'blind'
  /** Whether whoever counted could have looked the expected figures up. */
  readonly couldSee: boolean
  /** Cash, by denomination. */
  readonly lines: readonly CountLine[]
  readonly counted: number
  readonly expected: number
  /** What of `expected` comes from rounding cash; minor units, negative where less was taken. */
  readonly rounding: number
  /** The methods whose net, with the opening balance, is the expected cash. */
  readonly cashMethods: readonly string[]
  readonly others: readonly CountedMethod[]
  readonly tolerance: number
  readonly reason: string | null
  readonly state: 'agreed' | 'unexplained' | 'waiting'
  readonly by: Person
  readonly at: Temporal.Instant
}

export type CountLine = {
  readonly denomination: string
  /** Minor units of one piece. */
  readonly value: number
  readonly pieces: number
}

/** What was counted of a method that is not cash, such as checks. */
export type CountedMethod = {
  readonly method: string
  /** How many papers; not compared with anything. */
  readonly items: number | null
  readonly counted: number
  readonly expected: number
}

export type CountExplained = {
  readonly fact: 'count_explained'
  readonly sessionId: number
  readonly number: number
  readonly reason: string
  readonly by: number
  readonly at: Temporal.Instant
}

export type CountDecided = {
  readonly fact: 'count_decided'
  readonly sessionId: number
  readonly number: number
  readonly decision: 'approved' | 'sent_back'
  readonly note: string | null
  readonly by: number
  readonly at: Temporal.Instant
}

export type PaymentTaken = {
  readonly fact: 'payment_taken'
  readonly paymentId: number
  readonly sessionId: number
  readonly receiptNumber: string
  readonly amount: number
  readonly payer: string | null
  readonly by: number
  readonly at: Temporal.Instant
}

export type TransactionKind =
  | 'single_payment'
  | 'short_payment'
  | 'overpayment'
  | 'bulk_payment'
  | 'batch_payment'
  | 'balance_transfer'
  | 'plan_payment'
  | 'permit_payment'
  | 'reversal'
  | 'permit_refund'

export type Target = {
  readonly type: 'citation' | 'permit_order' | 'unidentified'
  readonly id: number
  readonly number: string
}

export type Posting =
  | { readonly account: 'funds'; readonly method: string; readonly amount: number }
  | { readonly account: 'receivable' | 'account_balance' | 'unidentified'; readonly amount: number }

export type TransactionPosted = {
  readonly fact: 'transaction_posted'
  readonly transactionId: number
  readonly sessionId: number
  readonly paymentId: number
  readonly receiptNumber: string
  readonly kind: TransactionKind
  readonly amount: number
  readonly method: string
  readonly reference: string | null
  readonly cardTail: string | null
  readonly target: Target
  readonly userId: number
  readonly at: Temporal.Instant
  readonly reversalOf: number | null
  readonly counterpartId: number | null
  /** C-7: a reversal from the session's report: its cash comes out of where the original's lies. */
  readonly outOfOriginal?: true
  /** It came by file or from a bank: its paper lies in no till (I-3). */
  readonly elsewhere?: true
  /** Add up to zero (T-12). */
  readonly postings: readonly Posting[]
}

/** The part of a transaction by which the session's figures are kept (S-14). */
export type Counted = {
  readonly transactionId: number
  readonly kind: TransactionKind
  readonly amount: number
  readonly method: string
  readonly userId: number
  readonly target: Target
}

export type TransactionEdited = {
  readonly fact: 'transaction_edited'
  readonly sessionId: number
  /** As it was before. */
  readonly counted: Counted
  readonly before: { readonly method: string; readonly reference: string | null }
  readonly after: { readonly method: string; readonly reference: string | null }
  /** The amount booked from one method to another; none when only the reference changed. */
  readonly postings: readonly Posting[]
  readonly firstLine: number
  readonly by: number
  readonly at: Temporal.Instant
}

export type TransactionMoved = {
  readonly fact: 'transaction_moved'
  readonly counted: Counted
  readonly from: number
  readonly to: number
  readonly by: number
  readonly at: Temporal.Instant
}

export type TransactionReversed = {
  readonly fact: 'transaction_reversed'
  readonly transactionId: number
  /** Where the original stands, and whether that session still keeps a record (S-3). */
  readonly sessionId: number
  readonly sessionClosed: boolean
  readonly reversalId: number
  readonly by: number
  readonly at: Temporal.Instant
}

/** P-2: what is charged for one or more permits, as it was at that moment. */
export type PermitOrderPlaced = {
  readonly fact: 'permit_order_placed'
  readonly orderId: number
  readonly payer: string | null
  readonly lines: readonly PermitOrderLine[]
  readonly permits: readonly { readonly id: number; readonly number: string }[]
  readonly by: number
  readonly at: Temporal.Instant
}

export type PermitOrderLine = {
  readonly permitId: number | null
  /** P-5: service fees are not given back. */
  readonly kind: 'price' | 'fee' | 'service_fee'
  readonly name: string
  readonly amount: number
}

/** P-5: so much of a tender of an order was given back, by a negative transaction of its own. */
export type PermitMoneyReturned = {
  readonly fact: 'permit_money_returned'
  readonly orderId: number
  readonly tenderId: number
  readonly transactionId: number
  readonly mode: 'refund' | 'reverse'
  readonly amount: number
}

/** E-6: a batch was posted whole; each line is a payment of one transaction. */
export type BatchPosted = {
  readonly fact: 'batch_posted'
  readonly batchId: number
  readonly sessionId: number
  readonly lines: readonly BatchPostedLine[]
  readonly by: Person
  readonly at: Temporal.Instant
}

export type BatchPostedLine = {
  readonly line: number
  readonly paymentId: number
  readonly transactionId: number
}

/** P-2: the permits of an order on which nothing is held leave it, and can be ordered again. */
export type PermitOrderCancelled = {
  readonly fact: 'permit_order_cancelled'
  readonly orderId: number
}

/** B-2: a second person closed the bag; from here on the deposit is on its way to the bank. */
export type DepositSealed = {
  readonly fact: 'deposit_sealed'
  readonly depositId: number
  readonly by: number
  readonly at: Temporal.Instant
}
