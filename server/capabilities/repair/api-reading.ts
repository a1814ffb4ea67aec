import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, choice, id, instant, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { ensureConfiguration } from './activation.ts'
import { ItemBody, itemBody, MineBody, mineBody, oneItemBody } from './answer.ts'
import { AlikeBody, alikeTo } from './alike.ts'
import { CandidateBody, candidatesFor } from './candidates.ts'
import { type Outcome, OUTCOMES } from './item.ts'
import {
  deferredItems,
  type FinalFilter,
  finalItems,
  type ShownItem,
  waitingItems,
} from './queries.ts'
import { noSuchItem } from './rules.ts'

const tag = 'Repair'

/** What is read of items. */
export function readingOperations(services: Services): Operation[] {
  return [
    mine(services),
    one(services),
    candidates(services),
    deferred(services),
    waiting(services),
    done(services),
  ]
}

function mine(services: Services): Operation {
  return operation({
    id: 'getRepairWorklist',
    method: 'GET',
    path: '/repair/mine',
    summary: 'What whoever asks has locked and pending, and what they lost',
    description:
      '`lockedUntil` of each item and `serverNow` are of the database’s clock: count down from their difference.',
    tag,
    answers: { 200: MineBody },
    handler: async ({ actor }) => {
      const read = () => readFor(services, actor, (work) => mineBody(work, actor.userId))
      const body = await read()
      if (body.active) return { status: 200, body }
      // an agency that has no configuration yet gets one, and can fetch.
      const scope = { agencyId: actor.agencyId, clock: services.clock }
      await inUnitOfWork(services.database, scope, ensureConfiguration)
      return { status: 200, body: await read() }
    },
  })
}

function one(services: Services): Operation {
  return operation({
    id: 'getRepairItem',
    method: 'GET',
    path: '/repair/items/{id}',
    summary: 'One item with what arrived and what became of it',
    tag,
    params: byId,
    answers: { 200: ItemBody },
    refusals: ['repair_item_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const body = await oneItemBody(work, Number(params.id))
        return body ? { status: 200, body } : noSuchItem()
      }),
  })
}

function candidates(services: Services): Operation {
  return operation({
    id: 'listRepairCandidates',
    method: 'GET',
    path: '/repair/items/{id}/candidates',
    summary: 'What the item may be for, the likeliest first, and what it may repeat',
    tag,
    params: byId,
    answers: {
      200: Type.Object({ items: Type.Array(CandidateBody), alike: Type.Array(AlikeBody) }),
    },
    refusals: ['repair_item_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const id = Number(params.id)
        if (!(await oneItemBody(work, id))) return noSuchItem()
        const items = await candidatesFor(work, id)
        return { status: 200, body: { items, alike: await alikeTo(work, id) } }
      }),
  })
}

function deferred(services: Services): Operation {
  return operation({
    id: 'listDeferredRepairs',
    method: 'GET',
    path: '/repair/deferred',
    summary: 'Deferred items that nobody has, the longest deferred first',
    tag,
    query: Type.Object({ ...paging('instant', 'id') }),
    answers: { 200: page(ItemBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await deferredItems(work, limit + 1, cursor)
        const position = (row: ShownItem) => [row.deferredAt ?? row.arrivedAt, row.id] as const
        return { status: 200, body: pageOf(rows, limit, itemBody, position) }
      }),
  })
}

function waiting(services: Services): Operation {
  return operation({
    id: 'listWaitingRepairs',
    method: 'GET',
    path: '/repair/waiting',
    summary: 'Finalised items whose money waits for a session of their drawer',
    tag,
    query: Type.Object({ ...paging('id', 'instant', 'id') }),
    answers: { 200: page(ItemBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await waitingItems(work, limit + 1, cursor)
        const position = (row: ShownItem) =>
          [row.drawerId, row.finalisedAt ?? row.arrivedAt, row.id] as const
        return { status: 200, body: pageOf(rows, limit, itemBody, position) }
      }),
  })
}

function done(services: Services): Operation {
  return operation({
    id: 'listFinalRepairs',
    method: 'GET',
    path: '/repair/final',
    summary: 'Finalised items, newest first',
    description: '`citation` is one as it arrived, or one that it was repaired to.',
    tag,
    query: Type.Object({
      from: Type.Optional(instant),
      to: Type.Optional(instant),
      outcome: Type.Optional(choice(OUTCOMES)),
      userId: Type.Optional(id),
      citation: Type.Optional(text({ max: 40 })),
      ...paging('instant', 'id'),
    }),
    answers: { 200: page(ItemBody) },
    handler: ({ actor, query: { limit, cursor, ...asked } }) =>
      readFor(services, actor, async (work) => {
        const rows = await finalItems(work, finalFilter(asked), limit + 1, cursor)
        const position = (row: ShownItem) => [row.finalisedAt ?? row.arrivedAt, row.id] as const
        return { status: 200, body: pageOf(rows, limit, itemBody, position) }
      }),
  })
}

type FinalAsked = {
  readonly from?: string
  readonly to?: string
  readonly outcome?: Outcome
  readonly userId?: string
  readonly citation?: string
}

function finalFilter({ from, to, outcome, userId, citation }: FinalAsked): FinalFilter {
  return {
    from: from === undefined ? undefined : Temporal.Instant.from(from),
    to: to === undefined ? undefined : Temporal.Instant.from(to),
    outcome,
    userId: userId === undefined ? undefined : Number(userId),
    citation: citation?.toUpperCase().replaceAll(/\s/g, ''),
  }
}
