/** What can happen to payments that arrive by file, and to those of them that are repaired. */
export type IntakeFact = IntakeTaken | RepairPosted | RepairReturned | RepairRejected

/** I-3: items of a file were dealt with, in the order of the file. */
export type IntakeTaken = {
  readonly fact: 'intake_taken'
  readonly importId: number
  readonly sourceId: number
  readonly drawerId: number
  readonly items: readonly TakenItem[]
  /** How many bytes of the file and items are dealt with after these, for whoever goes on. */
  readonly bytesRead: number
  readonly itemsRead: number
  /** Items of this part that an earlier file brought already: taken no second time (I-1). */
  readonly known: readonly KnownItem[]
  /** E-3: what of the posted ones became account balance; how many, and in minor units. */
  readonly surplus: { readonly count: number; readonly total: number }
  /** The session into which the posted ones went. */
  readonly sessionId: number
  readonly at: Temporal.Instant
}

/** An item that an earlier file brought, and where it stands in this one. */
export type KnownItem = {
  readonly line: number
  readonly amount: number | null
  /** The item as it was taken. */
  readonly itemId: number
}

/** One item: posted as a payment, or with the reasons why it was not. */
export type TakenItem = {
  readonly id: number
  readonly arrived: Arrived
  /** Hexadecimal digits. */
  readonly fingerprint: string
  /** The same stood on an earlier line of this file. */
  readonly repeated: boolean
  readonly paymentId: number | null
  /** None of one that was posted. */
  readonly reasons: readonly ItemReason[]
}

/** A payment as a file has it. Amounts are minor units. */
export type Arrived = {
  /** From 1. */
  readonly line: number
  readonly batch: string | null
  /** Upper case, without blanks. */
  readonly citation: string | null
  readonly amount: number | null
  /** What stood there, made safe to show, where it is no amount. */
  readonly amountText: string | null
  readonly method: string
  readonly reference: string | null
  readonly payer: string | null
  readonly plate: string | null
  readonly plateState: string | null
  readonly paidOn: Temporal.PlainDate | null
  /** When a tax or court intercept pays out, and what the authority keeps. */
  readonly payoutOn: Temporal.PlainDate | null
  readonly fee: number | null
  /** Further fields of the line, by their names. */
  readonly more: Readonly<Record<string, string>> | null
}

/** Why an item could not be posted by itself (I-3). The first is the one it is sorted by. */
export const ITEM_REASONS = [
  'citation_missing',
  'citation_unknown',
  'citation_dismissed',
  'citation_void',
  'amount_missing',
  'amount_unreadable',
  'duplicate_suspected',
  'nothing_due',
  'more_than_due',
  'method_unknown',
  'reference_missing',
  'date_unreadable',
  'text_refused',
  'not_postable',
] as const
export type ItemReason = (typeof ITEM_REASONS)[number]

/** a finalised repair was posted, into the session of its drawer that was open then. */
export type RepairPosted = {
  readonly fact: 'repair_posted'
  readonly itemId: number
  readonly sessionId: number
  readonly paymentId: number
  readonly at: Temporal.Instant
}

/** a finalised repair could not be posted any more; it is new again, with what is wrong. */
export type RepairReturned = {
  readonly fact: 'repair_returned'
  readonly itemId: number
  readonly detail: string
  readonly at: Temporal.Instant
}

/** the money of a rejected item went to the unidentified-money account. */
export type RepairRejected = {
  readonly fact: 'repair_rejected'
  readonly itemId: number
  readonly sessionId: number
  readonly paymentId: number
  readonly at: Temporal.Instant
}
