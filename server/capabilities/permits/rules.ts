import type { Moment } from '../../journal/command.ts'
import type {
  Fact,
  PermitOrderCancelled,
  PermitOrderLine,
  PermitOrderPlaced,
} from '../../journal/fact.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { type Acting, sessionForPayment } from '../sessions/public.ts'
import {
  decidePayment,
  type MoneyState,
  type Receivable,
  type Tender,
} from '../transactions/public.ts'
import {
  dueOf,
  heldOf,
  isCancelled,
  type OrderFigures,
  orderNumber,
  type PermitOrder,
  refundableOf,
  statusOf,
  targetOf,
} from './order.ts'
import type { Fee, NewPermit, Permit } from './permit.ts'

/** What the rules of permits see. */
export type PermitsState = MoneyState & {
  readonly orders: {
    readonly receivables: ReadonlyMap<number, Receivable>
    readonly orders: ReadonlyMap<number, PermitOrder>
    /** By number, upper case. */
    readonly permits: ReadonlyMap<string, Permit>
  }
}

export type OrderWish = {
  /** Numbers, upper case. */
  readonly permits: readonly string[]
  readonly fees: readonly Fee[]
  /** None: it is placed and stays unpaid. */
  readonly tenders: readonly Tender[]
  readonly payer: string | null
}

type Placed = { readonly facts: readonly Fact[]; readonly order: PermitOrderPlaced }

/** P-1: why it cannot be recorded like this, or null. */
export function refusesRecord({ validFrom, validTo }: NewPermit): Refusal | null {
  if (Temporal.PlainDate.compare(validFrom, validTo) <= 0) return null
  return refuse(
    'permit_ends_before_it_begins',
    `It would end on ${validTo.toString()}, before it begins on ${validFrom.toString()}. Give a later day.`,
    undefined,
    '/validTo',
  )
}

/** P-2, P-3, S-7: places an order and pays the whole of it, one transaction a tender. */
export function decideOrder(
  state: PermitsState,
  wish: OrderWish,
  acting: Acting,
  moment: Moment,
): Placed | Refusal {
  const isPaid = wish.tenders.length > 0
  const session = isPaid ? sessionForPayment(state.sessions, acting.userId, moment.now) : null
  if (isRefusal(session)) return session
  const permits = findPermits(state.orders, wish.permits)
  if (isRefusal(permits)) return permits
  const order: PermitOrderPlaced = {
    fact: 'permit_order_placed',
    orderId: moment.draw('orders'),
    payer: wish.payer,
    lines: [...permits.flatMap(linesOf), ...wish.fees.map((fee) => ({ ...fee, permitId: null }))],
    permits: permits.map(({ id, number }) => ({ id, number })),
    by: acting.userId,
    at: moment.now,
  }
  if (!isPaid) return { facts: [order], order }
  const paid = pay(state, order, wish, acting, moment)
  return isRefusal(paid) ? paid : { facts: [order, ...paid.facts], order }
}

function findPermits(
  state: PermitsState['orders'],
  numbers: readonly string[],
): Permit[] | Refusal {
  const permits: Permit[] = []
  for (const [index, number] of numbers.entries()) {
    const permit = state.permits.get(number)
    const pointer = `/permits/${index}`
    if (!permit)
      return refuse('permit_not_found', `There is no permit ${number}.`, undefined, pointer)
    if (permits.includes(permit))
      return refuse('permit_named_twice', `${number} is in the list twice.`, undefined, pointer)
    const refusal = refusesOrder(permit, state.orders)
    if (refusal) return { ...refusal, pointer }
    permits.push(permit)
  }
  return permits
}

/** P-2: why a permit cannot be ordered, or null. One whose order was refunded can be, again. */
export function refusesOrder(
  { number, status, orderId }: Pick<Permit, 'number' | 'status' | 'orderId'>,
  orders: ReadonlyMap<number, OrderFigures>,
): Refusal | null {
  if (status === 'cancelled' || status === 'expired')
    return refuse('permit_not_sellable', `${number} is ${status}: it cannot be sold.`, { status })
  const before = orderId === null ? undefined : orders.get(orderId)
  if (orderId === null || (before && statusOf(before) === 'refunded')) return null
  const way = before && heldOf(before) > 0 ? 'refund' : 'cancel'
  return refuse(
    'permit_ordered',
    `${number} is in order ${orderNumber(orderId)} already. Pay that, or ${way} it first.`,
    { order: { id: String(orderId), number: orderNumber(orderId) } },
  )
}

