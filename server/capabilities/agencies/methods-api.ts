import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page } from '../../http/paging.ts'
import { nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { createMethod, editMethod } from './change.ts'
import { paymentMethods } from './method-store.ts'
import type { PaymentMethod } from './payment-method.ts'
import { codeOf } from './rules.ts'

const code = Type.Unsafe<string>({ type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$' })
const shortcut = Type.Unsafe<string>({ type: 'string', pattern: '^[A-Z]$' })
const name = text({ max: 60 })

const MethodBody = Type.Object(
  {
    code,
    name: Type.String(),
    cash: Type.Boolean(),
    document: Type.Boolean({ description: 'it comes on paper, which lies in a till’s bin' }),
    needsReference: Type.Boolean(),
    offered: Type.Boolean(),
    system: Type.Boolean(),
    shortcut: nullable(shortcut),
    position: Type.Integer(),
    version: Type.Integer(),
  },
  { title: 'PaymentMethod' },
)

const tag = 'Payment methods'

export function methodOperations(services: Services): Operation[] {
  return [listMethods(services), addMethod(services), updateMethod(services)]
}

function listMethods(services: Services): Operation {
  return operation({
    id: 'listPaymentMethods',
    method: 'GET',
    path: '/payment-methods',
    summary: 'All payment methods in the order in which they are offered; one page holds them all',
    tag,
    answers: { 200: page(MethodBody) },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const items = await paymentMethods(work)
        return { status: 200, body: { items: items.map(methodBody), nextCursor: null } }
      }),
  })
}

function addMethod(services: Services): Operation {
  return operation({
    id: 'createPaymentMethod',
    method: 'POST',
    path: '/payment-methods',
    summary: 'Adds a payment method; without a code it gets one from its name',
    tag,
    body: Type.Object({
      code: Type.Optional(code),
      name,
      cash: Type.Boolean(),
      document: Type.Optional(Type.Boolean()),
      needsReference: Type.Boolean(),
      shortcut: Type.Optional(nullable(shortcut)),
    }),
    answers: { 201: MethodBody },
    refusals: ['cash_is_no_document', 'method_code_taken', 'method_name_taken', 'shortcut_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const marks = { shortcut: null, document: false }
        const given = { code: codeOf(call.body.name), ...marks, ...call.body }
        const wanted = { ...given, offered: true, system: false }
        const method = await createMethod(work, call, wanted)
        if ('refused' in method) return method
        return { status: 201, body: methodBody(method), headers: etag(method.version) }
      }),
  })
}

function updateMethod(services: Services): Operation {
  return operation({
    id: 'updatePaymentMethod',
    method: 'PATCH',
    path: '/payment-methods/{code}',
    summary: 'Edits a payment method, or offers it no longer',
    tag,
    params: Type.Object({ code }),
    body: Type.Object({
      name: Type.Optional(name),
      needsReference: Type.Optional(Type.Boolean()),
      offered: Type.Optional(Type.Boolean()),
      shortcut: Type.Optional(nullable(shortcut)),
    }),
    answers: { 200: MethodBody },
    refusals: ['method_not_found', 'method_is_system', 'method_name_taken', 'shortcut_taken'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const method = await editMethod(work, call, call.params.code, call.body)
        if ('refused' in method) return method
        return { status: 200, body: methodBody(method), headers: etag(method.version) }
      }),
  })
}

function methodBody(method: PaymentMethod): Static<typeof MethodBody> {
  return method
}
