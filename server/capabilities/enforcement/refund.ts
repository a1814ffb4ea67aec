import type { Actor } from '../../journal/actor.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { lock, mustShow } from './change.ts'
import { refundableOf } from './citation.ts'
import type { ShownCitation } from './queries.ts'

export type Refund = {
  readonly amount: number
  readonly reason: string
  /** Of how it was paid out, such as the number of a check. */
  readonly reference: string | null
}

/**
 * E-10: records that money was given back outside cashiering. The account balance goes first,
 * because it is the payer's already; of the rest is kept that it is here no more, and what is due
 * stays as it is. Never more than was received here.
 */
export async function recordRefund(
  work: UnitOfWork,
  actor: Actor,
  number: string,
  { amount, reason, reference }: Refund,
): Promise<ShownCitation | Refusal> {
  const citation = await lock(work, number)
  if (!citation) return refuse('citation_not_found', `There is no citation ${number}.`)
  const refundable = refundableOf(citation)
  if (amount > refundable)
    return refuse(
      'refund_exceeds_received',
      `That is more than was received on ${citation.number} and not given back yet.`,
      { refundable },
      '/amount',
    )
  const fromBalance = Math.min(amount, citation.accountBalance)
  await work.db
    .insertInto('citation_refunds')
    .values({
      agency_id: work.agencyId,
      citation_id: citation.id,
      amount,
      from_balance: fromBalance,
      reason,
      reference,
      user_id: actor.userId,
    })
    .execute()
  await work.db
    .updateTable('citations')
    .set({
      account_balance: citation.accountBalance - fromBalance,
      refunded: citation.refunded + amount - fromBalance,
      version: citation.version + 1,
    })
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', citation.id)
    .execute()
  const subject = { type: 'citation', id: citation.number }
  const after = { amount, fromBalance, reason, reference }
  await recordAudit(work, actor, { action: 'citation.refunded', subject, after })
  await notify(work, { c: [citation.number] })
  return mustShow(work, number)
}
