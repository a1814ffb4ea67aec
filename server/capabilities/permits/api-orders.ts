import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { byId, nullable, text } from '../../http/schema.ts'
import { readFor } from '../../http/services.ts'
import { refuse } from '../../journal/refusal.ts'
import { askingOf } from '../sessions/public.ts'
import { receivableNumber, TenderBody, tenderOf } from '../transactions/public.ts'
import { OrderBody, orderBody } from './answer.ts'
import type { PermitServices } from './api.ts'
import { placeOrder } from './commands.ts'
import { FeeWish } from './permit-schema.ts'

const tag = 'Permit orders'

export function orderOperations(services: PermitServices): Operation[] {
  return [place(services), read(services)]
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
