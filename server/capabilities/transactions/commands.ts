import type { Command } from '../../journal/command.ts'
import type { Fact } from '../../journal/fact.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { postedBody, transactionBody } from './answer.ts'
import { decideEdit, decideMove, decideReversal, type ReversalWish } from './changes.ts'
import { shownTransaction } from './queries.ts'
import { decidePayment, type MoneyState } from './rules.ts'
import type { PaymentWish } from './transaction.ts'

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
      const { facts, payment, posted } = decided
      const body = {
        id: String(payment.paymentId),
        receiptNumber: payment.receiptNumber,
        sessionId: String(payment.sessionId),
        createdAt: payment.at.toString(),
        amount: payment.amount,
        payer: payment.payer,
        transactions: posted.map((fact) => postedBody(fact, actor.name)),
      }
      const { receiptNumber, amount } = payment
      const subject = { type: 'payment', id: body.id }
      return {
        facts,
        audit: [{ action: 'payment.taken', subject, after: { receiptNumber, amount } }],
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
    footprint: { transactions: [wish.id] },
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

/** T-6, T-7: reverses a transaction, into the session it stands in or into the current one. */
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
      ...(wish.from === 'citation' ? { users: [actor.userId] } : {}),
    },
    draws: { transactions: 1 },
    decide: (state, moment) => {
      const decided = decideReversal(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const { facts, reversalId } = decided
      const after = { reversalId: String(reversalId), reason: wish.reason }
      return {
        facts,
        audit: [{ action: 'transaction.reversed', subject: subjectOf(wish.id), after }],
        answer: async (work) => {
          const bodies = {
            transaction: await bodyOf(work, reversalId),
            original: await bodyOf(work, wish.id),
          }
          return { status: 201, text: JSON.stringify(bodies) }
        },
      }
    },
  }
}

/** T-9: moves a transaction to another session. */
export function moveTransaction(asking: Asking, wish: { id: number; to: number }): MoneyCommand {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { transactions: [wish.id], sessions: [wish.to] },
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
