import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { operation } from './operation.ts'
import { paging } from './paging.ts'
import { amount, byId, choice, id, nullable, secret, text } from './schema.ts'
import { closeObjects, holdsSecret, unguardedStrings } from './strictness.ts'

const taking = (body: ReturnType<typeof Type.Object>) =>
  operation({
    id: 'note',
    method: 'POST',
    path: '/notes',
    summary: '',
    tag: '',
    params: byId,
    query: Type.Object({ ...paging('text', 'id') }),
    body,
    answers: {},
    handler: async () => undefined,
  })

describe('text that nothing guards', () => {
  it('X-3: is found wherever it hides', () => {
    const open = Type.String({ maxLength: 40 })
    const body = Type.Object({
      name: open,
      lines: Type.Array(Type.Object({ note: nullable(open) })),
      either: Type.Union([Type.Integer(), open]),
    })
    expect(unguardedStrings(taking(body))).toEqual([
      'note body/name',
      'note body/lines/items/note',
      'note body/either/anyOf/1',
    ])
  })

  it('X-3: is none of what schema.ts offers', () => {
    const body = Type.Object({
      id,
      amount,
      name: text({ max: 40 }),
      note: nullable(text({ max: 40, lines: true })),
      password: secret({ min: 1, max: 9 }),
      type: choice(['physical', 'virtual']),
    })
    expect(unguardedStrings(taking(body))).toEqual([])
  })
})

describe('a secret in a body', () => {
  it('A-4: is found wherever it hides, and a member of that name is none', () => {
    const password = secret({ min: 1, max: 9 })
    expect(holdsSecret(taking(Type.Object({ password })))).toBe(true)
    expect(holdsSecret(taking(Type.Object({ of: Type.Array(nullable(password)) })))).toBe(true)
    expect(holdsSecret(taking(Type.Object({ secret: amount })))).toBe(false)
  })
})

describe('objects of a request', () => {
  it('X-2: take no members beside those they name, also deep inside', () => {
    const inner = Type.Object({ properties: Type.Integer(), title: Type.Integer() })
    const closed = closeObjects(Type.Object({ lines: Type.Array(inner) }))
    expect(closed).toMatchObject({
      additionalProperties: false,
      properties: { lines: { items: { additionalProperties: false } } },
    })
    expect(closed).not.toHaveProperty('properties.additionalProperties')
    expect(closed).not.toHaveProperty('properties.lines.items.properties.additionalProperties')
  })
})
