import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Actor } from '../journal/actor.ts'
import { isRefusal, type Refusal, type RefusalCatalogue, refuse } from '../journal/refusal.ts'
import { sendProblem } from './answering.ts'
import { refuseCrossSite } from './cross-site.ts'
import { fingerprintOf, readKey } from './idempotency.ts'
import type { AnswerIn, Answers, AnswerText, Call, Operation } from './operation.ts'
import { problemOf } from './problem.ts'
import { closeObjects, holdsSecret, NO_BODY, NO_QUERY, unguardedStrings } from './strictness.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    idempotencyKey: string | null
  }
  interface FastifyContextConfig {
    operation?: Operation
  }
}

export const API = '/api/v1'

/** What registering operations needs to know of the rest of the product. */
export type Gate = {
  /** The permission table: `anyone`, `signed_in`, or the permission that the operation needs. */
  readonly needed: Readonly<Record<string, string>>
  /** What somebody may do who has yet to set up the second factor that a role requires. */
  readonly withoutSecondFactor: ReadonlySet<string>
  /** Who is asking, or why that is nobody. */
  readonly recognise: (request: FastifyRequest) => Promise<Actor | Refusal>
  readonly catalogue: RefusalCatalogue
  readonly publicUrl: string
}

/**
 * Makes routes of operations. Throws for one that is not in the permission table, and for one
 * that takes text which nothing guards.
 */
export function registerOperations(
  http: FastifyInstance,
  gate: Gate,
  operations: readonly Operation[],
): void {
  http.decorateRequest('actor', null)
  http.decorateRequest('idempotencyKey', null)
  for (const operation of operations) {
    const needed = gate.needed[operation.id]
    if (needed === undefined) throw new Error(`${operation.id} is not in the permission table`)
    if (operation.open !== (needed === 'anyone'))
      throw new Error(`${operation.id} is open or not: the permission table says otherwise`)
    const [unguarded] = unguardedStrings(operation)
    if (unguarded !== undefined) throw new Error(`nothing guards the text ${unguarded}`)
    http.route(routeOf(operation, needed, gate))
  }
}

function routeOf(operation: Operation, needed: string, gate: Gate): RouteOptions {
  const { method, path, params, query = NO_QUERY, answers } = operation
  const body = method === 'GET' || operation.consumes ? undefined : (operation.body ?? NO_BODY)
  const asCall = callOf(operation)
  return {
    method,
    url: API + path.replaceAll(/\{(\w+)\}/g, ':$1'),
    // A HEAD of what never ends would leave it open behind an answer that is over.
    exposeHeadRoute: operation.produces !== 'text/event-stream',
    config: { operation },
    schema: {
      ...(params ? { params } : {}),
      querystring: closeObjects(query),
      ...(body ? { body: closeObjects(body) } : {}),
      response: answers,
    },
    onRequest: async (request, reply) => {
      const refusal = await admit(operation, needed, gate, request)
      if (refusal) return sendRefusal(gate, request, reply, refusal)
      return undefined
    },
    handler: async (request, reply) => {
      const answer = await operation.handler(await asCall(request, reply))
      // It was sent by the handler itself.
      if (answer === undefined) return reply
      if (isRefusal(answer)) return sendRefusal(gate, request, reply, answer)
      return sendAnswer(reply, answer)
    },
  }
}

/** All that is asked before the body is read: from where, who, whether they may, and the key. */
async function admit(
  operation: Operation,
  needed: string,
  gate: Gate,
  request: FastifyRequest,
): Promise<Refusal | null> {
  const crossSite = refuseCrossSite(request, gate.publicUrl)
  if (crossSite) return crossSite
  if (!operation.open) {
    const actor = await gate.recognise(request)
    if (isRefusal(actor)) return actor
    if (actor.unenrolled && !gate.withoutSecondFactor.has(operation.id)) return refuseUnenrolled()
    if (needed !== 'signed_in' && !actor.permissions.has(needed)) return refuseUnpermitted(needed)
    request.actor = actor
  }
  return refuseContent(operation, request) ?? takeKey(operation, request)
}

function refuseUnenrolled(): Refusal {
  return refuse(
    'second_factor_required',
    'One of your roles requires a second factor. Set it up first; everything else comes after.',
  )
}

function refuseUnpermitted(permission: string): Refusal {
  return refuse(
    'not_permitted',
    `Your roles do not allow this. It needs the permission ${permission}: ask your administrator.`,
    { permission },
  )
}

function refuseContent({ consumes }: Operation, { headers }: FastifyRequest): Refusal | null {
  if (consumes === undefined || headers['content-type']?.startsWith(consumes)) return null
  return refuse('wrong_content_type', `Send this as ${consumes}.`)
}

function takeKey({ idempotency }: Operation, request: FastifyRequest): Refusal | null {
  if (idempotency === 'none') return null
  const header = request.headers['idempotency-key']
  const key = readKey(Array.isArray(header) ? header.join() : header)
  if (isRefusal(key)) return key
  if (key === null && idempotency === 'required')
    return refuse(
      'idempotency_key_required',
      'Send an Idempotency-Key header with a new random value, and the same one again if no answer arrives: so it is done once.',
    )
  request.idempotencyKey = key
  return null
}

function callOf(operation: Operation) {
  const { id: operationId } = operation
  const secret = holdsSecret(operation)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Call> => {
    const { params, query, body, idempotencyKey: key } = request
    const path = request.url.split('?', 1)[0] ?? ''
    const fingerprint =
      key === null ? NO_FINGERPRINT : await fingerprintOf({ operationId, path, body, key, secret })
    return { actor: request.actor as Actor, params, query, body, key, fingerprint, request, reply }
  }
}

const NO_FINGERPRINT = Buffer.alloc(0)

function sendAnswer(reply: FastifyReply, answer: AnswerIn<Answers> | AnswerText): FastifyReply {
  reply.code(answer.status)
  if ('text' in answer) {
    if (answer.replayed) reply.header('idempotent-replayed', 'true')
    if (answer.text === '') return reply.send()
    return reply.type('application/json; charset=utf-8').send(answer.text)
  }
  if (answer.headers) reply.headers(answer.headers)
  return answer.status === 204 ? reply.send() : reply.send(answer.body)
}

function sendRefusal(
  { catalogue }: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal & { readonly replayed?: boolean },
): FastifyReply {
  if (refusal.replayed) reply.header('idempotent-replayed', 'true')
  return sendProblem(reply, problemOf(catalogue, refusal, request.id))
}
