import { type KnownTill, maybeHolds, surelyUses } from './custody.ts'
import { type Asked, count, isWrong, type Model, wentBack } from './model.ts'
import type { Shown } from './model-lines.ts'
import { accepts } from './model-sessions.ts'
import { between, tellBranch } from './model-telling.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of tills, and what follows from it (C-1 to C-10). */

// oxlint-disable-next-line typescript/no-explicit-any -- a till as the API shows it
export type ShownTill = any

/** C-1: Available and Settled, with nothing in it. */
export function created(model: Model, asked: Asked, answer: Answer): void {
  if (!accepts(model, answer, 201)) return
  const { id, number, kind, limitStop, assignment, settlement, figures } = answer.body
  if (assignment !== 'available' || settlement !== 'settled' || (figures?.position ?? 0) !== 0)
    isWrong(model, `C-1: a new till is ${answer.text}`)
  count(model, 'till.created')
  const till: KnownTill = {
    id,
    number,
    kind,
    limit: limitStop,
    holder: null,
    figures: null,
    isSettled: true,
    isGone: false,
    assigned: [],
    unassigned: [],
    ready: [],
    moved: [],
    settling: [],
    starts: new Map(),
  }
  model.custody.tills.set(id, till)
  tellBranch(model, asked, { told: 'created', till: id, kind })
  tillShown(model, asked, answer.body)
}

/** A till was shown, alone or in a list. */
export function tillShown(model: Model, asked: Asked, body: ShownTill): void {
  const till = model.custody.tills.get(String(body.id))
  // Whoever created it may not have been answered yet.
  if (!till) return
  const { holder, ready, settlement, figures } = body
  till.holder = holder?.id ?? null
  till.isSettled = settlement === 'settled'
  if (figures) till.figures = figures
  tellBranch(model, asked, { told: 'held_by', till: till.id, holder: till.holder })
  if (ready && holder) till.ready.push({ ...between(asked), userId: holder.id })
  if (figures && figures.position !== sumOf(figures.trays))
    isWrong(model, `C-3: till ${till.id} is shown with ${JSON.stringify(figures)}`)
  begins(model, asked, till, body)
}

function sumOf(trays: readonly { readonly position: number }[]): number {
  return trays.reduce((sum, { position }) => sum + position, 0)
}

/** C-5: what a date began with stays, however often the till is initialised for it. */
function begins(model: Model, asked: Asked, till: KnownTill, body: ShownTill): void {
  const { initialisedOn, figures } = body
  if (initialisedOn === null || !figures) return
  const trays = figures.trays.map((tray: ShownTill) => tray.startPosition).join()
  const before = till.starts.get(initialisedOn)
  till.starts.set(initialisedOn, { ...between(asked), trays })
  if (!before || before.trays === trays) return
  const [from, to] = [Math.min(before.asked, asked.asked), asked.answered]
  if (!wentBack(model, from, to))
    isWrong(
      model,
      `C-5: till ${till.id} began ${initialisedOn} with ${before.trays} and with ${trays}`,
    )
}

/** C-4. */
export function assigned(
  model: Model,
  asked: Asked,
  wish: { readonly till: string; readonly userId: string },
  answer: Answer,
): void {
  const { till, userId } = wish
  const { code, body } = answer
  if (code === 'till_not_found') tellBranch(model, asked, { told: 'gone', till })
  else if (code === 'till_assigned') tellBranch(model, asked, { told: 'is_held', till })
  else if (code === 'holder_has_till')
    tellBranch(model, asked, { told: 'has_another', till, userId, other: body.till.id })
  else if (accepts(model, answer, 200)) {
    count(model, 'till.assigned')
    model.custody.tills.get(till)?.assigned.push({ ...between(asked), userId })
    tellBranch(model, asked, { told: 'assigned', till, userId })
    tillShown(model, asked, body)
  }
}

/** C-9: once nothing has happened in it since the last processing. */
export function unassigned(model: Model, asked: Asked, id: string, answer: Answer): void {
  const { code, body } = answer
  if (code === 'till_not_found') tellBranch(model, asked, { told: 'gone', till: id })
  else if (code === 'till_not_assigned') tellBranch(model, asked, { told: 'is_free', till: id })
  else if (code === 'day_not_processed' || code === 'till_not_at_rest')
    tellBranch(model, asked, { told: 'is_held', till: id })
  else if (accepts(model, answer, 200)) {
    count(model, 'till.unassigned')
    tellBranch(model, asked, { told: 'unassigned', till: id })
    const till = model.custody.tills.get(id)
    if (!till) return
    till.unassigned.push(between(asked))
    model.claims.push(() => isDone(model, till, asked))
    tillShown(model, asked, body)
  }
}

