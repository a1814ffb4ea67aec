import Type, { type Static } from 'typebox'
import type { PressServices } from '../../documents/answer.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amount, byId, day, id, nothing, nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag, refuseStale } from '../../http/versions.ts'
import type { Door } from '../../journal/door.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import { askingOf } from '../sessions/public.ts'
import { MovementBody, movementBody, TillBody, tillBody, tillKind } from './answer.ts'
import { countOperations } from './api-counts.ts'
import { transferOperations } from './api-transfers.ts'
import {
  assignTill,
  createTill,
  deleteTill,
  editTill,
  initialiseTills,
  nextBatch,
  unassignTill,
} from './commands.ts'
import { dayOperations } from './day/api.ts'
import { shownMovements, shownTill, shownTills } from './queries.ts'
import type { NewTill, TillsState } from './rules.ts'
import { refuseFigures } from './viewing.ts'
import { noSuchTill } from './words.ts'

export type TillServices = Services & PressServices & { readonly door: Door<TillsState> }

const tag = 'Tills'

/** Tills: who holds which, and what lies in them (C-1 to C-10). */
export function operations(services: TillServices): Operation[] {
  return [
    list(services),
    mine(services),
    create(services),
    initialise(services),
    read(services),
    edit(services),
    remove(services),
    assign(services),
    unassign(services),
    beginBatch(services),
    movements(services),
    ...countOperations(services),
    ...transferOperations(services),
    ...dayOperations(services),
  ]
}

function list(services: Services): Operation {
  return operation({
    id: 'listTills',
    method: 'GET',
    path: '/tills',
    summary: 'Tills by number, with what whoever asks may see of them',
    tag,
    query: Type.Object({
      ...paging('text', 'id'),
      branchId: Type.Optional(id),
      holderId: Type.Optional(id),
    }),
    answers: { 200: page(TillBody) },
    handler: ({ actor, query: { limit, cursor, branchId, holderId } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownTills(work, {
          branchId: branchId === undefined ? undefined : Number(branchId),
          holderId: holderId === undefined ? undefined : Number(holderId),
          after: cursor,
          limit: limit + 1,
        })
        const show = (till: (typeof rows)[number]) => tillBody(till, actor)
        return { status: 200, body: pageOf(rows, limit, show, (row) => [row.key, row.id]) }
      }),
  })
}

function mine(services: Services): Operation {
  return operation({
    id: 'listMyTills',
    method: 'GET',
    path: '/tills/mine',
    summary: 'The tills that one holds oneself, on one page',
    tag,
    answers: { 200: page(TillBody) },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownTills(work, { holderId: actor.userId, limit: 200 })
        const items = rows.map((till) => tillBody(till, actor))
        return { status: 200, body: { items, nextCursor: null } }
      }),
  })
}

const number = text({ max: 20 })
const limit = Type.Optional(nullable(amount))

const NewTillBody = Type.Object(
  {
    branchId: id,
    number,
    kind: tillKind,
    /** The agency's own unless named. */
    currency: Type.Optional(Type.Unsafe<string>({ type: 'string', pattern: '^[A-Z]{3}$' })),
    trays: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
    bins: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
    baitBills: Type.Optional(
      Type.Array(
        Type.Object({
          serial: Type.Unsafe<string>({ type: 'string', pattern: '^[A-Z0-9*-]{4,20}$' }),
          denomination: Type.Unsafe<string>({ type: 'string', pattern: '^[a-z0-9-]{1,20}$' }),
        }),
        { maxItems: 50 },
      ),
    ),
    limitWarning: limit,
    limitStop: limit,
    blindCount: Type.Optional(Type.Boolean()),
  },
  { title: 'TillWish' },
)

function create(services: TillServices): Operation {
  return operation({
    id: 'createTill',
    method: 'POST',
    path: '/tills',
    summary: 'Creates a till with its trays, bins, totals, bait bills and denominations',
    description: 'It is Available and Settled, with nothing in it.',
    tag,
    body: NewTillBody,
    answers: { 201: TillBody },
    idempotency: 'required',
    refusals: [
      'branch_not_found',
      'till_number_taken',
      'limits_crossed',
      'denomination_unknown',
      'bait_bill_twice',
    ],
    handler: (call) => services.door.submit(createTill(askingOf(call), wishOf(call.body))),
  })
}

function wishOf(body: Static<typeof NewTillBody>): NewTill {
  return {
    branchId: Number(body.branchId),
    currency: body.currency ?? null,
    number: body.number,
    kind: body.kind,
    trays: body.trays ?? 1,
    bins: body.bins ?? 1,
    baitBills: body.baitBills ?? [],
    limitWarning: body.limitWarning ?? null,
    limitStop: body.limitStop ?? null,
    blindCount: body.blindCount ?? false,
  }
}

function read(services: Services): Operation {
  return operation({
    id: 'getTill',
    method: 'GET',
    path: '/tills/{id}',
    summary: 'One till',
    tag,
    params: byId,
    answers: { 200: TillBody },
    refusals: ['till_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const till = await shownTill(work, Number(params.id))
        if (!till) return noSuchTill()
        return { status: 200, body: tillBody(till, actor), headers: etag(till.version) }
      }),
  })
}

