import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, choice, id, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { SourceBody, sourceBody } from './answer.ts'
import { shownSource, shownSources } from './queries.ts'
import { LayoutBody } from './schema.ts'
import { FORMATS, OVERPAYMENTS } from './source.ts'
import { createSource, editSource, noSuchSource } from './source-change.ts'

const tag = 'Intake'

export function sourceOperations(services: Services): Operation[] {
  return [list(services), create(services), read(services), edit(services)]
}

const name = text({ max: 80 })
const method = Type.Unsafe<string>({ type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$' })

const REFUSALS = [
  'drawer_not_found',
  'method_unknown',
  'intake_method_is_cash',
  'intake_source_name_taken',
  'layout_invalid',
] as const

function list(services: Services): Operation {
  return operation({
    id: 'listIntakeSources',
    method: 'GET',
    path: '/intake/sources',
    summary: 'Where files of payments come from, by name',
    tag,
    query: Type.Object({ ...paging('text', 'id') }),
    answers: { 200: page(SourceBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownSources(work, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, sourceBody, (row) => [row.key, row.id]) }
      }),
  })
}

const WISH = {
  name,
  drawerId: id,
  format: choice(FORMATS),
  method,
  layout: Type.Optional(LayoutBody),
  overpayments: Type.Optional(choice(OVERPAYMENTS)),
}

function create(services: Services): Operation {
  return operation({
    id: 'createIntakeSource',
    method: 'POST',
    path: '/intake/sources',
    summary: 'Sets up a bank, a mail house or an authority that sends files of payments',
    description:
      'The layout may be left out: of a CSV the first import says it, and of a lockbox the positions are those that most banks use.',
    tag,
    body: Type.Object(WISH),
    answers: { 201: SourceBody },
    refusals: [...REFUSALS],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { drawerId, layout, overpayments, ...same } = call.body
        const made = await createSource(work, call, {
          ...same,
          drawerId: Number(drawerId),
          layout: layout ?? null,
          overpayments: overpayments ?? 'post',
        })
        return isRefusal(made) ? made : { status: 201, ...(await shown(work, made)) }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getIntakeSource',
    method: 'GET',
    path: '/intake/sources/{id}',
    summary: 'One source, with the session that is open in its drawer',
    tag,
    params: byId,
    answers: { 200: SourceBody },
    refusals: ['intake_source_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const found = await shownSource(work, Number(params.id))
        if (!found) return noSuchSource()
        return { status: 200, body: sourceBody(found), headers: etag(found.version) }
      }),
  })
}

function edit(services: Services): Operation {
  return operation({
    id: 'updateIntakeSource',
    method: 'PATCH',
    path: '/intake/sources/{id}',
    summary: 'Changes where the money of a source goes and how its files are read',
    description: 'The format stays. A source that is not active takes no more files.',
    tag,
    params: byId,
    body: Type.Object({
      name: Type.Optional(name),
      drawerId: Type.Optional(id),
      method: Type.Optional(method),
      layout: Type.Optional(LayoutBody),
      overpayments: Type.Optional(choice(OVERPAYMENTS)),
      active: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: SourceBody },
    refusals: ['intake_source_not_found', ...REFUSALS],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { drawerId, ...same } = call.body
        const given = Object.entries({
          ...same,
          ...(drawerId === undefined ? {} : { drawerId: Number(drawerId) }),
        }).filter(([, value]) => value !== undefined)
        const number = Number(call.params.id)
        const refusal = await editSource(work, call, number, Object.fromEntries(given))
        return refusal ?? { status: 200, ...(await shown(work, number)) }
      }),
  })
}

async function shown(work: UnitOfWork, id: number) {
  const source = await shownSource(work, id)
  if (!source) throw new Error(`source ${id} is not there`)
  return { body: sourceBody(source), headers: etag(source.version) }
}
