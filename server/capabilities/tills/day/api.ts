import Type from 'typebox'
import { answerPdf } from '../../../documents/answer.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, day, id } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import type { Actor } from '../../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { hasBranch, readAgency, refuseBranch } from '../../agencies/public.ts'
import { localeOf } from '../../identity/public.ts'
import { askingOf } from '../../sessions/public.ts'
import type { TillServices } from '../api.ts'
import {
  BranchDayBody,
  branchDayBody,
  DayBody,
  dayBody,
  SummaryBody,
  summaryBody,
} from './answer.ts'
import { openDay, processDay, settleDay } from './commands.ts'
import { summaryDocument } from './document.ts'
import { shownBranch, shownDay, shownDays } from './queries.ts'

const tag = 'Business days'

/** The business day of a branch (C-11). */
export function dayOperations(services: TillServices): Operation[] {
  return [
    read(services),
    list(services),
    open(services),
    settle(services),
    process(services),
    summary(services),
    summaryPdf(services),
  ]
}

function read(services: Services): Operation {
  return operation({
    id: 'getBusinessDay',
    method: 'GET',
    path: '/branches/{id}/day',
    summary: 'The business date of a branch, and what stands in the way of ending its day',
    description: 'The list is the one that settling and processing go by.',
    tag,
    params: byId,
    answers: { 200: BranchDayBody },
    refusals: ['branch_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const shown = await shownBranch(work, Number(params.id))
        if (!shown) return refuseBranch()
        const current = shown.current && (await shownDay(work, shown.branch.id, shown.current))
        return { status: 200, body: branchDayBody(shown, current) }
      }),
  })
}

function list(services: Services): Operation {
  return operation({
    id: 'listBusinessDays',
    method: 'GET',
    path: '/branches/{id}/days',
    summary: 'The business days of a branch, newest first',
    tag,
    params: byId,
    query: Type.Object({ ...paging('day') }),
    answers: { 200: page(DayBody) },
    refusals: ['branch_not_found'],
    handler: ({ actor, params, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const branchId = Number(params.id)
        if (!(await hasBranch(work, branchId))) return refuseBranch()
        const rows = await shownDays(work, branchId, cursor?.[0], limit + 1)
        return { status: 200, body: pageOf(rows, limit, dayBody, (row) => [row.date.toString()]) }
      }),
  })
}

function open(services: TillServices): Operation {
  return operation({
    id: 'openBusinessDay',
    method: 'POST',
    path: '/branches/{id}/day/open',
    summary: 'Opens the business day of a branch, which initialises all of its tills',
    tag,
    params: byId,
    body: Type.Object({ date: Type.Optional(day) }),
    answers: { 201: DayBody },
    idempotency: 'required',
    refusals: ['branch_not_found', 'day_under_way', 'date_not_openable'],
    handler: (call) => {
      const { date } = call.body
      const wanted = date === undefined ? null : Temporal.PlainDate.from(date)
      return services.door.submit(openDay(askingOf(call), Number(call.params.id), wanted))
    },
  })
}

const IN_THE_WAY = ['branch_not_found', 'day_not_open', 'till_unsettled', 'session_open']

function settle(services: TillServices): Operation {
  return operation({
    id: 'settleBusinessDay',
    method: 'POST',
    path: '/branches/{id}/day/settle',
    summary: 'Settles the day: every assigned till is Settled, and no session of the branch Open',
    tag,
    params: byId,
    answers: { 200: DayBody },
    idempotency: 'required',
    refusals: IN_THE_WAY,
    handler: (call) => services.door.submit(settleDay(askingOf(call), Number(call.params.id))),
  })
}

function process(services: TillServices): Operation {
  return operation({
    id: 'processBusinessDay',
    method: 'POST',
    path: '/branches/{id}/day/process',
    summary: 'Processes a settled day: writes its cash summary and ends the date',
    description: 'What happens afterwards counts for the next date.',
    tag,
    params: byId,
    answers: { 200: DayBody },
    idempotency: 'required',
    refusals: [...IN_THE_WAY, 'day_not_settled'],
    handler: (call) => services.door.submit(processDay(askingOf(call), Number(call.params.id))),
  })
}

const byDate = Type.Object({ id, date: day })

async function found(services: Services, actor: Actor, params: { id: string; date: string }) {
  return readFor(services, actor, async (work) => {
    const branch = await shownBranch(work, Number(params.id))
    if (!branch) return refuseBranch()
    const row = await shownDay(work, branch.branch.id, Temporal.PlainDate.from(params.date))
    if (!row?.summary) return noSummary(params.date)
    const day = { ...row, summary: row.summary }
    const shown = await summaryBody(work, branch.branch, day, actor)
    const language = await localeOf(work, actor.userId)
    return { shown, agency: await readAgency(work), language }
  })
}

function noSummary(date: string): Refusal {
  return refuse(
    'business_day_not_found',
    `The business day ${date} was not processed at this branch, so it has no summary.`,
  )
}

function summary(services: Services): Operation {
  return operation({
    id: 'getDaySummary',
    method: 'GET',
    path: '/branches/{id}/day/{date}/summary',
    summary: 'The cash summary of a processed day, as it was frozen',
    description: 'What lay in the tills of others needs `positions.read`.',
    tag,
    params: byDate,
    answers: { 200: SummaryBody },
    refusals: ['branch_not_found', 'business_day_not_found'],
    handler: async ({ actor, params }) => {
      const result = await found(services, actor, params)
      return isRefusal(result) ? result : { status: 200, body: result.shown }
    },
  })
}

function summaryPdf(services: TillServices): Operation {
  return operation({
    id: 'downloadDaySummaryPdf',
    method: 'GET',
    path: '/branches/{id}/day/{date}/summary.pdf',
    summary: 'The cash summary of a processed day as an accessible PDF',
    tag,
    params: byDate,
    answers: {},
    produces: 'application/pdf',
    refusals: ['branch_not_found', 'business_day_not_found', 'pdf_unavailable'],
    handler: async ({ actor, params, reply }) => {
      const result = await found(services, actor, params)
      if (isRefusal(result)) return result
      return answerPdf(services, reply, summaryDocument(result), `cash-${params.date}.pdf`)
    },
  })
}
