import type { Target } from '../../journal/fact.ts'

/** The figures of an order, in minor units. */
export type OrderFigures = {
  /** The sum of its lines, as they were when it was placed. */
  readonly charged: number
  /** What of that are service fees. */
  readonly serviceFees: number
  /** All that was ever handed over for it. */
  readonly taken: number
  /** What of it was undone, and is due again. */
  readonly reversed: number
  /** What was given back, and is not due again. */
  readonly refunded: number
  /** P-2: its permits stand in it, until it is cancelled or they are ordered anew after a refund. */
  readonly stands: boolean
}

/** P-3: one tender, which is one transaction and has its number. */
export type OrderTender = {
  readonly id: number
  readonly sessionId: number
  readonly paymentId: number
  readonly receiptNumber: string
  readonly method: string
  readonly reference: string | null
  readonly cardTail: string | null
  readonly amount: number
  readonly givenBack: number
}

/** An order as the write door holds it; its tenders in the order in which they were taken. */
export type PermitOrder = OrderFigures & {
  readonly id: number
  readonly at: Temporal.Instant
  readonly tenders: readonly OrderTender[]
}

export const ORDER_STATUSES = [
  'unpaid',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'cancelled',
] as const

export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** P-2: the ID of an order as people say it; not to be mixed up with a Transaction ID. */
export function orderNumber(id: number): string {
  return `PO-${id}`
}

/** The id behind an ID as people type it, `PO-30001` or `30001`; null if it can be none. */
export function orderIdOf(text: string): number | null {
  const [, digits] = /^(?:PO-)?([1-9]\d{0,15})$/i.exec(text) ?? []
  const id = Number(digits)
  return Number.isSafeInteger(id) ? id : null
}

export function targetOf(id: number): Target {
  return { type: 'permit_order', id, number: orderNumber(id) }
}

/**
 * P-2: its permits left it while nothing was held for it that is given back. Where something had been refunded they
 * were ordered anew, and it stays a refunded order.
 */
export function isCancelled({ stands, refunded }: OrderFigures): boolean {
  return !stands && refunded === 0
}

/** What is held for it: neither due again nor given back. */
export function heldOf({ taken, reversed, refunded }: OrderFigures): number {
  return taken - reversed - refunded
}

/**
 * What is still to be paid. What was refunded is not due again; what was reversed is, unless the
 * order takes no more money.
 */
export function dueOf(order: OrderFigures): number {
  const isOver = isCancelled(order) || isRefunded(order)
  return isOver ? 0 : order.charged - order.taken + order.reversed
}

/** P-5: nothing is left of it that could be given back, and something was. */
function isRefunded(order: OrderFigures): boolean {
  return order.refunded > 0 && refundableOf(order) === 0
}

/** P-5: what can still be given back in all: what is held, without the service fees. */
export function refundableOf(order: OrderFigures): number {
  return Math.max(0, heldOf(order) - order.serviceFees)
}

/** P-5: what can still be given back of one tender: what is left of it, and of the order. */
export function leftOf(order: OrderFigures, tender: Pick<OrderTender, 'amount' | 'givenBack'>) {
  return Math.min(tender.amount - tender.givenBack, refundableOf(order))
}

export function statusOf(figures: OrderFigures): OrderStatus {
  if (isRefunded(figures)) return 'refunded'
  if (figures.refunded > 0) return 'partially_refunded'
  if (isCancelled(figures)) return 'cancelled'
  if (dueOf(figures) === 0) return 'paid'
  return figures.taken > figures.reversed ? 'partially_paid' : 'unpaid'
}
