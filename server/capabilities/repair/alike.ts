import Type, { type Static } from 'typebox'
import { id, instant, nullable, sum } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

export const AlikeBody = Type.Object(
  {
    payment: nullable(Type.Object({ id, receiptNumber: Type.String(), sessionId: id })),
    item: nullable(Type.Object({ id, importId: id, line: Type.Integer() })),
    amount: nullable(sum),
    at: instant,
  },
  {
    title: 'AlikePayment',
    description: 'What was taken, or lies in repair, that looks like the same payment (I-3).',
  },
)

type Alike = Static<typeof AlikeBody>

const MOST = 5

/**
 * What an item that is suspected to be there twice may repeat: the item by whose name it is known, what
 * was paid on its citation with its reference and amount, and what lies in repair for both. Each is
 * looked up as it is when a file is taken; newest first, five at most.
 */
const ALIKE = `
  with item as (
    select i.* from intake_items i
     where i.agency_id = $1 and i.id = $2 and 'duplicate_suspected' = any(i.reasons)
  ), items as (
    select n.id, n.import_id, n.line, n.amount, n.arrived_at as at, n.payment_id
      from item, lateral (
        select * from intake_items n
         where n.agency_id = $1 and n.source_id = item.source_id and n.fingerprint = item.fingerprint
           and not n.repeated and not n.withdrawn limit 1) n
     where n.id <> item.id
    union
    select n.id, n.import_id, n.line, n.amount, n.arrived_at, n.payment_id
      from item, lateral (
        select * from intake_items n where n.agency_id = $1 and n.slip = item.slip and not n.withdrawn
         order by n.id desc limit 50) n
     where n.id <> item.id
  ), paid as (
    select t.payment_id, t.receipt_number, t.session_id, t.amount, t.created_at as at
      from item,
           lateral (select id from citations c
                     where c.agency_id = $1 and c.number_key = item.citation limit 1) c,
           lateral (select * from transactions t
                     where t.agency_id = $1 and t.target_type = 'citation' and t.target_id = c.id
                       and t.amount = item.amount and t.reversed_by is null
                     order by t.id desc limit 50) t
     where ltrim(t.reference, '0') = ltrim(item.reference, '0')
  )
  select n.id, n.import_id as "importId", n.line, n.amount, n.at, p.id as "paymentId",
         p.receipt_number as "receiptNumber", p.session_id as "sessionId"
    from items n
    left join payments p on p.agency_id = $1 and p.id = n.payment_id
  union all
  select null, null, null, amount, at, payment_id, receipt_number, session_id from paid
   where payment_id not in (select payment_id from items where payment_id is not null)
   order by at desc limit $3`

type Row = {
  readonly id: number | null
  readonly importId: number
  readonly line: number
  readonly amount: number | null
  readonly at: Temporal.Instant
  readonly paymentId: number | null
  readonly receiptNumber: string
  readonly sessionId: number
}

/** I-3: what the item looks like; nothing for one that is under no suspicion. */
export async function alikeTo({ client, agencyId }: UnitOfWork, itemId: number): Promise<Alike[]> {
  const { rows } = await client.query<Row>(ALIKE, [agencyId, itemId, MOST])
  return rows.map(({ id: found, importId, line, amount, at, ...paid }) => ({
    payment: paymentOf(paid),
    item: found === null ? null : { id: String(found), importId: String(importId), line },
    amount,
    at: at.toString(),
  }))
}

function paymentOf({
  paymentId,
  receiptNumber,
  sessionId,
}: Pick<Row, 'paymentId' | 'receiptNumber' | 'sessionId'>): Alike['payment'] {
  if (paymentId === null) return null
  return { id: String(paymentId), receiptNumber, sessionId: String(sessionId) }
}
