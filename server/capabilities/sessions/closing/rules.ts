import type { CountedMethod, CountLine, Fact, SessionCounted } from '../../../journal/fact.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { denominationsOf } from '../../../money/denominations.ts'
import { type Acting, decideCutOff, noSuchSession, type SessionsState, statusAt } from '../rules.ts'
import { type Session, sessionName, type SessionStatus } from '../session.ts'
import {
  cashMethods,
  type Closing,
  type Count,
  expectedCash,
  expectedOf,
  followsDifference,
  isBeyond,
  isOutdated,
  otherMethods,
} from './count.ts'
import { obstaclesOf, type Preflight, preflightOf, refuseObstacles } from './obstacles.ts'

/** What somebody counted. Pieces by denomination; sums of other methods in minor units. */
export type CountWish = {
  readonly sessionId: number
  readonly lines: readonly { readonly denomination: string; readonly pieces: number }[]
  readonly others: readonly Omit<CountedMethod, 'expected'>[]
  readonly reason: string | null
  /** Close in the same unit of work, if nothing stands in the way. */
  readonly close: boolean
}

/** Who counts or decides, as far as the rules care. */
export type Counting = Acting & {
  /** They may put sessions into review and close them. */
  readonly changesStatus: boolean
  /** They may see what is expected before a blind count is given. */
  readonly seesExpected: boolean
}

type Decided = { readonly facts: readonly Fact[] }
type Found = Preflight & { readonly session: Session }

/**
 * S-15: freezes what was counted beside what is expected at this moment. An Open session goes into
 * review with it, so that nothing is taken that the count does not know; where closing was asked for
 * and nothing stands in the way it is closed in the same unit of work.
 */
export function decideCount(
  state: SessionsState,
  wish: CountWish,
  acting: Counting,
  now: Temporal.Instant,
): Decided | Refusal {
  const found = findClosing(state, wish.sessionId, acting, now)
  if (isRefusal(found)) return found
  const refusal = refuseCount(found, acting, wish, state)
  if (refusal) return refusal
  const lines = readLines(wish.lines, state.closings.currency)
  if (isRefusal(lines)) return lines
  const others = readOthers(wish.others, found)
  if (isRefusal(others)) return others
  const counted = countedFact(found, { lines, others, reason: wish.reason }, acting, now)
  const cutOff = decideCutOff(found.session, now)
  return { facts: [...cutOff, counted, ...goOn(found, counted, wish.close, acting, now)] }
}

/** The session with all that its closing depends on. */
function findClosing(
  state: SessionsState,
  sessionId: number,
  acting: Acting,
  now: Temporal.Instant,
): Found | Refusal {
  const session = state.sessions.get(sessionId)
  if (!session) return noSuchSession()
  return { ...preflightOf(state, session, statusAt(session, now), acting.userId), session }
}

function refuseCount(
  found: Found,
  acting: Counting,
  wish: CountWish,
  state: SessionsState,
): Refusal | null {
  const { session, status, closings, closing } = found
  const name = sessionName(session.id)
  if (session.closingCount === 'none')
    return refuse(
      'count_not_asked',
      `${session.drawerName} asks for no count: close ${name} as it is.`,
    )
  if (status === 'closed')
    return refuse('session_closed', `${name} is closed. What was counted stays as it is.`, {
      session: { id: String(session.id), status },
    })
  const isIn = state.current.get(acting.userId) === session.id
  if ((wish.close || (status === 'open' && !isIn)) && !acting.changesStatus)
    return refuse(
      'not_permitted',
      wish.close
        ? `Your roles do not permit closing ${name}. Hand the count in without closing.`
        : `You are not in ${name}, and a count ends it. Your roles do not permit that.`,
      { permission: 'sessions.status' },
    )
  const people = obstaclesOf(found).filter(({ code }) => code === 'people_in_session')
  if (people.length > 0) return refuseObstacles(people)
  const { count } = closing
  const stands = count?.state === 'unexplained' || count?.state === 'waiting'
  if (!count || !stands || isOutdated(count, closings, closing)) return null
  return refuse(
    'count_stands',
    `Count ${count.number} of ${name} waits to be ${count.state === 'waiting' ? 'approved' : 'explained'}. Another count is taken when it was sent back.`,
    { number: count.number, state: count.state },
  )
}

