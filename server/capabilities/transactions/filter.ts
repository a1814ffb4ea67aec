import Type, { type Static } from 'typebox'
import { id, text } from '../../http/schema.ts'

/** What of a session's transactions is asked for (V-3); amounts in minor units, both inclusive. */
export type TransactionFilter = {
  readonly method?: string | undefined
  readonly userId?: number | undefined
  readonly minAmount?: number | undefined
  readonly maxAmount?: number | undefined
}

const signed = Type.Integer({ minimum: -1e12, maximum: 1e12 })

/** The same as the query of an address. */
export const filterFields = {
  method: Type.Optional(text({ max: 40 })),
  userId: Type.Optional(id),
  minAmount: Type.Optional(signed),
  maxAmount: Type.Optional(signed),
}

const FilterQuery = Type.Object(filterFields)

export function filterOf(query: Static<typeof FilterQuery>): TransactionFilter {
  const { method, userId, minAmount, maxAmount } = query
  return { method, userId: userId === undefined ? undefined : Number(userId), minAmount, maxAmount }
}
