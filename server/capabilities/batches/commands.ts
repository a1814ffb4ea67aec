import type { Audited, Command } from '../../journal/command.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { answerWithBatch } from './answer.ts'
import { type Batch, figuresOf } from './batch.ts'
import { type BatchState, decidePosting, type Posting } from './rules.ts'

/**
 * E-6: posts a batch as `seen`, whose lines say which citations are touched and how many payments
 * there may be. `refusesVersion` refuses any other version of it.
 */
export function postBatch(
  asking: Asking,
  seen: Pick<Batch, 'id' | 'lines'>,
  confirmOverpayment: boolean,
  refusesVersion: (version: number) => Refusal | null,
): Command<BatchState> {
  const { actor } = asking
  const { id, lines } = seen
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: {
      users: [actor.userId],
      citations: lines.map(({ citation }) => citation).filter((number) => number !== ''),
      batches: [id],
    },
    draws: { payments: lines.length, transactions: lines.length },
    decide: (state, moment) => {
      const wish = { id, confirmOverpayment }
      const decided = decidePosting(state, wish, refusesVersion, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      return {
        facts: decided.facts,
        audit: entriesOf(decided),
        answer: (work) => answerWithBatch(work, id),
      }
    },
  }
}

function entriesOf({ batch, session, taken }: Posting): Audited[] {
  const after = { sessionId: String(session.id), ...figuresOf(batch.lines) }
  const posted = {
    action: 'batch.posted',
    subject: { type: 'batch', id: String(batch.id) },
    before: { status: 'open' },
    after: { status: 'posted', ...after },
  }
  const payments = taken.map(({ payment: { payment } }) => ({
    action: 'payment.taken',
    subject: { type: 'payment', id: String(payment.paymentId) },
    after: { receiptNumber: payment.receiptNumber, amount: payment.amount, batch: batch.id },
  }))
  return [posted, ...payments]
}
