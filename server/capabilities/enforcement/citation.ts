/** What overrides the course of a citation (E-1); null while it takes its course. */
export type Standing = 'on_a_plan' | 'dismissed' | 'void'

export type CitationStatus = 'unpaid' | 'partially_paid' | 'paid' | Standing

/** The figures of a citation, in minor units. */
export type Figures = {
  /** The sum of its lines. */
  readonly charged: number
  /** What was settled before it came here. */
  readonly paidElsewhere: number
  /** What of the money taken here settles its lines. */
  readonly applied: number
  /** What was paid beyond the due, and belongs to the payer (E-2). */
  readonly accountBalance: number
}

export type Citation = Figures & {
  readonly id: number
  readonly number: string
  readonly standing: Standing | null
  /** What of the applied was given back outside cashiering (E-10). */
  readonly refunded: number
}

/** E-2: lines minus what settles them, never below zero; the account balance plays no part in it. */
export function dueOf({ charged, paidElsewhere, applied }: Figures): number {
  return Math.max(0, charged - paidElsewhere - applied)
}

/** E-10: what was received here and not given back: the balance, and what is applied. */
export function refundableOf({
  applied,
  accountBalance,
  refunded,
}: Pick<Citation, 'applied' | 'accountBalance' | 'refunded'>): number {
  return applied + accountBalance - refunded
}

/** E-1. A warning, which has no lines, stays unpaid with nothing due. `planId`: the plan it is on. */
export function statusOf(
  citation: Figures & Pick<Citation, 'standing'> & { readonly planId?: number | null },
): CitationStatus {
  if (citation.standing) return citation.standing
  if (citation.planId) return 'on_a_plan'
  if (citation.charged > 0 && dueOf(citation) === 0) return 'paid'
  return citation.applied + citation.paidElsewhere > 0 ? 'partially_paid' : 'unpaid'
}
