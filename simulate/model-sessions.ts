import {
  type Asked,
  count,
  isReached,
  isWrong,
  type Model,
  NEVER,
  RANK,
  type Session,
  type Status,
  wentBack,
} from './model.ts'
import { refusedByTill } from './model-refusals.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of sessions, and what follows from it. */

/** S-1, S-4, S-5. Answers the id of the session that one is in now, null where there is none. */
export function started(
  model: Model,
  asked: Asked,
  drawerId: string,
  balance: number | null,
  answer: Answer,
): string | null {
  const drawer = model.drawers.get(drawerId)
  if (answer.code === 'drawer_has_open_session') {
    refusedBecauseOpen(model, asked, String(answer.body.session.id))
    return null
  }
  if (
    answer.code === 'opening_balance_required' &&
    balance === null &&
    drawer?.openingBalanceRequired
  )
    return null
  if (!accepts(model, answer, 201)) return null
  if (balance === null && drawer?.openingBalanceRequired)
    isWrong(model, `S-4: session ${answer.body.id} was started without an opening balance`)
  for (const other of model.sessions.values()) {
    const stoodOpen = other.knownFrom < asked.asked && !other.mayHaveEnded
    if (other.drawerId === drawerId && other.id !== answer.body.id && stoodOpen)
      isWrong(model, `S-5: session ${answer.body.id} was started while ${other.id} was open`)
  }
  count(model, 'session.started')
  sees(model, asked, answer)
  return String(answer.body.id)
}

function refusedBecauseOpen(model: Model, asked: Asked, sessionId: string): void {
  const session = model.sessions.get(sessionId)
  if (session && session.leftOpenBy < asked.asked)
    isWrong(model, `S-5: a start was refused because of session ${sessionId}, which had ended`)
}

/** S-6: answers the session that one is in now, null for a refusal. */
export function joined(
  model: Model,
  asked: Asked,
  sessionId: string,
  answer: Answer,
): string | null {
  const session = model.sessions.get(sessionId)
  if (answer.code === 'session_not_open') {
    if (session && !session.mayHaveEnded)
      isWrong(model, `S-6: session ${sessionId} was not joined, though nobody had ended it`)
    observe(model, asked, sessionId, answer.body.session.status)
    return null
  }
  if (answer.code === 'session_occupied') {
    if (session && model.drawers.get(session.drawerId)?.concurrentUsers)
      isWrong(model, `S-6: session ${sessionId} admits several people and refused one`)
    return null
  }
  if (!accepts(model, answer, 200)) return null
  if (session && session.leftOpenBy < asked.asked)
    isWrong(model, `S-6: session ${sessionId} was joined after its end`)
  sees(model, asked, answer)
  return sessionId
}

/** Before it is sent: from now on the session may be found ended by anybody. */
export function endIsAsked(model: Model, sessionId: string): void {
  const session = model.sessions.get(sessionId)
  if (session) session.mayHaveEnded = true
}

/** S-2, S-10. */
export function statusChanged(
  model: Model,
  asked: Asked,
  sessionId: string,
  to: Status,
  answer: Answer,
): void {
  const session = model.sessions.get(sessionId)
  if (answer.code === 'status_never_goes_back') {
    const from = answer.body.status as Status
    if (RANK[to] > RANK[from])
      isWrong(model, `S-2: session ${sessionId} did not go from ${from} to ${to}`)
    observe(model, asked, sessionId, from)
    return
  }
  if (!accepts(model, answer, 200) || !session) return
  sees(model, asked, answer)
  if (to === 'open') return
  if (RANK[to] > RANK[session.taken]) session.taken = to
  session.leftOpenBy = Math.min(session.leftOpenBy, asked.answered)
  if (to === 'closed') session.closedBy = Math.min(session.closedBy, asked.answered)
}

/** A whole session was shown. */
export function sees(model: Model, asked: Asked, { body }: Answer): void {
  const id = String(body.id)
  if (!model.sessions.has(id)) model.sessions.set(id, newSession(model, asked, body))
  observe(model, asked, id, body.status)
}

// oxlint-disable-next-line typescript/no-explicit-any -- a session as the API shows it
function newSession({ clockMarks }: Model, asked: Asked, body: any): Session {
  const cutOffAt = body.cutOffAt === null ? null : Temporal.Instant.from(body.cutOffAt)
  const since = clockMarks.findLastIndex(({ moment }) => moment <= asked.asked)
  const shown = clockMarks.slice(Math.max(0, since))
  return {
    id: String(body.id),
    drawerId: String(body.drawer.id),
    cutOffAt,
    cutOffStatus: body.cutOffStatus,
    knownFrom: asked.answered,
    mayHaveEnded:
      body.status !== 'open' ||
      (cutOffAt !== null && shown.some(({ now }) => isReached(cutOffAt, now))),
    taken: 'open',
    leftOpenBy: NEVER,
    closedBy: NEVER,
    seen: [],
  }
}

/** S-2: nothing ever goes back, unless the clock did before the cut-off was written down. */
export function observe(model: Model, asked: Asked, sessionId: string, status: Status): void {
  const session = model.sessions.get(sessionId)
  if (!session) return
  const later = session.seen.find(
    (seen) => seen.answered < asked.asked && RANK[seen.status] > RANK[status],
  )
  if (later) {
    const undone = session.cutOffAt !== null && wentBack(model, later.asked, asked.answered)
    // What a person had ended before this was asked, no clock undoes.
    const endedBy = status === 'open' ? session.leftOpenBy : session.closedBy
    if (!undone || endedBy < asked.asked)
      isWrong(model, `S-2: session ${sessionId} was ${later.status} and then ${status}`)
  }
  session.seen.push({ asked: asked.asked, answered: asked.answered, status })
}

/** S-7: may somebody be told that they are in no session? */
export function mayBeNowhere(model: Model, { places, unsure }: Asked): boolean {
  if (unsure || places.has(null)) return true
  return [...places].some((id) => id !== null && (model.sessions.get(id)?.mayHaveEnded ?? true))
}

/** True for the success that is wanted; any other answer that comes here is one that may not be. */
export function accepts(model: Model, answer: Answer, status: number): boolean {
  if (answer.status === status) return true
  if (refusedByTill(model, answer)) return false
  isWrong(model, `an answer that may not be: ${answer.status} ${answer.text}`)
  return false
}
