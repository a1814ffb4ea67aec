import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amount, byId, nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import type { PressServices } from '../../documents/answer.ts'
import type { Door } from '../../journal/door.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { receivableNumber } from '../transactions/public.ts'
import { batchBody, BatchBody, batchStatus, BatchSummary, summaryBody } from './answer.ts'
import { postingOperations } from './api-posting.ts'
import { type Line, MOST_LINES } from './batch.ts'
import { createBatch, discardBatch, editHeader, saveLines } from './change.ts'
import { shownBatch, shownBatches } from './queries.ts'
import { type BatchState, noSuchBatch } from './rules.ts'

export type BatchServices = Services & PressServices & { readonly door: Door<BatchState> }

const tag = 'Batches'

/** Payments keyed from mail (E-6). */
export function operations(services: BatchServices): Operation[] {
  return [
    list(services),
    create(services),
    read(services),
    edit(services),
    save(services),
    discard(services),
    ...postingOperations(services),
  ]
}

function list(services: Services): Operation {
  return operation({
    id: 'listBatches',
    method: 'GET',
    path: '/batches',
    summary: 'Batches, newest first',
    tag,
    query: Type.Object({ ...paging('id'), status: Type.Optional(batchStatus) }),
    answers: { 200: page(BatchSummary) },
    handler: ({ actor, query: { limit, cursor, status } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownBatches(work, status, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, summaryBody, (row) => [row.id]) }
      }),
  })
}

const controlCount = Type.Integer({ minimum: 1, maximum: MOST_LINES })

const HeaderWish = Type.Object(
  { source: text({ max: 120 }), controlCount, controlTotal: amount },
  { title: 'BatchWish' },
)

function create(services: Services): Operation {
  return operation({
    id: 'createBatch',
    method: 'POST',
    path: '/batches',
    summary: 'Opens a batch with its control count and control total',
    description: `A batch has ${MOST_LINES} lines at most: it is posted as one unit of work.`,
    tag,
    body: HeaderWish,
    answers: { 201: BatchBody },
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const id = await createBatch(work, call.actor, call.body)
        return { status: 201, ...(await shown(work, id)) }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getBatch',
    method: 'GET',
    path: '/batches/{id}',
    summary: 'One batch with its lines',
    description:
      'Of an open batch each line has what is due now, what of it would become account balance (`surplus`), and why it could not be posted (`faults`); of a posted one the receipt.',
    tag,
    params: byId,
    answers: { 200: BatchBody },
    refusals: ['batch_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const body = await batchBody(work, Number(params.id))
        if (!body) return noSuchBatch()
        return { status: 200, body, headers: etag(body.version) }
      }),
  })
}

function edit(services: Services): Operation {
  return operation({
    id: 'updateBatch',
    method: 'PATCH',
    path: '/batches/{id}',
    summary: 'Corrects source and control figures of an open batch',
    tag,
    params: byId,
    body: Type.Object({
      source: Type.Optional(HeaderWish.properties.source),
      controlCount: Type.Optional(controlCount),
      controlTotal: Type.Optional(amount),
    }),
    answers: { 200: BatchBody },
    refusals: ['batch_not_found', 'batch_not_open'],
    versioned: true,
    handler: (call) =>
      changed(services, call, (work) => {
        const given = Object.entries(call.body).filter(([, value]) => value !== undefined)
        return editHeader(work, call, Number(call.params.id), Object.fromEntries(given))
      }),
  })
}

const LineWish = Type.Object({
  citation: Type.Optional(text({ max: 40, min: 0 })),
  amount: Type.Optional(nullable(amount)),
  method: Type.Optional(nullable(text({ max: 40, min: 0 }))),
  reference: Type.Optional(nullable(text({ max: 60, min: 0 }))),
})

function save(services: Services): Operation {
  return operation({
    id: 'saveBatchLines',
    method: 'PUT',
    path: '/batches/{id}/lines',
    summary: 'Saves the lines of an open batch, half typed ones too',
    description:
      'All lines, in their order, in place of those that were there. What a line lacks is refused when the batch is posted, not here; `faults` of `GET /batches/{id}` tell of it before. It is saved often, so the answer leaves the lines out.',
    tag,
    params: byId,
    body: Type.Object(
      { lines: Type.Array(LineWish, { maxItems: MOST_LINES }) },
      { title: 'BatchLinesWish' },
    ),
    answers: { 200: BatchSummary },
    refusals: ['batch_not_found', 'batch_not_open'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const id = Number(call.params.id)
        const refusal = await saveLines(work, call, id, call.body.lines.map(lineOf))
        if (isRefusal(refusal)) return refusal
        const batch = await shownBatch(work, id)
        if (!batch) throw new Error(`batch ${id} is gone, though batches are never deleted`)
        return { status: 200, body: summaryBody(batch), headers: etag(batch.version) }
      }),
  })
}

function lineOf(wish: Static<typeof LineWish>): Line {
  return {
    citation: receivableNumber(wish.citation ?? ''),
    amount: wish.amount ?? null,
    method: wish.method || null,
    reference: wish.reference || null,
  }
}

function discard(services: Services): Operation {
  return operation({
    id: 'discardBatch',
    method: 'POST',
    path: '/batches/{id}/discard',
    summary: 'Gives an open batch up: it is kept, and never posted',
    tag,
    params: byId,
    answers: { 200: BatchBody },
    refusals: ['batch_not_found', 'batch_not_open'],
    versioned: true,
    handler: (call) =>
      changed(services, call, (work) => discardBatch(work, call, Number(call.params.id))),
  })
}

/** Runs a change that moves no money, and answers with the batch as it is then. */
function changed(
  services: Services,
  call: Call<{ id: string }>,
  run: (work: UnitOfWork) => Promise<Refusal | null>,
) {
  return inIdempotentUnitOfWork(services, call, async (work) => {
    const refusal = await run(work)
    if (isRefusal(refusal)) return refusal
    return { status: 200, ...(await shown(work, Number(call.params.id))) }
  })
}

async function shown(work: UnitOfWork, id: number) {
  const body = await batchBody(work, id)
  if (!body) throw new Error(`batch ${id} is gone, though batches are never deleted`)
  return { body, headers: etag(body.version) }
}
