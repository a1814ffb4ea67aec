import type { Fact, SessionStatusChanged } from '../../journal/fact.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { Closings } from './closing/count.ts'
import { obstaclesOf, preflightOf, refuseObstacles } from './closing/obstacles.ts'
import { cutOffAfter } from './cut-off.ts'
import {
  ADMITS,
  MAY_BECOME,
  type Person,
  type Session,
  sessionName,
  type StartingDrawer,
  STATUS_WORDS,
} from './session.ts'

/** What the rules of sessions see. */
export type SessionsState = {
  readonly sessions: ReadonlyMap<number, Session>
  readonly drawers: ReadonlyMap<number, StartingDrawer>
  /** The open session of each drawer asked for. */
  readonly openIn: ReadonlyMap<number, number>
  /** The session each person is in now (S-8). */
  readonly current: ReadonlyMap<number, number>
  /** The login with which each person entered it; null: an API key. */
  readonly enteredWith: ReadonlyMap<number, number | null>
  /** The session that left Open while a person was in it, until they enter another (S-13). */
  readonly ended: ReadonlyMap<number, number>
  /** the open session that everybody is in where there is no Cashiering. */
  readonly ledger: number | null
  /** Who is in each session that was asked for by name. */
  readonly members: ReadonlyMap<number, readonly Person[]>
  /** What is expected in sessions that are to be counted or closed (S-15). */
  readonly closings: Closings
}

/** Who acts, as far as the rules care. */
export type Acting = {
  readonly userId: number
  readonly name: string
  readonly loginId: number | null
}

type Decided = { readonly facts: readonly Fact[]; readonly sessionId: number }

/** S-12: whether the cut-off has come, even if nobody has written that down yet. */
export function isDue(session: Session, now: Temporal.Instant): boolean {
  return (
    session.status === 'open' &&
    session.cutOffAt !== null &&
    Temporal.Instant.compare(session.cutOffAt, now) <= 0
  )
}

/** The status that counts at this moment (S-12). */
export function statusAt(session: Session, now: Temporal.Instant): Session['status'] {
  return isDue(session, now) ? (session.cutOffStatus ?? 'in_review') : session.status
}

/** The session of a drawer that takes money at this moment, if there is one (S-5, S-12). */
export function openSessionAt(
  state: Pick<SessionsState, 'openIn' | 'sessions'>,
  drawerId: number,
  now: Temporal.Instant,
): Session | null {
  const session = openSessionOf(state, drawerId)
  return session && statusAt(session, now) === 'open' ? session : null
}

/** S-11: what the cut-off does to a session whose time has come; nothing before, nothing twice. */
export function decideCutOff(session: Session, now: Temporal.Instant): SessionStatusChanged[] {
  if (!isDue(session, now) || !session.cutOffAt || !session.cutOffStatus) return []
  return [
    {
      fact: 'session_status_changed',
      sessionId: session.id,
      from: 'open',
      to: session.cutOffStatus,
      by: null,
      at: session.cutOffAt,
    },
  ]
}

/** S-1, S-4, S-5, S-9, D-5: opens a session in a drawer and enters it. */
export function decideStart(
  state: SessionsState,
  wish: { drawerId: number; openingBalance: number | null; sessionId: number },
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const drawer = state.drawers.get(wish.drawerId)
  if (!drawer) return refuse('drawer_not_found', 'There is no such drawer.', undefined, '/drawerId')
  if (drawer.status === 'deactivated')
    return refuse('drawer_deactivated', `${drawer.name} is deactivated. Choose another drawer.`)
  if (!drawer.cashiering || drawer.ledger) return refuseWithoutCashiering()
  const before = openSessionOf(state, drawer.id)
  if (before && !isDue(before, now)) return refuseSecondSession(state, drawer, before)
  if (drawer.openingBalanceRequired && wish.openingBalance === null)
    return refuse(
      'opening_balance_required',
      `${drawer.name} needs an opening balance: count the cash that is in it and enter the sum, zero if it is empty.`,
      undefined,
      '/openingBalance',
    )
  const cutOff = before ? decideCutOff(before, now) : []
  const facts: Fact[] = [
    ...cutOff,
    ...leave(state, acting.userId, wish.sessionId),
    startedIn(drawer, wish, acting.userId, now),
    entered(wish.sessionId, acting, now),
  ]
  return { facts, sessionId: wish.sessionId }
}

