import type {
  Fact,
  PermitMoneyReturned,
  PermitOrderCancelled,
  PermitOrderPlaced,
} from '../../journal/fact.ts'
import type { Receivable } from '../transactions/public.ts'
import type { OrderTender, PermitOrder } from './order.ts'
import type { Permit } from './permit.ts'
import { chargedOf, receivableOf } from './rules.ts'

type Posted = Extract<Fact, { fact: 'transaction_posted' }>

/** The permits and orders of one unit of work, and what there is to write about them. */
export type OrdersSlice = {
  readonly receivables: Map<number, Receivable>
  readonly orders: Map<number, PermitOrder>
  readonly permits: Map<string, Permit>
  readonly placed: PermitOrderPlaced[]
  readonly returned: PermitMoneyReturned[]
  /** Orders whose figures changed. */
  readonly touched: Set<number>
  /** Tenders that were taken in this unit of work. */
  readonly newTenders: Set<number>
  /** Permits that stand in another order than before, or in none. */
  readonly moved: Set<string>
}

export function emptySlice(): OrdersSlice {
  return {
    receivables: new Map(),
    orders: new Map(),
    permits: new Map(),
    placed: [],
    returned: [],
    touched: new Set(),
    newTenders: new Set(),
    moved: new Set(),
  }
}

export function keep(slice: OrdersSlice, order: PermitOrder): void {
  slice.orders.set(order.id, order)
  slice.receivables.set(order.id, receivableOf(order))
}

/** Takes one fact up: what is charged, what was taken, what was given back. */
export function applyToOrders(slice: OrdersSlice, fact: Fact): void {
  if (fact.fact === 'permit_order_placed') place(slice, fact)
  if (fact.fact === 'permit_money_returned') giveBack(slice, fact)
  if (fact.fact === 'permit_order_cancelled') cancel(slice, fact)
  if (fact.fact === 'transaction_posted' && fact.kind === 'permit_payment') take(slice, fact)
}

function place(slice: OrdersSlice, fact: PermitOrderPlaced): void {
  const { orderId: id, at, lines } = fact
  keep(slice, { id, at, ...chargedOf(lines), tenders: [] })
  for (const { number } of fact.permits) stand(slice, number.toUpperCase(), id)
  slice.placed.push(fact)
}

/** P-2. An order that was refunded keeps those of its permits that were not ordered anew. */
function stand(slice: OrdersSlice, number: string, orderId: number | null): void {
  const permit = slice.permits.get(number)
  if (!permit) return
  slice.permits.set(number, { ...permit, orderId })
  slice.moved.add(number)
}

function cancel(slice: OrdersSlice, { orderId }: PermitOrderCancelled): void {
  keep(slice, { ...orderOf(slice, orderId), stands: false })
  for (const [number, permit] of slice.permits)
    if (permit.orderId === orderId) stand(slice, number, null)
}

/** P-3: each positive transaction is one tender. */
function take(slice: OrdersSlice, fact: Posted): void {
  const order = orderOf(slice, fact.target.id)
  const { transactionId: id, sessionId, paymentId, receiptNumber, method, reference } = fact
  const { cardTail, amount } = fact
  const receipt = { sessionId, paymentId, receiptNumber }
  const tender = { id, ...receipt, method, reference, cardTail, amount, givenBack: 0 }
  keep(slice, { ...order, taken: order.taken + amount, tenders: [...order.tenders, tender] })
  slice.newTenders.add(id)
  slice.touched.add(order.id)
}

/** P-5. A refund is not due again; what was reversed is. */
function giveBack(slice: OrdersSlice, fact: PermitMoneyReturned): void {
  const order = orderOf(slice, fact.orderId)
  const figure = fact.mode === 'refund' ? 'refunded' : 'reversed'
  const less = (tender: OrderTender) =>
    tender.id === fact.tenderId ? { ...tender, givenBack: tender.givenBack + fact.amount } : tender
  keep(slice, {
    ...order,
    [figure]: order[figure] + fact.amount,
    tenders: order.tenders.map(less),
  })
  slice.returned.push(fact)
  slice.touched.add(order.id)
}

function orderOf(slice: OrdersSlice, id: number): PermitOrder {
  const order = slice.orders.get(id)
  if (!order) throw new Error(`permit order ${id} is not in the footprint`)
  return order
}
