import type { Rules } from './order.ts'

/**
 * A permit order by the rules (P-2, P-3, P-5): what was charged, what was handed over for it, and
 * what was given back of that. Pure.
 */
export type Ordered = {
  readonly charged: number
  readonly serviceFees: number
  /** In the order of their numbers. */
  readonly tenders: readonly Tender[]
  readonly returns: readonly Returned[]
}

type Tender = { readonly transaction: string; readonly amount: number }
export type Mode = 'refund' | 'reverse'
type Returned = { readonly tender: string; readonly mode: Mode; readonly amount: number }

/** One answer that says something of an order. */
export type OrderTold =
  | { readonly told: 'paid'; readonly parts: readonly Tender[] }
  | { readonly told: 'overpaid'; readonly amount: number; readonly due: number }
  | { readonly told: 'within'; readonly amount: number }
  /** Refunded, and over. */
  | { readonly told: 'over' }
  | { readonly told: 'refunded' }
  | Adjusted
  | {
      readonly told: 'nothing_left'
      readonly tender: string | null
      readonly reversed: number
      readonly refunded: number
    }
  | {
      readonly told: 'more_than_left'
      readonly tender: string
      readonly amount: number
      readonly left: number
    }
  | { readonly told: 'shown'; readonly shows: Partial<OrderFigures> }

type Adjusted = {
  readonly told: 'adjusted'
  readonly tender: string
  readonly mode: Mode
  /** Null: all that was left of it. */
  readonly amount: number | null
  /** Whether the tender is marked as reversed by that. */
  readonly marked: boolean
}

/** As it is shown. */
export type OrderFigures = {
  readonly status: string
  readonly charged: number
  readonly serviceFees: number
  readonly paid: number
  readonly refunded: number
  readonly due: number
  readonly refundable: number
  /** Each with what of it was given back and what is left, in the order of their numbers. */
  readonly tenders: string
  /** Each with its tender, mode and amount, in any order. */
  readonly returns: string
}

export function newOrder(charged: number, serviceFees: number, tenders: readonly Tender[]) {
  return { charged, serviceFees, tenders, returns: [] }
}

export const orderRules: Rules<Ordered, OrderTold> = {
  after,
  nameOf: (order) => {
    const { tenders, returns } = figuresOf(order)
    return `${tenders} ${returns}`
  },
}

function after(order: Ordered, told: OrderTold): Ordered | null {
  const { due, reversed, refunded, refundable, isOver } = sumsOf(order)
  switch (told.told) {
    case 'paid': {
      const amount = sum(told.parts)
      if (isOver || amount > due) return null
      const tenders = [...order.tenders, ...told.parts]
      return { ...order, tenders: tenders.toSorted(byNumber) }
    }
    case 'overpaid':
      return !isOver && told.due === due && told.amount > due ? order : null
    case 'within':
      return !isOver && told.amount <= due ? order : null
    case 'over':
      return isOver ? order : null
    case 'refunded':
      return refundable > 0 ? giveBack(order, partsOf(order, refundable)) : null
    case 'adjusted':
      return adjust(order, told)
    case 'nothing_left': {
      const left = told.tender === null ? refundable : leftOf(order, told.tender)
      return left === 0 && told.reversed === reversed && told.refunded === refunded ? order : null
    }
    case 'more_than_left': {
      const left = leftOf(order, told.tender)
      return left > 0 && left === told.left && told.amount > left ? order : null
    }
    case 'shown':
      break
  }
  return shows(order, told.shows) ? order : null
}

function giveBack(order: Ordered, parts: readonly Returned[]): Ordered {
  return { ...order, returns: [...order.returns, ...parts] }
}

/** P-5: all that is left, from the tenders in their order; what stays are the service fees. */
function partsOf(order: Ordered, refundable: number): Returned[] {
  let left = refundable
  return order.tenders.flatMap(({ transaction: tender }) => {
    const amount = Math.min(left, ownLeft(order, tender))
    left -= amount
    return amount > 0 ? [{ tender, mode: 'refund', amount }] : []
  })
}

/** P-5: one tender, and never more than is left of it. */
function adjust(order: Ordered, { tender, mode, marked, ...told }: Adjusted): Ordered | null {
  const left = leftOf(order, tender)
  const amount = told.amount ?? left
  if (amount === 0 || amount > left) return null
  const isWhole = order.tenders.some((t) => t.transaction === tender && t.amount === amount)
  if (marked !== (mode === 'reverse' && isWhole)) return null
  return giveBack(order, [{ tender, mode, amount }])
}

/** What is left of a tender, and of that what is not kept for service fees. */
function leftOf(order: Ordered, tender: string): number {
  return Math.min(ownLeft(order, tender), sumsOf(order).refundable)
}

function ownLeft({ tenders, returns }: Ordered, tender: string): number {
  const own = tenders.filter(({ transaction }) => transaction === tender)
  return sum(own) - sum(returns.filter((each) => each.tender === tender))
}

/**
 * P-5: what was reversed is due again, unless the order takes no more money; what was refunded is
 * not; service fees are not given back.
 */
function sumsOf({ charged, serviceFees, tenders, returns }: Ordered) {
  const taken = sum(tenders)
  const reversed = sum(returns.filter(({ mode }) => mode === 'reverse'))
  const refunded = sum(returns.filter(({ mode }) => mode === 'refund'))
  const refundable = Math.max(0, taken - reversed - refunded - serviceFees)
  const isOver = refunded > 0 && refundable === 0
  const due = isOver ? 0 : charged - taken + reversed
  return { taken, reversed, refunded, refundable, due, isOver }
}

function figuresOf(order: Ordered): OrderFigures {
  const { charged, serviceFees, tenders, returns } = order
  const { taken, reversed, refunded, refundable, due, isOver } = sumsOf(order)
  const unpaid = taken > reversed ? 'partially_paid' : 'unpaid'
  const status = refunded > 0 ? 'partially_refunded' : due === 0 ? 'paid' : unpaid
  return {
    status: isOver ? 'refunded' : status,
    charged,
    serviceFees,
    paid: taken - reversed,
    refunded,
    due,
    refundable,
    tenders: namesOfTenders(
      tenders.map(({ transaction: id, amount }) => {
        return { id, amount, givenBack: amount - ownLeft(order, id), left: leftOf(order, id) }
      }),
    ),
    returns: namesOfReturns(returns.map(({ tender, ...same }) => ({ tenderId: tender, ...same }))),
  }
}

type ShownTender = { id: string; amount: number; givenBack: number; left: number }

export function namesOfTenders(tenders: readonly ShownTender[]): string {
  return tenders.map((t) => `${t.id}: ${t.givenBack} of ${t.amount}, ${t.left} left`).join('; ')
}

type ShownReturn = { tenderId: string; mode: string; amount: number }

export function namesOfReturns(returns: readonly ShownReturn[]): string {
  return returns
    .map(({ tenderId, mode, amount }) => `${tenderId} ${mode} ${amount}`)
    .toSorted()
    .join('; ')
}

function shows(order: Ordered, figures: Partial<OrderFigures>): boolean {
  const now = figuresOf(order)
  return Object.entries(figures).every(
    ([name, figure]) => now[name as keyof OrderFigures] === figure,
  )
}

function byNumber(a: Tender, b: Tender): number {
  return Number(a.transaction) - Number(b.transaction)
}

function sum(amounts: readonly { readonly amount: number }[]): number {
  return amounts.reduce((total, { amount }) => total + amount, 0)
}
