import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import {
  amount,
  byId,
  choice,
  id as identifier,
  instant,
  nullable,
  text,
} from '../../http/schema.ts'
import { readFor } from '../../http/services.ts'
import { refuse } from '../../journal/refusal.ts'
import { askingOf } from '../sessions/public.ts'
import { cardTail, receivableNumber, TenderBody, tenderOf } from '../transactions/public.ts'
import { OrderBody, orderBody, OrderSummary, orderSummary } from './answer.ts'
import type { PermitServices } from './api.ts'
import { adjustPayment, cancelOrder, placeOrder, refundOrder } from './commands.ts'
import { lookUp } from './look-up.ts'
import { orderIdOf } from './order.ts'
import { countTenders, type ShownOrder, shownOrders } from './order-queries.ts'
import { FeeWish } from './permit-schema.ts'
import { permitsOfOrder } from './queries.ts'

const tag = 'Permit orders'

export function orderOperations(services: PermitServices): Operation[] {
  return [
    search(services),
    lookUp(services),
    place(services),
    read(services),
    cancel(services),
    refund(services),
    adjust(services),
  ]
}

const OrderId = Type.Unsafe<string>({
  type: 'string',
  pattern: '^([Pp][Oo]-)?[1-9][0-9]{0,15}$',
  description: 'the ID of an order, such as 30001 or PO-30001',
})

/** P-4 */
function search(services: PermitServices): Operation {
  return operation({
    id: 'listPermitOrders',
    method: 'GET',
    path: '/permit-orders',
    summary: 'Permit orders by their ID, by card tail and by when they were placed, newest first',
    tag,
    query: Type.Object({
      ...paging('instant', 'id'),
      id: Type.Optional(OrderId),
      cardTail: Type.Optional(cardTail),
      from: Type.Optional(instant),
      to: Type.Optional(instant),
    }),
    answers: { 200: page(OrderSummary) },
    handler: ({ actor, query: { limit, cursor, id, cardTail: tail, from, to } }) =>
      readFor(services, actor, async (work) => {
        const filter = {
          id: id === undefined ? undefined : (orderIdOf(id) ?? 0),
          cardTail: tail,
          from: from === undefined ? undefined : Temporal.Instant.from(from),
          to: to === undefined ? undefined : Temporal.Instant.from(to),
        }
        const rows = await shownOrders(work, filter, limit + 1, cursor)
        const position = ({ createdAt, id: last }: ShownOrder) => [createdAt, last]
        return { status: 200, body: pageOf(rows, limit, orderSummary, position) }
      }),
  })
}

function place(services: PermitServices): Operation {
  return operation({
    id: 'placePermitOrder',
    method: 'POST',
    path: '/permit-orders',
    summary: 'Orders one or more permits, and takes what they cost into the current session',
    description:
      'All at once or not at all. Without tenders it stays unpaid, and is paid by `POST /payments`.',
    tag,
    body: Type.Object(
      {
        permits: Type.Array(text({ max: 40 }), { minItems: 1, maxItems: 50 }),
        fees: Type.Optional(Type.Array(FeeWish, { maxItems: 20 })),
        tenders: Type.Optional(Type.Array(TenderBody, { maxItems: 10 })),
        payer: Type.Optional(nullable(text({ max: 120, min: 0 }))),
      },
      { title: 'PermitOrderWish' },
    ),
    answers: { 201: OrderBody },
    idempotency: 'required',
    refusals: [
      'session_required',
      'permit_not_found',
      'permit_named_twice',
      'permit_not_sellable',
      'permit_ordered',
      'method_unknown',
      'method_not_offered',
      'reference_required',
      'amounts_differ',
      'till_required',
      'till_over_limit',
    ],
    handler: (call) =>
      services.door.submit(
        placeOrder(askingOf(call), {
          permits: call.body.permits.map(receivableNumber),
          fees: call.body.fees ?? [],
          tenders: (call.body.tenders ?? []).map(tenderOf),
          payer: call.body.payer || null,
        }),
      ),
  })
}

function read(services: PermitServices): Operation {
  return operation({
    id: 'getPermitOrder',
    method: 'GET',
    path: '/permit-orders/{id}',
    summary: 'One order: what was charged, how it was paid and given back, and the permits',
    tag,
    params: byId,
    answers: { 200: OrderBody },
    refusals: ['permit_order_not_found'],
    handler: ({ actor, params: { id } }) =>
      readFor(services, actor, async (work) => {
        const body = await orderBody(work, Number(id))
        return body
          ? { status: 200, body }
          : refuse('permit_order_not_found', 'There is no such permit order.')
      }),
  })
}

/** P-2 */
function cancel(services: PermitServices): Operation {
  return operation({
    id: 'cancelPermitOrder',
    method: 'POST',
    path: '/permit-orders/{id}/cancel',
    summary: 'Cancels an order on which nothing is held: its permits can be ordered again',
    description: 'No money moves, and the permits keep their status.',
    tag,
    params: byId,
    answers: { 200: OrderBody },
    refusals: [
      'permit_order_not_found',
      'permit_order_cancelled',
      'permit_order_refunded',
      'permit_order_holds_money',
    ],
    handler: async (call) => {
      const orderId = Number(call.params.id)
      const permits = await readFor(services, call.actor, (work) => permitsOfOrder(work, orderId))
      const numbers = permits.map(({ number }) => receivableNumber(number))
      return services.door.submit(cancelOrder(askingOf(call), orderId, numbers))
    },
  })
}

function refund(services: PermitServices): Operation {
  return operation({
    id: 'refundPermitOrder',
    method: 'POST',
    path: '/permit-orders/{id}/refund',
    summary: 'Gives back all that is left of an order, without its service fees',
    description:
      'One negative transaction a tender, in the current session, which is Open or In Review. The permits keep their status.',
    tag,
    params: byId,
    answers: { 201: OrderBody },
    idempotency: 'required',
    refusals: [
      'permit_order_not_found',
      'session_required',
      'nothing_to_give_back',
      'till_short_of_cash',
    ],
    handler: async (call) => {
      const orderId = Number(call.params.id)
      const tenders = await readFor(services, call.actor, (work) => countTenders(work, orderId))
      return services.door.submit(refundOrder(askingOf(call), orderId, tenders))
    },
  })
}

function adjust(services: PermitServices): Operation {
  return operation({
    id: 'adjustPermitPayment',
    method: 'POST',
    path: '/permit-orders/{id}/adjustments',
    summary: 'Gives back of one tender, all that is left of it unless an amount is named',
    description:
      'What is refunded is not due again; what is reversed is. The tender is named by its transaction.',
    tag,
    params: byId,
    body: Type.Object(
      {
        tenderId: identifier,
        mode: choice(['refund', 'reverse']),
        amount: Type.Optional(amount),
      },
      { title: 'PermitAdjustment' },
    ),
    answers: { 201: OrderBody },
    idempotency: 'required',
    refusals: [
      'permit_order_not_found',
      'session_required',
      'tender_not_found',
      'nothing_to_give_back',
      'more_than_left',
      'till_short_of_cash',
    ],
    handler: (call) =>
      services.door.submit(
        adjustPayment(askingOf(call), {
          orderId: Number(call.params.id),
          tenderId: Number(call.body.tenderId),
          mode: call.body.mode,
          amount: call.body.amount,
        }),
      ),
  })
}
