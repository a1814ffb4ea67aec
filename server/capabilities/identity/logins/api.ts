import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, choice, id, nothing, secret } from '../../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../../http/services.ts'
import type { Actor } from '../../../journal/actor.ts'
import { refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork } from '../../../postgres/unit-of-work.ts'
import { type DepartureStep, endLogin } from '../departure.ts'
import { Me, readMe } from '../me.ts'
import { changeOwnPassword, changePreferences } from '../people/own.ts'
import { newPassword } from '../people/schema.ts'
import type { Recognise } from '../recognise.ts'
import { takeLoginCookie } from './cookie.ts'
import { Login, loginBody, loginsBefore } from './queries.ts'
import { revokeLogin } from './revoke.ts'
import { signInOperations } from './sign-in-api.ts'

export type LoginServices = Services & {
  readonly departures: readonly DepartureStep[]
  readonly recognise: Recognise
  /** What follows when somebody has signed in; it never keeps them from it. */
  readonly arrivals: readonly ArrivalStep[]
}

/** Somebody has just signed in. */
export type Arrival = Pick<Actor, 'agencyId' | 'userId' | 'loginId' | 'address' | 'requestId'>
export type ArrivalStep = (arrival: Arrival) => Promise<void>

const tag = 'Login'

export function loginOperations(services: LoginServices): Operation[] {
  return [
    ...signInOperations(services),
    signOutOperation(services),
    getMe(services),
    updateMe(services),
    changePassword(services),
    listLogins(services),
    revokeLoginOperation(services),
  ]
}

function signOutOperation(services: LoginServices): Operation {
  return operation({
    id: 'signOut',
    method: 'POST',
    path: '/auth/sign-out',
    summary: 'Ends this login, and with it one’s place in the session',
    tag,
    idempotency: 'none',
    answers: { 204: nothing },
    refusals: ['login_required'],
    handler: async ({ actor, reply }) => {
      const { loginId } = actor
      if (loginId === null) return refuse('login_required', 'An API key has no login to end.')
      await inUnitOfWork(services.database, scopeOf(services, actor), (work) =>
        endLogin(work, services.departures, loginId, 'signed_out', actor),
      )
      takeLoginCookie(reply, services.settings.publicUrl)
      return { status: 204, body: null }
    },
  })
}

function getMe(services: LoginServices): Operation {
  return operation({
    id: 'getMe',
    method: 'GET',
    path: '/auth/me',
    summary: 'Who one is, where, and what one may do',
    tag,
    answers: { 200: Me },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => ({ status: 200, body: await readMe(work, actor) })),
  })
}

function updateMe(services: LoginServices): Operation {
  return operation({
    id: 'updateMe',
    method: 'PATCH',
    path: '/auth/me',
    summary: 'Changes one’s own language and density of the screen',
    tag,
    body: Type.Object({
      locale: Type.Optional(choice(['en', 'es'])),
      density: Type.Optional(choice(['comfortable', 'dense'])),
    }),
    answers: { 200: Me },
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        await changePreferences(work, call.actor, call.body)
        return { status: 200, body: await readMe(work, call.actor) }
      }),
  })
}

function changePassword(services: LoginServices): Operation {
  return operation({
    id: 'changePassword',
    method: 'POST',
    path: '/auth/password',
    summary: 'Changes one’s own password, and ends all other logins',
    tag,
    idempotency: 'none',
    body: Type.Object({ current: secret({ min: 1, max: 1000 }), next: newPassword }),
    answers: { 204: nothing },
    refusals: ['login_required', 'password_wrong', 'too_many_attempts'],
    handler: async ({ actor, body }) => {
      const refusal = await changeOwnPassword(services, actor, body)
      return refusal ?? { status: 204, body: null }
    },
  })
}

function listLogins(services: LoginServices): Operation {
  return operation({
    id: 'listLogins',
    method: 'GET',
    path: '/logins',
    summary: 'Logins, newest first: one’s own, or everybody’s with `logins.read`',
    tag,
    query: Type.Object({ ...paging('id'), userId: Type.Optional(id) }),
    answers: { 200: page(Login) },
    handler: ({ actor, query: { limit, cursor, userId } }) =>
      readFor(services, actor, async (work) => {
        const wanted = userId === undefined ? undefined : Number(userId)
        const whose = actor.permissions.has('logins.read') ? wanted : actor.userId
        const nobody = wanted !== undefined && whose !== wanted
        const filter = { userId: whose, before: cursor?.[0], limit: limit + 1 }
        const rows = nobody ? [] : await loginsBefore(work, filter)
        const show = (row: (typeof rows)[number]) => loginBody(row, actor.loginId)
        return { status: 200, body: pageOf(rows, limit, show, (row) => [row.id]) }
      }),
  })
}

function revokeLoginOperation(services: LoginServices): Operation {
  return operation({
    id: 'revokeLogin',
    method: 'POST',
    path: '/logins/{id}/revoke',
    summary: 'Ends a login: one’s own, or anybody’s with `logins.revoke`',
    tag,
    params: byId,
    answers: { 204: nothing },
    refusals: ['login_not_found'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const loginId = Number(call.params.id)
        const refusal = await revokeLogin(work, services.departures, call.actor, loginId)
        return refusal ?? { status: 204, body: null }
      }),
  })
}
