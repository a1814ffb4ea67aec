import type { Audited, Command } from '../../../journal/command.ts'
import type { Fact } from '../../../journal/fact.ts'
import { isRefusal, type Refusal } from '../../../journal/refusal.ts'
import { actingOf, type Asking } from '../commands.ts'
import type { SessionsState } from '../rules.ts'
import { answerWithClosing } from './answer.ts'
import {
  type Counting,
  type CountWish,
  decideCount,
  decideDecision,
  decideExplanation,
} from './rules.ts'

type ClosingCommand = Command<{ readonly sessions: SessionsState }>

type Decide = (
  state: SessionsState,
  acting: Counting,
  now: Temporal.Instant,
) => { readonly facts: readonly Fact[] } | Refusal

/** What all commands of a closing have in common: the session, whoever asks, the answer. */
function closingCommand(
  asking: Asking,
  sessionId: number,
  status: number,
  decide: Decide,
): ClosingCommand {
  const { actor } = asking
  const { permissions, userId } = actor
  const acting = {
    ...actingOf(actor),
    changesStatus: permissions.has('sessions.status'),
    seesExpected: permissions.has('expected.read'),
  }
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { sessions: [sessionId], closings: [sessionId], users: [userId] },
    decide: ({ sessions }, { now }) => {
      const decided = decide(sessions, acting, now)
      if (isRefusal(decided)) return decided
      const audit = decided.facts.flatMap(auditOf)
      return { ...decided, audit, answer: answerWithClosing(actor, sessionId, status) }
    },
  }
}

/** S-15: hands a count in; what follows for the session is in the same unit of work. */
export function giveCount(asking: Asking, wish: CountWish): ClosingCommand {
  return closingCommand(asking, wish.sessionId, 201, (state, acting, now) =>
    decideCount(state, wish, acting, now),
  )
}

/** S-15: gives the reason of a difference. */
export function explainCount(
  asking: Asking,
  wish: { sessionId: number; number: number; reason: string },
): ClosingCommand {
  return closingCommand(asking, wish.sessionId, 200, (state, acting, now) =>
    decideExplanation(state, wish, acting, now),
  )
}

/** S-15: approves a difference, or sends the count back. */
export function decideOnCount(
  asking: Asking,
  wish: {
    sessionId: number
    number: number
    decision: 'approved' | 'sent_back'
    note: string | null
  },
): ClosingCommand {
  return closingCommand(asking, wish.sessionId, 200, (state, acting, now) =>
    decideDecision(state, wish, acting, now),
  )
}

/** what the audit log keeps of each. */
function auditOf(fact: Fact): Audited[] {
  if (fact.fact === 'session_counted') {
    const { number, counted, expected, others, state, reason } = fact
    const after = { number, counted, expected, others, state, reason }
    return [entry('session.counted', fact.sessionId, after)]
  }
  if (fact.fact === 'count_explained') {
    const { number, reason } = fact
    return [entry('session.count_explained', fact.sessionId, { number, reason })]
  }
  if (fact.fact === 'count_decided') {
    const { number, note } = fact
    return [entry(`session.count_${fact.decision}`, fact.sessionId, { number, note })]
  }
  if (fact.fact !== 'session_status_changed' || !fact.by) return []
  const changed = entry('session.status_changed', fact.sessionId, { status: fact.to })
  return [{ ...changed, before: { status: fact.from } }]
}

function entry(action: string, sessionId: number, after: unknown): Audited {
  return { action, subject: { type: 'session', id: String(sessionId) }, after }
}
