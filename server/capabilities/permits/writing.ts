import type { Statement } from '../../postgres/pipeline.ts'
import { chargedOf } from './rules.ts'
import type { OrdersSlice } from './slice.ts'

/** Set-based statements for all that a batch changed about orders. */
export function writeOrders(agencyId: number, slice: OrdersSlice): Statement[] {
  return [
    ...insertOrders(agencyId, slice),
    ...insertLines(agencyId, slice),
    ...insertPermits(agencyId, slice),
    ...updatePermits(agencyId, slice),
    ...updateOrders(agencyId, slice),
    ...insertTenders(agencyId, slice),
    ...updateTenders(agencyId, slice),
    ...insertReturns(agencyId, slice),
  ]
}

function insertOrders(agencyId: number, { placed }: OrdersSlice): Statement[] {
  if (placed.length === 0) return []
  const figures = placed.map(({ lines }) => chargedOf(lines))
  return [
    {
      text: `
        insert into permit_orders (agency_id, id, payer, charged, service_fees, created_by, created_at)
        select $1, n.* from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[],
                                   $7::timestamptz[]) n`,
      values: [
        agencyId,
        placed.map((o) => o.orderId),
        placed.map((o) => o.payer),
        figures.map((f) => f.charged),
        figures.map((f) => f.serviceFees),
        placed.map((o) => o.by),
        placed.map((o) => o.at),
      ],
    },
  ]
}

function insertLines(agencyId: number, { placed }: OrdersSlice): Statement[] {
  const lines = placed.flatMap(({ orderId, lines: own }) =>
    own.map((line, index) => ({ ...line, orderId, line: index + 1 })),
  )
  if (lines.length === 0) return []
  return [
    {
      text: `
        insert into permit_order_lines (agency_id, order_id, line, permit_id, kind, name, amount)
        select $1, n.* from unnest($2::bigint[], $3::smallint[], $4::bigint[], $5::text[], $6::text[],
                                   $7::bigint[]) n`,
      values: [
        agencyId,
        lines.map((l) => l.orderId),
        lines.map((l) => l.line),
        lines.map((l) => l.permitId),
        lines.map((l) => l.kind),
        lines.map((l) => l.name),
        lines.map((l) => l.amount),
      ],
    },
  ]
}

/** Which permits are in which order. */
function insertPermits(agencyId: number, { placed }: OrdersSlice): Statement[] {
  const permits = placed.flatMap(({ orderId, permits: own }) =>
    own.map(({ id }, index) => ({ orderId, id, position: index + 1 })),
  )
  if (permits.length === 0) return []
  return [
    {
      text: `
        insert into permit_order_permits (agency_id, order_id, permit_id, position)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::smallint[]) n`,
      values: [
        agencyId,
        permits.map((p) => p.orderId),
        permits.map((p) => p.id),
        permits.map((p) => p.position),
      ],
    },
  ]
}

/** For each permit the order that it stands in now. */
function updatePermits(agencyId: number, { moved, permits }: OrdersSlice): Statement[] {
  const rows = [...moved].flatMap((number) => permits.get(number) ?? [])
  if (rows.length === 0) return []
  return [
    {
      text: `
        update permits p set order_id = v.order_id, version = p.version + 1
          from unnest($2::bigint[], $3::bigint[]) as v (order_id, id),
               lateral (select found.ctid from permits found
                         where found.agency_id = $1 and found.id = v.id limit 1) row
         where p.ctid = row.ctid`,
      values: [agencyId, rows.map((p) => p.orderId), rows.map((p) => p.id)],
    },
  ]
}

/** The rows are locked, so these are whole figures and not differences. */
function updateOrders(agencyId: number, slice: OrdersSlice): Statement[] {
  const rows = [...slice.touched].flatMap((id) => slice.orders.get(id) ?? [])
  if (rows.length === 0) return []
  return [
    {
      text: `
        update permit_orders o
           set taken = v.taken, reversed = v.reversed, refunded = v.refunded, version = o.version + 1
          from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
               as v (id, taken, reversed, refunded),
               lateral (select found.ctid from permit_orders found
                         where found.agency_id = $1 and found.id = v.id limit 1) row
         where o.ctid = row.ctid`,
      values: [
        agencyId,
        rows.map((o) => o.id),
        rows.map((o) => o.taken),
        rows.map((o) => o.reversed),
        rows.map((o) => o.refunded),
      ],
    },
  ]
}

function tendersOf({ touched, orders }: OrdersSlice) {
  return [...touched].flatMap((id) => {
    const order = orders.get(id)
    return (order?.tenders ?? []).map((tender) => ({ ...tender, orderId: id, at: order?.at }))
  })
}

function insertTenders(agencyId: number, slice: OrdersSlice): Statement[] {
  const rows = tendersOf(slice).filter(({ id }) => slice.newTenders.has(id))
  if (rows.length === 0) return []
  return [
    {
      text: `
        insert into permit_tenders (agency_id, order_id, transaction_id, amount, given_back, card_tail,
                                    ordered_at)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[],
                                   $7::timestamptz[]) n`,
      values: [
        agencyId,
        rows.map((t) => t.orderId),
        rows.map((t) => t.id),
        rows.map((t) => t.amount),
        rows.map((t) => t.givenBack),
        rows.map((t) => t.cardTail),
        rows.map((t) => t.at),
      ],
    },
  ]
}

function updateTenders(agencyId: number, slice: OrdersSlice): Statement[] {
  const changed = new Set(slice.returned.map(({ tenderId }) => tenderId))
  const rows = tendersOf(slice).filter(({ id }) => changed.has(id) && !slice.newTenders.has(id))
  if (rows.length === 0) return []
  return [
    {
      text: `
        update permit_tenders t set given_back = v.given_back
          from unnest($2::bigint[], $3::bigint[], $4::bigint[]) as v (order_id, id, given_back),
               lateral (select found.ctid from permit_tenders found
                         where found.agency_id = $1 and found.order_id = v.order_id
                           and found.transaction_id = v.id limit 1) row
         where t.ctid = row.ctid`,
      values: [
        agencyId,
        rows.map((t) => t.orderId),
        rows.map((t) => t.id),
        rows.map((t) => t.givenBack),
      ],
    },
  ]
}

function insertReturns(agencyId: number, { returned }: OrdersSlice): Statement[] {
  if (returned.length === 0) return []
  return [
    {
      text: `
        insert into permit_returns (agency_id, order_id, transaction_id, tender_id, mode, amount)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[],
                                   $6::bigint[]) n`,
      values: [
        agencyId,
        returned.map((r) => r.orderId),
        returned.map((r) => r.transactionId),
        returned.map((r) => r.tenderId),
        returned.map((r) => r.mode),
        returned.map((r) => r.amount),
      ],
    },
  ]
}
