import type { Posting, Target, TransactionKind } from '../../journal/fact.ts'
import type { Refusal } from '../../journal/refusal.ts'

export type { Target, TransactionKind }

/** Numbers of what can be paid are the same whatever their case and the blanks in them. */
export function receivableNumber(text: string): string {
  return text.replaceAll(/\s+/g, '').toUpperCase()
}

/** A transaction as the write door holds it, with the postings that it wrote. */
export type Transaction = {
  readonly id: number
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
  readonly reversedBy: number | null
  readonly reversalOf: number | null
  readonly counterpartId: number | null
  readonly version: number
  readonly postings: readonly Posting[]
}

/** T-4: how money may be handed over, as the agency has set it up. */
export type Method = {
  readonly code: string
  readonly name: string
  readonly cash: boolean
  /** C-3: it comes on paper, which lies in a till's bin. */
  readonly document: boolean
  readonly needsReference: boolean
  readonly offered: boolean
  /** The system's own (account balance): nobody chooses it. */
  readonly system: boolean
}

/** What can be paid, whichever capability keeps it. Due and account balance are two figures (E-2). */
export type Receivable = {
  readonly target: Target
  readonly due: number
  readonly accountBalance: number
  /** What of the money applied to it is still here, if part of that was given back (E-10). */
  readonly held?: number
  /** Why it takes no money now, if it does not. */
  readonly refusal: Refusal | null
  /** T-8: what was transferred away from its balance and not reversed, newest first. */
  readonly transfersAway: readonly TransferAway[]
}

/** The half of a balance transfer that took money away; `amount` is how much, above zero. */
export type TransferAway = { readonly transactionId: number; readonly amount: number }

export type Tender = {
  readonly method: string
  readonly amount: number
  readonly reference: string | null
  readonly cardTail: string | null
}

/** E-7: from which citation to which, by number, upper case. */
export type TransferWish = {
  readonly from: string
  readonly to: string
  readonly amount: number
}

/** What is paid for: a citation by number, upper case, or a permit order; and how much of it. */
export type ItemWish = { readonly amount: number } & (
  | { readonly citation: string }
  | { readonly permitOrder: number }
)

/** A payment as it is asked for: what for, and what was handed over for it. */
export type PaymentWish = {
  readonly items: readonly ItemWish[]
  readonly tenders: readonly Tender[]
  /** T-2: the kind of its transactions, where that does not follow from what is paid. */
  readonly kind?: 'plan_payment' | 'batch_payment'
  /** It came by file or from a bank: its paper lies in no till (I-3). */
  readonly elsewhere?: true
  readonly short: boolean
  readonly confirmOverpayment: boolean
  readonly payer: string | null
}
