import { type Asked, count, isReached, isWrong, type Model } from './model.ts'
import { appears, type Shown } from './model-lines.ts'
import { accepts, mayBeNowhere } from './model-sessions.ts'
import { takenInCash } from './model-tills.ts'
import { tellCitation, tellOrder } from './model-telling.ts'
import type { Answer } from './wire.ts'

/** What an answer to a payment may say, and what follows from it. */

export type Item = { readonly amount: number } & (
  | { readonly citation: string }
  | { readonly permitOrder: string }
)
export type Tender = {
  readonly method: string
  readonly amount: number
  readonly reference?: string
  readonly cardTail?: string
}
export type Wish = {
  readonly items: readonly Item[]
  readonly tenders: readonly Tender[]
  readonly short?: boolean
  readonly confirmOverpayment?: boolean
}

/** What an answer leaves open: `nowhere?` may be true only if one's login has ended. */
export type Outcome = 'taken' | 'refused' | 'nowhere' | 'nowhere?'

/** S-7 */
export function nowhere(model: Model, asked: Asked): Outcome {
  return mayBeNowhere(model, asked) ? 'nowhere' : 'nowhere?'
}

/** S-3, S-7, S-12, T-2, T-3, E-3, E-4, E-5, P-3. */
export function paid(model: Model, asked: Asked, wish: Wish, answer: Answer): Outcome {
  if (answer.code === 'session_required') return nowhere(model, asked)
  if (refused(model, asked, wish, answer) || !accepts(model, answer, 201)) return 'refused'
  const { body } = answer
  const parts = partsOf(wish)
  const posted = body.transactions as Shown[]
  isReceipt(model, asked, { ...body, amount: sum(wish.items) }, posted)
  if (body.amount !== sum(wish.items)) isWrong(model, `T-3: payment ${body.id} is ${body.amount}`)
  const isSame = (t: Shown, part: (typeof parts)[number] | undefined) =>
    t.amount === part?.amount && t.method === part?.method && t.target.number === part?.target
  if (posted.length !== parts.length || !posted.every((t, n) => isSame(t, parts[n])))
    isWrong(model, `T-3: payment ${body.id} was split otherwise than it was handed over`)
  const isBulk = wish.items.length > 1 && wish.items.some((item) => 'citation' in item)
  if (body.bulkId !== (isBulk ? body.id : null))
    isWrong(model, `E-5: payment ${body.id} has the Bulk ID ${body.bulkId}`)
  for (const [number, own] of Map.groupBy(posted, (t) => String(t.target.number)))
    takes(model, asked, wish, number, own)
  return 'taken'
}

/** What is told of the first item that is at fault, and of those before it, which are not. */
function refused(model: Model, asked: Asked, wish: Wish, { code, body }: Answer): boolean {
  const amounts = amountsOf(wish)
  const order = wish.items.find((item) => 'permitOrder' in item)
  const orderNumber = order ? targetOf(order) : ''
  if (code === 'overpayment_unconfirmed' && !wish.confirmOverpayment) {
    const named = String(body.citation)
    for (const [number, amount] of amounts) {
      if (number === named) {
        tellCitation(model, asked, named, { told: 'unconfirmed', amount, due: body.due })
        break
      }
      tellWithin(model, asked, number, amount)
    }
    if (orderNumber) tellWithin(model, asked, orderNumber, amounts.get(orderNumber) ?? 0)
    return amounts.has(named)
  }
  if (code === 'short_without_rest' && wish.short) {
    const [[number, amount] = ['', 0]] = amounts
    const isOne = amounts.size === 1
    const told = isOne ? { told: 'not_short' as const, amount } : { told: 'due' as const }
    tellCitation(model, asked, number, { ...told, due: body.due })
    return true
  }
  if (code === 'permit_order_overpaid' && order) {
    const amount = amounts.get(orderNumber) ?? 0
    tellOrder(model, asked, orderNumber, { told: 'overpaid', amount, due: body.due })
    return true
  }
  if (code !== 'permit_order_refunded' || !order) return false
  tellOrder(model, asked, orderNumber, { told: 'over' })
  return true
}

