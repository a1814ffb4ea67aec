import { type Asked, count, isWrong, type Model, NEVER, type Order } from './model.ts'
import { isReversedBy, keep, type Shown, stands } from './model-lines.ts'
import { isReceipt, nowhere, type Outcome, type Tender } from './model-payments.ts'
import { accepts } from './model-sessions.ts'
import { tellOrder, tellPermit } from './model-telling.ts'
import { type Mode, namesOfReturns, namesOfTenders, type OrderFigures } from './permit-order.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of permits and of the orders by which they are sold. */

export type PermitWish = {
  readonly number: string
  readonly status: string
  readonly price: number
  readonly serviceFee: number
}

/** P-1 */
export function recorded(model: Model, wish: PermitWish, answer: Answer): void {
  const { number } = wish
  if (answer.code === 'permit_number_taken') {
    model.claims.push(() =>
      model.permits.has(number) ? null : `P-1: ${number} was said to be taken, and is nobody's`,
    )
    return
  }
  if (!accepts(model, answer, 201)) return
  if (model.permits.has(number)) isWrong(model, `P-1: ${number} was recorded twice`)
  count(model, 'permit.recorded')
  model.permits.set(number, { ...wish, steps: [] })
}

export type OrderWish = {
  readonly permits: readonly string[]
  readonly fees: readonly { readonly kind: string; readonly amount: number }[]
  readonly tenders: readonly Tender[]
}

/** P-2, P-3: placed and paid whole, one transaction a tender; or placed and left unpaid. */
export function placed(model: Model, asked: Asked, wish: OrderWish, answer: Answer): Outcome {
  const { code, body } = answer
  if (code === 'session_required' && wish.tenders.length > 0) return nowhere(model, asked)
  if (refusedPermit(model, asked, wish, answer) || !accepts(model, answer, 201)) return 'refused'
  const { number, transactions } = body
  const { charged, serviceFees } = priceOf(model, wish)
  if (body.charged !== charged || body.serviceFees !== serviceFees)
    isWrong(model, `P-2: ${number} charges ${body.charged}, and not ${charged}`)
  if (model.orders.has(number)) isWrong(model, `T-14: order ${number} answers two requests`)
  count(model, 'permit_order.placed')
  const posted = (transactions as Shown[]).toSorted((a, b) => Number(a.id) - Number(b.id))
  const same = wish.tenders.every((t, n) => {
    return posted[n]?.amount === t.amount && posted[n]?.method === t.method
  })
  const kinds = new Set(posted.map(({ kind }) => String(kind)))
  if (!same || posted.length !== wish.tenders.length || kinds.size > 1)
    isWrong(model, `P-3: ${number} was paid otherwise than it was handed over: ${answer.text}`)
  const tenders = posted.map((t) => ({ transaction: String(t.id), amount: Number(t.amount) }))
  const { id, createdAt } = body
  const facts = { id, number, permits: wish.permits, charged, serviceFees, tenders }
  model.orders.set(number, { ...facts, steps: [], givers: [] })
  const [first] = body.tenders as { paymentId: string; sessionId: string; receiptNumber: string }[]
  if (first)
    isReceipt(model, asked, { ...first, id: first.paymentId, createdAt, amount: charged }, posted)
  for (const permit of wish.permits)
    tellPermit(model, asked, permit, { told: 'ordered', order: number })
  orderShown(model, asked, answer)
  return 'taken'
}

/** What an order charges by the prices of its permits. */
export function priceOf(
  { permits }: Model,
  { permits: numbers, fees }: Omit<OrderWish, 'tenders'>,
) {
  const all = numbers.flatMap((number) => permits.get(number) ?? [])
  const serviceFees =
    all.reduce((total, { serviceFee }) => total + serviceFee, 0) +
    fees.reduce((total, { kind, amount }) => total + (kind === 'service_fee' ? amount : 0), 0)
  const prices = all.reduce((total, { price }) => total + price, 0)
  const others = fees.reduce((total, { kind, amount }) => total + (kind === 'fee' ? amount : 0), 0)
  return { charged: prices + serviceFees + others, serviceFees }
}

/** The first that cannot be ordered is named by its place; those before it could be. */
function refusedPermit(
  model: Model,
  asked: Asked,
  wish: OrderWish,
  { code, body }: Answer,
): boolean {
  if (code !== 'permit_ordered' && code !== 'permit_not_sellable') return false
  const place = Number(String(body.errors?.[0]?.pointer).split('/').at(-1))
  const permit = model.permits.get(wish.permits[place] ?? '')
  if (!permit) return false
  for (const before of wish.permits.slice(0, place))
    tellPermit(model, asked, before, { told: 'free' })
  if (code === 'permit_ordered')
    tellPermit(model, asked, permit.number, { told: 'taken', order: body.order.number })
  else if (permit.status !== 'expired' && permit.status !== 'cancelled')
    isWrong(model, `P-1: ${permit.number} is ${permit.status}, and was said not to be sold`)
  return true
}

