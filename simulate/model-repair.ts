import type { ItemTold } from './item.ts'
import { isFetched, isTaken } from './model-fetches.ts'
import { arrivedAs, isPosted, tellPaid } from './model-intake.ts'
import { type Asked, count, isWrong, type Model } from './model.ts'
import type { Shown } from './model-lines.ts'
import { accepts } from './model-sessions.ts'
import { between, tellCitation } from './model-telling.ts'
import { clockOf, notBefore } from './model-times.ts'
import { handOf, isThere, plays } from './post.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of items in repair (R-1 to R-14), and what follows from it. */

/** R-4: what is to become of an item, as it is sent. */
export type Wish =
  | {
      readonly type: 'repair'
      readonly items: readonly { readonly citation: string; readonly amount: number }[]
      readonly method: string
      readonly reference: string
      readonly confirmOverpayment: boolean
    }
  | { readonly type: 'reject'; readonly reason: string; readonly amount?: number | null }
  | { readonly type: 'defer'; readonly note: string }

/** The same in one line, as it was sent and as it is shown. */
export function nameOfDisposition(wish: Wish): string {
  if (wish.type === 'reject') return `reject ${wish.reason}${wish.amount ? ` ${wish.amount}` : ''}`
  if (wish.type === 'defer') return `defer ${wish.note}`
  const { items, method, reference, confirmOverpayment } = wish
  const parts = items.map(({ citation, amount }) => `${citation}:${amount}`).join()
  return `repair${confirmOverpayment ? '' : '-within'} ${parts} ${method} ${reference}`
}

function named(disposition: Shown): string | null {
  return disposition === null ? null : nameOfDisposition(disposition)
}

function tell(model: Model, asked: Asked, id: string, told: ItemTold): void {
  model.post.items.get(id)?.steps.push({ ...between(asked), ...told })
}

function timeOf(instant: string | null): number | null {
  return instant === null ? null : Temporal.Instant.from(instant).epochMilliseconds
}

/** Items may be seen in repair before anybody looked at their file. */
function appears(model: Model, { id, source, arrived, reasons, arrivedAt }: Shown): void {
  const known = model.post.sources.get(source.id)
  if (!known) return isWrong(model, `item ${id} is of source ${source.id}, which is nobody's`)
  const { amount } = arrived
  const item = isThere(model.post, id, model.moment)
  item.arrived = arrivedAs(known, { amount, reasons, arrivedAt })
}

/** R-3: so many as were wanted, each in this list and in no other. */
export function fetched(model: Model, asked: Asked, wanted: number, answer: Answer): string[] {
  const { post } = model
  if (answer.code === 'repair_not_active') {
    plays(post, 'nothing to get')
    isFetched(model, asked, wanted, null)
    return []
  }
  if (!accepts(model, answer, 200)) return []
  post.fetches.push(between(asked))
  const { items, serverNow } = answer.body as { items: Shown[]; serverNow: string }
  const ids = new Set(items.map(({ id }) => String(id)))
  if (items.length > wanted || ids.size < items.length)
    isWrong(model, `R-3: ${wanted} were wanted: ${[...ids].join()}`)
  if (items.length > 0) count(model, 'repair.fetched')
  for (const id of ids) isGiven(model, asked, 'fetched', id, serverNow)
  isFetched(model, asked, wanted, [...ids])
  return [...ids]
}

/** R-6: one of the deferred list. */
export function taken(model: Model, asked: Asked, id: string, answer: Answer): void {
  if (answer.code === 'repair_not_active') return
  if (answer.code === 'repair_not_takeable') {
    if (answer.body.holder) tell(model, asked, id, { told: 'held_by', other: true })
    return
  }
  if (!accepts(model, answer, 200)) return
  count(model, 'repair.fetched')
  plays(model.post, 'deferred item taken up')
  isTaken(model, asked, id)
  isHeld(model, asked, 'taken', answer.body)
}

/** It is in somebody's hands from then on. */
function isGiven(
  model: Model,
  asked: Asked,
  told: 'fetched' | 'taken' | 'redone',
  id: string,
  at: string,
): void {
  const { userId: by } = asked
  const { post } = model
  const since = timeOf(at) ?? 0
  if (!wasShown(model, asked, since)) isWrong(model, `R-13: ${id} was given at ${at}`)
  isThere(post, id, model.moment)
  tell(model, asked, id, { told, by, since })
  post.locks.push({ by, since, asked: asked.asked, answered: asked.answered })
  handOf(post, by).add(id)
}

