import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Person } from '../sessions/public.ts'
import type { OrderFigures } from './order.ts'
import { idsOfAny, stands } from './queries.ts'

/** P-4: an order as lists show it. */
export type ShownOrder = OrderFigures & {
  readonly id: number
  readonly payer: string | null
  readonly createdAt: Temporal.Instant
  readonly user: Person
  readonly permits: readonly { readonly number: string; readonly holder: string }[]
  readonly cardTails: readonly string[]
}

export type OrderFilter = {
  readonly id?: number | undefined
  readonly cardTail?: string | undefined
  /** When it was placed: from inclusive, to exclusive. */
  readonly from?: Temporal.Instant | undefined
  readonly to?: Temporal.Instant | undefined
}

type Position = readonly [at: string, id: number]

/** P-4: the next `limit` orders, newest first, each read from its index. */
export async function shownOrders(
  work: UnitOfWork,
  { id, cardTail, from, to }: OrderFilter,
  limit: number,
  after?: Position,
): Promise<ShownOrder[]> {
  let query = orders(work)
  if (id !== undefined) query = query.where('o.id', '=', id)
  if (from !== undefined) query = query.where('o.created_at', '>=', from)
  if (to !== undefined) query = query.where('o.created_at', '<', to)
  if (after) query = query.where(sql<boolean>`(o.created_at, o.id) < (${after[0]}, ${after[1]})`)
  if (cardTail !== undefined)
    query = query.where('o.id', 'in', idsByCard(work, cardTail, { from, to }, limit, after))
  const rows = await query
    .orderBy('o.agency_id', 'desc')
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

/** As many as are shown, in the same order, from the index of card tails; an order may have two. */
function idsByCard(
  work: UnitOfWork,
  cardTail: string,
  { from, to }: Pick<OrderFilter, 'from' | 'to'>,
  limit: number,
  after?: Position,
) {
  let query = work.db
    .selectFrom('permit_tenders as t')
    .where('t.agency_id', '=', work.agencyId)
    .where('t.card_tail', '=', cardTail)
  if (from !== undefined) query = query.where('t.ordered_at', '>=', from)
  if (to !== undefined) query = query.where('t.ordered_at', '<', to)
  if (after)
    query = query.where(sql<boolean>`(t.ordered_at, t.order_id) < (${after[0]}, ${after[1]})`)
  const found = query
    .distinct()
    .select(['t.ordered_at', 't.order_id'])
    .orderBy('t.ordered_at', 'desc')
    .orderBy('t.order_id', 'desc')
    .limit(limit)
  return sql<number>`(select order_id from (${found}) found)`
}

/** One order; undefined if the agency has none of this id. */
export async function shownOrder(work: UnitOfWork, id: number): Promise<ShownOrder | undefined> {
  const row = await orders(work).where('o.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

/** Those that there are of these, in no order. */
export async function ordersOf(work: UnitOfWork, ids: readonly number[]): Promise<ShownOrder[]> {
  if (ids.length === 0) return []
  return (await orders(work).where('o.id', 'in', ids).execute()).map(shown)
}

/** Those that can be paid, of permits whose number, holder or plate begins so; newest first. */
export async function ordersToPay(
  work: UnitOfWork,
  q: string,
  limit: number,
): Promise<ShownOrder[]> {
  const standing = work.db
    .selectFrom('permits as p')
    .where('p.agency_id', '=', work.agencyId)
    .where('p.id', 'in', idsOfAny(work, q))
    .where('p.order_id', 'is not', null)
    .select('p.order_id')
  const rows = await orders(work)
    .where('o.id', 'in', sql<number>`(${standing})`)
    .where(sql<boolean>`o.charged > o.taken - o.reversed`)
    .where(sql<boolean>`(o.refunded = 0 or o.taken - o.reversed - o.refunded > o.service_fees)`)
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

function orders(work: UnitOfWork) {
  return work.db
    .selectFrom('permit_orders as o')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'o.agency_id').onRef('u.id', '=', 'o.created_by'),
    )
    .where('o.agency_id', '=', work.agencyId)
    .select(['o.id', 'o.payer', 'o.charged', 'o.service_fees', 'o.taken', 'o.reversed'])
    .select(['o.refunded', 'o.created_at', 'u.id as user_id', 'u.name as user_name', stands])
    .select([
      sql<ShownOrder['permits']>`(
        select coalesce(json_agg(json_build_object('number', p.number, 'holder', p.holder)
                                 order by x.position), '[]')
          from permit_order_permits x
          join permits p on p.agency_id = x.agency_id and p.id = x.permit_id
         where x.agency_id = o.agency_id and x.order_id = o.id)`.as('permits'),
      sql<string[]>`(
        select coalesce(json_agg(distinct t.card_tail), '[]') from permit_tenders t
         where t.agency_id = o.agency_id and t.order_id = o.id and t.card_tail is not null)`.as(
        'card_tails',
      ),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof orders>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownOrder {
  return {
    id: row.id,
    payer: row.payer,
    charged: row.charged,
    serviceFees: row.service_fees,
    taken: row.taken,
    reversed: row.reversed,
    refunded: row.refunded,
    stands: row.stands,
    createdAt: row.created_at,
    user: { id: row.user_id, name: row.user_name },
    permits: row.permits,
    cardTails: row.card_tails,
  }
}

/** What was charged, in the order in which it was put together. */
export function linesOfOrder(work: UnitOfWork, orderId: number) {
  return work.db
    .selectFrom('permit_order_lines as l')
    .leftJoin('permits as p', (join) =>
      join.onRef('p.agency_id', '=', 'l.agency_id').onRef('p.id', '=', 'l.permit_id'),
    )
    .where('l.agency_id', '=', work.agencyId)
    .where('l.order_id', '=', orderId)
    .orderBy('l.line')
    .select(['l.kind', 'l.name', 'l.amount', 'p.number as permit'])
    .execute()
}

/** P-3: its tenders, each with how much of it was given back; by the transactions that they are. */
export function tendersOfOrder(work: UnitOfWork, orderId: number) {
  return work.db
    .selectFrom('permit_tenders')
    .where('agency_id', '=', work.agencyId)
    .where('order_id', '=', orderId)
    .orderBy('transaction_id')
    .select(['transaction_id as id', 'amount', 'given_back as givenBack'])
    .execute()
}

/** How many tenders an order was paid by. */
export async function countTenders(work: UnitOfWork, orderId: number): Promise<number> {
  const { count } = await work.db
    .selectFrom('permit_tenders')
    .where('agency_id', '=', work.agencyId)
    .where('order_id', '=', orderId)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** P-5: what was given back of them, and how. */
export function returnsOfOrder(work: UnitOfWork, orderId: number) {
  return work.db
    .selectFrom('permit_returns')
    .where('agency_id', '=', work.agencyId)
    .where('order_id', '=', orderId)
    .orderBy('transaction_id')
    .select(['transaction_id as id', 'tender_id as tenderId', 'mode', 'amount'])
    .execute()
}