/** C-10: what is available, empty and done. */
export function deleted(model: Model, asked: Asked, id: string, answer: Answer): void {
  const { code } = answer
  if (code === 'till_not_found') tellBranch(model, asked, { told: 'gone', till: id })
  else if (code === 'till_assigned') tellBranch(model, asked, { told: 'is_held', till: id })
  else if (code === 'day_not_processed' || code === 'till_not_empty' || code === 'till_not_at_rest')
    tellBranch(model, asked, { told: 'is_free', till: id })
  else if (accepts(model, answer, 204)) {
    count(model, 'till.deleted')
    tellBranch(model, asked, { told: 'deleted', till: id })
    const till = model.custody.tills.get(id)
    if (!till) return
    till.isGone = true
    model.claims.push(() => isDone(model, till, asked))
  }
}

/** C-9: whether a day may have been processed since cash was last moved in it for sure. */
function isDone({ custody }: Model, till: KnownTill, ended: Asked): string | null {
  const processed = custody.branch.filter(({ told }) => told === 'processed')
  const stuck = till.moved.find(
    (moved) =>
      moved.answered < ended.asked &&
      !processed.some((day) => day.answered > moved.asked && day.asked < ended.answered),
  )
  if (!stuck) return null
  return `C-9: till ${till.id} was taken away at ${ended.answered}, with the cash of ${stuck.answered}`
}

/** C-5, C-6: all that a person holds. */
export function initialised(model: Model, asked: Asked, userId: string, answer: Answer): void {
  if (!accepts(model, answer, 200)) return
  for (const body of answer.body.items as ShownTill[]) {
    model.custody.tills.get(body.id)?.settling.push(between(asked))
    tillShown(model, asked, body)
    if (body.holder?.id === userId && !body.ready)
      isWrong(model, `C-6: till ${body.id} was initialised and is not ready`)
  }
}

/** C-7: one transaction of a payment, just posted. */
export function takenInCash(model: Model, asked: Asked, t: Shown): void {
  if (t.method !== 'cash' || t.amount <= 0) return
  const { userId } = asked
  const amount = Number(t.amount)
  const transaction = String(t.id)
  model.custody.taken.push({ ...between(asked), transaction, amount, userId })
  const till = tillOf(model, asked)
  if (till) till.moved.push(between(asked))
}

/** C-7: the till that this person surely took cash into. */
export function tillOf({ custody }: Model, asked: Pick<Asked, 'asked' | 'answered' | 'userId'>) {
  return [...custody.tills.values()].find(
    (till) => till.kind === 'standard' && surelyUses(till, asked.userId, asked),
  )
}

/** C-2, C-6: what is refused of a till because of who holds it, and whether that may be. */
export function refusedAsHeld(
  model: Model,
  asked: Asked,
  id: string,
  { code }: Pick<Answer, 'code'>,
): boolean {
  const till = model.custody.tills.get(id)
  if (!till || !code) return false
  if (code === 'till_not_found') tellBranch(model, asked, { told: 'gone', till: id })
  else if (code === 'till_not_held' || code === 'till_not_initialised')
    tellBranch(model, asked, { told: 'is_held', till: id })
  else if (code === 'till_not_assigned') tellBranch(model, asked, { told: 'is_free', till: id })
  else return false
  model.claims.push(() =>
    surelyUses(till, asked.userId, asked)
      ? `C-6: ${code} of till ${id}, which ${asked.userId} held at ${asked.answered}`
      : null,
  )
  return true
}

/** C-7, C-12: whoever moves cash of a till holds it. */
export function movesCash(model: Model, asked: Asked, id: string, isTheirs = true): void {
  const till = model.custody.tills.get(id)
  if (!till) return isWrong(model, `cash was moved in till ${id}, which nobody created`)
  till.moved.push(between(asked))
  if (!isTheirs) return
  model.claims.push(() =>
    maybeHolds(till, asked.userId, asked)
      ? null
      : `C-12: ${asked.userId} moved cash of till ${id}, and did not hold it at ${asked.answered}`,
  )
}