/** The same of one that is shown, with what they had typed for it before. */
function isHeld(model: Model, asked: Asked, told: 'taken' | 'redone', item: Shown): void {
  if (item.state !== 'locked' || item.holder.id !== asked.userId)
    isWrong(model, `R-3: ${JSON.stringify(item)} was given to ${asked.userId}`)
  appears(model, item)
  isGiven(model, asked, told, item.id, item.heldSince)
}

/** R-13: by the clock that all servers share. */
function wasShown(model: Model, { asked, answered }: Asked, at: number): boolean {
  const first = clockOf(model).firstAt(at, asked)
  return first !== null && first <= answered
}

/** What is refused of a disposition whoever holds the item. */
const UNFIT: ReadonlySet<string> = new Set([
  'repair_amount_differs',
  'repair_amount_known',
  'repair_cash_refused',
  'citation_not_found',
  'overpayment_unconfirmed',
])

const PLAYED: Readonly<Record<string, string>> = {
  repair_deactivated: 'told of a deactivation',
  repair_lock_expired: 'told of an expiry',
  repair_lock_released: 'told of a release',
  repair_lock_left: 'told of a departure',
}

/** R-4, R-5, R-9, R-11. Answers whether whoever asked may still have the item. */
export function disposed(
  model: Model,
  asked: Asked,
  id: string,
  wish: Wish,
  answer: Answer,
): boolean {
  const { userId: by } = asked
  const { post } = model
  const { code, body } = answer
  const disposition = nameOfDisposition(wish)
  if (code !== null && (UNFIT.has(code) || /^repair_(lock_|item_|deact|not_held)/.test(code))) {
    tell(model, asked, id, { told: 'refused', by, code, disposition })
    if (PLAYED[code]) plays(post, PLAYED[code])
    if (code === 'repair_deactivated' && !SAYS_R11.test(body.detail))
      isWrong(model, `R-11: this was said: ${body.detail}`)
    if (!UNFIT.has(code)) return false
    isUnfit(model, asked, id, wish, answer)
    return true
  }
  if (!accepts(model, answer, 200)) return true
  count(model, 'repair.disposed')
  plays(post, `${wish.type} given`)
  const since = timeOf(body.disposedAt) ?? 0
  if (body.state === 'pending' && named(body.disposition) !== disposition)
    isWrong(model, `R-4: ${disposition} became ${JSON.stringify(body)}`)
  tell(model, asked, id, { told: 'disposed', by, since, disposition })
  post.disposals.push({ by, item: id, asked: asked.asked, answered: asked.answered })
  if (wish.type !== 'repair') return false
  for (const [citation, amount] of amountsOf(wish))
    if (!wish.confirmOverpayment) tellCitation(model, asked, citation, { told: 'within', amount })
  return false
}

const SAYS_R11 =
  /not accepted.*configuration was deactivated.*pending.*reset.*locked.*released.*administrator/i

function amountsOf({ items }: Extract<Wish, { type: 'repair' }>): [string, number][] {
  const own = Map.groupBy(items, ({ citation }) => citation)
  return [...own].map(([citation, parts]) => [citation, sumOf(parts)])
}

function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}

/** R-4: whether it is refused for what it lacks. */
function isUnfit(model: Model, asked: Asked, id: string, wish: Wish, { code, body }: Answer): void {
  const amount = model.post.items.get(id)?.arrived?.amount ?? null
  const isRepair = wish.type === 'repair'
  const given = isRepair ? sumOf(wish.items) : 0
  const isRight = {
    repair_amount_differs: isRepair && amount !== null && given !== amount,
    repair_amount_known: wish.type === 'reject' && amount !== null && wish.amount !== undefined,
    repair_cash_refused: isRepair && wish.method === 'cash',
    citation_not_found:
      isRepair && wish.items.some(({ citation }) => !model.citations.has(citation)),
    overpayment_unconfirmed: isRepair && !wish.confirmOverpayment,
  }[code as string]
  if (!isRight) isWrong(model, `R-4: ${code} was said of ${JSON.stringify(wish)}`)
  if (code !== 'overpayment_unconfirmed' || !isRepair) return
  const [first] = amountsOf(wish).filter(([citation]) => citation === body.citation)
  const due = body.due as number
  if (first) tellCitation(model, asked, first[0], { told: 'unconfirmed', amount: first[1], due })
}

/** R-5 */
export function redone(model: Model, asked: Asked, answer: Answer): void {
  if (isNothingPending(model, asked, answer) || !accepts(model, answer, 200)) return
  count(model, 'repair.redone')
  isHeld(model, asked, 'redone', answer.body)
}

