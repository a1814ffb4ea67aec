import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { ImportBody, importBody } from './answer.ts'
import { cancelImport, refuseUnknown } from './change.ts'
import { importErrors, shownImport, shownImports } from './queries.ts'
import { uploadOperations } from './upload-api.ts'

const LineErrorBody = Type.Object(
  {
    line: Type.Integer(),
    field: Type.String(),
    code: Type.String(),
    detail: Type.String(),
    text: Type.String(),
  },
  { title: 'ImportError' },
)

const tag = 'Imports'

/** Files of citations (E-11): sent, watched, cancelled. */
export function operations(services: Services): Operation[] {
  return [
    ...uploadOperations(services),
    listImports(services),
    getImport(services),
    listErrors(services),
    cancel(services),
  ]
}

function listImports(services: Services): Operation {
  return operation({
    id: 'listCitationImports',
    method: 'GET',
    path: '/citations/imports',
    summary: 'Imports, newest first',
    tag,
    query: Type.Object({ ...paging('id') }),
    answers: { 200: page(ImportBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownImports(work, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, importBody, (row) => [row.id]) }
      }),
  })
}

function getImport(services: Services): Operation {
  return operation({
    id: 'getCitationImport',
    method: 'GET',
    path: '/citations/imports/{id}',
    summary: 'One import and how far it is',
    tag,
    params: byId,
    answers: { 200: ImportBody },
    refusals: ['import_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const shown = await shownImport(work, Number(params.id))
        return shown ? { status: 200, body: importBody(shown) } : refuseUnknown()
      }),
  })
}

function listErrors(services: Services): Operation {
  return operation({
    id: 'listCitationImportErrors',
    method: 'GET',
    path: '/citations/imports/{id}/errors',
    summary:
      'Why lines were not taken in, in the order of the file; of the first 10,000 such lines',
    tag,
    params: byId,
    query: Type.Object({ ...paging('integer', 'text') }),
    answers: { 200: page(LineErrorBody) },
    refusals: ['import_not_found'],
    handler: ({ actor, params, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const importId = Number(params.id)
        if (!(await shownImport(work, importId))) return refuseUnknown()
        const rows = await importErrors(work, importId, limit + 1, cursor)
        const errors = pageOf(
          rows,
          limit,
          (row) => row,
          (row) => [row.line, row.field],
        )
        return { status: 200, body: errors }
      }),
  })
}

function cancel(services: Services): Operation {
  return operation({
    id: 'cancelCitationImport',
    method: 'POST',
    path: '/citations/imports/{id}/cancel',
    summary: 'Stops an import; what was taken in stays',
    tag,
    params: byId,
    answers: { 200: ImportBody },
    refusals: ['import_not_found', 'import_finished'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const cancelled = await cancelImport(work, call.actor, Number(call.params.id))
        return 'refused' in cancelled ? cancelled : { status: 200, body: importBody(cancelled) }
      }),
  })
}