/** Cash by denomination, largest first and without what there is none of; or which line is wrong. */
export function readLines(wished: CountWish['lines'], currency: string): CountLine[] | Refusal {
  const known = denominationsOf(currency)
  const places = new Map<string, number>()
  for (const [place, { denomination }] of wished.entries()) {
    const pointer = `/lines/${place}/denomination`
    if (!known.some(({ code }) => code === denomination))
      return refuse(
        'denomination_unknown',
        `${currency} has no ${denomination}. Give one of ${known.map(({ code }) => code).join(', ')}.`,
        undefined,
        pointer,
      )
    if (places.has(denomination)) return refuseTwice(denomination, pointer)
    places.set(denomination, place)
  }
  return known.flatMap(({ code, value }) => {
    const pieces = wished[places.get(code) ?? -1]?.pieces ?? 0
    return pieces === 0 ? [] : [{ denomination: code, value, pieces }]
  })
}

function readOthers(wished: CountWish['others'], found: Found): CountedMethod[] | Refusal {
  const known = new Set(otherMethods(found.closings).map(({ code }) => code))
  const seen = new Set<string>()
  for (const [place, { method }] of wished.entries()) {
    const pointer = `/others/${place}/method`
    if (!known.has(method))
      return refuse(
        'method_not_countable',
        `${method} is no method that is counted beside cash. Give one of ${[...known].join(', ')}.`,
        undefined,
        pointer,
      )
    if (seen.has(method)) return refuseTwice(method, pointer)
    seen.add(method)
  }
  return wished.map((each) => ({ ...each, expected: expectedOf(each.method, found.closing) }))
}

function refuseTwice(what: string, pointer: string): Refusal {
  return refuse(
    'counted_twice',
    `${what} stands in the count twice. Give it once.`,
    undefined,
    pointer,
  )
}

function countedFact(
  { session, closings, closing }: Found,
  given: Pick<SessionCounted, 'lines' | 'others' | 'reason'>,
  acting: Counting,
  at: Temporal.Instant,
): SessionCounted {
  const counted = given.lines.reduce((sum, { value, pieces }) => sum + value * pieces, 0)
  const figures = { counted, expected: expectedCash(closings, closing), others: given.others }
  const { tolerance } = closings
  const asksAnother = isBeyond(tolerance, figures) || followsDifference(closing)
  const asked = given.reason === null ? 'unexplained' : 'waiting'
  return {
    fact: 'session_counted',
    sessionId: session.id,
    number: (closing.count?.number ?? 0) + 1,
    mode: session.closingCount === 'blind' ? 'blind' : 'declared',
    couldSee: session.closingCount !== 'blind' || acting.seesExpected || closing.count !== null,
    ...given,
    ...figures,
    rounding: closing.rounding,
    cashMethods: cashMethods(closings),
    tolerance,
    state: asksAnother ? asked : 'agreed',
    by: { id: acting.userId, name: acting.name },
    at,
  }
}

/** Where the session goes with its count: to Closed if that was asked for and is possible. */
function goOn(
  { session, status, closings, closing }: Found,
  counted: SessionCounted,
  close: boolean,
  acting: Acting,
  at: Temporal.Instant,
): Fact[] {
  const after = { ...closing, count: { ...counted, countedBy: acting.userId } }
  const left = obstaclesOf({ session, status, others: [], closings, closing: after })
  const to: SessionStatus = close && left.length === 0 ? 'closed' : 'in_review'
  if (to === status) return []
  const by = { id: acting.userId, name: acting.name }
  return [{ fact: 'session_status_changed', sessionId: session.id, from: status, to, by, at }]
}

