import type { Fact, SessionStatusChanged, Counted } from '../../journal/fact.ts'
import { genesis } from '../../journal/chain.ts'
import { addToClosing, applyToClosings, type ClosingsSlice } from './closing/slice.ts'
import { type Event, eventsOf } from './events.ts'
import type { SessionsState } from './rules.ts'
import type { Person, Session, StartingDrawer } from './session.ts'

/** Where a person is after this unit of work; null: nowhere. */
export type Place = {
  readonly sessionId: number
  readonly loginId: number | null
  readonly current: boolean
  readonly exclusive: boolean
  readonly at: Temporal.Instant
} | null

export type TotalsKey = {
  readonly sessionId: number
  readonly method: string
  readonly userId: number
  readonly kind: string
}

/** What the batch has to write about sessions. */
export type Pending = {
  readonly started: Extract<Fact, { fact: 'session_started' }>[]
  readonly touched: Set<number>
  readonly ended: SessionStatusChanged[]
  readonly places: Map<number, Place>
  readonly totals: Map<string, TotalsKey & { count: number; net: number }>
  readonly events: Event[]
}

/** The end of a session's chain (T-13). */
export type Head = { readonly seq: number; readonly hash: Buffer }

/** The sessions of one unit of work: locked and read, then changed by the facts of its commands. */
export type SessionsSlice = SessionsState & {
  readonly agencyId: number
  readonly sessions: Map<number, Session>
  readonly drawers: ReadonlyMap<number, StartingDrawer>
  readonly openIn: Map<number, number>
  readonly current: Map<number, number>
  readonly enteredWith: Map<number, number | null>
  readonly ended: Map<number, number>
  readonly members: Map<number, readonly Person[]>
  readonly closings: ClosingsSlice
  readonly heads: Map<number, Head>
  readonly pending: Pending
}

export function nothingPending(): Pending {
  return {
    started: [],
    touched: new Set(),
    ended: [],
    places: new Map(),
    totals: new Map(),
    events: [],
  }
}

/** Takes one fact up: figures (S-14), places (S-8, S-9, S-13), chain (T-13). */
export function applyToSessions(slice: SessionsSlice, fact: Fact): void {
  switch (fact.fact) {
    case 'session_started':
      start(slice, fact)
      break
    case 'session_status_changed':
      changeStatus(slice, fact)
      break
    case 'session_entered':
      enter(slice, fact)
      break
    case 'session_left':
      slice.current.delete(fact.userId)
      slice.pending.places.set(fact.userId, null)
      setMembers(slice, fact.sessionId, (people) => people.filter((p) => p.id !== fact.userId))
      break
    case 'payment_taken':
      change(slice, fact.sessionId, (s) => ({ receiptCount: s.receiptCount + 1 }))
      break
    case 'transaction_posted':
      count(slice, fact.sessionId, fact, 1)
      break
    case 'transaction_edited':
      recount(slice, fact)
      break
    case 'transaction_moved':
      count(slice, fact.from, fact.counted, -1)
      count(slice, fact.to, fact.counted, 1)
      break
    case 'session_counted':
    case 'count_explained':
    case 'count_decided':
      applyToClosings(slice.closings, fact)
      break
    case 'transaction_reversed':
    case 'permit_order_cancelled':
    case 'deposit_sealed':
    case 'intake_taken':
    case 'repair_posted':
    case 'repair_returned':
    case 'repair_rejected':
    case 'permit_order_placed':
    case 'permit_money_returned':
    case 'batch_posted':
    case 'cash_moved':
    case 'transaction_laid':
    case 'till_changed':
    case 'till_counted':
    case 'transfer_changed':
    case 'paid_in_out_changed':
    case 'business_day_changed':
      break
  }
  for (const event of eventsOf(slice.heads, fact)) {
    slice.pending.events.push(event)
    slice.pending.touched.add(event.sessionId)
  }
}

