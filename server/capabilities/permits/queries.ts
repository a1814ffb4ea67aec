import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { receivableNumber } from '../transactions/public.ts'
import type { OrderFigures } from './order.ts'
import type { Fee, PermitStatus, Vehicle } from './permit.ts'

/** A permit as lists show it, with the figures of the order that it stands in. */
export type ShownPermit = {
  readonly id: number
  readonly number: string
  readonly type: string
  readonly holder: string
  readonly vehicles: readonly Vehicle[]
  readonly zone: string | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate
  readonly price: number
  readonly fees: readonly Fee[]
  readonly status: PermitStatus
  readonly order: (OrderFigures & { readonly id: number }) | null
  readonly createdAt: Temporal.Instant
  readonly version: number
}

export type PermitFilter = {
  /** The beginning of number, holder or plate. */
  readonly q?: string | undefined
  readonly status?: PermitStatus | undefined
}

/** The next `limit` permits by number, in the order of their index (P-1, X-5). */
export async function shownPermits(
  work: UnitOfWork,
  { q, status }: PermitFilter,
  limit: number,
  after?: readonly [key: string, id: number],
): Promise<(ShownPermit & { readonly key: string })[]> {
  let query = permits(work).select('p.number_key as key')
  if (status !== undefined) query = query.where('p.status', '=', status)
  if (q !== undefined) query = query.where('p.id', 'in', idsOfAny(work, q))
  if (after) query = query.where(sql<boolean>`p.number_key ~>~ ${after[0]}`)
  const rows = await query
    .orderBy('p.agency_id')
    .orderBy(sql`p.number_key using ~<~`)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...shown(row), key: row.key }))
}

/** One index look-up a column, instead of one scan for all three. */
export function idsOfAny(work: UnitOfWork, q: string) {
  const own = work.db
    .selectFrom('permits as p')
    .select('p.id')
    .where('p.agency_id', '=', work.agencyId)
    .limit(1_000)
  const byPlate = work.db
    .selectFrom('permit_vehicles as v')
    .select('v.permit_id as id')
    .where('v.agency_id', '=', work.agencyId)
    .where(startsWith('v.plate_key', receivableNumber(q)))
    .limit(1_000)
  return sql<number>`(
    (${own.where(startsWith('p.number_key', receivableNumber(q)))})
    union (${own.where(startsWith('p.holder_key', q.toUpperCase()))}) union (${byPlate}))`
}

function startsWith(column: 'p.number_key' | 'p.holder_key' | 'v.plate_key', prefix: string) {
  const key = sql.ref(column)
  return sql<boolean>`(${key} ~>=~ ${prefix} and ${key} ~<~ ${`${prefix}\u{10FFFF}`})`
}

/** One permit by number, upper case; undefined if the agency has none (A-1). */
export async function shownPermit(
  work: UnitOfWork,
  number: string,
): Promise<ShownPermit | undefined> {
  const row = await permits(work).where('p.number_key', '=', number).executeTakeFirst()
  return row && shown(row)
}

/** P-4: the permits of one order, in the order in which they were named. */
export async function permitsOfOrder(work: UnitOfWork, orderId: number): Promise<ShownPermit[]> {
  const rows = await permits(work)
    .innerJoin('permit_order_permits as x', (join) =>
      join.onRef('x.agency_id', '=', 'p.agency_id').onRef('x.permit_id', '=', 'p.id'),
    )
    .where('x.order_id', '=', orderId)
    .orderBy('x.position')
    .execute()
  return rows.map(shown)
}

/** P-2: whether a permit stands in the order `o` still. */
export const stands = sql<boolean>`exists (
  select from permit_order_permits s
    join permits sp on sp.agency_id = s.agency_id and sp.id = s.permit_id
   where s.agency_id = o.agency_id and s.order_id = o.id and sp.order_id = o.id)`.as('stands')

/** All orders that a permit was ever in, newest first. */
export function ordersOfPermit(work: UnitOfWork, permitId: number) {
  return work.db
    .selectFrom('permit_order_permits as x')
    .innerJoin('permit_orders as o', (join) =>
      join.onRef('o.agency_id', '=', 'x.agency_id').onRef('o.id', '=', 'x.order_id'),
    )
    .where('x.agency_id', '=', work.agencyId)
    .where('x.permit_id', '=', permitId)
    .orderBy('x.order_id', 'desc')
    .limit(100)
    .select(['o.id', 'o.created_at as createdAt', 'o.charged', 'o.service_fees as serviceFees'])
    .select(['o.taken', 'o.reversed', 'o.refunded', stands])
    .execute()
}

function permits(work: UnitOfWork) {
  return work.db
    .selectFrom('permits as p')
    .leftJoin('permit_orders as o', (join) =>
      join.onRef('o.agency_id', '=', 'p.agency_id').onRef('o.id', '=', 'p.order_id'),
    )
    .where('p.agency_id', '=', work.agencyId)
    .select(['p.id', 'p.number', 'p.type', 'p.holder', 'p.zone', 'p.valid_from', 'p.valid_to'])
    .select(['p.price', 'p.status', 'p.created_at', 'p.version'])
    .select(['o.id as order_id', 'o.charged'])
    .select(['o.service_fees', 'o.taken', 'o.reversed', 'o.refunded'])
    .select([
      sql<Vehicle[]>`(
        select coalesce(json_agg(json_build_object('plate', v.plate, 'state', v.state)
                                 order by v.line), '[]')
          from permit_vehicles v where v.agency_id = p.agency_id and v.permit_id = p.id)`.as(
        'vehicles',
      ),
      sql<Fee[]>`(
        select coalesce(json_agg(json_build_object('kind', f.kind, 'name', f.name,
                                                   'amount', f.amount) order by f.line), '[]')
          from permit_fees f where f.agency_id = p.agency_id and f.permit_id = p.id)`.as('fees'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof permits>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownPermit {
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    holder: row.holder,
    vehicles: row.vehicles,
    zone: row.zone,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    price: row.price,
    fees: row.fees,
    status: row.status as PermitStatus,
    order: orderOf(row),
    createdAt: row.created_at,
    version: row.version,
  }
}

function orderOf(row: Row): ShownPermit['order'] {
  if (row.order_id === null) return null
  return {
    id: row.order_id,
    charged: row.charged ?? 0,
    serviceFees: row.service_fees ?? 0,
    taken: row.taken ?? 0,
    reversed: row.reversed ?? 0,
    refunded: row.refunded ?? 0,
    stands: true,
  }
}
