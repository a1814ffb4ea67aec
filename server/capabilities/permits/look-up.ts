import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { text } from '../../http/schema.ts'
import { readFor } from '../../http/services.ts'
import { refuse } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { receivableNumber } from '../transactions/public.ts'
import { OrderSummary, orderSummary } from './answer.ts'
import type { PermitServices } from './api.ts'
import { orderIdOf } from './order.ts'
import { ordersOf, ordersToPay } from './order-queries.ts'

const MOST = 200

/** What a counter asks for: orders by ID, or those to be paid of a permit, a holder or a plate. */
export function lookUp(services: PermitServices): Operation {
  return operation({
    id: 'lookUpPermitOrders',
    method: 'GET',
    path: '/permit-orders/look-up',
    summary: 'The permit orders of these IDs, or all that can be paid for a permit or its holder',
    description:
      'For paying. IDs are parted by commas and answered in the order in which they were given, each once, the first 200; `missing` are those that there are not. `q` is the beginning of a permit’s number, holder or plate. `hasMore` says that 200 were not all.',
    tag: 'Permit orders',
    query: Type.Object({
      numbers: Type.Optional(text({ max: 8_200 })),
      q: Type.Optional(text({ max: 120 })),
    }),
    answers: {
      200: Type.Object(
        {
          items: Type.Array(OrderSummary),
          missing: Type.Array(Type.String()),
          hasMore: Type.Boolean(),
        },
        { title: 'PermitOrdersLookedUp' },
      ),
    },
    handler: async ({ actor, query: { numbers = '', q } }) => {
      const asked = [...new Set(numbers.split(',').map(receivableNumber).filter(Boolean))]
      if (asked.length === 0 && q === undefined)
        return refuse(
          'invalid',
          'Say what to look up: numbers, such as PO-30001,PO-30002; or q, the beginning of a permit’s number, holder or plate.',
          undefined,
          '/numbers',
        )
      return readFor(services, actor, async (work) => {
        const { items, missing } = await named(work, asked.slice(0, MOST))
        const found = q === undefined ? [] : await ordersToPay(work, q, MOST + 1)
        const others = found.slice(0, MOST).filter(({ id }) => items.every((one) => one.id !== id))
        const hasMore = asked.length > MOST || found.length > MOST
        const body = { items: [...items, ...others].map(orderSummary), missing, hasMore }
        return { status: 200, body }
      })
    },
  })
}

async function named(work: UnitOfWork, asked: readonly string[]) {
  const ids = asked.map(orderIdOf)
  const found = await ordersOf(
    work,
    ids.filter((id) => id !== null),
  )
  const byId = new Map(found.map((order) => [order.id, order]))
  return {
    items: [...new Set(ids)].flatMap((id) => byId.get(id ?? 0) ?? []),
    missing: asked.filter((_text, at) => !byId.has(ids[at] ?? 0)),
  }
}
