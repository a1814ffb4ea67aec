import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, nullable, sum } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import {
  isHidden,
  noSuchSession,
  SessionBody,
  sessionBody,
  shownSession,
} from '../sessions/public.ts'
import { TransactionBody, transactionBody } from './answer.ts'
import { filterFields, filterOf } from './filter.ts'
import { HistoryBody, historyBody } from './history.ts'
import { moveTargets } from './move-targets.ts'
import { filteredTotal, historyOf, shownTransaction, transactionsOfSession } from './queries.ts'

const tag = 'Transactions'

export function readingOperations(services: Services): Operation[] {
  return [list(services), targets(services), read(services), history(services)]
}

function list(services: Services): Operation {
  return operation({
    id: 'listSessionTransactions',
    method: 'GET',
    path: '/sessions/{id}/transactions',
    summary: 'The transactions of a session, newest first, and the sum of what the filter leaves',
    tag,
    params: byId,
    query: Type.Object({ ...paging('id'), ...filterFields }),
    answers: {
      200: Type.Object({
        ...page(TransactionBody).properties,
        filtered: Type.Object({
          count: Type.Integer(),
          net: nullable({ ...sum, description: 'null while the session’s figures are hidden' }),
        }),
      }),
    },
    refusals: ['session_not_found'],
    handler: ({ actor, params, query }) =>
      readFor(services, actor, async (work) => {
        const session = await shownSession(work, Number(params.id))
        if (!session) return noSuchSession()
        const { limit, cursor } = query
        const filter = filterOf(query)
        const rows = await transactionsOfSession(work, session.id, filter, limit + 1, cursor?.[0])
        const total = await filteredTotal(work, session.id, filter)
        const filtered = isHidden(session, actor) ? { ...total, net: null } : total
        const items = pageOf(rows, limit, transactionBody, (row) => [row.id])
        return { status: 200, body: { ...items, filtered } }
      }),
  })
}

function targets(services: Services): Operation {
  return operation({
    id: 'listMoveTargets',
    method: 'GET',
    path: '/sessions/{id}/move-targets',
    summary: 'The sessions that may receive a transaction from this one (T-9)',
    tag,
    params: byId,
    query: Type.Object(paging('instant', 'id')),
    answers: { 200: page(SessionBody) },
    refusals: ['session_not_found'],
    handler: ({ actor, params, query }) =>
      readFor(services, actor, async (work) => {
        const session = await shownSession(work, Number(params.id))
        if (!session) return noSuchSession()
        const rows = await moveTargets(work, session, query.limit + 1, query.cursor)
        const position = (s: (typeof rows)[number]) => [s.startedAt, s.id]
        return {
          status: 200,
          body: pageOf(rows, query.limit, (row) => sessionBody(row, actor), position),
        }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getTransaction',
    method: 'GET',
    path: '/transactions/{id}',
    summary: 'One transaction',
    tag,
    params: byId,
    answers: { 200: TransactionBody },
    refusals: ['transaction_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const found = await shownTransaction(work, Number(params.id))
        if (!found) return noSuchTransaction()
        return { status: 200, body: transactionBody(found), headers: etag(found.version) }
      }),
  })
}

function history(services: Services): Operation {
  return operation({
    id: 'getTransactionHistory',
    method: 'GET',
    path: '/transactions/{id}/history',
    summary: 'What happened to a transaction, oldest first: posted, edited, moved, reversed',
    tag,
    params: byId,
    answers: { 200: Type.Object({ items: Type.Array(HistoryBody) }) },
    refusals: ['transaction_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const found = await shownTransaction(work, Number(params.id))
        if (!found) return noSuchTransaction()
        return { status: 200, body: { items: historyBody(found, await historyOf(work, found.id)) } }
      }),
  })
}

function noSuchTransaction(): Refusal {
  return refuse('transaction_not_found', 'There is no such transaction.')
}
