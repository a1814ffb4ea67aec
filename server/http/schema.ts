import Type, { type Static, type TSchema } from 'typebox'
import { MAX_AMOUNT } from '../money/money.ts'

/**
 * The words that operations' schemas are made of. Each says what is allowed, and validation.ts says
 * it to whoever sent something else. A schema with a `title` is one component of the published
 * document and one type of the generated client; titles are unique.
 */

type TextOptions = { readonly max: number; readonly min?: number; readonly lines?: boolean }

/**
 * Free text: trimmed and composed before its length is measured; invisible characters and
 * card numbers are refused. One line unless `lines` is given; not empty unless `min` is 0.
 */
export function text({ max, min = 1, lines = false }: TextOptions) {
  return Type.Unsafe<string>({
    type: 'string',
    freeText: lines ? 'lines' : 'line',
    minLength: min,
    maxLength: max,
  })
}

/** A password or token: taken as it is, never shown, logged or kept readable. */
export function secret({ min, max }: { readonly min: number; readonly max: number }) {
  return Type.Unsafe<string>({ type: 'string', secret: true, minLength: min, maxLength: max })
}

/** An identifier: decimal digits, opaque to clients. `Number(id)` is what the database knows. */
export const id = Type.Unsafe<string>({
  type: 'string',
  pattern: '^[1-9][0-9]{0,15}$',
  description: 'an identifier as this API gives them, such as 1042',
})

/** The params of a path like `/drawers/{id}`. */
export const byId = Type.Object({ id })

/** Money that changes hands: positive whole minor units. */
export const amount = Type.Integer({ minimum: 1, maximum: MAX_AMOUNT, money: true })

/** Money that may be nothing, such as an opening balance. */
export const amountOrZero = Type.Integer({ minimum: 0, maximum: MAX_AMOUNT, money: true })

/** A sum of money in an answer: any sign, any size. */
export const sum = Type.Integer()

/** A moment in RFC 3339; the zone is part of it. `Temporal.Instant.from` reads it. */
export const instant = Type.Unsafe<string>({ type: 'string', format: 'date-time' })

/** A day, `2026-03-08`. `Temporal.PlainDate.from` reads it. */
export const day = Type.Unsafe<string>({ type: 'string', format: 'date' })

/** A local wall time in minutes, `23:30`. */
export const wallTime = Type.Unsafe<string>({
  type: 'string',
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'a time of day in hours and minutes, such as 23:30',
})

/** One of these words: `choice(['physical', 'virtual'])`. */
export function choice<const Word extends string>(words: readonly Word[]) {
  return Type.Unsafe<Word>({ type: 'string', enum: words })
}

/** That, or null. One schema with two types: faster to serialise than a union, one clear error. */
export function nullable<T extends TSchema>(schema: T) {
  const { type, enum: words } = schema as { type?: string; enum?: readonly unknown[] }
  const both = { type: [type, 'null'], ...(words ? { enum: [...words, null] } : {}) }
  return Type.Unsafe<Static<T> | null>({ ...schema, ...both })
}

/** Somebody or something with a name, as answers refer to it. */
export const named = Type.Object({ id: Type.String(), name: Type.String() })

/** The same of a row. */
export function namedBody({ id: number, name }: { readonly id: number; readonly name: string }) {
  return { id: String(number), name }
}

/** The body of an answer that has none (204). */
export const nothing = Type.Null({ description: 'Nothing' })
