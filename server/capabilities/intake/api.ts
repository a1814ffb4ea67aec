import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, choice, id } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { standingOfImport } from '../repair/public.ts'
import { FindingBody, findingBody, ImportBody, importBody, ItemBody, itemBody } from './answer.ts'
import { STATUSES } from './import.ts'
import { cancelImport, noSuchImport } from './import-change.ts'
import { OriginBody, originOf } from './origin.ts'
import {
  ASKED,
  itemsOf,
  type ShownImport,
  shownFindings,
  shownImport,
  shownImports,
} from './queries.ts'
import { takingOf } from './import-store.ts'
import { withdrawImport } from './withdrawing.ts'
import { sourceOperations } from './source-api.ts'
import { uploadOperations } from './upload-api.ts'

const tag = 'Intake'

/** Payments that arrive by file (I-1 to I-3): sources, files, what became of their items. */
export function operations(services: Services): Operation[] {
  return [
    ...sourceOperations(services),
    ...uploadOperations(services),
    listImports(services),
    getImport(services),
    listItems(services),
    listOrigins(services),
    listFindings(services),
    cancel(services),
    withdraw(services),
  ]
}

function listImports(services: Services): Operation {
  return operation({
    id: 'listIntakeImports',
    method: 'GET',
    path: '/intake/imports',
    summary: 'Files of payments, newest first',
    tag,
    query: Type.Object({
      ...paging('id'),
      sourceId: Type.Optional(id),
      status: Type.Optional(choice(STATUSES)),
      dryRun: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: page(ImportBody) },
    handler: ({ actor, query: { limit, cursor, sourceId, status, dryRun } }) =>
      readFor(services, actor, async (work) => {
        const filter = {
          ...(sourceId === undefined ? {} : { sourceId: Number(sourceId) }),
          ...(status === undefined ? {} : { status }),
          ...(dryRun === undefined ? {} : { dryRun }),
        }
        const rows = await shownImports(work, filter, limit + 1, cursor)
        return {
          status: 200,
          body: pageOf(
            rows,
            limit,
            (row) => importBody(row),
            (row) => [row.id],
          ),
        }
      }),
  })
}

function getImport(services: Services): Operation {
  return operation({
    id: 'getIntakeImport',
    method: 'GET',
    path: '/intake/imports/{id}',
    summary: 'One file of payments: how far it is, its figures, or why it failed',
    description:
      'Posted, repair and known items together are the items that were read; when it is done, those of the file. A held import waits for an open session in the drawer of its source.',
    tag,
    params: byId,
    answers: { 200: ImportBody },
    refusals: ['intake_import_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const shown = await shownImport(work, Number(params.id))
        return shown ? { status: 200, body: await wholeBody(work, shown) } : noSuchImport()
      }),
  })
}

function listItems(services: Services): Operation {
  return operation({
    id: 'listIntakeItems',
    method: 'GET',
    path: '/intake/imports/{id}/items',
    summary: 'What became of the items of a file, in its order',
    description:
      'Without an outcome: those that were taken, posted or not. Known ones were taken from an earlier file (`takenBy`), and are shown as they were taken then, on their line in this one; with `any` they stand among the others.',
    tag,
    params: byId,
    query: Type.Object({
      ...paging('integer'),
      outcome: Type.Optional(choice(ASKED)),
      line: Type.Optional(Type.Integer({ minimum: 1, description: 'begins there' })),
    }),
    answers: { 200: page(ItemBody) },
    refusals: ['intake_import_not_found'],
    handler: ({ actor, params, query: { limit, cursor, outcome, line } }) =>
      readFor(services, actor, async (work) => {
        const importId = Number(params.id)
        if (!(await shownImport(work, importId))) return noSuchImport()
        const after = cursor ?? (line === undefined ? undefined : ([line - 1] as const))
        const rows = await itemsOf(work, { importId, outcome }, limit + 1, after)
        return { status: 200, body: pageOf(rows, limit, itemBody, (row) => [row.line]) }
      }),
  })
}

function listOrigins(services: Services): Operation {
  return operation({
    id: 'listIntakeOrigins',
    method: 'GET',
    path: '/intake/items',
    summary: 'By which file and line a payment came; none if it came otherwise',
    tag,
    query: Type.Object({ paymentId: id }),
    answers: { 200: Type.Object({ items: Type.Array(OriginBody) }) },
    handler: ({ actor, query: { paymentId } }) =>
      readFor(services, actor, async (work) => ({
        status: 200,
        body: { items: await originOf(work, Number(paymentId)) },
      })),
  })
}

function listFindings(services: Services): Operation {
  return operation({
    id: 'listIntakeFindings',
    method: 'GET',
    path: '/intake/imports/{id}/findings',
    summary: 'What would become of the items of a dry run, in the order of its file',
    description:
      'Without an outcome: those that would go to repair, with their reasons, the first 10,000. Of those that would be posted, and of known ones, the first 1,000 are kept.',
    tag,
    params: byId,
    query: Type.Object({
      ...paging('integer'),
      outcome: Type.Optional(choice(ASKED)),
    }),
    answers: { 200: page(FindingBody) },
    refusals: ['intake_import_not_found'],
    handler: ({ actor, params, query: { limit, cursor, outcome = 'repair' } }) =>
      readFor(services, actor, async (work) => {
        const importId = Number(params.id)
        if (!(await shownImport(work, importId))) return noSuchImport()
        const rows = await shownFindings(work, { importId, outcome }, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, findingBody, (row) => [row.line]) }
      }),
  })
}

function cancel(services: Services): Operation {
  return operation({
    id: 'cancelIntakeImport',
    method: 'POST',
    path: '/intake/imports/{id}/cancel',
    summary: 'Stops a file of payments; what was taken stays',
    description:
      'Sent again, the file goes on behind what was taken: those items are known by then.',
    tag,
    params: byId,
    answers: { 200: ImportBody },
    refusals: ['intake_import_not_found', 'intake_import_over'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const cancelled = await cancelImport(work, call.actor, Number(call.params.id))
        if (isRefusal(cancelled)) return cancelled
        return { status: 200, body: await wholeBody(work, cancelled) }
      }),
  })
}

function withdraw(services: Services): Operation {
  return operation({
    id: 'withdrawIntakeImport',
    method: 'POST',
    path: '/intake/imports/{id}/withdraw',
    summary: 'Takes back a file that was misread, of which nothing is posted',
    description:
      'Its items leave repair, never to be posted, and the same file and the same items can be taken in again. Refused when a payment of it was posted, when one of its items is final or in somebody’s list, or when a later import passed over items because they are here.',
    tag,
    params: byId,
    answers: { 200: ImportBody },
    refusals: [
      'intake_import_not_found',
      'intake_import_under_way',
      'intake_import_withdrawn',
      'intake_nothing_taken',
      'intake_import_posted',
      'intake_items_final',
      'intake_items_held',
      'intake_items_known',
    ],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const withdrawn = await withdrawImport(work, call.actor, Number(call.params.id))
        if (isRefusal(withdrawn)) return withdrawn
        return { status: 200, body: await wholeBody(work, withdrawn) }
      }),
  })
}

/** With what became of its items in repair; of a dry run, with the import that took its file. */
async function wholeBody(work: UnitOfWork, shown: ShownImport) {
  const standing = await standingOfImport(work, shown.id)
  return importBody(shown, { standing, takenAs: await takingOf(work, shown.id) })
}
