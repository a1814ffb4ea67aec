import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, id, instant, named, nothing, nullable, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { createKey, endKey } from './change.ts'
import { keysBefore, type ShownKey } from './store.ts'

const KEY = {
  id,
  name: Type.String(),
  user: named,
  createdAt: instant,
  lastUsedAt: nullable(instant),
  revokedAt: nullable(instant),
}

const ApiKey = Type.Object(KEY, { title: 'ApiKey' })
const NewApiKey = Type.Object(
  { ...KEY, secret: Type.String({ description: 'Shown only now' }) },
  { title: 'NewApiKey' },
)

const tag = 'API keys'

export function keyOperations(services: Services): Operation[] {
  return [listApiKeys(services), createApiKey(services), revokeApiKey(services)]
}

function listApiKeys(services: Services): Operation {
  return operation({
    id: 'listApiKeys',
    method: 'GET',
    path: '/api-keys',
    summary: 'The agency’s API keys, newest first',
    tag,
    query: Type.Object({ ...paging('id') }),
    answers: { 200: page(ApiKey) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await keysBefore(work, limit + 1, cursor?.[0])
        return { status: 200, body: pageOf(rows, limit, keyBody, (row) => [row.id]) }
      }),
  })
}

function createApiKey(services: Services): Operation {
  return operation({
    id: 'createApiKey',
    method: 'POST',
    path: '/api-keys',
    summary: 'Makes an API key that acts as a person; its secret is shown once',
    tag,
    // The answer holds the secret, so it is not kept to be given again.
    idempotency: 'none',
    body: Type.Object({ name: text({ max: 100 }), userId: Type.Optional(id) }),
    answers: { 201: NewApiKey },
    refusals: ['user_not_found', 'beyond_own_permissions'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { name, userId = call.actor.userId } = call.body
        const made = await createKey(work, call.actor, { name, userId: Number(userId) })
        if ('refused' in made) return made
        return { status: 201, body: { ...keyBody(made.key), secret: made.secret } }
      }),
  })
}

function revokeApiKey(services: Services): Operation {
  return operation({
    id: 'revokeApiKey',
    method: 'POST',
    path: '/api-keys/{id}/revoke',
    summary: 'Ends an API key, at once and for good',
    tag,
    params: byId,
    answers: { 204: nothing },
    refusals: ['api_key_not_found'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const refusal = await endKey(work, call.actor, Number(call.params.id))
        return refusal ?? { status: 204, body: null }
      }),
  })
}

function keyBody(key: ShownKey): Static<typeof ApiKey> {
  return {
    id: String(key.id),
    name: key.name,
    user: { id: String(key.user_id), name: key.user_name },
    createdAt: key.created_at.toString(),
    lastUsedAt: key.last_used_at?.toString() ?? null,
    revokedAt: key.revoked_at?.toString() ?? null,
  }
}
