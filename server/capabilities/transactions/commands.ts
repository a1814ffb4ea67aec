import type { Command } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { bulkIdOf, postedBody, transactionBody } from './answer.ts'
import { decideEdit, decideMove } from './changes.ts'
import { shownTransaction, transactionsOfPayment } from './queries.ts'
import {
  decidePaymentReversal,
  decideReversal,
  type Reversal,
  type ReversalWish,
} from './reversing.ts'
import { decidePayment, type MoneyState, type Payment } from './rules.ts'
import type { PaymentWish, TransferWish } from './transaction.ts'
import { decideTransfer } from './transfer.ts'

export type MoneyCommand = Command<MoneyState>

/** T-3, E-3, E-4: takes a payment into the current session of whoever asks. */
export function takePayment(asking: Asking, wish: PaymentWish): MoneyCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: {
      users: [actor.userId],
      citations: wish.items.flatMap((item) => ('citation' in item ? [item.citation] : [])),
      orders: wish.items.flatMap((item) => ('permitOrder' in item ? [item.permitOrder] : [])),
    },
    // Each part but the last ends an item or a tender: so many parts at most (T-3).
    draws: { payments: 1, transactions: wish.items.length + wish.tenders.length - 1 },
    decide: (state, moment) => {
      const decided = decidePayment(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const body = takenBody(decided, actor.name)
      const { receiptNumber, amount } = body
      const subject = { type: 'payment', id: body.id }
      return {
        facts: decided.facts,
        audit: [{ action: 'payment.taken', subject, after: { receiptNumber, amount } }],
        answer: { status: 201, text: JSON.stringify(body) },
      }
    },
  }
}

/** What is told of a payment or a transfer that was just taken. */
export function takenBody({ payment, posted }: Payment, userName: string) {
  return {
    id: String(payment.paymentId),
    receiptNumber: payment.receiptNumber,
    sessionId: String(payment.sessionId),
    createdAt: payment.at.toString(),
    amount: payment.amount,
    bulkId: bulkIdOf({ id: payment.paymentId, transactions: posted }),
    payer: payment.payer,
    transactions: posted.map((fact) => postedBody(fact, userName)),
  }
}

/** E-7: moves account balance to what is due, in the current session of whoever asks. */
export function transferBalance(asking: Asking, wish: TransferWish): MoneyCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: [actor.userId], citations: [wish.from, wish.to] },
    draws: { payments: 1, transactions: 2 },
    decide: (state, moment) => {
      const decided = decideTransfer(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const { from, to, amount: transferred } = wish
      const body = { ...takenBody(decided, actor.name), from, to, transferred }
      const { id, receiptNumber } = body
      const subject = { type: 'payment', id }
      const after = { receiptNumber, from, to, amount: transferred }
      return {
        facts: decided.facts,
        audit: [{ action: 'balance.transferred', subject, after }],
        answer: { status: 201, text: JSON.stringify(body) },
      }
    },
  }
}

/** T-5: edits method and reference, unless `refusesVersion` says that somebody did so since. */
export function editTransaction(
  asking: Asking,
  wish: { id: number; method?: string | undefined; reference?: string | null | undefined },
  refusesVersion: (version: number) => Refusal | null,
): MoneyCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { transactions: [wish.id], holders: [actor.userId] },
    decide: (state, moment) => {
      const found = state.transactions.transactions.get(wish.id)
      const decided =
        (found && refusesVersion(found.version)) ?? decideEdit(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const edited = decided.facts.find((fact) => fact.fact === 'transaction_edited')
      const entry = { action: 'transaction.edited', subject: subjectOf(wish.id) }
      return {
        ...decided,
        audit: edited ? [{ ...entry, before: edited.before, after: edited.after }] : [],
        answer: (work) => answerWith(work, wish.id),
      }
    },
  }
}

/**
 * T-6, T-7, T-8: reverses a transaction, into the session it stands in or into the current one; of
 * a balance transfer both halves.
 */
export function reverseTransaction(
  asking: Asking,
  wish: ReversalWish & { reason: string | null },
): MoneyCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: {
      transactions: [wish.id],
      holders: [actor.userId],
      ...(wish.from === 'citation' ? { users: [actor.userId] } : {}),
    },
    // One more for the other half, if it is one of two.
    draws: { transactions: 2 },
    decide: (state, moment) => {
      const decided = decideReversal(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const { facts, reversed } = decided
      return {
        facts,
        audit: reversedEntries(reversed, wish.reason),
        answer: (work) => answerReversed(work, reversed),
      }
    },
  }
}

async function answerReversed(work: UnitOfWork, [asked, other]: Reversal['reversed']) {
  const bodies = {
    transaction: await bodyOf(work, asked?.reversalId ?? 0),
    original: await bodyOf(work, asked?.id ?? 0),
    counterpart: other ? await bodyOf(work, other.reversalId) : null,
  }
  return { status: 201, text: JSON.stringify(bodies) }
}

/**
 * E-5: reverses all that stands of one payment, or nothing, into the current session of whoever
 * asks. `ids` are the transactions that it was posted with: they are its for ever.
 */
export function reversePayment(
  asking: Asking,
  wish: { paymentId: number; ids: readonly number[]; reason: string | null },
): MoneyCommand {
  const { actor } = asking
  const { paymentId, ids, reason } = wish
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: [actor.userId], transactions: ids },
    draws: { transactions: ids.length },
    decide: (state, moment) => {
      const decided = decidePaymentReversal(state, ids, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const { facts, reversed } = decided
      const subject = { type: 'payment', id: String(paymentId) }
      const after = { reversalIds: reversed.map(({ reversalId }) => String(reversalId)), reason }
      return {
        facts,
        audit: [
          { action: 'payment.reversed', subject, after },
          ...reversedEntries(reversed, reason),
        ],
        answer: async (work) => {
          const reversals = new Set(reversed.map(({ reversalId }) => reversalId))
          const all = await transactionsOfPayment(work, paymentId)
          const transactions = all.filter(({ id }) => reversals.has(id)).map(transactionBody)
          return { status: 201, text: JSON.stringify({ id: String(paymentId), transactions }) }
        },
      }
    },
  }
}

function reversedEntries(reversed: Reversal['reversed'], reason: string | null) {
  return reversed.map(({ id, reversalId }) => ({
    action: 'transaction.reversed',
    subject: subjectOf(id),
    after: { reversalId: String(reversalId), reason },
  }))
}

/** T-9: moves a transaction to another session. */
export function moveTransaction(asking: Asking, wish: { id: number; to: number }): MoneyCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { transactions: [wish.id], sessions: [wish.to], holders: [actor.userId] },
    decide: (state, moment) => {
      const decided = decideMove(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      return {
        ...decided,
        audit: [movedEntry(wish.id, decided.facts)],
        answer: (work) => answerWith(work, wish.id),
      }
    },
  }
}

function movedEntry(id: number, facts: readonly Fact[]) {
  const moved = facts.find((fact) => fact.fact === 'transaction_moved')
  return {
    action: 'transaction.moved',
    subject: subjectOf(id),
    before: { sessionId: String(moved?.from) },
    after: { sessionId: String(moved?.to) },
  }
}

function subjectOf(id: number) {
  return { type: 'transaction', id: String(id) }
}

async function answerWith(work: UnitOfWork, id: number) {
  return { status: 200, text: JSON.stringify(await bodyOf(work, id)) }
}

async function bodyOf(work: UnitOfWork, id: number) {
  const transaction = await shownTransaction(work, id)
  if (!transaction) throw new Error(`transaction ${id} is not there`)
  return transactionBody(transaction)
}
