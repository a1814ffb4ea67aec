import type { TSchema } from 'typebox'
import type { RefusalCatalogue } from '../journal/refusal.ts'
import type { Operation } from './operation.ts'
import { PROBLEM } from './problem-schema.ts'
import { API } from './register.ts'
import { mapNodes } from './strictness.ts'

type Json = Record<string, unknown>

export type DocumentParts = {
  readonly version: string
  readonly operations: readonly Operation[]
  readonly catalogue: RefusalCatalogue
  readonly needed: Readonly<Record<string, string>>
}

/** The OpenAPI 3.1 document of the operations. Schemas with a title become components. */
export function openApiDocument({ version, operations, catalogue, needed }: DocumentParts): Json {
  const components = new Map<string, unknown>()
  const publish = (schema: TSchema) => hoist(schema, components)
  const problem = publish(PROBLEM)
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const described = describe(operation, publish, problem, catalogue, needed[operation.id])
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: described,
    }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Countinghouse', version, description: INTRODUCTION, license: LICENSE },
    servers: [{ url: API }],
    security: [{ login: [] }, { apiKey: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        login: { type: 'apiKey', in: 'cookie', name: 'countinghouse_login' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' }

const INTRODUCTION = `Money is whole minor units (cents) of the agency's currency. Times are RFC 3339 in UTC.
Identifiers are opaque strings. Lists take \`limit\` and \`cursor\`, and answer with \`nextCursor\`.
Changes take an \`Idempotency-Key\`; the same key and body give the first answer again.`

function describe(
  operation: Operation,
  publish: (schema: TSchema) => unknown,
  problem: unknown,
  catalogue: RefusalCatalogue,
  needed = 'signed_in',
): Json {
  const { id, summary, tag, body, consumes, open } = operation
  const schema = body ? publish(body) : undefined
  const content = { [consumes ?? 'application/json']: schema ? { schema } : {} }
  return {
    operationId: id,
    summary,
    description: [operation.description, `Needs: \`${needed}\`.`].filter(Boolean).join('\n\n'),
    tags: [tag],
    ...(open ? { security: [] } : {}),
    parameters: parametersOf(operation, publish),
    ...(schema || consumes ? { requestBody: { required: true, content } } : {}),
    responses: responsesOf(operation, publish, problem, catalogue),
  }
}

function parametersOf(operation: Operation, publish: (schema: TSchema) => unknown): Json[] {
  const { params, query, idempotency, versioned } = operation
  return [
    ...membersOf(params).map((member) => parameter('path', member, publish, true)),
    ...membersOf(query).map((member) => parameter('query', member, publish, member.required)),
    ...(idempotency === 'none' ? [] : [header('Idempotency-Key', idempotency === 'required')]),
    ...(versioned ? [header('If-Match', false)] : []),
  ]
}

function header(name: string, required: boolean): Json {
  return { name, in: 'header', required, schema: { type: 'string' } }
}

type Member = { readonly name: string; readonly schema: TSchema; readonly required: boolean }

/** A member with a default may be left out. */
function membersOf(schema: TSchema | undefined): Member[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, TSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, member]) => ({
    name,
    schema: member,
    required: required.includes(name) && !('default' in member),
  }))
}

function parameter(
  where: 'path' | 'query',
  { name, schema }: Member,
  publish: (schema: TSchema) => unknown,
  required: boolean,
): Json {
  return { name, in: where, required, schema: publish(schema) }
}

function responsesOf(
  { answers, refusals = [], produces }: Operation,
  publish: (schema: TSchema) => unknown,
  problem: unknown,
  catalogue: RefusalCatalogue,
): Json {
  const content = { 'application/problem+json': { schema: problem } }
  const successes = Object.entries(answers).map(([status, schema]) => {
    const isEmpty = status === '204'
    const type = produces ?? 'application/json'
    const shown = isEmpty ? {} : { content: { [type]: { schema: publish(schema) } } }
    return [status, { description: 'Done', ...shown }]
  })
  const streamed = produces ? [['200', { description: 'Done', content: { [produces]: {} } }]] : []
  const byStatus = Map.groupBy(refusals, (code) => statusOf(catalogue, code))
  const refused = [...byStatus].map(([status, codes]) => [
    status,
    { description: codes.map((code) => `\`${code}\``).join(', '), content },
  ])
  return {
    ...Object.fromEntries([...streamed, ...successes, ...refused]),
    default: { description: 'Not done; `code` says why', content },
  }
}

function statusOf(catalogue: RefusalCatalogue, code: string): number {
  const entry = catalogue[code]
  if (!entry) throw new Error(`the refusal ${code} is in no catalogue`)
  return entry.status
}

/** Puts titled schemas among the components, and says the rest in the words of JSON Schema. */
function hoist(schema: TSchema, components: Map<string, unknown>): unknown {
  return mapNodes(schema, (node) => {
    const { freeText: _freeText, money: _money, secret, cursor: _cursor, ...published } = node
    if (secret) return { ...published, format: 'password' }
    if (typeof published['title'] !== 'string') return published
    return refer(published, published['title'], components)
  })
}

/** One that may be null as well is the component, or null. */
function refer(node: Json, title: string, components: Map<string, unknown>): Json {
  const kinds = [node['type']].flat()
  const component =
    kinds.length > 1 ? { ...node, type: kinds.find((kind) => kind !== 'null') } : node
  const other = components.get(title)
  if (other && JSON.stringify(other) !== JSON.stringify(component))
    throw new Error(`two schemas are titled ${title}`)
  components.set(title, component)
  const reference = { $ref: `#/components/schemas/${title}` }
  return kinds.includes('null') ? { anyOf: [reference, { type: 'null' }] } : reference
}
