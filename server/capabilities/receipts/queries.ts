import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { sessionName } from '../sessions/public.ts'
import { bulkIdOf, shownPayment, transactionsOfPayment } from '../transactions/public.ts'
import type { Printing, PrintingWay, Receipt } from './receipt.ts'

/** What the receipt of a payment says now; undefined if the agency has no such payment. */
export async function readReceipt(
  work: UnitOfWork,
  paymentId: number,
): Promise<Receipt | undefined> {
  const payment = await shownPayment(work, paymentId)
  if (!payment) return undefined
  const transactions = await transactionsOfPayment(work, paymentId)
  const targets = await targetsOf(work, paymentId)
  return {
    paymentId,
    number: payment.receipt_number,
    agency: {
      name: payment.agency_name,
      currency: payment.currency,
      timeZone: payment.time_zone,
    },
    branch: { name: payment.branch_name, address: payment.branch_address },
    drawer: payment.drawer_name,
    session: sessionName(payment.session_id),
    takenBy: payment.user_name,
    takenAt: payment.created_at,
    payer: payment.payer,
    amount: payment.amount,
    bulkId: bulkIdOf({ id: payment.id, transactions }),
    transactions,
    descriptions: new Map(
      targets.flatMap(({ number, description }) => (description ? [[number, description]] : [])),
    ),
    stillDue: new Map(targets.flatMap(({ number, due }) => (due > 0 ? [[number, due]] : []))),
  }
}

type TargetRow = {
  readonly number: string
  readonly description: string | null
  readonly due: number
}

/** What was paid for: the violation and the plate of a citation with its due, the permits of an order. */
async function targetsOf(work: UnitOfWork, paymentId: number): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select distinct t.target_number as number,
           case t.target_type
             when 'citation' then
               (select concat_ws(', ', c.violation, c.plate) from citations c
                 where c.agency_id = t.agency_id and c.id = t.target_id)
             when 'permit_order' then
               (select string_agg(p.type || ' ' || p.number, ', ' order by x.position)
                  from permit_order_permits x
                  join permits p on p.agency_id = x.agency_id and p.id = x.permit_id
                 where x.agency_id = t.agency_id and x.order_id = t.target_id)
           end as description,
           coalesce((select c.charged - c.paid_elsewhere - c.applied from citations c
                      where t.target_type = 'citation' and c.agency_id = t.agency_id
                        and c.id = t.target_id and c.standing is distinct from 'dismissed'
                        and c.standing is distinct from 'void'), 0) as due
      from transactions t
     where t.agency_id = ${work.agencyId} and t.payment_id = ${paymentId}`.execute(work.db)
  return rows
}

/** All times that a receipt was printed or sent, in order. */
export async function printingsOf(work: UnitOfWork, paymentId: number): Promise<Printing[]> {
  const rows = await work.db
    .selectFrom('receipt_printings as p')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.user_id'),
    )
    .where('p.agency_id', '=', work.agencyId)
    .where('p.payment_id', '=', paymentId)
    .select(['p.number', 'p.way', 'p.at', 'u.id', 'u.name'])
    .orderBy('p.number')
    .limit(1_000)
    .execute()
  return rows.map(({ number, way, at, id, name }) => ({
    number,
    way: way as PrintingWay,
    at,
    by: { id, name },
  }))
}