function tellWithin(model: Model, asked: Asked, number: string, amount: number): void {
  const tell = model.orders.has(number) ? tellOrder : tellCitation
  tell(model, asked, number, { told: 'within', amount })
}

function takes(model: Model, asked: Asked, wish: Wish, number: string, own: readonly Shown[]) {
  const parts = own.map((t) => ({ transaction: String(t.id), amount: Number(t.amount) }))
  const [kind, ...others] = new Set(own.map((t) => String(t.kind)))
  const isOrder = model.orders.has(number)
  const isBulk = wish.items.length > 1
  const fixed = isOrder ? 'permit_payment' : isBulk ? 'bulk_payment' : null
  if (others.length > 0 || (fixed !== null && kind !== fixed))
    isWrong(model, `T-2: ${number} was paid by ${[kind, ...others].join(' and ')}`)
  if (isOrder) return tellOrder(model, asked, number, { told: 'paid', parts })
  return tellCitation(model, asked, number, {
    told: 'paid',
    kind: fixed === null ? (kind ?? '') : null,
    short: wish.short ?? false,
    confirmed: wish.confirmOverpayment ?? false,
    parts,
  })
}

// oxlint-disable-next-line typescript/no-explicit-any -- a payment as the API shows it
type ShownPayment = any

/** S-3, S-8, S-12, T-14: a payment, with the transactions that it was posted with. */
export function isReceipt(
  model: Model,
  asked: Asked,
  { id, sessionId, receiptNumber, createdAt, amount }: ShownPayment,
  posted: readonly Shown[],
): void {
  const session = model.sessions.get(sessionId)
  if (model.payments.has(id)) isWrong(model, `T-14: payment ${id} answers two requests`)
  if (!asked.places.has(sessionId))
    isWrong(model, `S-8: payment ${id} is in session ${sessionId}, where its cashier was not`)
  if (session && session.leftOpenBy < asked.asked)
    isWrong(model, `S-3: payment ${id} was taken into session ${sessionId} after its end`)
  if (session?.cutOffAt && isReached(session.cutOffAt, Temporal.Instant.from(createdAt)))
    isWrong(model, `S-12: payment ${id} was taken at ${createdAt}, after the cut-off`)
  const transactions = posted.map((t) => String(t.id))
  model.payments.set(id, {
    id,
    key: asked.key,
    sessionId,
    receiptNumber,
    amount,
    transactions,
    asked: asked.asked,
    answered: asked.answered,
  })
  for (const t of posted) {
    if (t.paymentId !== id) isWrong(model, `T-1: transaction ${t.id} is not of payment ${id}`)
    appears(model, asked, t)
    takenInCash(model, asked, t)
  }
  if (amount > 0) count(model, 'payment.taken')
}

/** T-3: what is paid for and what is handed over, laid side by side and cut where either is cut. */
function partsOf({ items, tenders }: Wish) {
  const [endsOfItems, endsOfTenders] = [endsOf(items), endsOf(tenders)]
  const cuts = [...new Set([...endsOfItems, ...endsOfTenders])].toSorted((a, b) => a - b)
  return cuts.map((cut, n) => {
    const item = items[endsOfItems.findIndex((end) => end >= cut)]
    const tender = tenders[endsOfTenders.findIndex((end) => end >= cut)]
    const amount = cut - (cuts[n - 1] ?? 0)
    return { target: item && targetOf(item), method: tender?.method, amount }
  })
}

export function endsOf(amounts: readonly { readonly amount: number }[]): number[] {
  let end = 0
  return amounts.map(({ amount }) => (end += amount))
}

/** How much is meant for each; what stands in the list twice is due once (E-2). */
function amountsOf({ items }: Wish): Map<string, number> {
  return new Map([...Map.groupBy(items, targetOf)].map(([number, own]) => [number, sum(own)]))
}

function targetOf(item: Item): string {
  return 'citation' in item ? item.citation : `PO-${item.permitOrder}`
}

export function sum(amounts: readonly { readonly amount: number }[]): number {
  return amounts.reduce((total, { amount }) => total + amount, 0)
}
