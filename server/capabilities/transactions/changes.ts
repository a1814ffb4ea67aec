import type { Moment } from '../../journal/command.ts'
import type { Counted, Fact } from '../../journal/fact.ts'
import { methodChange } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { StaleFootprint } from '../../journal/stale-footprint.ts'
import {
  type Acting,
  decideCutOff,
  MOVES_TO,
  noSuchSession,
  type Session,
  sessionName,
  type SessionStatus,
  STATUS_WORDS,
  statusAt,
} from '../sessions/public.ts'
import { refusesEdit, refusesMove, type Standing } from './allowed.ts'
import { type MoneyState, refuseMethod, refuseReference } from './rules.ts'
import type { Transaction } from './transaction.ts'

/** A transaction with the session that it stands in. */
export type Found = {
  readonly transaction: Transaction
  readonly session: Session
  readonly status: SessionStatus
}

/** T-5: changes the payment method and the reference, and nothing else. */
export function decideEdit(
  state: MoneyState,
  wish: { id: number; method?: string | undefined; reference?: string | null | undefined },
  acting: Acting,
  { now }: Moment,
): { readonly facts: readonly Fact[] } | Refusal {
  const found = find(state, wish.id, now)
  if (isRefusal(found)) return found
  const { transaction, session, status } = found
  const before = { method: transaction.method, reference: transaction.reference }
  const after = {
    method: wish.method ?? before.method,
    reference: wish.reference === undefined ? before.reference : wish.reference,
  }
  const refusal = refusesEdit(standingOf(transaction), status)
  if (refusal) return refusal
  if (after.method === before.method && after.reference === before.reference) return { facts: [] }
  const { methods } = state.transactions
  // A method that is offered no more may stay where it is; only a new one has to be offered.
  const unfit =
    after.method === before.method
      ? refuseReference(methods.get(after.method), after.reference, '')
      : refuseMethod(methods, after.method, after.reference, '')
  if (unfit) return unfit
  const postings =
    after.method === before.method
      ? []
      : methodChange(before.method, after.method, transaction.amount)
  const edited: Fact = {
    fact: 'transaction_edited',
    sessionId: session.id,
    counted: countedOf(transaction),
    before,
    after,
    postings,
    firstLine: transaction.postings.length + 1,
    by: acting.userId,
    at: now,
  }
  return { facts: [...decideCutOff(session, now), edited] }
}

/** T-9: takes a transaction to another session; both sessions' figures change at once. */
export function decideMove(
  state: MoneyState,
  wish: { id: number; to: number },
  acting: Acting,
  { now }: Moment,
): { readonly facts: readonly Fact[] } | Refusal {
  const found = find(state, wish.id, now)
  if (isRefusal(found)) return found
  const { transaction, session: from, status } = found
  const to = state.sessions.sessions.get(wish.to)
  if (!to) return noSuchSession('/sessionId')
  const refusal = refusesMove(standingOf(transaction), status)
  if (refusal) return refusal
  if (to.id === from.id)
    return refuse('same_session', `It stands in ${sessionName(to.id)} already.`)
  const target = statusAt(to, now)
  if (!MOVES_TO[status].includes(target))
    return refuse(
      'move_not_allowed',
      `From ${sessionName(from.id)}, which is ${STATUS_WORDS[status]}, a transaction cannot be moved to ${sessionName(to.id)}, which is ${STATUS_WORDS[target]}.`,
      { from: status, to: target },
    )
  const moved: Fact = {
    fact: 'transaction_moved',
    counted: countedOf(transaction),
    from: from.id,
    to: to.id,
    by: acting.userId,
    at: now,
  }
  return { facts: [...decideCutOff(from, now), ...decideCutOff(to, now), moved] }
}

/** The transaction as the footprint has it, or that there is none. */
export function find(state: MoneyState, id: number, now: Temporal.Instant): Found | Refusal {
  const transaction = state.transactions.transactions.get(id)
  if (!transaction) return refuse('transaction_not_found', 'There is no such transaction.')
  const session = state.sessions.sessions.get(transaction.sessionId)
  if (!session) throw new StaleFootprint('its session is not in the footprint')
  return { transaction, session, status: statusAt(session, now) }
}

/** What decides what may be done with it. */
export function standingOf(transaction: Transaction): Standing {
  return { ...transaction, targetType: transaction.target.type }
}

function countedOf({ id, kind, amount, method, userId, target }: Transaction): Counted {
  return { transactionId: id, kind, amount, method, userId, target }
}
