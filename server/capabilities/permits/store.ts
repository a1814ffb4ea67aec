import type { Book, Footprints } from '../../journal/book.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { OrderTender } from './order.ts'
import type { Fee, PermitStatus } from './permit.ts'
import { proofs } from './proofs.ts'
import { applyToOrders, emptySlice, keep, type OrdersSlice } from './slice.ts'
import { writeOrders } from './writing.ts'

/** The permits' book of the journal: orders, their tenders, and what was given back of them. */
export const ordersBook: Book<OrdersSlice> = {
  look: (agencyId, footprints) => [
    permits(agencyId, footprints.permits),
    orders(agencyId, footprints),
    tenders(agencyId, footprints),
    standing(agencyId, footprints),
  ],
  read: readSlice,
  apply: applyToOrders,
  write: writeOrders,
  proofs,
}

/** Locked, so that of two who order a permit at once only one does (P-2). */
function permits(agencyId: number, numbers: readonly string[]): Statement | null {
  if (numbers.length === 0) return null
  return {
    text: `
      select p.id, p.number, p.type, p.status, p.price, p.order_id,
             (select coalesce(json_agg(json_build_object('kind', f.kind, 'name', f.name,
                                                         'amount', f.amount) order by f.line), '[]')
                from permit_fees f where f.agency_id = $1 and f.permit_id = p.id) as fees
        from (select distinct p.id from unnest($2::text[]) as n (number),
                lateral (select id from permits p
                          where p.agency_id = $1 and p.number_key = n.number limit 1) p
               order by p.id) w,
             lateral (select * from permits p where p.agency_id = $1 and p.id = w.id
                       limit 1 for no key update) p`,
    values: [agencyId, numbers],
  }
}

/** By id, or as the order that a permit stands in; locked in ascending order of their ids. */
function orders(agencyId: number, footprints: Footprints): Statement | null {
  const wanted = wantedOrders(footprints)
  return (
    wanted && {
      text: `
      with wanted (id) as (${wanted.text})
      select o.id, o.created_at, o.charged, o.service_fees, o.taken, o.reversed, o.refunded
        from (select distinct id from wanted order by id) w,
             lateral (select * from permit_orders o where o.agency_id = $1 and o.id = w.id
                       limit 1 for no key update) o`,
      values: [agencyId, ...wanted.values],
    }
  )
}

/** Read when their orders are locked. How a tender stands as a transaction is read with it (T-5, T-9). */
function tenders(agencyId: number, footprints: Footprints): Statement | null {
  const wanted = wantedOrders(footprints)
  return (
    wanted && {
      text: `
      with wanted (id) as (${wanted.text})
      select p.order_id, p.transaction_id, p.amount, p.given_back, t.session_id, t.payment_id,
             t.receipt_number, t.method, t.reference, t.card_tail
        from (select distinct id from wanted) w,
             lateral (select * from permit_tenders p where p.agency_id = $1 and p.order_id = w.id
                       order by p.agency_id, p.order_id, p.transaction_id) p,
             lateral (select * from transactions t
                       where t.agency_id = $1 and t.id = p.transaction_id limit 1) t
       order by p.order_id, p.transaction_id`,
      values: [agencyId, ...wanted.values],
    }
  )
}

/** P-2: those of them in which a permit stands; read when they are locked, as their tenders are. */
function standing(agencyId: number, footprints: Footprints): Statement | null {
  const wanted = wantedOrders(footprints)
  return (
    wanted && {
      text: `
      with wanted (id) as (${wanted.text})
      select w.id from (select distinct id from wanted) w,
             lateral (select 1 from permit_order_permits x,
                             lateral (select order_id from permits p
                                       where p.agency_id = $1 and p.id = x.permit_id limit 1) p
                       where x.agency_id = $1 and x.order_id = w.id and p.order_id = w.id
                       limit 1) s`,
      values: [agencyId, ...wanted.values],
    }
  )
}

/** Only the ways that are used are asked. */
function wantedOrders({ orders: ids, permits: numbers }: Footprints) {
  const ways = [
    { keys: ids, find: (keys: string) => `select unnest(${keys}::bigint[])` },
    {
      keys: numbers,
      find: (keys: string) => `
        select p.order_id from unnest(${keys}::text[]) as n (number),
               lateral (select order_id from permits p
                         where p.agency_id = $1 and p.number_key = n.number limit 1) p
         where p.order_id is not null`,
    },
  ].filter(({ keys }) => keys.length > 0)
  if (ways.length === 0) return null
  return {
    text: ways.map(({ find }, index) => find(`$${index + 2}`)).join(' union '),
    values: ways.map(({ keys }) => keys),
  }
}

type PermitRow = {
  id: number
  number: string
  type: string
  status: PermitStatus
  price: number
  order_id: number | null
  fees: Fee[]
}
type OrderRow = {
  id: number
  created_at: Temporal.Instant
  charged: number
  service_fees: number
  taken: number
  reversed: number
  refunded: number
}
type TenderRow = {
  order_id: number
  transaction_id: number
  amount: number
  given_back: number
  session_id: number
  payment_id: number
  receipt_number: string
  method: string
  reference: string | null
  card_tail: string | null
}

function readSlice(
  _agencyId: number,
  [permitRows, orderRows, tenderRows, standingRows]: readonly Rows[],
): OrdersSlice {
  const slice = emptySlice()
  for (const { order_id: orderId, ...permit } of permitRows as readonly PermitRow[])
    slice.permits.set(permit.number.toUpperCase(), { ...permit, orderId })
  const taken = Map.groupBy(tenderRows as readonly TenderRow[], (row) => row.order_id)
  const standingIds = new Set((standingRows as readonly { id: number }[]).map(({ id }) => id))
  for (const row of orderRows as readonly OrderRow[]) {
    const { id, created_at: at, service_fees: serviceFees, ...figures } = row
    const own = (taken.get(id) ?? []).map(asTender)
    keep(slice, { id, at, serviceFees, ...figures, stands: standingIds.has(id), tenders: own })
  }
  return slice
}

function asTender(row: TenderRow): OrderTender {
  return {
    id: row.transaction_id,
    sessionId: row.session_id,
    paymentId: row.payment_id,
    receiptNumber: row.receipt_number,
    method: row.method,
    reference: row.reference,
    cardTail: row.card_tail,
    amount: row.amount,
    givenBack: row.given_back,
  }
}
