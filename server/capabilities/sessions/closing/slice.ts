import type { CountDecided, CountExplained, SessionCounted } from '../../../journal/fact.ts'
import type { Closing, Closings, Count } from './count.ts'

export type CountFact = SessionCounted | CountExplained | CountDecided

/** The closings of one unit of work, and the counts that it has to write. */
export type ClosingsSlice = Closings & {
  readonly sessions: Map<number, Closing>
  readonly given: CountFact[]
}

/** Takes a fact about a count up. */
export function applyToClosings(slice: ClosingsSlice, fact: CountFact): void {
  slice.given.push(fact)
  change(slice, fact.sessionId, ({ count }) => ({ count: countAfter(fact, count) }))
}

function countAfter(fact: CountFact, count: Count | null): Count {
  if (fact.fact === 'session_counted') return { ...fact, countedBy: fact.by.id }
  if (!count) throw new Error(`session ${fact.sessionId} has no count`)
  return { ...count, state: fact.fact === 'count_explained' ? 'waiting' : fact.decision }
}

/** What comes into a session, or goes out of it, changes what is expected there. */
export function addToClosing(
  slice: ClosingsSlice,
  of: { readonly sessionId: number; readonly method: string; readonly userId: number },
  count: number,
  net: number,
): void {
  if (!slice.sessions.has(of.sessionId)) return
  change(slice, of.sessionId, ({ nets, takers }) => ({
    nets: new Map(nets).set(of.method, (nets.get(of.method) ?? 0) + net),
    takers: new Map(takers).set(of.userId, (takers.get(of.userId) ?? 0) + count),
  }))
}

function change(
  slice: ClosingsSlice,
  sessionId: number,
  next: (closing: Closing) => Partial<Closing>,
): void {
  const closing = slice.sessions.get(sessionId)
  if (!closing) throw new Error(`the closing of session ${sessionId} is not in the footprint`)
  slice.sessions.set(sessionId, { ...closing, ...next(closing) })
}
