import Type, { type Static } from 'typebox'
import { choice, day, id, instant, nullable, sum } from '../../http/schema.ts'
import { Action, actionOf } from '../transactions/public.ts'
import { type OrderFigures, ORDER_STATUSES, orderNumber, statusOf } from './order.ts'
import { PERMIT_STATUSES } from './permit.ts'
import type { ShownPermit } from './queries.ts'
import { refusesOrder } from './rules.ts'

export const permitStatus = choice(PERMIT_STATUSES)

const OrderOfPermit = Type.Object(
  { id, number: Type.String(), status: choice(ORDER_STATUSES) },
  { title: 'OrderOfPermit' },
)

const facts = {
  id,
  number: Type.String(),
  type: Type.String(),
  holder: Type.String(),
  vehicles: Type.Array(Type.Object({ plate: Type.String(), state: nullable(Type.String()) })),
  zone: nullable(Type.String()),
  validFrom: day,
  validTo: day,
  price: sum,
  fees: Type.Array(
    Type.Object({ kind: choice(['fee', 'service_fee']), name: Type.String(), amount: sum }),
  ),
  status: permitStatus,
  /** Whether it can be ordered now, and why not. */
  sellable: Action,
}

/** P-1: a permit as lists show it, with the order that it stands in now. */
export const PermitSummary = Type.Object(
  { ...facts, order: Type.Union([OrderOfPermit, Type.Null()]) },
  { title: 'PermitSummary' },
)

export const PermitBody = Type.Object(
  {
    ...PermitSummary.properties,
    createdAt: instant,
    version: Type.Integer(),
    orders: Type.Array(
      Type.Object({ ...OrderOfPermit.properties, createdAt: instant, charged: sum }),
    ),
  },
  { title: 'Permit' },
)

export function permitSummary(permit: ShownPermit): Static<typeof PermitSummary> {
  const { number, type, holder, zone, price, status, order } = permit
  const orders = new Map(order ? [[order.id, order]] : [])
  return {
    id: String(permit.id),
    number,
    type,
    holder,
    vehicles: [...permit.vehicles],
    zone,
    validFrom: permit.validFrom.toString(),
    validTo: permit.validTo.toString(),
    price,
    fees: [...permit.fees],
    status,
    sellable: actionOf(refusesOrder({ number, status, orderId: order?.id ?? null }, orders)),
    order: order && orderOfPermit(order),
  }
}

type OrderRow = OrderFigures & { readonly id: number; readonly createdAt: Temporal.Instant }

export function permitBody(
  permit: ShownPermit,
  orders: readonly OrderRow[],
): Static<typeof PermitBody> {
  return {
    ...permitSummary(permit),
    createdAt: permit.createdAt.toString(),
    version: permit.version,
    orders: orders.map((order) => ({
      ...orderOfPermit(order),
      createdAt: order.createdAt.toString(),
      charged: order.charged,
    })),
  }
}

function orderOfPermit(order: OrderFigures & { readonly id: number }) {
  return { id: String(order.id), number: orderNumber(order.id), status: statusOf(order) }
}
