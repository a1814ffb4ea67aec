import Type, { type Static } from 'typebox'
import { amount, nullable, text } from '../../http/schema.ts'
import type { Tender } from './transaction.ts'

export const cardTail = Type.Unsafe<string>({
  type: 'string',
  pattern: '^[0-9]{4}$',
  description: 'the last four digits of a card, such as 4242',
})

/** One method and amount of what is handed over, as every operation that takes money reads it. */
export const TenderBody = Type.Object({
  method: text({ max: 40 }),
  amount,
  reference: Type.Optional(nullable(text({ max: 60, min: 0 }))),
  cardTail: Type.Optional(nullable(cardTail)),
})

export function tenderOf(tender: Static<typeof TenderBody>): Tender {
  return {
    method: tender.method,
    amount: tender.amount,
    reference: tender.reference || null,
    cardTail: tender.cardTail ?? null,
  }
}
