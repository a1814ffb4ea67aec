import type { Actor } from '../../journal/actor.ts'
import type { Command, Idempotency } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { answerWithSession } from './answer.ts'
import {
  type Acting,
  decideCutOff,
  decideJoin,
  decideLeave,
  decideStart,
  decideStatus,
  type SessionsState,
} from './rules.ts'
import type { SessionStatus } from './session.ts'

type SessionCommand = Command<{ readonly sessions: SessionsState }>

/** Who asks, and under which key. */
export type Asking = { readonly actor: Actor; readonly idempotency: Idempotency | null }

/** S-1, S-5: starts a session in a drawer. */
export function startSession(
  asking: Asking,
  wish: { drawerId: number; openingBalance: number | null },
): SessionCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { drawers: [wish.drawerId], users: [actor.userId] },
    draws: { sessions: 1 },
    decide: ({ sessions }, { now, draw }) => {
      const started = { ...wish, sessionId: draw('sessions') }
      const decided = decideStart(sessions, started, actingOf(actor), now)
      if (isRefusal(decided)) return decided
      const audit = [auditOf('session.started', decided.sessionId, undefined, wish)]
      return { ...decided, audit, answer: answerWithSession(actor, decided.sessionId, 201) }
    },
  }
}

/** S-6, S-9: makes an open session the person's current one. */
export function joinSession(asking: Asking, sessionId: number): SessionCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { sessions: [sessionId], users: [actor.userId] },
    decide: ({ sessions }, { now }) => {
      const decided = decideJoin(sessions, sessionId, actingOf(actor), now)
      if (isRefusal(decided)) return decided
      const audit = decided.facts.length > 0 ? [auditOf('session.joined', sessionId)] : []
      return { ...decided, audit, answer: answerWithSession(actor, sessionId, 200) }
    },
  }
}

/** S-9: leaves it; it stays as it is. */
export function leaveSession(asking: Asking, sessionId: number): SessionCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { sessions: [sessionId], users: [actor.userId] },
    decide: ({ sessions }) => {
      const decided = decideLeave(sessions, sessionId, actor.userId)
      if (isRefusal(decided)) return decided
      const audit = decided.facts.length > 0 ? [auditOf('session.left', sessionId)] : []
      return { ...decided, audit, answer: { status: 204, text: '' } }
    },
  }
}

/** S-2, S-10: takes a session on to the next status. */
export function changeStatus(
  asking: Asking,
  sessionId: number,
  status: SessionStatus,
): SessionCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { sessions: [sessionId], closings: [sessionId] },
    decide: ({ sessions }, { now }) => {
      const decided = decideStatus(sessions, sessionId, status, actingOf(actor), now)
      if (isRefusal(decided)) return decided
      const audit = decided.facts.flatMap((fact) =>
        fact.fact === 'session_status_changed' && fact.by
          ? [auditOf('session.status_changed', sessionId, { status: fact.from }, { status })]
          : [],
      )
      return { ...decided, audit, answer: answerWithSession(actor, sessionId, 200) }
    },
  }
}

/** S-11, S-12: writes down that the cut-off has come. Harmless before it and after it. */
export function cutOff(agencyId: number, sessionId: number): SessionCommand {
  return {
    agencyId,
    actor: null,
    idempotency: null,
    footprint: { sessions: [sessionId] },
    decide: ({ sessions }, { now }) => {
      const session = sessions.sessions.get(sessionId)
      const facts = session ? decideCutOff(session, now) : []
      return { facts, audit: [], answer: { status: 204, text: '' } }
    },
  }
}

export function actingOf({ userId, name, loginId }: Actor): Acting {
  return { userId, name, loginId }
}

function auditOf(action: string, sessionId: number, before?: unknown, after?: unknown) {
  return { action, subject: { type: 'session', id: String(sessionId) }, before, after }
}