function edit(services: TillServices): Operation {
  return operation({
    id: 'updateTill',
    method: 'PATCH',
    path: '/tills/{id}',
    summary: 'Edits the limits of a till, or whether it is counted blind',
    tag,
    params: byId,
    body: Type.Object({
      limitWarning: limit,
      limitStop: limit,
      blindCount: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: TillBody },
    refusals: ['till_not_found', 'limits_crossed'],
    versioned: true,
    handler: (call) => {
      const given = Object.entries(call.body).filter(([, value]) => value !== undefined)
      const refusesVersion = (version: number) => refuseStale(call.request, version)
      const wanted = Object.fromEntries(given)
      const tillId = Number(call.params.id)
      return services.door.submit(editTill(askingOf(call), tillId, wanted, refusesVersion))
    },
  })
}

function remove(services: TillServices): Operation {
  return operation({
    id: 'deleteTill',
    method: 'DELETE',
    path: '/tills/{id}',
    summary: 'Deletes a till that is available, empty and done, with all that was created with it',
    description: 'What happened in it stays in the journal, with its number.',
    tag,
    params: byId,
    answers: { 204: nothing },
    idempotency: 'required',
    refusals: [
      'till_not_found',
      'till_assigned',
      'day_not_processed',
      'till_not_empty',
      'till_not_at_rest',
    ],
    handler: (call) => services.door.submit(deleteTill(askingOf(call), Number(call.params.id))),
  })
}

function assign(services: TillServices): Operation {
  return operation({
    id: 'assignTill',
    method: 'POST',
    path: '/tills/{id}/assign',
    summary: 'Gives a till to a person',
    description:
      'Somebody who is signed in can use it from their next sign-in on, or when it is initialised.',
    tag,
    params: byId,
    body: Type.Object({ userId: id }),
    answers: { 200: TillBody },
    idempotency: 'required',
    refusals: ['till_not_found', 'till_assigned', 'holder_unknown', 'holder_has_till'],
    handler: (call) => {
      const [tillId, userId] = [Number(call.params.id), Number(call.body.userId)]
      return services.door.submit(assignTill(askingOf(call), tillId, userId))
    },
  })
}

function unassign(services: TillServices): Operation {
  return operation({
    id: 'unassignTill',
    method: 'POST',
    path: '/tills/{id}/unassign',
    summary: 'Takes a till from its holder, once its last day is settled and processed',
    tag,
    params: byId,
    answers: { 200: TillBody },
    idempotency: 'required',
    refusals: ['till_not_found', 'till_not_assigned', 'day_not_processed', 'till_not_at_rest'],
    handler: (call) => services.door.submit(unassignTill(askingOf(call), Number(call.params.id))),
  })
}

function initialise(services: TillServices): Operation {
  return operation({
    id: 'initialiseTills',
    method: 'POST',
    path: '/tills/initialise',
    summary: 'Initialises now what a person holds in a branch',
    description:
      'Once per till and business date; again it changes nothing. Tills of others need `tills.assign`.',
    tag,
    body: Type.Object({
      branchId: id,
      userId: Type.Optional(id),
      /** The business date of the branch, unless named. */
      date: Type.Optional(day),
      resetTotals: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: Type.Object({ items: Type.Array(TillBody) }) },
    idempotency: 'required',
    refusals: ['date_not_current', 'not_permitted'],
    handler: async (call) => {
      const { branchId, userId = String(call.actor.userId), date, resetTotals = true } = call.body
      const refusal = refuseOthersTills(call, Number(userId))
      if (refusal) return refusal
      const wish = {
        branchId: Number(branchId),
        userId: Number(userId),
        date: date === undefined ? null : Temporal.PlainDate.from(date),
        resetTotals,
      }
      return services.door.submit(initialiseTills(askingOf(call), wish))
    },
  })
}

function refuseOthersTills({ actor }: Pick<Call, 'actor'>, userId: number): Refusal | null {
  if (userId === actor.userId || actor.permissions.has('tills.assign')) return null
  return refuse(
    'not_permitted',
    'Your roles permit initialising your own tills only.',
    { permission: 'tills.assign' },
    '/userId',
  )
}

function beginBatch(services: TillServices): Operation {
  return operation({
    id: 'beginTillBatch',
    method: 'POST',
    path: '/tills/{id}/batches',
    summary: 'Begins the next batch of papers in the bins of a till',
    description: 'Batches are numbered from 1 every business date.',
    tag,
    params: byId,
    answers: { 200: TillBody },
    idempotency: 'required',
    refusals: ['till_not_found', 'till_not_assigned', 'till_not_held'],
    handler: (call) => services.door.submit(nextBatch(askingOf(call), Number(call.params.id))),
  })
}

function movements(services: Services): Operation {
  return operation({
    id: 'listTillMovements',
    method: 'GET',
    path: '/tills/{id}/movements',
    summary: 'What was moved into a till and out of it, newest first',
    description: 'Of one’s own till, or with `positions.read` of any, deleted ones too.',
    tag,
    params: byId,
    query: Type.Object({ ...paging('id') }),
    answers: { 200: page(MovementBody) },
    refusals: ['till_not_found', 'till_not_held', 'till_counted_blind'],
    handler: ({ actor, params, query: { limit: most, cursor } }) =>
      readFor(services, actor, async (work) => {
        const till = await shownTill(work, Number(params.id))
        const refusal = till && refuseFigures(till, actor)
        if (refusal) return refusal
        const rows = await shownMovements(work, Number(params.id), cursor?.[0], most + 1)
        const isKnown =
          till !== null || (rows.length > 0 && actor.permissions.has('positions.read'))
        if (!isKnown) return noSuchTill()
        return { status: 200, body: pageOf(rows, most, movementBody, (row) => [row.id]) }
      }),
  })
}
