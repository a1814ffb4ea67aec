import type { Actor } from '../../journal/actor.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import type { Printing, PrintingWay, Receipt } from './receipt.ts'

/** Of two at once the second waits for the first, finds its number taken, and counts anew. */
const RECORD = `
  insert into receipt_printings (agency_id, payment_id, number, way, user_id)
  select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from receipt_printings
   where agency_id = $1 and payment_id = $2
  on conflict do nothing
  returning number, at, (select name from users where agency_id = $1 and id = $4)`

/**
 * Counts one printing or sending of a receipt, before it is done: paper that nobody knows of is worse
 * than a number whose paper never came out. The first is the original.
 */
export async function recordPrinting(
  work: UnitOfWork,
  actor: Actor,
  { paymentId, number: receiptNumber }: Pick<Receipt, 'paymentId' | 'number'>,
  way: PrintingWay,
  to?: string,
): Promise<Printing> {
  for (;;) {
    const { rows } = await work.client.query<{
      number: number
      at: Temporal.Instant
      name: string
    }>(RECORD, [work.agencyId, paymentId, way, actor.userId])
    const [row] = rows
    if (!row) continue
    const { number, at, name } = row
    await recordAudit(work, actor, {
      action: number === 1 ? 'receipt.printed' : 'receipt.reprinted',
      subject: { type: 'payment', id: paymentId },
      after: { receiptNumber, printing: number, way, ...(to === undefined ? {} : { to }) },
    })
    return { number, way, at, by: { id: actor.userId, name } }
  }
}