function openSessionOf(
  state: Pick<SessionsState, 'openIn' | 'sessions'>,
  drawerId: number,
): Session | undefined {
  const id = state.openIn.get(drawerId)
  return id === undefined ? undefined : state.sessions.get(id)
}

function refuseSecondSession(state: SessionsState, drawer: StartingDrawer, open: Session): Refusal {
  const users = state.members.get(open.id) ?? []
  const who = users.length > 0 ? ` ${names(users)} ${users.length > 1 ? 'are' : 'is'} in it.` : ''
  return refuse(
    'drawer_has_open_session',
    `${drawer.name} has an open session already, ${sessionName(open.id)}.${who} Join it, or choose another drawer.`,
    { session: { id: String(open.id) }, users: asAnswer(users) },
  )
}

export function startedIn(
  drawer: StartingDrawer,
  wish: { openingBalance: number | null; sessionId: number },
  by: number,
  now: Temporal.Instant,
): Fact {
  return {
    fact: 'session_started',
    sessionId: wish.sessionId,
    drawerId: drawer.id,
    branchId: drawer.branchId,
    concurrentUsers: drawer.concurrentUsers,
    openingBalanceRequired: drawer.openingBalanceRequired,
    closingMethod: drawer.closingMethod,
    cutOffAt: drawer.cutOffTime ? cutOffAfter(now, drawer.cutOffTime, drawer.timeZone) : null,
    cutOffStatus: drawer.cutOffStatus,
    ledger: drawer.ledger,
    closingCount: drawer.closingCount,
    openingBalance: wish.openingBalance,
    by,
    at: now,
  }
}

/**
 * S-6, S-9: makes an open session one's current one. Joining where one already is changes nothing,
 * except with another login: then one's place is that login's, and outlives the end of the first.
 */
export function decideJoin(
  state: SessionsState,
  sessionId: number,
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const session = state.sessions.get(sessionId)
  if (!session) return noSuchSession()
  if (session.ledger) return refuseWithoutCashiering()
  if (!ADMITS[statusAt(session, now)].users)
    return refuseNotOpen(session, now, 'You did not join it.')
  if (isInWithThisLogin(state, sessionId, acting)) return { facts: [], sessionId }
  const others = (state.members.get(sessionId) ?? []).filter((p) => p.id !== acting.userId)
  if (!session.concurrentUsers && others.length > 0)
    return refuse(
      'session_occupied',
      `${names(others)} is in ${sessionName(sessionId)}, and ${session.drawerName} admits one person at a time. Ask them to leave it, or choose another.`,
      { users: asAnswer(others) },
    )
  const facts = [...leave(state, acting.userId, sessionId), entered(sessionId, acting, now)]
  return { facts, sessionId }
}

function isInWithThisLogin(state: SessionsState, sessionId: number, acting: Acting): boolean {
  const { userId, loginId } = acting
  return state.current.get(userId) === sessionId && state.enteredWith.get(userId) === loginId
}

/** S-9: leaving does not close it. Leaving what one is not in changes nothing. */
export function decideLeave(
  state: SessionsState,
  sessionId: number,
  userId: number,
): Decided | Refusal {
  if (!state.sessions.has(sessionId)) return noSuchSession()
  const isIn = state.current.get(userId) === sessionId
  return { facts: isIn ? [{ fact: 'session_left', sessionId, userId }] : [], sessionId }
}

/**
 * S-2, S-10: a person changes the status. The status it has already changes nothing. What stands in
 * the way of closing is refused (S-16).
 */
export function decideStatus(
  state: SessionsState,
  sessionId: number,
  to: Session['status'],
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const session = state.sessions.get(sessionId)
  if (!session) return noSuchSession()
  if (session.ledger) return refuseWithoutCashiering()
  const cutOff = decideCutOff(session, now)
  const from = statusAt(session, now)
  if (to === from) return { facts: cutOff, sessionId }
  if (to === 'open' || !MAY_BECOME[from].includes(to))
    return refuse(
      'status_never_goes_back',
      `${sessionName(sessionId)} is ${STATUS_WORDS[from]} and cannot become ${STATUS_WORDS[to]}: a session only goes on, from open to in review to closed.`,
      { status: from },
    )
  const isCounted = to === 'closed' && session.closingCount !== 'none'
  const obstacles = isCounted ? obstaclesOf(preflightOf(state, session, from, acting.userId)) : []
  const refusal = refuseObstacles(obstacles)
  if (refusal) return refusal
  const by = { id: acting.userId, name: acting.name }
  return {
    facts: [...cutOff, { fact: 'session_status_changed', sessionId, from, to, by, at: now }],
    sessionId,
  }
}

