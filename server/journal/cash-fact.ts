import type { CountLine } from './fact.ts'

/**
 * What can happen to cash and its containers (C-1 to C-13), as facts of the write door. Amounts are
 * minor units of the currency that is named, always above zero: from where to where says the sign.
 */
export type CashFact =
  | CashMoved
  | TransactionLaid
  | TillChanged
  | TillCounted
  | TransferChanged
  | PaidInOutChanged
  | BusinessDayChanged

/** Where cash can be. All of them together are always zero. */
export type CashPlace =
  | 'till'
  | 'transit'
  | 'takings'
  | 'bag'
  | 'deposit'
  | 'over_short'
  | 'paid'
  | 'float'
  | 'rounding'

/** One movement from one place to another; at most one of the two is a till. */
export type CashMoved = {
  readonly fact: 'cash_moved'
  readonly kind: string
  readonly amount: number
  readonly currency: string
  readonly from: CashPlace
  readonly to: CashPlace
  /** The till that is one of the places; null: none is. */
  readonly till: { readonly id: number; readonly number: string; readonly tray: number } | null
  readonly branchId: number
  readonly businessDate: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly by: number
  readonly reason: string | null
  readonly links: CashLinks
}

export type CashLinks = {
  readonly transactionId?: number
  /** Where the transaction stood. */
  readonly sessionId?: number
  readonly transferId?: number
  readonly paidId?: number
  readonly countNumber?: number
  readonly depositId?: number
}

/** C-7: a transaction's cash or paper lies in this till now; `held` false: it was taken out again. */
export type TransactionLaid = {
  readonly fact: 'transaction_laid'
  readonly laid: Laid
}

export type Laid = {
  readonly transactionId: number
  readonly till: { readonly id: number; readonly number: string }
  readonly holderId: number
  readonly branchId: number
  /** A bin for papers; null: it is cash. */
  readonly bin: { readonly number: number; readonly batch: number } | null
  /** Which reset of the till's totals it counts in. */
  readonly period: number
  readonly businessDate: Temporal.PlainDate
  readonly paymentId: number
  readonly method: string
  readonly reference: string | null
  readonly amount: number
  readonly held: boolean
  /** The cash lies there still, though the transaction went on without it; nobody could take it out. */
  readonly stayed: boolean
}

/** A till is there, is otherwise than before, or is gone (`after` null). */
export type TillChanged = {
  readonly fact: 'till_changed'
  readonly tillId: number
  readonly after: TillState | null
  /** What is created with it (C-1). */
  readonly outfit?: TillOutfit
  /** C-5: each tray's start position becomes its position. */
  readonly starts?: true
  /** C-5: the totals are nothing again. */
  readonly resets?: true
}

export type TillKind = 'standard' | 'vault' | 'reserve'

/** Of a till, all that a change of it may change. Limits are minor units of its currency. */
export type TillState = {
  readonly branchId: number
  readonly currency: string
  readonly number: string
  readonly kind: TillKind
  readonly holderId: number | null
  readonly assignedAt: Temporal.Instant | null
  readonly settlement: 'settled' | 'unsettled'
  readonly ready: boolean
  readonly initialisedOn: Temporal.PlainDate | null
  readonly totalsOn: Temporal.PlainDate | null
  readonly touchedOn: Temporal.PlainDate | null
  readonly openDay: Temporal.PlainDate | null
  readonly notBefore: Temporal.PlainDate | null
  readonly carriedUncounted: boolean
  readonly limitWarning: number | null
  readonly limitStop: number | null
  readonly blindCount: boolean
  /** Which batch of papers is filled now, from 1 every business date. */
  readonly batch: number
  readonly period: number
  readonly countNumber: number
  readonly version: number
}

export type TillOutfit = {
  readonly trays: number
  readonly bins: number
  readonly baitBills: readonly BaitBill[]
  readonly denominations: readonly TillDenomination[]
  readonly by: number
}

/** A note of known serial number, kept for a robbery (C-3). */
export type BaitBill = {
  readonly serial: string
  readonly denomination: string
  readonly value: number
}

export type TillDenomination = {
  readonly name: string
  readonly kind: 'note' | 'coin' | 'roll'
  readonly value: number
  readonly piecesPerRoll: number | null
}

/** C-8: a count was given, or its difference was booked. */
export type TillCounted = { readonly fact: 'till_counted'; readonly count: TillCount }

export type TillCount = {
  readonly tillId: number
  readonly number: number
  readonly businessDate: Temporal.PlainDate
  readonly trays: readonly CountedTray[]
  readonly bins: readonly CountedBin[]
  /** Cash counted less cash expected, of all trays. */
  readonly difference: number
  readonly blind: boolean
  readonly state: 'agreed' | 'differs' | 'booked'
  readonly countedBy: number
  readonly countedAt: Temporal.Instant
  readonly reason: string | null
  readonly bookedBy: number | null
  readonly bookedAt: Temporal.Instant | null
}

export type CountedTray = {
  readonly number: number
  readonly expected: number
  readonly counted: number
  readonly lines: readonly CountLine[]
}

/** Papers: how many, and what they come to. */
export type CountedBin = {
  readonly number: number
  readonly expectedCount: number
  readonly expected: number
  readonly count: number
  readonly counted: number
}

/** C-12: a transfer was given, accepted or returned. */
export type TransferChanged = { readonly fact: 'transfer_changed'; readonly transfer: Transfer }

export type Transfer = {
  readonly id: number
  readonly branchId: number
  readonly currency: string
  readonly from: { readonly id: number; readonly number: string }
  readonly to: { readonly id: number; readonly number: string } | null
  readonly bagNumber: string | null
  readonly amount: number
  readonly denominations: readonly CountLine[] | null
  readonly status: 'in_transit' | 'accepted' | 'returned'
  readonly givenBy: number
  readonly givenAt: Temporal.Instant
  readonly endedBy: number | null
  readonly endedAt: Temporal.Instant | null
  readonly reason: string | null
  /** In which deposit the cash of a bag went to the bank; null: in none yet. */
  readonly depositId: number | null
}

/** C-12: paid in or out was asked for, approved or declined. */
export type PaidInOutChanged = { readonly fact: 'paid_in_out_changed'; readonly paid: PaidInOut }

export type PaidInOut = {
  readonly id: number
  readonly branchId: number
  readonly currency: string
  readonly till: { readonly id: number; readonly number: string }
  readonly direction: 'in' | 'out'
  /** What a till or a vault starts with, or something else. */
  readonly kind: 'paid' | 'float'
  readonly amount: number
  readonly reason: string
  readonly status: 'requested' | 'approved' | 'declined'
  readonly requestedBy: number
  readonly requestedAt: Temporal.Instant
  readonly decidedBy: number | null
  readonly decidedAt: Temporal.Instant | null
  readonly note: string | null
}

/** C-11: a business day was opened, settled or processed. */
export type BusinessDayChanged = {
  readonly fact: 'business_day_changed'
  readonly day: BusinessDay
}

export type BusinessDay = {
  readonly branchId: number
  readonly date: Temporal.PlainDate
  readonly status: 'open' | 'settled' | 'processed'
  readonly openedBy: number
  readonly openedAt: Temporal.Instant
  readonly settledBy: number | null
  readonly settledAt: Temporal.Instant | null
  readonly processedBy: number | null
  readonly processedAt: Temporal.Instant | null
  /** Whatever is frozen; what it is says day/summary.ts. */
  readonly summary: unknown
}