type CountOf = { readonly sessionId: number; readonly number: number }

/** S-15: says why a count differs by more than the tolerance. */
export function decideExplanation(
  state: SessionsState,
  { sessionId, number, reason }: CountOf & { readonly reason: string },
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const found = findCount(state, { sessionId, number }, acting, now)
  if (isRefusal(found)) return found
  if (found.count.state !== 'unexplained') return refuseState(found.count)
  return {
    facts: [{ fact: 'count_explained', sessionId, number, reason, by: acting.userId, at: now }],
  }
}

/** S-15: another person approves the difference, or sends the count back to be made again. */
export function decideDecision(
  state: SessionsState,
  wish: CountOf & { readonly decision: 'approved' | 'sent_back'; readonly note: string | null },
  acting: Acting,
  now: Temporal.Instant,
): Decided | Refusal {
  const found = findCount(state, wish, acting, now)
  if (isRefusal(found)) return found
  const { count, closing } = found
  const refusal =
    (wish.decision === 'approved' && refuseUnexplained(count)) ||
    refuseDecided(count) ||
    refuseOwn(count, closing, acting)
  if (refusal) return refusal
  return { facts: [{ fact: 'count_decided', ...wish, by: acting.userId, at: now }] }
}

function refuseUnexplained({ number, state }: Count): Refusal | null {
  if (state !== 'unexplained') return null
  return refuse('reason_missing', `Count ${number} has no reason yet. Give it first.`)
}

function refuseDecided(count: Count): Refusal | null {
  return count.state === 'waiting' || count.state === 'unexplained' ? null : refuseState(count)
}

function refuseOwn(count: Count, closing: Closing, { userId }: Acting): Refusal | null {
  const own = whyOwn(count, closing, userId)
  if (!own) return null
  return refuse(
    'own_count',
    `${OWN_WORDS[own]} Somebody else has to decide on count ${count.number}.`,
  )
}

/** Nobody decides on their own: not who counted, and nobody whose money or float it is. */
export function whyOwn(count: Count, closing: Closing, userId: number): WhyOwn | null {
  if (count.countedBy === userId) return 'counted_it'
  if (closing.openedBy === userId) return 'opened_it'
  return (closing.takers.get(userId) ?? 0) > 0 ? 'took_in_it' : null
}

export type WhyOwn = 'counted_it' | 'opened_it' | 'took_in_it'

const OWN_WORDS = {
  counted_it: 'You counted it.',
  opened_it: 'You opened the session.',
  took_in_it: 'Transactions of yours stand in the session.',
} as const satisfies Record<WhyOwn, string>

/** The newest count of a session that is not closed, if this is its number and it is not outdated. */
function findCount(
  state: SessionsState,
  { sessionId, number }: CountOf,
  acting: Acting,
  now: Temporal.Instant,
): (Found & { readonly count: Count }) | Refusal {
  const found = findClosing(state, sessionId, acting, now)
  if (isRefusal(found)) return found
  const { closing, closings } = found
  const { count } = closing
  if (!count || number > count.number)
    return refuse('count_not_found', `${sessionName(sessionId)} has no count ${number}.`)
  if (number < count.number)
    return refuse(
      'count_not_waiting',
      `Count ${count.number} has taken the place of count ${number}.`,
      { number: count.number, state: count.state },
    )
  if (isOutdated(count, closings, closing) && count.state !== 'approved')
    return refuse(
      'count_outdated',
      `Transactions were changed since count ${number}, and with them what is expected. It has to be counted again.`,
    )
  return { ...found, count }
}

function refuseState({ number, state }: Count): Refusal {
  return refuse('count_not_waiting', `Count ${number} is ${STATE_WORDS[state]} already.`, {
    number,
    state,
  })
}

const STATE_WORDS = {
  agreed: 'agreed',
  unexplained: 'given',
  waiting: 'explained',
  approved: 'approved',
  sent_back: 'sent back',
} as const satisfies Record<Count['state'], string>
