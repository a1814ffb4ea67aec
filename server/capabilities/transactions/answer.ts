import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { Fact } from '../../journal/fact.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { sessionStatusSchema } from '../sessions/public.ts'
import { refusesEdit, refusesMove, refusesReversal, type Standing } from './allowed.ts'
import type { ShownTransaction } from './queries.ts'
import type { TransactionKind } from './transaction.ts'

export const transactionKind = choice([
  'single_payment',
  'short_payment',
  'overpayment',
  'bulk_payment',
  'batch_payment',
  'balance_transfer',
  'plan_payment',
  'permit_payment',
  'reversal',
  'permit_refund',
])

/** V-4: whether something may be done now, and why not. */
export const Action = Type.Object(
  { allowed: Type.Boolean(), code: nullable(Type.String()), reason: nullable(Type.String()) },
  { title: 'Action' },
)

/** The facts of a transaction, as every answer shows them (T-1). */
const facts = {
  id,
  sessionId: id,
  paymentId: id,
  receiptNumber: Type.String(),
  kind: transactionKind,
  amount: sum,
  method: Type.String(),
  reference: nullable(Type.String()),
  cardTail: nullable(Type.String()),
  target: Type.Object({
    type: choice(['citation', 'permit_order', 'unidentified']),
    id,
    number: Type.String(),
  }),
  user: named,
  createdAt: instant,
  reversedById: nullable(id),
  reversalOfId: nullable(id),
  counterpartId: nullable(id),
  moved: Type.Boolean(),
}

export const PostedBody = Type.Object(facts, { title: 'PostedTransaction' })

export const TransactionBody = Type.Object(
  {
    ...facts,
    sessionStatus: sessionStatusSchema,
    methodName: Type.String(),
    edited: Type.Boolean(),
    version: Type.Integer(),
    actions: Type.Object({ edit: Action, reverse: Action, move: Action }),
  },
  { title: 'Transaction' },
)

export function transactionBody(t: ShownTransaction): Static<typeof TransactionBody> {
  const standing = standingOf(t)
  return {
    ...t,
    id: String(t.id),
    sessionId: String(t.sessionId),
    paymentId: String(t.paymentId),
    target: { ...t.target, id: String(t.target.id) },
    user: namedBody(t.user),
    createdAt: t.createdAt.toString(),
    reversedById: orNull(t.reversedById),
    reversalOfId: orNull(t.reversalOfId),
    counterpartId: orNull(t.counterpartId),
    actions: {
      edit: actionOf(refusesEdit(standing, t.sessionStatus)),
      reverse: actionOf(refusesReversal(standing, t.sessionStatus)),
      move: actionOf(refusesMove(standing, t.sessionStatus)),
    },
  }
}

export function standingOf(t: ShownTransaction): Standing {
  return { ...t, targetType: t.target.type, reversedBy: t.reversedById }
}

export function actionOf(refusal: Refusal | null): Static<typeof Action> {
  return { allowed: !refusal, code: refusal?.refused ?? null, reason: refusal?.detail ?? null }
}

/** E-5: a payment of several items is a bulk payment, and its id is the Bulk ID; otherwise null. */
export function bulkIdOf(payment: {
  readonly id: number
  readonly transactions: readonly { readonly kind: TransactionKind }[]
}): string | null {
  return payment.transactions.some(({ kind }) => kind === 'bulk_payment')
    ? String(payment.id)
    : null
}

/** A transaction as it was just posted, without reading it again. */
export function postedBody(
  fact: Extract<Fact, { fact: 'transaction_posted' }>,
  userName: string,
): Static<typeof PostedBody> {
  return {
    id: String(fact.transactionId),
    sessionId: String(fact.sessionId),
    paymentId: String(fact.paymentId),
    receiptNumber: fact.receiptNumber,
    kind: fact.kind,
    amount: fact.amount,
    method: fact.method,
    reference: fact.reference,
    cardTail: fact.cardTail,
    target: { ...fact.target, id: String(fact.target.id) },
    user: { id: String(fact.userId), name: userName },
    createdAt: fact.at.toString(),
    reversedById: null,
    reversalOfId: orNull(fact.reversalOf),
    counterpartId: orNull(fact.counterpartId),
    moved: false,
  }
}

function orNull(number: number | null): string | null {
  return number === null ? null : String(number)
}
