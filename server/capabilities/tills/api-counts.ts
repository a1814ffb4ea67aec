import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amountOrZero, byId, id, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { askingOf } from '../sessions/public.ts'
import { countBody, TillBody, TillCountBody } from './answer.ts'
import type { TillServices } from './api.ts'
import { bookDifference, giveCount } from './commands.ts'
import { shownCounts, shownTill } from './queries.ts'
import { refuseFigures } from './viewing.ts'
import { noSuchTill } from './words.ts'

const tag = 'Tills'
const code = Type.Unsafe<string>({ type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$' })
const place = Type.Integer({ minimum: 1, maximum: 9 })
const pieces = Type.Integer({ minimum: 0, maximum: 100_000 })

/** Counting a till, and what becomes of a difference (C-8). */
export function countOperations(services: TillServices): Operation[] {
  return [give(services), list(services), book(services)]
}

export const Lines = Type.Array(Type.Object({ denomination: code, pieces }), { maxItems: 50 })

function give(services: TillServices): Operation {
  return operation({
    id: 'giveTillCount',
    method: 'POST',
    path: '/tills/{id}/counts',
    summary: 'Hands in what was counted in a till: each tray by denomination, papers by bin',
    description:
      'Where all of it agrees the till is Settled. Where it does not, somebody else books the difference. A bin that is left out was empty. Tills of others need `tills.adjust`.',
    tag,
    params: byId,
    body: Type.Object({
      trays: Type.Array(Type.Object({ number: place, lines: Lines }), { minItems: 1, maxItems: 9 }),
      bins: Type.Optional(
        Type.Array(Type.Object({ number: place, count: pieces, counted: amountOrZero }), {
          maxItems: 9,
        }),
      ),
    }),
    answers: { 201: TillBody },
    idempotency: 'required',
    refusals: [
      'till_not_found',
      'till_not_assigned',
      'till_not_held',
      'till_not_initialised',
      'count_incomplete',
      'denomination_unknown',
      'counted_twice',
    ],
    handler: (call) => {
      const { trays, bins = [] } = call.body
      const wish = { tillId: Number(call.params.id), trays, bins }
      return services.door.submit(giveCount(askingOf(call), wish))
    },
  })
}

function list(services: Services): Operation {
  return operation({
    id: 'listTillCounts',
    method: 'GET',
    path: '/tills/{id}/counts',
    summary: 'The counts of a till, newest first',
    tag,
    params: byId,
    query: Type.Object({ ...paging('integer') }),
    answers: { 200: page(TillCountBody) },
    refusals: ['till_not_found', 'till_not_held', 'till_counted_blind'],
    handler: ({ actor, params, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const till = await shownTill(work, Number(params.id))
        if (!till) return noSuchTill()
        const refusal = refuseFigures(till, actor)
        if (refusal) return refusal
        const rows = await shownCounts(work, till.id, cursor?.[0], limit + 1)
        return { status: 200, body: pageOf(rows, limit, countBody, (row) => [row.number]) }
      }),
  })
}

function book(services: TillServices): Operation {
  return operation({
    id: 'bookTillDifference',
    method: 'POST',
    path: '/tills/{id}/counts/{number}/book',
    summary: 'Books what a count is over or short, with a reason; then the till is Settled',
    description: 'By somebody who did not count, and only while nothing was moved since.',
    tag,
    params: Type.Object({
      id,
      number: Type.Unsafe<string>({ type: 'string', pattern: '^[1-9][0-9]{0,5}$' }),
    }),
    body: Type.Object({ reason: text({ max: 300 }) }),
    answers: { 200: TillBody },
    idempotency: 'required',
    refusals: [
      'till_not_found',
      'till_not_assigned',
      'till_settled',
      'till_count_not_found',
      'count_outdated',
      'own_count',
    ],
    handler: (call) => {
      const { id: tillId, number } = call.params
      const wish = { tillId: Number(tillId), number: Number(number), reason: call.body.reason }
      return services.door.submit(bookDifference(askingOf(call), wish))
    },
  })
}
