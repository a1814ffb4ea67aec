import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId } from '../../../http/schema.ts'
import { readFor } from '../../../http/services.ts'
import { etag } from '../../../http/versions.ts'
import type { LoginServices } from '../logins/api.ts'
import { hashPassword } from '../passwords.ts'
import { createUser, editUser, refuseUnknownUser } from './change.ts'
import { userBody, userById, usersByName } from './queries.ts'
import { email, newPassword, personName, roleIds, User } from './schema.ts'

const tag = 'People'

export function peopleOperations(services: LoginServices): Operation[] {
  return [listUsers(services), addUser(services), getUser(services), updateUser(services)]
}

function listUsers(services: LoginServices): Operation {
  return operation({
    id: 'listUsers',
    method: 'GET',
    path: '/users',
    summary: 'The people of the agency, by name',
    tag,
    query: Type.Object({ ...paging('text', 'id') }),
    answers: { 200: page(User) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await usersByName(work, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, userBody, (row) => [row.key, row.id]) }
      }),
  })
}

function addUser(services: LoginServices): Operation {
  return operation({
    id: 'createUser',
    method: 'POST',
    path: '/users',
    summary: 'Adds a person, who may sign in at once',
    tag,
    body: Type.Object({ name: personName, email, password: newPassword, roleIds }),
    answers: { 201: User },
    refusals: ['role_not_found', 'beyond_own_permissions', 'email_taken'],
    handler: async (call) => {
      const { password, ...person } = call.body
      const passwordHash = await hashPassword(password)
      return inIdempotentUnitOfWork(services, call, async (work) => {
        const numbers = person.roleIds.map(Number)
        const user = await createUser(work, call.actor, {
          ...person,
          passwordHash,
          roleIds: numbers,
        })
        if ('refused' in user) return user
        return { status: 201, body: userBody(user), headers: etag(user.version) }
      })
    },
  })
}

function getUser(services: LoginServices): Operation {
  return operation({
    id: 'getUser',
    method: 'GET',
    path: '/users/{id}',
    summary: 'One person',
    tag,
    params: byId,
    answers: { 200: User },
    refusals: ['user_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const user = await userById(work, Number(params.id))
        if (!user) return refuseUnknownUser()
        return { status: 200, body: userBody(user), headers: etag(user.version) }
      }),
  })
}

function updateUser(services: LoginServices): Operation {
  return operation({
    id: 'updateUser',
    method: 'PATCH',
    path: '/users/{id}',
    summary: 'Changes name, roles or password, or whether the person may sign in',
    description: 'Deactivating somebody, or giving a new password, ends all of their logins.',
    tag,
    params: byId,
    body: Type.Object({
      name: Type.Optional(personName),
      roleIds: Type.Optional(roleIds),
      active: Type.Optional(Type.Boolean()),
      password: Type.Optional(newPassword),
    }),
    answers: { 200: User },
    refusals: ['user_not_found', 'role_not_found', 'beyond_own_permissions', 'last_administrator'],
    versioned: true,
    handler: async (call) => {
      const { password, roleIds: ids, ...rest } = call.body
      const edit = {
        ...rest,
        ...(ids ? { roleIds: ids.map(Number) } : {}),
        passwordHash: password === undefined ? null : await hashPassword(password),
      }
      return inIdempotentUnitOfWork(services, call, async (work) => {
        const id = Number(call.params.id)
        const user = await editUser(work, services.departures, call, id, edit)
        if ('refused' in user) return user
        return { status: 200, body: userBody(user), headers: etag(user.version) }
      })
    },
  })
}
