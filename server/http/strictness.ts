import Type, { type TSchema } from 'typebox'
import type { Operation } from './operation.ts'

type Node = Readonly<Record<string, unknown>>

/** What is taken where an operation declares no query. */
export const NO_QUERY = Type.Object({})

/** What is taken where a change declares no body: nothing, or an object without members. */
export const NO_BODY = Type.Unsafe<unknown>({ type: ['object', 'null'], properties: {} })

/** The same schema, refusing members that it does not name (X-2: unknown fields are named too). */
export function closeObjects(schema: TSchema): TSchema {
  return mapNodes(schema, (node) =>
    'properties' in node && !('additionalProperties' in node)
      ? { ...node, additionalProperties: false }
      : node,
  )
}

/**
 * Where an operation takes a string that nothing bounds: neither free text (which refuses card
 * numbers and invisible characters, X-3), nor a secret, nor held by words, a pattern or a format.
 */
export function unguardedStrings({ id, params, query, body }: Operation): string[] {
  const parts = { params, query, body }
  return Object.entries(parts).flatMap(([part, schema]) =>
    schema === undefined ? [] : findUnguarded(schema as Node, `${id} ${part}`),
  )
}

const GUARDS = ['freeText', 'secret', 'cursor', 'enum', 'const', 'pattern', 'format']

function findUnguarded(node: Node, path: string): string[] {
  const isString = [node['type']].flat().includes('string')
  const own = isString && !GUARDS.some((guard) => guard in node) ? [path] : []
  return [
    ...own,
    ...childrenOf(node).flatMap(([name, child]) => findUnguarded(child, `${path}/${name}`)),
  ]
}

/** Whether the body of an operation has a member that is a secret. */
export function holdsSecret({ body }: Operation): boolean {
  const holds = (node: Node): boolean =>
    'secret' in node || childrenOf(node).some(([, child]) => holds(child))
  return body !== undefined && holds(body as Node)
}

function childrenOf(node: Node): [string, Node][] {
  return Object.entries(node).flatMap(([name, value]): [string, Node][] => {
    if (name === 'properties') return Object.entries(value as Record<string, Node>)
    return isNode(value) ? [[name, value]] : listed(name, value)
  })
}

function listed(name: string, value: unknown): [string, Node][] {
  return Array.isArray(value) ? value.filter(isNode).map((node, at) => [`${name}/${at}`, node]) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Applies `change` to a schema and to every schema inside it, from the inside out. */
export function mapNodes(schema: TSchema, change: (node: Node) => Node): TSchema {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map)
    if (!isNode(value)) return value
    const inner = Object.entries(value).map(([key, part]) => [key, mapPart(key, part)])
    return change(Object.fromEntries(inner))
  }
  // Members of an object are schemas under names of their own, which may sound like keywords.
  const mapPart = (key: string, part: unknown): unknown =>
    key === 'properties' && isNode(part)
      ? Object.fromEntries(Object.entries(part).map(([name, member]) => [name, map(member)]))
      : map(part)
  return map(schema) as TSchema
}
