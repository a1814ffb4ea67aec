import { type Refusal, refuse } from '../../journal/refusal.ts'
import { type Citation, dueOf } from './citation.ts'
import type { Receivable, TransferAway } from '../transactions/public.ts'

/** E-1: why it takes no money, or null. One on a plan still does: whoever pays, pays. */
export function refusesPayment(citation: Pick<Citation, 'number' | 'standing'>): Refusal | null {
  if (citation.standing === null || citation.standing === 'on_a_plan') return null
  return refuse(
    'citation_not_payable',
    `${citation.number} is ${citation.standing}: nothing can be paid on it.`,
    { status: citation.standing },
  )
}

/** A citation as something that can be paid. */
export function receivableOf(
  citation: Citation,
  transfersAway: readonly TransferAway[] = [],
): Receivable {
  return {
    target: { type: 'citation', id: citation.id, number: citation.number },
    due: dueOf(citation),
    accountBalance: citation.accountBalance,
    held: citation.applied - citation.refunded,
    refusal: refusesPayment(citation),
    transfersAway,
  }
}
