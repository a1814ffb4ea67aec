import type { Person } from './person.ts'

/** A request that must be refused, with the codes that may say why. */
export type Bad = {
  readonly method: 'POST' | 'PUT' | 'PATCH'
  readonly path: string
  readonly body?: unknown
  readonly key?: string | null
  readonly codes: readonly string[]
}

export type Mischief = (person: Person, elsewhere: Person) => Bad | null

export const post = (path: string, body: unknown, ...codes: string[]): Bad => {
  return { method: 'POST', path, body, codes }
}

/** Somebody typed a card number. */
export const CARD = 'Ann 4111 1111 1111 1111'
