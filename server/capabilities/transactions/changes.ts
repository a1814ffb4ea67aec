import type { Moment } from '../../journal/command.ts'
import type { Counted, Fact } from '../../journal/fact.ts'
import { effectOnTarget, methodChange, receiptPostings } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { StaleFootprint } from '../../journal/stale-footprint.ts'
import {
  type Acting,
  ADMITS,
  decideCutOff,
  MOVES_TO,
  noSuchSession,
  type Session,
  sessionForReversal,
  sessionName,
  type SessionStatus,
  STATUS_WORDS,
  statusAt,
} from '../sessions/public.ts'
import { refusesEdit, refusesMove, refusesReversal, type Standing } from './allowed.ts'
import { type MoneyState, refuseMethod, refuseReference } from './rules.ts'
import type { Transaction } from './transaction.ts'

/** `onTarget`: the number of the citation from whose page it is asked for (T-7). */
export type ReversalWish = { readonly id: number } & (
  | { readonly from: 'session' }
  | { readonly from: 'citation'; readonly onTarget: string }
)

type Found = {
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

/**
 * T-6, T-7, T-8: adds a negative transaction of the same size. From the session report it goes into
 * the session where the original stands; from the citation into the person's current one.
 */
export function decideReversal(
  state: MoneyState,
  wish: ReversalWish,
  acting: Acting,
  { now, draw }: Moment,
): { readonly facts: readonly Fact[]; readonly reversalId: number } | Refusal {
  const found = find(state, wish.id, now)
  if (isRefusal(found)) return found
  const { transaction } = found
  if (wish.from === 'citation' && transaction.target.number.toUpperCase() !== wish.onTarget)
    return refuse('transaction_not_found', `${wish.onTarget} has no such transaction.`)
  const into =
    wish.from === 'session' ? found.session : sessionForReversal(state.sessions, acting.userId, now)
  if (isRefusal(into)) return into
  const refusal =
    refusesReversal(standingOf(transaction), statusAt(into, now)) ?? refuseSpent(state, transaction)
  if (refusal) return refusal
  const reversalId = draw('transactions')
  const { applied, surplus } = effectOnTarget(transaction.postings)
  const { method, paymentId, receiptNumber, reference, cardTail, target } = transaction
  const posted: Fact = {
    fact: 'transaction_posted',
    transactionId: reversalId,
    sessionId: into.id,
    paymentId,
    receiptNumber,
    kind: 'reversal',
    amount: -transaction.amount,
    method,
    reference,
    cardTail,
    target,
    userId: acting.userId,
    at: now,
    reversalOf: transaction.id,
    counterpartId: null,
    postings: receiptPostings(method, -applied, -surplus),
  }
  const reversed: Fact = {
    fact: 'transaction_reversed',
    transactionId: transaction.id,
    sessionId: found.session.id,
    sessionClosed: !ADMITS[found.status].changes,
    reversalId,
    by: acting.userId,
    at: now,
  }
  const cutOffs = [...new Set([found.session, into])].flatMap((s) => decideCutOff(s, now))
  return { facts: [...cutOffs, posted, reversed], reversalId }
}

/** T-8: the surplus must still be there to be given back. */
function refuseSpent(state: MoneyState, transaction: Transaction): Refusal | null {
  const { surplus } = effectOnTarget(transaction.postings)
  const receivable = state.citations.receivables.get(transaction.target.number.toUpperCase())
  if (!receivable) throw new StaleFootprint('its citation is not in the footprint')
  if (surplus <= receivable.accountBalance) return null
  return refuse(
    'surplus_transferred',
    `The surplus of this payment was transferred away from ${transaction.target.number}. Reverse that transfer first.`,
    { surplus, accountBalance: receivable.accountBalance },
  )
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

function find(state: MoneyState, id: number, now: Temporal.Instant): Found | Refusal {
  const transaction = state.transactions.transactions.get(id)
  if (!transaction) return refuse('transaction_not_found', 'There is no such transaction.')
  const session = state.sessions.sessions.get(transaction.sessionId)
  if (!session) throw new StaleFootprint('its session is not in the footprint')
  return { transaction, session, status: statusAt(session, now) }
}

function standingOf(transaction: Transaction): Standing {
  return { ...transaction, targetType: transaction.target.type }
}

function countedOf({ id, kind, amount, method, userId, target }: Transaction): Counted {
  return { transactionId: id, kind, amount, method, userId, target }
}
