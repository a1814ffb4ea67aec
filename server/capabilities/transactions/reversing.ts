import type { Moment } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { effectOnTarget, reversalPostings } from '../../journal/postings.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { StaleFootprint } from '../../journal/stale-footprint.ts'
import {
  type Acting,
  ADMITS,
  decideCutOff,
  type Session,
  sessionForReversal,
  statusAt,
} from '../sessions/public.ts'
import { refusesReversal } from './allowed.ts'
import { find, type Found, standingOf } from './changes.ts'
import type { MoneyState } from './rules.ts'
import type { Receivable, Transaction, TransferAway } from './transaction.ts'

/** `onTarget`: the number of the citation from whose page it is asked for (T-7). */
export type ReversalWish = { readonly id: number } & (
  | { readonly from: 'session' }
  | { readonly from: 'citation'; readonly onTarget: string }
)

/** One reversal: of what, by what, and the session that it goes into. */
type Reversing = {
  readonly found: Found
  readonly into: Session
  readonly reversalId: number
  /** C-7: asked for from the session's report, so the cash comes out of where the original's lies. */
  readonly outOfOriginal: boolean
}

export type Reversal = {
  readonly facts: readonly Fact[]
  /** The one that was asked for; behind it, of a transfer, the other half. */
  readonly reversed: readonly { readonly id: number; readonly reversalId: number }[]
}

/**
 * T-6, T-7, T-8: adds a negative transaction of the same size. From the session report it goes into
 * the session where the original stands; from the citation into the person's current one. Of a
 * balance transfer both halves are reversed, or none, each into its session by the same rule.
 */
export function decideReversal(
  state: MoneyState,
  wish: ReversalWish,
  acting: Acting,
  moment: Moment,
): Reversal | Refusal {
  const { now } = moment
  const halves = findHalves(state, wish.id, now)
  if (isRefusal(halves)) return halves
  const [asked] = halves
  if (wish.from === 'citation' && asked?.transaction.target.number.toUpperCase() !== wish.onTarget)
    return refuse('transaction_not_found', `${wish.onTarget} has no such transaction.`)
  const current = wish.from === 'citation' && sessionForReversal(state.sessions, acting.userId, now)
  return isRefusal(current) ? current : reverse(state, halves, current || null, acting, moment)
}

/**
 * E-5: reverses what still stands of one payment, all of it or nothing, into the person's current
 * session. `ids` are the payment's transactions as they were posted. What was paid for a permit order
 * beside citations stays: it is given back from Transaction Management (P-5).
 */
export function decidePaymentReversal(
  state: MoneyState,
  ids: readonly number[],
  acting: Acting,
  moment: Moment,
): Reversal | Refusal {
  const { now } = moment
  const all: Found[] = []
  for (const id of ids) {
    const found = find(state, id, now)
    if (isRefusal(found)) return found
    all.push(found)
  }
  const others = all.filter(({ transaction }) => transaction.target.type !== 'permit_order')
  const asked = others.length > 0 ? others : all
  const standing = asked.filter(({ transaction }) => transaction.reversedBy === null)
  const current = sessionForReversal(state.sessions, acting.userId, now)
  if (isRefusal(current)) return current
  // Of one that is reversed already the rule about reversing twice says so.
  return reverse(state, standing.length > 0 ? standing : asked.slice(0, 1), current, acting, moment)
}

/** All of these or none; `current` is the session that they go into, null: each where it stands. */
function reverse(
  state: MoneyState,
  all: readonly Found[],
  current: Session | null,
  acting: Acting,
  { now, draw }: Moment,
): Reversal | Refusal {
  for (const found of all) {
    const into = current ?? found.session
    const refusal = refusesReversal(standingOf(found.transaction), statusAt(into, now))
    if (refusal) return refusal
  }
  const spent = refuseSpent(
    state,
    all.map(({ transaction }) => transaction),
  )
  if (spent) return spent
  const reversals = all.map((found) => {
    const [into, reversalId] = [current ?? found.session, draw('transactions')]
    return { found, into, reversalId, outOfOriginal: current === null }
  })
  return {
    facts: [...cutOffs(reversals, now), ...post(reversals, acting, now)],
    reversed: reversals.map(({ found, reversalId }) => ({ id: found.transaction.id, reversalId })),
  }
}

