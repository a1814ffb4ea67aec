import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import {
  Action,
  actionOf,
  type Half,
  otherHalfOf,
  refusesReversal,
  type ShownTransaction,
  standingOf,
  TransactionBody,
  transactionBody,
} from '../transactions/public.ts'
import { refundableOf } from './citation.ts'
import { PLAN_STATUSES } from './plans/plan.ts'
import type { RefundRow, ShownCitation } from './queries.ts'
import { refusesPayment } from './rules.ts'

export const citationStatus = choice([
  'unpaid',
  'partially_paid',
  'paid',
  'on_a_plan',
  'dismissed',
  'void',
])

const facts = {
  number: Type.String(),
  plate: nullable(Type.String()),
  state: nullable(Type.String()),
  violationCode: nullable(Type.String()),
  violation: nullable(Type.String()),
  location: nullable(Type.String()),
  issuedAt: nullable(instant),
  payer: nullable(Type.String()),
  charged: sum,
  due: sum,
  accountBalance: sum,
  status: citationStatus,
}

/** A citation as lists show it. Due and account balance are two figures, never netted (E-2). */
export const CitationSummary = Type.Object(facts, { title: 'CitationSummary' })

/** E-9: a payment on the card of a citation. */
const CardPayment = Type.Object(
  {
    transactionId: id,
    sessionId: id,
    sessionStatus: TransactionBody.properties.sessionStatus,
    paymentId: id,
    receiptNumber: Type.String(),
    kind: TransactionBody.properties.kind,
    amount: sum,
    method: Type.String(),
    methodName: Type.String(),
    reference: nullable(Type.String()),
    user: named,
    createdAt: instant,
    reversedById: nullable(id),
    reversalOfId: nullable(id),
    /** What reverses it or what it reverses; or the other half of a transfer, and on what it is. */
    otherHalf: nullable(
      Type.Object({
        transactionId: id,
        sessionId: id,
        target: TransactionBody.properties.target,
      }),
    ),
    reverse: Action,
  },
  { title: 'CitationPayment' },
)

/** E-10: money given back outside cashiering; part of it may have been account balance. */
const CitationRefund = Type.Object(
  {
    id,
    amount: sum,
    fromBalance: sum,
    reason: Type.String(),
    reference: nullable(Type.String()),
    user: named,
    createdAt: instant,
  },
  { title: 'CitationRefund' },
)

export const CitationBody = Type.Object(
  {
    id,
    ...facts,
    lines: Type.Array(
      Type.Object({ kind: choice(['fine', 'fee']), amount: sum, addedAt: instant }),
    ),
    paidElsewhere: sum,
    applied: sum,
    payments: Type.Array(CardPayment),
    history: Type.Array(CardPayment),
    hasMore: Type.Boolean({ description: 'there are older ones than these 500 transactions' }),
    payable: Action,
    /** E-10: what was received here and may still be given back. */
    refundable: sum,
    refunds: Type.Array(CitationRefund),
    /** E-8: the plan that it is on. */
    plan: nullable(Type.Object({ id, number: Type.String(), status: choice(PLAN_STATUSES) })),
  },
  { title: 'Citation' },
)

export function summaryBody(citation: ShownCitation): Static<typeof CitationSummary> {
  const { number, plate, state, violationCode, violation, location, payer } = citation
  const { charged, due, accountBalance, status } = citation
  const issuedAt = citation.issuedAt?.toString() ?? null
  const what = { number, plate, state, violationCode, violation, location, issuedAt, payer }
  return { ...what, charged, due, accountBalance, status }
}

type Line = { readonly kind: string; readonly amount: number; readonly added_at: Temporal.Instant }

/** E-9: what was reversed leaves the card, with its reversal, and remains under history. */
export function citationBody(
  citation: ShownCitation,
  lines: readonly Line[],
  transactions: readonly ShownTransaction[],
  refunds: readonly RefundRow[],
  plan: Static<typeof CitationBody>['plan'],
  halves: readonly Half[],
): Omit<Static<typeof CitationBody>, 'hasMore'> {
  const halfOf = new Map(halves.map((half) => [half.id, half]))
  const cardPayment = (t: ShownTransaction) => onCard(t, halfOf.get(otherHalfOf(t) ?? 0))
  const isPast = (t: ShownTransaction) => t.reversedById !== null || t.reversalOfId !== null
  return {
    id: String(citation.id),
    ...summaryBody(citation),
    lines: lines.map(({ kind, amount, added_at }) => ({
      kind: kind as 'fine' | 'fee',
      amount,
      addedAt: added_at.toString(),
    })),
    paidElsewhere: citation.paidElsewhere,
    applied: citation.applied,
    payments: transactions.filter((t) => !isPast(t)).map(cardPayment),
    history: transactions.filter(isPast).map(cardPayment),
    payable: actionOf(refusesPayment(citation)),
    refundable: refundableOf(citation),
    refunds: refunds.map(refundBody),
    plan,
  }
}

function refundBody(row: RefundRow): Static<typeof CitationRefund> {
  const { amount, from_balance: fromBalance, reason, reference } = row
  return {
    id: String(row.id),
    amount,
    fromBalance,
    reason,
    reference,
    user: namedBody({ id: row.user_id, name: row.user_name }),
    createdAt: row.created_at.toString(),
  }
}

function onCard(t: ShownTransaction, half: Half | undefined): Static<typeof CardPayment> {
  const { id: transactionId, sessionId, sessionStatus, ...shown } = transactionBody(t)
  return {
    transactionId,
    sessionId,
    sessionStatus,
    paymentId: shown.paymentId,
    receiptNumber: shown.receiptNumber,
    kind: shown.kind,
    amount: shown.amount,
    method: shown.method,
    methodName: shown.methodName,
    reference: shown.reference,
    user: shown.user,
    createdAt: shown.createdAt,
    reversedById: shown.reversedById,
    reversalOfId: shown.reversalOfId,
    otherHalf: half
      ? {
          transactionId: String(half.id),
          sessionId: String(half.sessionId),
          target: { ...half.target, id: String(half.target.id) },
        }
      : null,
    // T-7: from here it goes into the current session, so the original's may be closed.
    reverse: actionOf(refusesReversal(standingOf(t), 'open')),
  }
}