/**
 * S-7, S-12: the session in which this person may take money now, or why there is none, and what
 * came of that.
 */
export function sessionForPayment(
  state: SessionsState,
  userId: number,
  now: Temporal.Instant,
  consequence = 'The payment was not taken.',
): Session | Refusal {
  const session = currentSession(state, userId)
  if (session && ADMITS[statusAt(session, now)].payments) return session
  return refuseWithoutSession(state, userId, now, consequence)
}

/**
 * T-7, P-6: the person's current session, as long as money may still be given back in it. A session
 * whose cut-off has come is nobody's current one any more, swept or not (S-12, S-13).
 */
export function sessionForReversal(
  state: SessionsState,
  userId: number,
  now: Temporal.Instant,
): Session | Refusal {
  const session = currentSession(state, userId)
  if (session && !isDue(session, now) && ADMITS[session.status].changes) return session
  return refuseWithoutSession(state, userId, now, 'Nothing was reversed.')
}

function currentSession(state: SessionsState, userId: number): Session | undefined {
  const id = state.current.get(userId) ?? state.ledger ?? undefined
  return id === undefined ? undefined : state.sessions.get(id)
}

/** there are no sessions to start, join or end; the ledger is kept by itself. */
function refuseWithoutCashiering(): Refusal {
  return refuse(
    'cashiering_off',
    'This agency works without Cashiering, so there is no session to start, join or end. An administrator can switch it on.',
  )
}

/** S-7: there is none, or it ended under its people (S-13): then the answer says who ended it. */
function refuseWithoutSession(
  state: SessionsState,
  userId: number,
  now: Temporal.Instant,
  consequence: string,
): Refusal {
  const session = state.sessions.get(state.current.get(userId) ?? state.ended.get(userId) ?? 0)
  const why = session ? `${whatEnded(session, now)} ` : 'You are in no session. '
  return refuse(
    'session_required',
    `${why}${consequence} Start a session in a drawer, or join an open one.`,
    session && { session: endedSession(session, now) },
  )
}

function refuseNotOpen(session: Session, now: Temporal.Instant, consequence: string): Refusal {
  return refuse('session_not_open', `${whatEnded(session, now)} ${consequence}`, {
    session: endedSession(session, now),
  })
}

/** "S-1042 (Window 2) is in review: it was ended by the cut-off." */
function whatEnded(session: Session, now: Temporal.Instant): string {
  const by = session.endedBy ? session.endedBy.name : 'the cut-off'
  const status = STATUS_WORDS[statusAt(session, now)]
  return `${sessionName(session.id)} (${session.drawerName}) is ${status}: it was ended by ${by}.`
}

function endedSession(session: Session, now: Temporal.Instant) {
  const endedAt = isDue(session, now) ? session.cutOffAt : session.endedAt
  return {
    id: String(session.id),
    status: statusAt(session, now),
    endedAt: endedAt?.toString() ?? null,
    endedBy: session.endedBy ? asAnswer([session.endedBy])[0] : null,
  }
}

/** The id names no session of this agency, in the path or in the field that `pointer` names. */
export function noSuchSession(pointer?: string): Refusal {
  return refuse('session_not_found', 'There is no such session.', undefined, pointer)
}

function leave(state: SessionsState, userId: number, except: number): Fact[] {
  const sessionId = state.current.get(userId)
  if (sessionId === undefined || sessionId === except) return []
  return [{ fact: 'session_left', sessionId, userId }]
}

function entered(sessionId: number, acting: Acting, at: Temporal.Instant): Fact {
  return { fact: 'session_entered', sessionId, ...acting, at }
}

function names(people: readonly Person[]): string {
  return people.map((person) => person.name).join(', ')
}

function asAnswer(people: readonly Person[]) {
  return people.map((person) => ({ id: String(person.id), name: person.name }))
}