/** The transaction itself first, and the other half of the transfer if it is one. */
function findHalves(state: MoneyState, id: number, now: Temporal.Instant): Found[] | Refusal {
  const found = find(state, id, now)
  if (isRefusal(found)) return found
  const { counterpartId, kind } = found.transaction
  if (counterpartId === null || kind === 'reversal') return [found]
  const other = find(state, counterpartId, now)
  if (isRefusal(other)) throw new StaleFootprint('its other half is not in the footprint')
  return [found, other]
}

function cutOffs(reversals: readonly Reversing[], now: Temporal.Instant): Fact[] {
  const sessions = new Set(reversals.flatMap(({ found, into }) => [found.session, into]))
  return [...sessions].flatMap((session) => decideCutOff(session, now))
}

function post(reversals: readonly Reversing[], acting: Acting, now: Temporal.Instant): Fact[] {
  return reversals.flatMap(({ found, into, reversalId, outOfOriginal }): Fact[] => {
    const { transaction, session, status } = found
    const { method, paymentId, receiptNumber, reference, cardTail, target } = transaction
    const other = reversals.find((each) => each.found.transaction.id === transaction.counterpartId)
    return [
      {
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
        counterpartId: other?.reversalId ?? null,
        ...(outOfOriginal ? { outOfOriginal } : {}),
        postings: reversalPostings(method, transaction.postings),
      },
      {
        fact: 'transaction_reversed',
        transactionId: transaction.id,
        sessionId: session.id,
        sessionClosed: !ADMITS[status].changes,
        reversalId,
        by: acting.userId,
        at: now,
      },
    ]
  })
}

/** T-8: the surplus must still be there to be given back; if not, which transfer took it. */
function refuseSpent(state: MoneyState, all: readonly Transaction[]): Refusal | null {
  // what comes back to unidentified money has nothing there that could have been spent.
  const onCitations = all.filter(({ target }) => target.type === 'citation')
  const byTarget = Map.groupBy(onCitations, ({ target }) => target.number.toUpperCase())
  for (const [number, transactions] of byTarget) {
    const receivable = state.citations.receivables.get(number)
    if (!receivable) throw new StaleFootprint('its citation is not in the footprint')
    const effects = transactions.map(({ postings }) => effectOnTarget(postings))
    const surplus = effects.reduce((sum, effect) => sum + effect.surplus, 0)
    const applied = effects.reduce((sum, effect) => sum + effect.applied, 0)
    const { accountBalance, transfersAway, held = applied } = receivable
    const away = transfersAway.reduce((sum, { amount }) => sum + amount, 0)
    if (surplus > accountBalance + away || applied > held) return refuseRefunded(receivable)
    if (surplus > accountBalance) return refuseTransferred(receivable, surplus)
  }
  return null
}

/** E-10: what was given back outside cashiering is not given back here as well. */
function refuseRefunded({ target }: Receivable): Refusal {
  return refuse(
    'refunded_already',
    `Money of this payment was given back by a refund on ${target.number}: it cannot be reversed as well.`,
  )
}

function refuseTransferred(receivable: Receivable, surplus: number): Refusal {
  const { accountBalance, target } = receivable
  const transfers = inTheWay(receivable, surplus - accountBalance)
  const named = transfers.map(({ transactionId }) => transactionId).join(' and ')
  return refuse(
    'surplus_transferred',
    `The surplus of this payment was transferred away from ${target.number}. Reverse transfer ${named} first.`,
    {
      surplus,
      accountBalance,
      transfers: transfers.map(({ transactionId, amount }) => ({
        id: String(transactionId),
        amount,
      })),
    },
  )
}

/** The newest transfers that bring back what is missing. */
function inTheWay({ transfersAway }: Receivable, missing: number): readonly TransferAway[] {
  let left = missing
  return transfersAway.filter(({ amount }) => {
    const isNeeded = left > 0
    left -= amount
    return isNeeded
  })
}
