import Type, { type Static } from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { amount, byId, id, instant, named, nullable, sum, text } from '../../http/schema.ts'
import { readFor } from '../../http/services.ts'
import { answerOf, answerUnder } from '../../journal/records.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { askingOf } from '../sessions/public.ts'
import { bulkIdOf, PostedBody, TransactionBody, transactionBody } from './answer.ts'
import type { MoneyServices } from './api.ts'
import { takePayment } from './commands.ts'
import { shownPayment, type ShownTransaction, transactionsOfPayment } from './queries.ts'
import { TenderBody, tenderOf } from './tender-schema.ts'
import { type ItemWish, type PaymentWish, receivableNumber } from './transaction.ts'

const tag = 'Payments'

export function paymentOperations(services: MoneyServices): Operation[] {
  return [take(services), byKey(services), read(services)]
}

const Item = Type.Object({
  citation: Type.Optional(text({ max: 40 })),
  permitOrder: Type.Optional(id),
  amount,
})

const Wish = Type.Object(
  {
    items: Type.Array(Item, { minItems: 1, maxItems: 200 }),
    tenders: Type.Array(TenderBody, { minItems: 1, maxItems: 10 }),
    short: Type.Optional(Type.Boolean()),
    confirmOverpayment: Type.Optional(Type.Boolean()),
    payer: Type.Optional(nullable(text({ max: 120, min: 0 }))),
  },
  { title: 'PaymentWish' },
)

export const TakenBody = Type.Object(
  {
    id,
    receiptNumber: Type.String(),
    sessionId: id,
    createdAt: instant,
    amount: sum,
    /** E-5: what groups the transactions of a bulk payment; null for a payment of one item. */
    bulkId: nullable(id),
    payer: nullable(Type.String()),
    transactions: Type.Array(PostedBody),
  },
  { title: 'TakenPayment' },
)

function take(services: MoneyServices): Operation {
  return operation({
    id: 'takePayment',
    method: 'POST',
    path: '/payments',
    summary: 'Takes a payment into the current session: one or more tenders for what is due',
    tag,
    body: Wish,
    answers: { 201: TakenBody },
    idempotency: 'required',
    refusals: [
      'session_required',
      'item_for_nothing',
      'citation_not_found',
      'citation_not_payable',
      'permit_order_not_found',
      'permit_order_refunded',
      'permit_order_cancelled',
      'method_unknown',
      'method_not_offered',
      'reference_required',
      'amounts_differ',
      'short_not_for_permits',
      'short_for_one',
      'short_without_rest',
      'permit_order_overpaid',
      'overpayment_unconfirmed',
      'till_required',
      'till_over_limit',
    ],
    handler: async (call) => {
      const items = itemsOf(call.body)
      if (isRefusal(items)) return items
      return services.door.submit(takePayment(askingOf(call), wishOf(call.body, items)))
    },
  })
}

function itemsOf({ items }: Static<typeof Wish>): ItemWish[] | Refusal {
  const wishes: ItemWish[] = []
  for (const [index, { citation, permitOrder, amount: paid }] of items.entries()) {
    if ((citation === undefined) === (permitOrder === undefined))
      return refuse(
        'item_for_nothing',
        'What is paid is paid for a citation or for a permit order. Name one of the two.',
        undefined,
        `/items/${index}`,
      )
    if (citation !== undefined) wishes.push({ citation: receivableNumber(citation), amount: paid })
    else wishes.push({ permitOrder: Number(permitOrder), amount: paid })
  }
  return wishes
}

function wishOf(body: Static<typeof Wish>, items: readonly ItemWish[]): PaymentWish {
  return {
    items,
    tenders: body.tenders.map(tenderOf),
    short: body.short ?? false,
    confirmOverpayment: body.confirmOverpayment ?? false,
    payer: body.payer || null,
  }
}

const PaymentBody = Type.Object(
  {
    ...TakenBody.properties,
    user: named,
    drawer: named,
    branch: Type.Object({ name: Type.String(), address: Type.String() }),
    agency: Type.Object({ name: Type.String(), currency: Type.String(), timeZone: Type.String() }),
    transactions: Type.Array(TransactionBody),
  },
  { title: 'Payment' },
)

function read(services: MoneyServices): Operation {
  return operation({
    id: 'getPayment',
    method: 'GET',
    path: '/payments/{id}',
    summary: 'One payment with all that its receipt shows',
    tag,
    params: byId,
    answers: { 200: PaymentBody },
    refusals: ['payment_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const payment = await shownPayment(work, Number(params.id))
        if (!payment) return refuse('payment_not_found', 'There is no such payment.')
        const transactions = await transactionsOfPayment(work, payment.id)
        return { status: 200, body: paymentBody(payment, transactions) }
      }),
  })
}

type ShownPayment = NonNullable<Awaited<ReturnType<typeof shownPayment>>>

function paymentBody(
  payment: ShownPayment,
  transactions: readonly ShownTransaction[],
): Static<typeof PaymentBody> {
  return {
    id: String(payment.id),
    receiptNumber: payment.receipt_number,
    sessionId: String(payment.session_id),
    createdAt: payment.created_at.toString(),
    amount: payment.amount,
    bulkId: bulkIdOf({ id: payment.id, transactions }),
    payer: payment.payer,
    user: { id: String(payment.user_id), name: payment.user_name },
    drawer: { id: String(payment.drawer_id), name: payment.drawer_name },
    branch: { name: payment.branch_name, address: payment.branch_address },
    agency: {
      name: payment.agency_name,
      currency: payment.currency,
      timeZone: payment.time_zone,
    },
    transactions: transactions.map(transactionBody),
  }
}

function byKey(services: MoneyServices): Operation {
  return operation({
    id: 'getPaymentByKey',
    method: 'GET',
    path: '/payments/by-key/{key}',
    summary: 'What became of the payment that was sent with this Idempotency-Key',
    description:
      'For an answer that was lost: it is given again, or 404 says that nothing was taken.',
    tag,
    params: Type.Object({
      key: Type.Unsafe<string>({ type: 'string', pattern: '^[\\x21-\\x7e]{8,128}$' }),
    }),
    answers: { 201: TakenBody },
    refusals: ['not_taken'],
    handler: ({ actor, params: { key } }) =>
      readFor(services, actor, async (work) => {
        const found = await answerUnder(work, { userId: actor.userId, key })
        if (!found) return refuse('not_taken', 'Nothing was taken under that key.')
        return { ...answerOf(found), replayed: true }
      }),
  })
}
