import type { PaymentDetail } from '../api/contract.ts'

type Line = PaymentDetail['transactions'][number]

const gaveBack = ({ kind }: Line): boolean => kind === 'reversal' || kind === 'permit_refund'

/**
 * What was taken. Reversals and refunds belong to the payment too, but a receipt says what was handed
 * over, and what was given back since by itself.
 */
export const takenIn = ({ transactions }: PaymentDetail): Line[] =>
  transactions.filter((line) => !gaveBack(line))

export const givenBackOf = ({ transactions }: PaymentDetail): Line[] =>
  transactions.filter(gaveBack)

export const sumOf = (lines: readonly { amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0)

/** Whether all that was taken with these was reversed. */
export const isReversed = (lines: readonly Line[]): boolean =>
  lines.every(({ reversedById }) => reversedById !== null)

/** Whether all of it was given back, so that it pays for nothing. */
export function isAllBack(payment: PaymentDetail): boolean {
  const back = givenBackOf(payment)
  return back.length > 0 && -sumOf(back) >= payment.amount
}
