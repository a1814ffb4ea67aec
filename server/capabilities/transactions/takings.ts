import type { Moment } from '../../journal/command.ts'
import { effectOnTarget } from '../../journal/postings.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { Acting } from '../sessions/public.ts'
import { decidePaymentIn, type Payables, type Payment, type Taking } from './rules.ts'
import type { PaymentWish, Receivable } from './transaction.ts'

/** Nobody's session and nobody's numbers: what is taken in it is looked at and thrown away. */
export const REHEARSAL = {
  session: { id: 0, receiptCount: 0 },
  acting: { userId: 0, name: '', loginId: null },
  moment: { now: Temporal.Instant.fromEpochMilliseconds(0), draw: () => 0 },
} as const satisfies {
  readonly session: Taking
  readonly acting: Acting
  readonly moment: Moment
}

/** What one payment came to. */
export type Taken = {
  readonly payment: Payment
  /** E-3: what of it becomes account balance. */
  readonly surplus: number
}

/**
 * Payments of one citation each that are taken one after the other within one command (E-6, I-3):
 * each is decided on what those before it left due, and has the next receipt of the session.
 */
export class Takings {
  readonly payables: Payables
  readonly #session: Taking
  readonly #receivables: Map<string, Receivable>
  readonly #acting: Acting
  readonly #moment: Moment
  #receiptCount: number

  constructor(session: Taking, payables: Payables, acting: Acting, moment: Moment) {
    this.#receivables = new Map(payables.citations.receivables)
    this.payables = { ...payables, citations: { receivables: this.#receivables } }
    this.#session = session
    this.#acting = acting
    this.#moment = moment
    this.#receiptCount = session.receiptCount
  }

  /** What is due on it now; null where nothing can be due. */
  dueOf(citation: string): number | null {
    const receivable = this.#receivables.get(citation)
    return receivable && !receivable.refusal ? receivable.due : null
  }

  /** Takes the next one, or says why it is none; a refusal leaves all as it was. */
  take(citation: string, wish: PaymentWish): Taken | Refusal {
    const session = { ...this.#session, receiptCount: this.#receiptCount }
    const payment = decidePaymentIn(session, this.payables, wish, this.#acting, this.#moment)
    if (isRefusal(payment)) return payment
    this.#receiptCount += 1
    const { applied, surplus } = effectOnTarget(payment.posted.flatMap(({ postings }) => postings))
    const before = this.#receivables.get(citation)
    if (before) this.#receivables.set(citation, lessDue(before, applied, surplus))
    return { payment, surplus }
  }
}

function lessDue(receivable: Receivable, applied: number, surplus: number): Receivable {
  const { due, accountBalance } = receivable
  return { ...receivable, due: due - applied, accountBalance: accountBalance + surplus }
}
