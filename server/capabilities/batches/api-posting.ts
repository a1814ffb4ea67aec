import Type from 'typebox'
import { answerPdf } from '../../documents/answer.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { byId } from '../../http/schema.ts'
import { readFor } from '../../http/services.ts'
import { refuseStale } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { readAgency } from '../agencies/public.ts'
import { localeOf } from '../identity/public.ts'
import { askingOf } from '../sessions/public.ts'
import { BatchBody } from './answer.ts'
import type { BatchServices } from './api.ts'
import { batchName } from './batch.ts'
import { postBatch } from './commands.ts'
import { csvOf } from './csv.ts'
import { shownBatch, shownLines } from './queries.ts'
import { batchDocument, type BatchReport, reportRows } from './report.ts'
import { noSuchBatch } from './rules.ts'

const tag = 'Batches'

export function postingOperations(services: BatchServices): Operation[] {
  return [post(services), report(services), reportPdf(services)]
}

const EXPLANATION =
  'Each line becomes a payment with a receipt of its own, all of them or none: only when count and total agree with the control figures, and when every line can be posted. What is more than the due has to be confirmed. `If-Match` says which version of the batch was seen; without it, it is the one that is there.'

function post(services: BatchServices): Operation {
  return operation({
    id: 'postBatch',
    method: 'POST',
    path: '/batches/{id}/post',
    summary: 'Posts a batch whole into the current session',
    description: EXPLANATION,
    tag,
    params: byId,
    body: Type.Object({ confirmOverpayment: Type.Optional(Type.Boolean()) }),
    answers: { 200: BatchBody },
    idempotency: 'required',
    versioned: true,
    refusals: [
      'batch_not_found',
      'batch_not_open',
      'session_required',
      'batch_out_of_balance',
      'batch_lines_refused',
      'batch_overpayment_unconfirmed',
      'till_required',
      'till_over_limit',
    ],
    handler: async (call) => {
      const id = Number(call.params.id)
      const seen = await readFor(services, call.actor, async (work) => {
        const batch = await shownBatch(work, id)
        return batch && { id, version: batch.version, lines: await shownLines(work, id) }
      })
      if (!seen) return noSuchBatch()
      const refusesVersion = (version: number) =>
        refuseStale(call.request, version) ?? (version === seen.version ? null : changedMeanwhile())
      const confirmed = call.body.confirmOverpayment ?? false
      return services.door.submit(postBatch(askingOf(call), seen, confirmed, refusesVersion))
    },
  })
}

function changedMeanwhile(): Refusal {
  return refuse(
    'changed_meanwhile',
    'Somebody changed the batch in this moment. Nothing was posted: look at it again.',
  )
}

const reportOf = (services: BatchServices, actor: Actor, id: number) =>
  readFor(services, actor, async (work) => {
    const batch = await shownBatch(work, id)
    if (!batch) return noSuchBatch()
    if (batch.status !== 'posted') return refuseUnposted(batch.id)
    const lines = await shownLines(work, batch.id)
    const agency = await readAgency(work)
    return { batch, lines, agency, language: await localeOf(work, actor.userId) }
  })

function report(services: BatchServices): Operation {
  return operation({
    id: 'downloadBatchCsv',
    method: 'GET',
    path: '/batches/{id}/report.csv',
    summary: 'The Batch Payment Report as CSV',
    description:
      'Of a posted batch, without Transaction IDs. A cell that a spreadsheet would run as a formula begins with an apostrophe.',
    tag,
    params: byId,
    answers: {},
    produces: 'text/csv',
    refusals: ['batch_not_found', 'batch_not_posted'],
    handler: async ({ actor, params, reply }) => {
      const found = await reportOf(services, actor, Number(params.id))
      if ('refused' in found) return found
      void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${nameOf(found)}.csv"`)
        .send(csvOf(reportRows(found)))
      return undefined
    },
  })
}

function nameOf({ batch }: BatchReport): string {
  return batchName(batch.id)
}

function refuseUnposted(id: number): Refusal {
  return refuse('batch_not_posted', `${batchName(id)} was not posted: it has no report.`)
}

function reportPdf(services: BatchServices): Operation {
  return operation({
    id: 'downloadBatchPdf',
    method: 'GET',
    path: '/batches/{id}/report.pdf',
    summary: 'The Batch Payment Report as an accessible PDF',
    description: 'Of a posted batch, without Transaction IDs.',
    tag,
    params: byId,
    answers: {},
    produces: 'application/pdf',
    refusals: ['batch_not_found', 'batch_not_posted', 'pdf_unavailable'],
    handler: async ({ actor, params, reply }) => {
      const found = await reportOf(services, actor, Number(params.id))
      if (isRefusal(found)) return found
      return answerPdf(services, reply, batchDocument(found), `${nameOf(found)}.pdf`)
    },
  })
}