/** R-5: every pending item of whoever asked; which they were follows from what is known of each. */
export function finalised(model: Model, asked: Asked, answer: Answer): void {
  if (isNothingPending(model, asked, answer) || !accepts(model, answer, 200)) return
  const { userId: by } = asked
  plays(model.post, 'finalised all')
  model.post.finalisings.push({ by, ...between(asked) })
  if (answer.body.pending.length > 0)
    isWrong(model, `R-5: after all was finalised there are ${JSON.stringify(answer.body.pending)}`)
}

function isNothingPending(model: Model, asked: Asked, { code }: Answer): boolean {
  if (code !== 'repair_nothing_pending') return false
  const { userId: by } = asked
  const own = new Set(model.post.disposals.flatMap((each) => (each.by === by ? [each.item] : [])))
  for (const id of own) tell(model, asked, id, { told: 'nothing_pending', by })
  return true
}

/** R-1, R-3, R-5: what somebody has. What they are shown is theirs, and everything of it. */
export function mineShown(model: Model, asked: Asked, { body }: Answer): void {
  const { userId: by } = asked
  const { post } = model
  const limit = Math.max(...post.settings.map(({ pending }) => pending))
  if (body.pending.length > limit)
    isWrong(model, `R-5: ${body.pending.length} are pending, and ${limit} may be`)
  const own = [...body.items, ...body.pending] as Shown[]
  for (const item of own) {
    if (item.holder?.id !== by) isWrong(model, `R-3: ${item.id} is in the list of ${by}`)
    itemShown(model, asked, item)
  }
  post.hands.set(by, new Set(body.items.map(({ id }: Shown) => String(id))))
}

/** R-1: one state. What is posted of it is looked at by whoever gets `true`. */
export function itemShown(model: Model, asked: Asked, item: Shown): boolean {
  appears(model, item)
  const { id, state, deferred, holder, heldSince, disposition, payment, waits } = item
  const paid = payment === null ? null : String(payment.id)
  tell(model, asked, id, {
    told: 'shown',
    state,
    deferred,
    holder: holder?.id ?? null,
    since: timeOf(heldSince),
    disposition: named(disposition),
    draft: named(item.draft),
    paid,
  })
  if (item.draft !== null) plays(model.post, 'draft offered')
  if (waits) plays(model.post, 'item waits')
  if (waits && paid !== null) isWrong(model, `R-6: ${id} waits, and was posted as ${paid}`)
  const known = model.post.items.get(id)
  return paid !== null && known?.payment === null
}

/** R-4, R-6: what was posted is what was said, once: on citations, or as unidentified money. */
export function itemPaid(model: Model, asked: Asked, item: Shown, { body }: Answer): void {
  const known = model.post.items.get(String(item.id))
  if (!known?.arrived || known.payment !== null) return
  const { from, amount } = known.arrived
  known.payment = String(body.id)
  const wish = item.disposition as Wish
  const posted = body.transactions as Shown[]
  const said = wish.type === 'reject' ? wish.amount : null
  const due =
    wish.type === 'repair'
      ? wish.items
      : [{ citation: `U-${item.id}`, amount: amount ?? said ?? 0 }]
  const isSame = (t: Shown, n: number) =>
    t.kind === 'batch_payment' &&
    t.amount === due[n]?.amount &&
    t.target.number === due[n]?.citation
  if (posted.length !== due.length || !posted.every(isSame) || wish.type === 'defer')
    isWrong(model, `R-6: ${JSON.stringify(item)} was posted as ${JSON.stringify(body)}`)
  if (amount !== null && body.amount !== amount)
    isWrong(model, `R-4: ${amount} arrived with ${item.id}, and ${body.amount} was posted`)
  plays(model.post, wish.type === 'repair' ? 'item repaired' : 'item rejected')
  const span = {
    asked: notBefore(model, firstOf(known.steps), body.createdAt),
    answered: asked.answered,
  }
  if (timeOf(item.finalisedAt) !== timeOf(body.createdAt)) plays(model.post, 'posted later')
  const own = isPosted(model, asked, span, from.drawerId, body)
  if (wish.type === 'repair') tellPaid(model, own, posted, wish.confirmOverpayment, false)
}

function firstOf(steps: readonly { readonly told: string; readonly asked: number }[]): number {
  return steps.find(({ told }) => told === 'disposed')?.asked ?? 0
}

/** R-9 */
export function released(model: Model, asked: Asked, id: string, answer: Answer): void {
  if (answer.code === 'repair_not_locked')
    return tell(model, asked, id, { told: 'not_locked', state: answer.body.state })
  if (!accepts(model, answer, 200)) return
  plays(model.post, 'lock released')
  tell(model, asked, id, { told: 'released', by: asked.userId })
}
