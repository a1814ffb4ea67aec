import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amount, byId, choice, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import type { Door } from '../../journal/door.ts'
import { askingOf } from '../sessions/public.ts'
import { receivableNumber, TakenBody } from '../transactions/public.ts'
import { assignUnidentified } from './commands.ts'
import {
  bodyOf,
  shownUnidentified,
  totalOf,
  unidentifiedBody,
  UnidentifiedBody,
  UnidentifiedTotal,
} from './queries.ts'
import { returnUnidentified } from './return.ts'
import { noSuchMoney, type UnidentifiedState } from './rules.ts'

type UnidentifiedServices = Services & { readonly door: Door<UnidentifiedState> }

const tag = 'Unidentified money'

/** Money of rejected items. */
export function operations(services: UnidentifiedServices): Operation[] {
  return [list(services), read(services), assign(services), giveBack(services)]
}

function list(services: Services): Operation {
  return operation({
    id: 'listUnidentified',
    method: 'GET',
    path: '/unidentified',
    summary: 'Unidentified money, oldest first',
    tag,
    description:
      'With `q` or `amount`: what either of them finds: part of the payer or the beginning of reference or number; the amount received or left. `total` is of all pages.',
    query: Type.Object({
      ...paging('instant', 'id'),
      state: Type.Optional(choice(['open', 'all'])),
      q: Type.Optional(text({ max: 60 })),
      amount: Type.Optional(amount),
    }),
    answers: {
      200: Type.Object({ ...page(UnidentifiedBody).properties, total: UnidentifiedTotal }),
    },
    handler: ({ actor, query: { limit, cursor, state = 'open', q = null, amount: sum = null } }) =>
      readFor(services, actor, async (work) => {
        const wanted = { state, q, amount: sum }
        const rows = await shownUnidentified(work, wanted, limit + 1, cursor)
        const total = await totalOf(work, wanted)
        const shown = pageOf(rows, limit, bodyOf, (row) => [row.receivedAt, row.id])
        return { status: 200, body: { ...shown, total } }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getUnidentified',
    method: 'GET',
    path: '/unidentified/{id}',
    summary: 'Unidentified money of one item',
    tag,
    params: byId,
    answers: { 200: UnidentifiedBody },
    refusals: ['unidentified_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const body = await unidentifiedBody(work, Number(params.id))
        return body ? { status: 200, body } : noSuchMoney()
      }),
  })
}

function assign(services: UnidentifiedServices): Operation {
  return operation({
    id: 'assignUnidentified',
    method: 'POST',
    path: '/unidentified/{id}/assign',
    summary: 'Pays what is due on a citation with it',
    description:
      'A balance transfer in the current session: minus on the unidentified money, plus on the citation; never more than is left, nor than is due. Without an amount, as much as both allow. Reversing one half reverses both.',
    tag,
    params: byId,
    body: Type.Object({ citation: text({ max: 40 }), amount: Type.Optional(amount) }),
    answers: {
      201: Type.Object(
        { ...UnidentifiedBody.properties, payment: TakenBody },
        { title: 'UnidentifiedAssigned' },
      ),
    },
    idempotency: 'required',
    refusals: [
      'unidentified_not_found',
      'session_required',
      'citation_not_found',
      'citation_not_payable',
      'unidentified_exceeded',
      'transfer_exceeds_due',
    ],
    handler: (call) => {
      const { citation, amount: wanted } = call.body
      const wish = { citation: receivableNumber(citation), amount: wanted ?? null }
      return services.door.submit(
        assignUnidentified(askingOf(call), { ...wish, id: Number(call.params.id) }),
      )
    },
  })
}

function giveBack(services: Services): Operation {
  return operation({
    id: 'returnUnidentified',
    method: 'POST',
    path: '/unidentified/{id}/return',
    summary: 'Records that it was sent back, outside cashiering',
    description: 'It produces no transaction. Without an amount it is all that is left.',
    tag,
    params: byId,
    body: Type.Object({
      amount: Type.Optional(amount),
      reason: text({ max: 300 }),
      reference: Type.Optional(text({ max: 60 })),
    }),
    answers: { 200: UnidentifiedBody },
    idempotency: 'required',
    refusals: ['unidentified_not_found', 'unidentified_exceeded'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const id = Number(call.params.id)
        const { amount: wanted = null, reason, reference = null } = call.body
        const refusal = await returnUnidentified(work, call.actor, id, {
          amount: wanted,
          reason,
          reference,
        })
        if (refusal) return refusal
        const body = await unidentifiedBody(work, id)
        if (!body) throw new Error(`unidentified money ${id} is gone`)
        return { status: 200, body }
      }),
  })
}
