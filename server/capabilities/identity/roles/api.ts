import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, choice, id, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import type { Role } from '../people/person.ts'
import { type Permission, PERMISSIONS } from '../permission.ts'
import { createRole, editRole } from './change.ts'
import { rolesByName } from './store.ts'

const RoleBody = Type.Object(
  {
    id,
    name: Type.String(),
    builtIn: Type.Boolean(),
    permissions: Type.Array(Type.String()),
    secondFactor: choice(['required', 'optional']),
  },
  { title: 'Role' },
)

const permissions = Type.Array(choice(Object.keys(PERMISSIONS) as Permission[]), {
  uniqueItems: true,
  maxItems: 100,
})
/** whether whoever holds the role must have a second factor. */
const secondFactor = choice(['required', 'optional'])
const roleName = text({ max: 60 })

const tag = 'People'

export function roleOperations(services: Services): Operation[] {
  return [listRoles(services), addRole(services), updateRole(services)]
}

function listRoles(services: Services): Operation {
  return operation({
    id: 'listRoles',
    method: 'GET',
    path: '/roles',
    summary: 'The roles of the agency, by name',
    tag,
    query: Type.Object({ ...paging('text', 'id') }),
    answers: { 200: page(RoleBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await rolesByName(work, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, roleBody, (row) => [row.key, row.id]) }
      }),
  })
}

function addRole(services: Services): Operation {
  return operation({
    id: 'createRole',
    method: 'POST',
    path: '/roles',
    summary: 'Adds a role of the agency’s own',
    tag,
    body: Type.Object({
      name: roleName,
      permissions,
      secondFactor: Type.Optional(secondFactor),
    }),
    answers: { 201: RoleBody },
    refusals: ['beyond_own_permissions', 'role_name_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const role = await createRole(work, call.actor, {
          ...call.body,
          secondFactor: call.body.secondFactor ?? 'optional',
        })
        return 'refused' in role ? role : { status: 201, body: roleBody(role) }
      }),
  })
}

function updateRole(services: Services): Operation {
  return operation({
    id: 'updateRole',
    method: 'PATCH',
    path: '/roles/{id}',
    summary: 'Changes a role; of built-in ones only whether they require a second factor',
    tag,
    params: byId,
    body: Type.Object({
      name: Type.Optional(roleName),
      permissions: Type.Optional(permissions),
      secondFactor: Type.Optional(secondFactor),
    }),
    answers: { 200: RoleBody },
    refusals: ['role_not_found', 'role_built_in', 'beyond_own_permissions', 'role_name_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const role = await editRole(work, call.actor, Number(call.params.id), call.body)
        return 'refused' in role ? role : { status: 200, body: roleBody(role) }
      }),
  })
}

function roleBody({ id: number, permissions: held, ...role }: Role): Static<typeof RoleBody> {
  const { name, builtIn, secondFactor: wanted } = role
  return { id: String(number), name, builtIn, permissions: [...held], secondFactor: wanted }
}
