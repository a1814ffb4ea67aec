import type { Database } from '../server/postgres/database.ts'
import { isWrong, type Model, type Order } from './model.ts'
import { orderShown, permitShown } from './model-permits.ts'
import { explain, type Step } from './order.ts'
import { newOrder, type Ordered, orderRules } from './permit-order.ts'
import { NOT_ORDERED, permitRules, type PermitTold } from './permit.ts'
import type { Agency } from './town.ts'

/** P-4: every order and every permit is looked at once more when all is quiet. */
export async function lookAtPermits({ supervisor, model }: Agency): Promise<void> {
  const look = (path: string, taken: typeof orderShown) =>
    supervisor.ask({ method: 'GET', path, key: null }, (asked, answer) => {
      if (answer.status === 200) taken(model, asked, answer)
      else isWrong(model, `${path} is not shown: ${answer.text}`)
    })
  // oxlint-disable no-await-in-loop -- a person looks at one after the other
  for (const { id } of model.orders.values()) await look(`/permit-orders/${id}`, orderShown)
  for (const number of model.permits.keys()) await look(`/permits/${number}`, permitShown)
  // oxlint-enable no-await-in-loop
}

/** P-2, P-5: for each order and for each permit there is an order of all answers. */
export async function judgePermits(
  model: Model,
  { owner }: Database,
  agencyId: number,
): Promise<void> {
  const orders = await owner.query<OrderRow>(
    `select 'PO-' || id as number, charged, taken, reversed, refunded
       from permit_orders where agency_id = $1`,
    [agencyId],
  )
  const stored = new Map(orders.rows.map((row) => [row.number, row]))
  for (const order of model.orders.values()) judgeOrder(model, order, stored.get(order.number))
  for (const number of stored.keys())
    if (!model.orders.has(number)) isWrong(model, `order ${number} is nobody's`)
  const { rows } = await owner.query<{ number: string }>(
    `select number from permits where agency_id = $1`,
    [agencyId],
  )
  const permits = new Set(rows.map(({ number }) => number))
  for (const number of model.permits.keys())
    if (!permits.has(number)) isWrong(model, `permit ${number} is missing`)
  for (const number of permits)
    if (!model.permits.has(number)) isWrong(model, `permit ${number} is nobody's`)
  for (const number of model.permits.keys()) judgePermit(model, number)
}

type OrderRow = {
  number: string
  charged: number
  taken: number
  reversed: number
  refunded: number
}

function judgeOrder(model: Model, order: Order, row: OrderRow | undefined): void {
  const { number, charged, serviceFees, tenders, steps } = order
  const found = explain(orderRules, newOrder(charged, serviceFees, tenders), steps)
  if (!found)
    return isWrong(
      model,
      `P-5: no order of its ${steps.length} answers leads to ${number}: ${JSON.stringify(order)}`,
    )
  const expected = JSON.stringify({ number, charged, ...sumsOf(found) })
  if (JSON.stringify(row) !== expected)
    isWrong(model, `P-5: ${expected} is kept as ${JSON.stringify(row)}`)
}

function sumsOf({ tenders, returns }: Ordered) {
  const sum = (some: readonly { amount: number }[]) =>
    some.reduce((total, { amount }) => total + amount, 0)
  const by = (wanted: string) => sum(returns.filter(({ mode }) => mode === wanted))
  return { taken: sum(tenders), reversed: by('reverse'), refunded: by('refund') }
}

function judgePermit(model: Model, number: string): void {
  const own = model.permits.get(number)?.steps ?? []
  const orders = [...model.orders.values()].filter(({ permits }) => permits.includes(number))
  const steps = [...own, ...orders.flatMap((order) => endOf(model, order))]
  if (!explain(permitRules, NOT_ORDERED, steps))
    isWrong(
      model,
      `P-2: no order of its ${steps.length} answers leads to permit ${number}: ${JSON.stringify(steps)}`,
    )
}

/** When an order was refunded: after the first asked for it, and before the first who was told so. */
function endOf({ moment }: Model, { number, steps, givers }: Order): Step<PermitTold>[] {
  const told = steps.filter(
    (step) => step.told === 'over' || (step.told === 'shown' && step.shows.status === 'refunded'),
  )
  if (told.length === 0) return []
  const asked = Math.min(...givers.map((giver) => giver.asked))
  const answered = Math.min(moment, ...told.map((step) => step.answered))
  return [{ told: 'refunded', order: number, asked, answered }]
}
