/** What every day should have in it: the kinds of T-2, and what is done besides them (X-4's names). */
export const WANTED = [
  'single_payment',
  'short_payment',
  'overpayment',
  'bulk_payment',
  'batch_payment',
  'plan_payment',
  'balance_transfer',
  'permit_payment',
  'permit_refund',
  'reversal',
  'permit reversal',
  'transfer reversal',
  'payment.reversed',
  'transaction.edited',
  'transaction.moved',
  'citation.charged',
  'citation.refunded',
  'permit.recorded',
  'permit_order.placed',
  'permit_order.refunded',
  'permit_order.adjusted',
  'given back at once',
  'batch.keyed',
  'batch.posted',
  'payment_plan.enrolled',
  'payment_plan.cancelled',
  'till.created',
  'till.assigned',
  'till.unassigned',
  'till.deleted',
  'assigned at once',
  'cash into a till',
  'cash without a till',
  'till.counted',
  'till.difference_booked',
  'till_transfer.given',
  'till_transfer.accepted',
  'till_transfer.returned',
  'paid_in_out.requested',
  'paid_in_out.approved',
  'paid_in_out.declined',
  'business_day.opened',
  'business_day.settled',
  'business_day.processed',
  'day held up',
  'deposit.prepared',
  'deposit.sealed',
  'deposit.banked',
  'bag deposited',
  'intake.started',
  'intake.cancelled',
  'file done',
  'csv done',
  'lockbox done',
  'intercept done',
  'file of parts done',
  'dry run',
  'item found',
  'file known',
  'file refused',
  'file held',
  'item posted',
  'item in repair',
  'item known',
  'repair.fetched',
  'nothing to get',
  'fetch alone',
  'repair.disposed',
  'repair given',
  'reject given',
  'defer given',
  'repair.redone',
  'finalised all',
  'deferred item taken up',
  'draft offered',
  'item waits',
  'posted later',
  'item repaired',
  'item rejected',
  'unidentified.assigned',
  'unidentified.returned',
  'assignment reversed',
  'lock released',
  'told of a deactivation',
  'told of an expiry',
  'told of a release',
  'told of a departure',
  'configuration activated',
  'configuration deactivated',
  'configuration replaced',
  'active configuration changed',
  'lock time changed',
] as const

/** What a seed did, for the line that is printed of it. */
export class Figures {
  steps = 0
  acknowledged = 0
  readonly refused = new Map<string, number>()
  serversKilled = 0
  databasesKilled = 0
  clockJumps = 0
  /** Sent again because there was no answer, or none that says what became of it. */
  retries = 0
  thrownAway = 0
  twiceAtOnce = 0
  /** Sent again although it had been answered. */
  again = 0
  proofs = 0
  readonly #since = performance.now()

  refuse(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }

  line(seed: number, played: ReadonlyMap<string, number>): string {
    const seconds = (performance.now() - this.#since) / 1000
    const refused = [...this.refused.values()].reduce((total, times) => total + times, 0)
    const rate = Math.round((this.acknowledged + refused) / seconds)
    const codes = [...this.refused]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, times]) => `${code} ${times}`)
    const kinds = WANTED.map((kind) => `${kind} ${played.get(kind) ?? 0}`)
    const never = WANTED.filter((kind) => !played.get(kind))
    return [
      `seed ${seed}: ${this.steps} steps in ${seconds.toFixed(1)} s (${rate} answers/s)`,
      `${this.acknowledged} acknowledged`,
      `${refused} refused`,
      `killed: ${this.serversKilled} servers, ${this.databasesKilled} databases`,
      `${this.retries} retries, ${this.thrownAway} thrown away, ${this.twiceAtOnce} twice at once, ${this.again} again`,
      `${this.clockJumps} clock jumps, ${this.proofs} proofs under load`,
      `accepted: ${kinds.join(', ')}`,
      `refused: ${codes.join(', ')}`,
      ...(never.length > 0 ? [`NEVER ACCEPTED: ${never.join(', ')}`] : []),
    ].join('; ')
  }
}
