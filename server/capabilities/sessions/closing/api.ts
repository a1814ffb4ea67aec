import Type from 'typebox'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { amountOrZero, byId, id, instant, nullable, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import type { Door } from '../../../journal/door.ts'
import { askingOf } from '../api.ts'
import { noSuchSession, type SessionsState } from '../rules.ts'
import { ClosingBody, closingBody, OverOrShortBody, overOrShortBody } from './answer.ts'
import { decideOnCount, explainCount, giveCount } from './commands.ts'
import { overAndShort } from './over-and-short.ts'
import { shownClosing } from './queries.ts'

type ClosingServices = Services & { readonly door: Door<{ readonly sessions: SessionsState }> }

const tag = 'Closing'
const reason = text({ max: 300 })
const code = Type.Unsafe<string>({ type: 'string', pattern: '^[a-z][a-z0-9_-]{0,39}$' })
const byCount = Type.Object({
  id,
  number: Type.Unsafe<string>({ type: 'string', pattern: '^[1-9][0-9]{0,5}$' }),
})
const OF_COUNT = ['session_not_found', 'count_not_found', 'count_not_waiting', 'count_outdated']

/** Counting and closing (S-15, S-16). */
export function closingOperations(services: ClosingServices): Operation[] {
  return [
    getClosing(services),
    give(services),
    explain(services),
    approve(services),
    sendBack(services),
    differences(services),
  ]
}

function getClosing(services: Services): Operation {
  return operation({
    id: 'getClosing',
    method: 'GET',
    path: '/sessions/{id}/closing',
    summary: 'What stands in the way of closing a session, each with the action that resolves it',
    description:
      'The list is the one that closing goes by. Of a session that is counted blind, `expected` is null until the first count is given.',
    tag,
    params: byId,
    answers: { 200: ClosingBody },
    refusals: ['session_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const closing = await shownClosing(work, Number(params.id))
        return closing ? { status: 200, body: closingBody(closing, actor) } : noSuchSession()
      }),
  })
}

const GIVING = `Counted, expected and difference are frozen. An Open session goes into review with it. With \`close\` it is closed in the same unit of work, if nothing stands in the way; where a difference beyond the tolerance does, of this count or of the one before it, the count is kept all the same, and \`status\` and \`obstacles\` say what is left.`

const Line = Type.Object({
  denomination: code,
  pieces: Type.Integer({ minimum: 0, maximum: 100_000 }),
})

const Other = Type.Object({
  method: code,
  items: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 100_000 }))),
  counted: amountOrZero,
})

function give(services: ClosingServices): Operation {
  return operation({
    id: 'giveCount',
    method: 'POST',
    path: '/sessions/{id}/counts',
    summary: 'Hands in what was counted in a session that is Open or In Review',
    description: GIVING,
    tag,
    params: byId,
    body: Type.Object({
      lines: Type.Array(Line, { maxItems: 50 }),
      others: Type.Optional(Type.Array(Other, { maxItems: 50 })),
      reason: Type.Optional(nullable(reason)),
      close: Type.Optional(Type.Boolean()),
    }),
    answers: { 201: ClosingBody },
    idempotency: 'required',
    refusals: [
      'session_not_found',
      'count_not_asked',
      'session_closed',
      'not_permitted',
      'people_in_session',
      'count_stands',
      'denomination_unknown',
      'method_not_countable',
      'counted_twice',
    ],
    handler: (call) => {
      const { lines, others = [], reason: why = null, close = false } = call.body
      const wish = {
        sessionId: Number(call.params.id),
        lines,
        others: others.map((each) => ({ ...each, items: each.items ?? null })),
        reason: why,
        close,
      }
      return services.door.submit(giveCount(askingOf(call), wish))
    },
  })
}

function explain(services: ClosingServices): Operation {
  return operation({
    id: 'explainCount',
    method: 'POST',
    path: '/sessions/{id}/counts/{number}/reason',
    summary:
      'Gives the reason why a count, or the one before it, differs by more than the tolerance',
    tag,
    params: byCount,
    body: Type.Object({ reason }),
    answers: { 200: ClosingBody },
    idempotency: 'required',
    refusals: OF_COUNT,
    handler: (call) => {
      const wish = { ...countOf(call.params), reason: call.body.reason }
      return services.door.submit(explainCount(askingOf(call), wish))
    },
  })
}

function approve(services: ClosingServices): Operation {
  return operation({
    id: 'approveCount',
    method: 'POST',
    path: '/sessions/{id}/counts/{number}/approve',
    summary: 'Approves the difference of a count; nobody approves their own',
    tag,
    params: byCount,
    body: Type.Object({ note: Type.Optional(nullable(reason)) }),
    answers: { 200: ClosingBody },
    idempotency: 'required',
    refusals: [...OF_COUNT, 'reason_missing', 'own_count'],
    handler: (call) => {
      const { note = null } = call.body
      const wish = { ...countOf(call.params), decision: 'approved' as const, note }
      return services.door.submit(decideOnCount(askingOf(call), wish))
    },
  })
}

function sendBack(services: ClosingServices): Operation {
  return operation({
    id: 'sendCountBack',
    method: 'POST',
    path: '/sessions/{id}/counts/{number}/send-back',
    summary: 'Sends a count back, to be made again; nobody their own',
    tag,
    params: byCount,
    body: Type.Object({ reason }),
    answers: { 200: ClosingBody },
    idempotency: 'required',
    refusals: [...OF_COUNT, 'own_count'],
    handler: (call) => {
      const { reason: note } = call.body
      const wish = { ...countOf(call.params), decision: 'sent_back' as const, note }
      return services.door.submit(decideOnCount(askingOf(call), wish))
    },
  })
}

const OVER_AND_SHORT = `The newest count of each session, and each earlier one that another person had to look at: what was made to agree by counting again stays in sight. \`standing\` is false of those that another count has taken the place of; sums leave them out.`

function differences(services: Services): Operation {
  return operation({
    id: 'listOverAndShort',
    method: 'GET',
    path: '/reports/over-and-short',
    summary: 'What counts came to, newest first',
    description: OVER_AND_SHORT,
    tag,
    query: Type.Object({
      ...paging('instant', 'id', 'id'),
      from: Type.Optional(instant),
      to: Type.Optional(instant),
      drawerId: Type.Optional(id),
      branchId: Type.Optional(id),
      differing: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: page(OverOrShortBody) },
    handler: ({ actor, query }) =>
      readFor(services, actor, async (work) => {
        const { from, to, drawerId, branchId, differing, limit, cursor } = query
        const filter = {
          from: from === undefined ? undefined : Temporal.Instant.from(from),
          to: to === undefined ? undefined : Temporal.Instant.from(to),
          drawerId: drawerId === undefined ? undefined : Number(drawerId),
          branchId: branchId === undefined ? undefined : Number(branchId),
          differing,
        }
        const rows = await overAndShort(work, filter, limit + 1, cursor)
        const position = (row: (typeof rows)[number]) => [row.countedAt, row.sessionId, row.number]
        return { status: 200, body: pageOf(rows, limit, overOrShortBody, position) }
      }),
  })
}

function countOf({ id: sessionId, number }: { id: string; number: string }) {
  return { sessionId: Number(sessionId), number: Number(number) }
}