function start(slice: SessionsSlice, fact: Extract<Fact, { fact: 'session_started' }>): void {
  const drawer = slice.drawers.get(fact.drawerId)
  slice.sessions.set(fact.sessionId, {
    id: fact.sessionId,
    drawerId: fact.drawerId,
    drawerName: drawer?.name ?? '',
    branchId: fact.branchId,
    status: 'open',
    concurrentUsers: fact.concurrentUsers,
    closingCount: fact.closingCount,
    cutOffAt: fact.cutOffAt,
    cutOffStatus: fact.cutOffStatus,
    ledger: fact.ledger,
    startedAt: fact.at,
    endedAt: null,
    endedBy: null,
    transactionCount: 0,
    netTotal: 0,
    receiptCount: 0,
  })
  slice.openIn.set(fact.drawerId, fact.sessionId)
  slice.heads.set(fact.sessionId, { seq: 0, hash: genesis(slice.agencyId, fact.sessionId) })
  slice.pending.started.push(fact)
}

function changeStatus(slice: SessionsSlice, fact: SessionStatusChanged): void {
  const session = change(slice, fact.sessionId, () => ({
    status: fact.to,
    ...(fact.from === 'open' ? { endedAt: fact.at, endedBy: fact.by } : {}),
  }))
  slice.pending.ended.push(fact)
  if (fact.from !== 'open') return
  slice.openIn.delete(session.drawerId)
  slice.members.set(fact.sessionId, [])
  for (const [userId, sessionId] of slice.current) {
    if (sessionId !== fact.sessionId) continue
    slice.current.delete(userId)
    slice.ended.set(userId, sessionId)
    const place = slice.pending.places.get(userId)
    if (place) slice.pending.places.set(userId, { ...place, current: false })
  }
}

function enter(slice: SessionsSlice, fact: Extract<Fact, { fact: 'session_entered' }>): void {
  const { sessionId, userId, loginId, name, at } = fact
  const exclusive = !sessionOf(slice, sessionId).concurrentUsers
  slice.current.set(userId, sessionId)
  slice.enteredWith.set(userId, loginId)
  slice.ended.delete(userId)
  slice.pending.places.set(userId, { sessionId, loginId, current: true, exclusive, at })
  setMembers(slice, sessionId, (people) => [
    ...people.filter((person) => person.id !== userId),
    { id: userId, name },
  ])
}

function setMembers(
  slice: SessionsSlice,
  sessionId: number,
  next: (people: readonly Person[]) => readonly Person[],
): void {
  slice.members.set(sessionId, next(slice.members.get(sessionId) ?? []))
}

/** Adds a transaction to a session's figures, or takes it out of them. */
function count(slice: SessionsSlice, sessionId: number, counted: Counted, sign: 1 | -1): void {
  const amount = sign * counted.amount
  change(slice, sessionId, (s) => ({
    transactionCount: s.transactionCount + sign,
    netTotal: s.netTotal + amount,
  }))
  addToTotals(slice, { sessionId, ...counted }, sign, amount)
}

/** The session's sum stays; only the methods' shares change (T-5). */
function recount(slice: SessionsSlice, fact: Extract<Fact, { fact: 'transaction_edited' }>): void {
  if (fact.postings.length === 0) return
  const key = { sessionId: fact.sessionId, ...fact.counted }
  addToTotals(slice, { ...key, method: fact.before.method }, -1, -fact.counted.amount)
  addToTotals(slice, { ...key, method: fact.after.method }, 1, fact.counted.amount)
}

function addToTotals(slice: SessionsSlice, of: TotalsKey, count: number, net: number): void {
  const { sessionId, method, userId, kind } = of
  const key = `${sessionId}/${method}/${userId}/${kind}`
  const row = slice.pending.totals.get(key) ?? { sessionId, method, userId, kind, count: 0, net: 0 }
  slice.pending.totals.set(key, { ...row, count: row.count + count, net: row.net + net })
  addToClosing(slice.closings, of, count, net)
}

function change(
  slice: SessionsSlice,
  sessionId: number,
  next: (session: Session) => Partial<Session>,
): Session {
  const session = sessionOf(slice, sessionId)
  const changed = { ...session, ...next(session) }
  slice.sessions.set(sessionId, changed)
  slice.pending.touched.add(sessionId)
  return changed
}

function sessionOf(slice: SessionsSlice, sessionId: number): Session {
  const session = slice.sessions.get(sessionId)
  if (!session) throw new Error(`session ${sessionId} is not in the footprint`)
  return session
}
