import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { Answer } from '../../journal/command.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import {
  Action,
  actionOf,
  TransactionBody,
  transactionBody,
  transactionsOnTarget,
} from '../transactions/public.ts'
import {
  linesOfOrder,
  returnsOfOrder,
  type ShownOrder,
  shownOrder,
  tendersOfOrder,
} from './order-queries.ts'
import { PermitSummary, permitSummary } from './permit-answer.ts'
import { dueOf, leftOf, ORDER_STATUSES, orderNumber, refundableOf, statusOf } from './order.ts'
import { permitsOfOrder } from './queries.ts'
import { refusesCancellation, refusesOrderPayment } from './rules.ts'

export const orderStatus = choice(ORDER_STATUSES)

const facts = {
  id,
  number: Type.String(),
  status: orderStatus,
  payer: nullable(Type.String()),
  createdAt: instant,
  user: named,
  charged: sum,
  serviceFees: sum,
  paid: sum,
  refunded: sum,
  due: sum,
  refundable: sum,
  /** Whether anything can be paid on it now, never more than the due; and why not. */
  payable: Action,
  /** P-2: whether it can be cancelled now, and why not. */
  cancel: Action,
}

/** P-4: a row of Transaction Management. */
export const OrderSummary = Type.Object(
  {
    ...facts,
    permits: Type.Array(Type.Object({ number: Type.String(), holder: Type.String() })),
    cardTails: Type.Array(Type.String()),
  },
  { title: 'PermitOrderSummary' },
)

/** P-5: a tender, and what is left of it to be given back. Its id is that of its transaction. */
const TenderShown = Type.Object(
  {
    id,
    paymentId: id,
    receiptNumber: Type.String(),
    sessionId: id,
    method: Type.String(),
    methodName: Type.String(),
    reference: nullable(Type.String()),
    cardTail: nullable(Type.String()),
    createdAt: instant,
    amount: sum,
    givenBack: sum,
    left: sum,
  },
  { title: 'PermitOrderTender' },
)

const Returned = Type.Object(
  {
    transactionId: id,
    tenderId: id,
    mode: choice(['refund', 'reverse']),
    amount: sum,
    sessionId: id,
    user: named,
    createdAt: instant,
  },
  { title: 'PermitOrderReturn' },
)

/** P-4: transaction details, payment details, and the permits. */
export const OrderBody = Type.Object(
  {
    ...facts,
    lines: Type.Array(
      Type.Object({
        kind: choice(['price', 'fee', 'service_fee']),
        name: Type.String(),
        permit: nullable(Type.String()),
        amount: sum,
      }),
    ),
    tenders: Type.Array(TenderShown),
    returns: Type.Array(Returned),
    transactions: Type.Array(TransactionBody),
    permits: Type.Array(PermitSummary),
  },
  { title: 'PermitOrder' },
)

function factsOf(order: ShownOrder) {
  return {
    id: String(order.id),
    number: orderNumber(order.id),
    status: statusOf(order),
    payer: order.payer,
    createdAt: order.createdAt.toString(),
    user: namedBody(order.user),
    charged: order.charged,
    serviceFees: order.serviceFees,
    paid: order.taken - order.reversed,
    refunded: order.refunded,
    due: dueOf(order),
    refundable: refundableOf(order),
    payable: actionOf(refusesOrderPayment(order)),
    cancel: actionOf(refusesCancellation(order)),
  }
}

export function orderSummary(order: ShownOrder): Static<typeof OrderSummary> {
  return { ...factsOf(order), permits: [...order.permits], cardTails: [...order.cardTails] }
}

/** Undefined if the agency has no order of this id. */
export async function orderBody(
  work: UnitOfWork,
  orderId: number,
): Promise<Static<typeof OrderBody> | undefined> {
  const order = await shownOrder(work, orderId)
  if (!order) return undefined
  const { transactions } = await transactionsOnTarget(work, 'permit_order', orderId)
  const bodies = transactions.map(transactionBody)
  const posted = new Map(bodies.map((body) => [body.id, body]))
  const lines = await linesOfOrder(work, orderId)
  const tenders = await tendersOfOrder(work, orderId)
  const returns = await returnsOfOrder(work, orderId)
  return {
    ...factsOf(order),
    lines: lines.map((line) => ({ ...line, kind: line.kind as 'price' | 'fee' | 'service_fee' })),
    tenders: tenders.flatMap((tender) => tenderBody(order, tender, posted)),
    returns: returns.flatMap((each) => returnBody(each, posted)),
    transactions: bodies,
    permits: (await permitsOfOrder(work, orderId)).map(permitSummary),
  }
}

type Posted = ReadonlyMap<string, Static<typeof TransactionBody>>

function tenderBody(
  order: ShownOrder,
  tender: Awaited<ReturnType<typeof tendersOfOrder>>[number],
  posted: Posted,
): Static<typeof TenderShown>[] {
  const t = posted.get(String(tender.id))
  if (!t) return []
  return [
    {
      id: t.id,
      paymentId: t.paymentId,
      receiptNumber: t.receiptNumber,
      sessionId: t.sessionId,
      method: t.method,
      methodName: t.methodName,
      reference: t.reference,
      cardTail: t.cardTail,
      createdAt: t.createdAt,
      amount: tender.amount,
      givenBack: tender.givenBack,
      left: leftOf(order, tender),
    },
  ]
}

function returnBody(
  { id: transactionId, tenderId, mode, amount }: Awaited<ReturnType<typeof returnsOfOrder>>[number],
  posted: Posted,
): Static<typeof Returned>[] {
  const t = posted.get(String(transactionId))
  if (!t) return []
  const { sessionId, user, createdAt } = t
  const what = { transactionId: t.id, tenderId: String(tenderId), amount }
  return [{ ...what, mode: mode as 'refund' | 'reverse', sessionId, user, createdAt }]
}

/** The answer to a change of an order: the order as it is now. */
export async function answerWithOrder(
  work: UnitOfWork,
  orderId: number,
  status = 201,
): Promise<Answer> {
  const body = await orderBody(work, orderId)
  if (!body) throw new Error(`permit order ${orderId} is not there`)
  return { status, text: JSON.stringify(body) }
}
