import Type from 'typebox'
import { amount, choice, text } from '../../http/schema.ts'

/** P-5: a fee of a permit, or of an order. Service fees are not given back. */
export const FeeWish = Type.Object({
  kind: choice(['fee', 'service_fee']),
  name: text({ max: 80 }),
  amount,
})