function linesOf({ id, number, type, price, fees }: Permit): PermitOrderLine[] {
  const itself = { permitId: id, kind: 'price' as const, name: `${type} ${number}`, amount: price }
  return [...(price > 0 ? [itself] : []), ...fees.map((fee) => ({ ...fee, permitId: id }))]
}

/** The order as if it were there already, paid as any other is. */
function pay(
  state: PermitsState,
  order: PermitOrderPlaced,
  wish: OrderWish,
  acting: Acting,
  moment: Moment,
) {
  const { orderId } = order
  const receivable = receivableOf({ id: orderId, ...chargedOf(order.lines) })
  return decidePayment(
    { ...state, orders: { receivables: new Map([[orderId, receivable]]) } },
    {
      items: [{ permitOrder: orderId, amount: receivable.due }],
      tenders: wish.tenders,
      short: false,
      confirmOverpayment: false,
      payer: wish.payer,
    },
    acting,
    moment,
  )
}

/** The figures of an order for which nothing was paid yet. */
export function chargedOf(lines: readonly PermitOrderLine[]): OrderFigures {
  const sum = (some: readonly PermitOrderLine[]) =>
    some.reduce((all, { amount }) => all + amount, 0)
  return {
    charged: sum(lines),
    serviceFees: sum(lines.filter(({ kind }) => kind === 'service_fee')),
    taken: 0,
    reversed: 0,
    refunded: 0,
    stands: true,
  }
}

/** P-2: cancels an order on which no more than service fees is held: its permits can be ordered again. */
export function decideCancellation(
  { orders }: Pick<PermitsState, 'orders'>,
  orderId: number,
): PermitOrderCancelled | Refusal {
  const order = orders.orders.get(orderId)
  if (!order) return refuse('permit_order_not_found', 'There is no such permit order.')
  return refusesCancellation(order) ?? { fact: 'permit_order_cancelled', orderId }
}

/**
 * Why an order cannot be cancelled, or null: money that is held is given back first. Service fees are
 * never given back (P-5), so where they alone are held they stay held.
 */
export function refusesCancellation(order: OrderFigures & { readonly id: number }): Refusal | null {
  if (isCancelled(order)) return refuseCancelled(order.id)
  if (order.refunded > 0) return refuseRefunded(order.id)
  const held = refundableOf(order)
  if (held === 0) return null
  return refuse(
    'permit_order_holds_money',
    `Money is held for ${orderNumber(order.id)}. Give it back first.`,
    { held },
  )
}

/** What was refunded is over: its permits may stand in another order by now (P-2). */
function refuseRefunded(id: number): Refusal {
  return refuse(
    'permit_order_refunded',
    `${orderNumber(id)} was refunded and takes no money. Place a new order for its permits.`,
  )
}

function refuseCancelled(id: number): Refusal {
  return refuse(
    'permit_order_cancelled',
    `${orderNumber(id)} was cancelled and takes no money. Place a new order for its permits.`,
  )
}

/** Why an order takes no money whatever is paid on it, or null. */
function refusesMoney(order: OrderFigures & { readonly id: number }): Refusal | null {
  if (isCancelled(order)) return refuseCancelled(order.id)
  return statusOf(order) === 'refunded' ? refuseRefunded(order.id) : null
}

/** Why nothing can be paid on an order now, or null. It is never overpaid. */
export function refusesOrderPayment(order: OrderFigures & { readonly id: number }): Refusal | null {
  const refusal = refusesMoney(order)
  if (refusal || dueOf(order) > 0) return refusal
  return refuse('permit_order_overpaid', `Nothing is due on ${orderNumber(order.id)}.`, { due: 0 })
}

/** An order as something that can be paid. It has no account balance: more than the due is refused. */
export function receivableOf(order: OrderFigures & { readonly id: number }): Receivable {
  return {
    target: targetOf(order.id),
    due: dueOf(order),
    accountBalance: 0,
    transfersAway: [],
    refusal: refusesMoney(order),
  }
}
