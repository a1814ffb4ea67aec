import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amountOrZero, day, nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import type { Door } from '../../journal/door.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { receivableNumber } from '../transactions/public.ts'
import { orderOperations } from './api-orders.ts'
import { createPermit, refuseNoPermit, setPermitStatus } from './change.ts'
import {
  PermitBody,
  permitBody,
  permitStatus,
  PermitSummary,
  permitSummary,
} from './permit-answer.ts'
import { FeeWish } from './permit-schema.ts'
import type { NewPermit } from './permit.ts'
import { ordersOfPermit, shownPermit, shownPermits } from './queries.ts'
import type { PermitsState } from './rules.ts'

const tag = 'Permits'
const byNumber = Type.Object({ number: text({ max: 40 }) })

export type PermitServices = Services & { readonly door: Door<PermitsState> }

/** Permits and their orders. */
export function operations(services: PermitServices): Operation[] {
  return [
    search(services),
    create(services),
    read(services),
    edit(services),
    ...orderOperations(services),
  ]
}

function search(services: Services): Operation {
  return operation({
    id: 'listPermits',
    method: 'GET',
    path: '/permits',
    summary: 'Permits by the beginning of their number, holder or plate',
    tag,
    query: Type.Object({
      ...paging('text', 'id'),
      q: Type.Optional(text({ max: 120 })),
      status: Type.Optional(permitStatus),
    }),
    answers: { 200: page(PermitSummary) },
    handler: ({ actor, query: { limit, cursor, ...filter } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownPermits(work, filter, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, permitSummary, (row) => [row.key, row.id]) }
      }),
  })
}

const PermitWish = Type.Object(
  {
    number: text({ max: 40 }),
    type: text({ max: 80 }),
    holder: text({ max: 120 }),
    vehicles: Type.Optional(
      Type.Array(
        Type.Object({
          plate: text({ max: 20 }),
          state: Type.Optional(nullable(text({ max: 20, min: 0 }))),
        }),
        { maxItems: 20 },
      ),
    ),
    zone: Type.Optional(nullable(text({ max: 80, min: 0 }))),
    validFrom: day,
    validTo: day,
    price: amountOrZero,
    fees: Type.Optional(Type.Array(FeeWish, { maxItems: 20 })),
    status: Type.Optional(permitStatus),
  },
  { title: 'PermitWish' },
)

function create(services: Services): Operation {
  return operation({
    id: 'createPermit',
    method: 'POST',
    path: '/permits',
    summary: 'Records a permit: pending, unless another status is given',
    tag,
    body: PermitWish,
    answers: { 201: PermitBody },
    refusals: ['permit_number_taken', 'permit_ends_before_it_begins'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const wanted = wantedPermit(call.body)
        const made = await createPermit(work, call.actor, wanted)
        if (isRefusal(made)) return made
        const body = await whole(work, wanted.number)
        if (!body) throw new Error(`permit ${wanted.number} is not there`)
        return { status: 201, ...body }
      }),
  })
}

function wantedPermit(body: Static<typeof PermitWish>): NewPermit {
  return {
    number: receivableNumber(body.number),
    type: body.type,
    holder: body.holder,
    vehicles: (body.vehicles ?? []).map(({ plate, state }) => ({
      plate: receivableNumber(plate),
      state: state?.toUpperCase() || null,
    })),
    zone: body.zone || null,
    validFrom: Temporal.PlainDate.from(body.validFrom),
    validTo: Temporal.PlainDate.from(body.validTo),
    price: body.price,
    fees: body.fees ?? [],
    status: body.status ?? 'pending',
  }
}

function read(services: Services): Operation {
  return operation({
    id: 'getPermit',
    method: 'GET',
    path: '/permits/{number}',
    summary: 'One permit with the orders that it was in',
    tag,
    params: byNumber,
    answers: { 200: PermitBody },
    refusals: ['permit_not_found'],
    versioned: true,
    handler: ({ actor, params: { number } }) =>
      readFor(services, actor, async (work) => {
        const found = await whole(work, receivableNumber(number))
        return found ? { status: 200, ...found } : refuseNoPermit(number)
      }),
  })
}

/** P-1, P-7: somebody says what a permit's status is; money never does. */
function edit(services: Services): Operation {
  return operation({
    id: 'updatePermit',
    method: 'PATCH',
    path: '/permits/{number}',
    summary: 'Changes the status of a permit; nothing else of it can be edited',
    tag,
    params: byNumber,
    body: Type.Object({ status: permitStatus }),
    answers: { 200: PermitBody },
    refusals: ['permit_not_found'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const number = receivableNumber(call.params.number)
        const refusal = await setPermitStatus(work, call, number, call.body.status)
        if (refusal) return refusal
        const body = await whole(work, number)
        return body ? { status: 200, ...body } : refuseNoPermit(number)
      }),
  })
}

async function whole(work: UnitOfWork, number: string) {
  const permit = await shownPermit(work, number)
  if (!permit) return undefined
  const body = permitBody(permit, await ordersOfPermit(work, permit.id))
  return { body, headers: etag(permit.version) }
}
