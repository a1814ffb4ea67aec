import Type from 'typebox'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import {
  amountOrZero,
  byId,
  choice,
  id,
  instant,
  named,
  namedBody,
  nullable,
  nothing,
} from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import type { Door } from '../../journal/door.ts'
import { SessionBody, sessionBody } from './answer.ts'
import { closingOperations } from './closing/api.ts'
import { type Asking, changeStatus, joinSession, leaveSession, startSession } from './commands.ts'
import { filtersOf, shownEvents, shownSession, shownSessions } from './queries.ts'
import { noSuchSession, type SessionsState } from './rules.ts'
import { sessionStatus } from './session-schema.ts'

type SessionServices = Services & { readonly door: Door<{ readonly sessions: SessionsState }> }

const tag = 'Sessions'

/** Sessions: what takes money belongs to transactions. */
export function operations(services: SessionServices): Operation[] {
  return [
    list(services),
    start(services),
    read(services),
    join(services),
    leave(services),
    status(services),
    events(services),
    ...closingOperations(services),
  ]
}

/** The caller and the key, as a command of the write door carries them. */
export function askingOf({ actor, key, fingerprint }: Call): Asking {
  return { actor, idempotency: key === null ? null : { key, fingerprint } }
}

function list(services: Services): Operation {
  return operation({
    id: 'listSessions',
    method: 'GET',
    path: '/sessions',
    summary: 'Sessions, newest first: those of Active drawers unless asked for all',
    tag,
    query: Type.Object({
      ...paging('instant', 'id'),
      from: Type.Optional(instant),
      to: Type.Optional(instant),
      drawerId: Type.Optional(id),
      branchId: Type.Optional(id),
      status: Type.Optional(Type.Array(sessionStatus, { maxItems: 3 })),
      includeDeactivated: Type.Optional(Type.Boolean()),
      difference: Type.Optional(
        Type.Unsafe<'any' | 'waiting'>({
          ...choice(['any', 'waiting']),
          description: 'counts that differ; those that wait for a reason or an approval',
        }),
      ),
    }),
    answers: { 200: page(SessionBody) },
    handler: ({ actor, query }) =>
      readFor(services, actor, async (work) => {
        const filter = {
          from: query.from === undefined ? undefined : Temporal.Instant.from(query.from),
          to: query.to === undefined ? undefined : Temporal.Instant.from(query.to),
          drawerId: query.drawerId === undefined ? undefined : Number(query.drawerId),
          branchId: query.branchId === undefined ? undefined : Number(query.branchId),
          statuses: query.status,
          includeDeactivated: query.includeDeactivated,
          difference: query.difference,
        }
        const rows = await shownSessions(work, filter, query.limit + 1, query.cursor)
        const position = (s: (typeof rows)[number]) => [s.startedAt, s.id]
        return {
          status: 200,
          body: pageOf(rows, query.limit, (row) => sessionBody(row, actor), position),
        }
      }),
  })
}

function start(services: SessionServices): Operation {
  return operation({
    id: 'startSession',
    method: 'POST',
    path: '/sessions',
    summary: 'Starts a session in a drawer and makes it the current one',
    tag,
    body: Type.Object({ drawerId: id, openingBalance: Type.Optional(nullable(amountOrZero)) }),
    answers: { 201: SessionBody },
    idempotency: 'required',
    refusals: [
      'drawer_not_found',
      'drawer_deactivated',
      'drawer_has_open_session',
      'opening_balance_required',
    ],
    handler: (call) => {
      const { drawerId, openingBalance = null } = call.body
      const wish = { drawerId: Number(drawerId), openingBalance }
      return services.door.submit(startSession(askingOf(call), wish))
    },
  })
}

function read(services: Services): Operation {
  const Choice = Type.Object({ code: Type.String(), name: Type.String() })
  return operation({
    id: 'getSession',
    method: 'GET',
    path: '/sessions/{id}',
    summary: 'One session with its figures, and what its transactions can be filtered by',
    tag,
    params: byId,
    answers: {
      200: Type.Object(
        {
          ...SessionBody.properties,
          filters: Type.Object({ methods: Type.Array(Choice), users: Type.Array(named) }),
        },
        { title: 'SessionWithFilters' },
      ),
    },
    refusals: ['session_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const session = await shownSession(work, Number(params.id))
        if (!session) return noSuchSession()
        const { methods, users } = await filtersOf(work, session.id)
        const filters = { methods, users: users.map(namedBody) }
        return { status: 200, body: { ...sessionBody(session, actor), filters } }
      }),
  })
}

function join(services: SessionServices): Operation {
  return operation({
    id: 'joinSession',
    method: 'POST',
    path: '/sessions/{id}/join',
    summary: 'Makes an open session the current one',
    tag,
    params: byId,
    answers: { 200: SessionBody },
    idempotency: 'required',
    refusals: ['session_not_found', 'session_not_open', 'session_occupied'],
    handler: (call) => services.door.submit(joinSession(askingOf(call), Number(call.params.id))),
  })
}

function leave(services: SessionServices): Operation {
  return operation({
    id: 'leaveSession',
    method: 'POST',
    path: '/sessions/{id}/leave',
    summary: 'Leaves a session; it stays open',
    tag,
    params: byId,
    answers: { 204: nothing },
    idempotency: 'required',
    refusals: ['session_not_found'],
    handler: (call) => services.door.submit(leaveSession(askingOf(call), Number(call.params.id))),
  })
}

function status(services: SessionServices): Operation {
  return operation({
    id: 'changeSessionStatus',
    method: 'POST',
    path: '/sessions/{id}/status',
    summary: 'Takes a session on: to In Review, or to Closed for ever',
    tag,
    params: byId,
    body: Type.Object({ status: sessionStatus }),
    answers: { 200: SessionBody },
    idempotency: 'required',
    refusals: [
      'session_not_found',
      'status_never_goes_back',
      'count_missing',
      'count_sent_back',
      'count_outdated',
      'reason_missing',
      'approval_missing',
    ],
    handler: (call) =>
      services.door.submit(changeStatus(askingOf(call), Number(call.params.id), call.body.status)),
  })
}

function events(services: Services): Operation {
  const Event = Type.Object(
    {
      seq: Type.Integer(),
      kind: Type.String(),
      at: instant,
      user: nullable(named),
      body: Type.String({ description: 'what was hashed, to the letter' }),
      hash: Type.String({ description: 'SHA-256 of the hash before it and the body, in hex' }),
    },
    { title: 'SessionEvent' },
  )
  return operation({
    id: 'listSessionEvents',
    method: 'GET',
    path: '/sessions/{id}/events',
    summary: 'The hash chain of a session, from its first event on',
    tag,
    params: byId,
    query: Type.Object(paging('integer')),
    answers: { 200: page(Event) },
    refusals: ['session_not_found'],
    handler: ({ actor, params, query }) =>
      readFor(services, actor, async (work) => {
        const sessionId = Number(params.id)
        if (!(await shownSession(work, sessionId))) return noSuchSession()
        const rows = await shownEvents(work, sessionId, query.limit + 1, query.cursor?.[0])
        const show = (e: (typeof rows)[number]) => ({
          ...e,
          at: e.at.toString(),
          user: e.user && namedBody(e.user),
          hash: e.hash.toString('hex'),
        })
        return { status: 200, body: pageOf(rows, query.limit, show, (e) => [e.seq]) }
      }),
  })
}