export type GivingBack = {
  /** The order's number. */
  readonly order: string
  /** Null: all that is left of the order. */
  readonly tender: string | null
  readonly mode: Mode
  /** Null: all that is left of the tender. */
  readonly amount: number | null
}

/** P-5, P-6: a refund of an order, or an adjustment of one tender. */
export function gaveBack(model: Model, asked: Asked, wish: GivingBack, answer: Answer): Outcome {
  const { order, tender, mode, amount } = wish
  const { code, body } = answer
  if (code === 'session_required') return nowhere(model, asked)
  if (code === 'nothing_to_give_back') {
    const { reversed, refunded } = body
    tellOrder(model, asked, order, { told: 'nothing_left', tender, reversed, refunded })
    return 'refused'
  }
  if (code === 'more_than_left' && tender !== null && amount !== null) {
    tellOrder(model, asked, order, { told: 'more_than_left', tender, amount, left: body.left })
    return 'refused'
  }
  if (!accepts(model, answer, 201)) return 'refused'
  model.orders.get(order)?.givers.push(asked)
  count(model, tender === null ? 'permit_order.refunded' : 'permit_order.adjusted')
  if (tender === null) tellOrder(model, asked, order, { told: 'refunded' })
  else {
    const marked = mode === 'reverse' && isMarked(model, tender, body.transactions)
    tellOrder(model, asked, order, { told: 'adjusted', tender, mode, amount, marked })
  }
  orderShown(model, asked, answer)
  return 'taken'
}

/** T-6: one that was reversed whole is marked. Nothing else can be given back of it, before or after. */
function isMarked(model: Model, tender: string, transactions: readonly Shown[]): boolean {
  const original = transactions.find(({ id }) => id === tender)
  const reversal = transactions.find(({ id }) => id === original?.reversedById)
  if (!reversal) return false
  isReversedBy(model, tender, reversal)
  const known = model.transactions.get(tender)
  if (known) known.version += 1
  return true
}

/** An order was shown, whole or in a list. */
export function orderShown(model: Model, asked: Asked, { body }: Pick<Answer, 'body'>): void {
  const { number, status, charged, serviceFees, paid, refunded, due, refundable } = body
  const figures = { status, charged, serviceFees, paid, refunded, due, refundable }
  const shows: Partial<OrderFigures> = body.tenders
    ? { ...figures, tenders: namesOfTenders(body.tenders), returns: namesOfReturns(body.returns) }
    : figures
  tellOrder(model, asked, number, { told: 'shown', shows })
  const order = model.orders.get(number)
  if (!body.tenders || !order) return
  const posted = new Map((body.transactions as Shown[]).map((t) => [String(t.id), t]))
  for (const each of body.returns) returns(model, order, each, posted)
  for (const [id, t] of posted) if (model.transactions.has(id)) stands(model, t)
}

// oxlint-disable-next-line typescript/no-explicit-any -- as the API shows it
type ShownReturn = any

/**
 * Money that was given back is known from the first who was shown it: of an answer to two requests
 * that were served together nobody can say which is whose. How many there are follows from the
 * order's steps.
 */
function returns(
  model: Model,
  order: Order,
  { transactionId, tenderId, mode, amount }: ShownReturn,
  posted: ReadonlyMap<string, Shown>,
): void {
  if (model.transactions.has(transactionId)) return
  const t = posted.get(transactionId)
  const tender = posted.get(tenderId)
  const isRight =
    t?.kind === (mode === 'refund' ? 'permit_refund' : 'reversal') &&
    t.amount === -amount &&
    t.paymentId === tender?.paymentId &&
    t.reversalOfId === (mode === 'reverse' ? tenderId : null)
  if (!isRight) return isWrong(model, `P-5: a return of ${order.number} is ${JSON.stringify(t)}`)
  keep(model, t)
  model.claims.push(() => wherePosted(model, order, t))
}

/** P-6, S-3: where whoever gave it back was, and in no session that was closed by then. */
function wherePosted({ transactions, sessions }: Model, order: Order, t: Shown): string | null {
  const first = transactions.get(t.id)?.versions.get(1)
  if (!first) return null
  const closedBy = sessions.get(first.sessionId)?.closedBy ?? NEVER
  const isThere = order.givers.some(
    ({ userId, places, asked }) =>
      userId === t.user.id && places.has(first.sessionId) && closedBy >= asked,
  )
  return isThere ? null : `P-6: ${t.id} was given back in session ${first.sessionId} by nobody`
}

/** P-2: a permit was shown, with the order that it stands in. */
export function permitShown(model: Model, asked: Asked, { body }: Pick<Answer, 'body'>): void {
  const { number, status, order } = body
  const permit = model.permits.get(number)
  if (permit?.status !== status) isWrong(model, `P-7: ${number} is shown as ${status}`)
  tellPermit(model, asked, number, { told: 'shown', order: order?.number ?? null })
  if (order)
    tellOrder(model, asked, order.number, { told: 'shown', shows: { status: order.status } })
}
