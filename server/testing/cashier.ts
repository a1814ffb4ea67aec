import { batchesBook } from '../capabilities/batches/public.ts'
import { citationsBook, plansBook } from '../capabilities/enforcement/public.ts'
import { ordersBook } from '../capabilities/permits/public.ts'
import { proveTotals } from '../capabilities/proof/public.ts'
import { repairBook } from '../capabilities/repair/public.ts'
import {
  changeStatus,
  joinSession,
  leaveSession,
  sessionsBook,
  type SessionStatus,
  startSession,
  verifyChains,
} from '../capabilities/sessions/public.ts'
import { tillsBook } from '../capabilities/tills/public.ts'
import {
  editTransaction,
  moveTransaction,
  reverseTransaction,
  takePayment,
  transactionsBook,
  transferBalance,
} from '../capabilities/transactions/public.ts'
import {
  decideOnCount,
  explainCount,
  giveCount,
} from '../capabilities/sessions/closing/commands.ts'
import type { CountWish } from '../capabilities/sessions/closing/rules.ts'
import { unidentifiedBook } from '../capabilities/unidentified/public.ts'
import type { Actor } from '../journal/actor.ts'
import type { Idempotency, Outcome } from '../journal/command.ts'
import { isRefusal } from '../journal/refusal.ts'
import { readInAgency } from '../postgres/unit-of-work.ts'
import { type Counter, once } from './counter.ts'

type Wish = Parameters<typeof takePayment>[1]
export type PaymentOf = Partial<Wish>

/** A payment for one citation, in cash unless told otherwise. */
export function payment(citation: string, amount: number, own: PaymentOf = {}): Wish {
  return {
    items: [{ citation, amount }],
    tenders: [{ method: 'cash', amount, reference: null, cardTail: null }],
    short: false,
    confirmOverpayment: false,
    payer: null,
    ...own,
  }
}

/** One person at one server, who does each thing under a new key unless given one. */
export function cashier(door: Counter['door'], actor: Actor) {
  const asking = (idempotency: Idempotency = once()) => ({ actor, idempotency })
  return {
    actor,
    start: (drawerId: number, openingBalance: number | null = null, key?: Idempotency) =>
      door.submit(startSession(asking(key), { drawerId, openingBalance })),
    join: (sessionId: number, key?: Idempotency) =>
      door.submit(joinSession(asking(key), sessionId)),
    leave: (sessionId: number) => door.submit(leaveSession(asking(), sessionId)),
    status: (sessionId: number, to: SessionStatus) =>
      door.submit(changeStatus(asking(), sessionId, to)),
    pay: (citation: string, amount: number, own: PaymentOf = {}, key?: Idempotency) =>
      door.submit(takePayment(asking(key), payment(citation, amount, own))),
    edit: (id: number, method: string, reference: string | null = null) =>
      door.submit(editTransaction(asking(), { id, method, reference }, () => null)),
    reverse: (id: number, key?: Idempotency) =>
      door.submit(reverseTransaction(asking(key), { id, from: 'session', reason: null })),
    reverseOn: (onTarget: string, id: number) =>
      door.submit(reverseTransaction(asking(), { id, from: 'citation', onTarget, reason: null })),
    transfer: (from: string, to: string, amount: number, key?: Idempotency) =>
      door.submit(transferBalance(asking(key), { from, to, amount })),
    /** So many cents, in pennies. */
    count: (sessionId: number, cents: number, own: Partial<CountWish> = {}, key?: Idempotency) => {
      const lines = [{ denomination: 'coin-1', pieces: cents }]
      const wish = { sessionId, lines, others: [], reason: null, close: false, ...own }
      return door.submit(giveCount(asking(key), wish))
    },
    explain: (sessionId: number, number: number, reason = 'Wrong change') =>
      door.submit(explainCount(asking(), { sessionId, number, reason })),
    approve: (sessionId: number, number: number, key?: Idempotency) =>
      door.submit(
        decideOnCount(asking(key), { sessionId, number, decision: 'approved', note: null }),
      ),
    sendBack: (sessionId: number, number: number, note = 'Count again') =>
      door.submit(decideOnCount(asking(), { sessionId, number, decision: 'sent_back', note })),
    move: (id: number, to: number) => door.submit(moveTransaction(asking(), { id, to })),
  }
}

export type Cashier = ReturnType<typeof cashier>

type Told = {
  readonly id: string
  readonly status: string
  readonly sessionId: string
  readonly receiptNumber: string
  readonly transactions: readonly { readonly id: string }[]
  readonly transaction: { readonly id: string; readonly amount: number; readonly sessionId: string }
  readonly counterpart: Told['transaction'] | null
}

/** The answer's body; a refusal fails the test. */
export function bodyOf(outcome: Outcome): Told {
  if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${outcome.detail}`)
  return JSON.parse(outcome.text || '{}') as Told
}

/** The number of the session, the first transaction or the reversal that the answer tells of. */
export function idOf(outcome: Outcome): number {
  const told = bodyOf(outcome)
  return Number(told.transactions?.[0]?.id ?? told.transaction?.id ?? told.id)
}

/** What was refused, or `accepted`. */
export function codeOf(outcome: Outcome): string {
  return isRefusal(outcome) ? outcome.refused : 'accepted'
}

const proofs = [
  sessionsBook,
  transactionsBook,
  citationsBook,
  ordersBook,
  plansBook,
  batchesBook,
  tillsBook,
  repairBook,
  unidentifiedBook,
].flatMap((book) => book.proofs)

/** What `prove` and `verify` find wrong (T-12, T-13). */
export function examine({ database, clock, agencyId }: Counter) {
  return readInAgency(database, { agencyId, clock }, async (work) => ({
    totals: (await proveTotals(work, proofs)).differences,
    chains: (await verifyChains(work)).broken,
  }))
}

export const SOUND = { totals: [], chains: [] }
