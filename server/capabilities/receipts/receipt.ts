import type { Target } from '../../journal/fact.ts'
import type { ShownTransaction } from '../transactions/public.ts'

/** All that a receipt says, as it stands at one moment. */
export type Receipt = {
  readonly paymentId: number
  /** Session and count: without gaps in its session (docs/decisions/0012). */
  readonly number: string
  readonly agency: { readonly name: string; readonly currency: string; readonly timeZone: string }
  readonly branch: { readonly name: string; readonly address: string }
  readonly drawer: string
  readonly session: string
  readonly takenBy: string
  readonly takenAt: Temporal.Instant
  readonly payer: string | null
  /** Minor units. */
  readonly amount: number
  /** E-5 */
  readonly bulkId: string | null
  /** All transactions of the payment: those that took, and those that gave back. */
  readonly transactions: readonly ShownTransaction[]
  /** What each target is, beside its number: a violation, the permits of an order. */
  readonly descriptions: ReadonlyMap<string, string>
  /** What is still due on citations of it when the receipt is made; minor units, none where nothing is. */
  readonly stillDue: ReadonlyMap<string, number>
}

export type PrintingWay = 'browser' | 'pdf' | 'email'

/** One time that a receipt was printed or sent; the first is the original. */
export type Printing = {
  readonly number: number
  readonly way: PrintingWay
  readonly at: Temporal.Instant
  readonly by: { readonly id: number; readonly name: string }
}

/**
 * What was taken. Reversals and refunds belong to the payment too, but a receipt says what was handed
 * over, and what was given back since by itself.
 */
export function takenIn({ transactions }: Receipt): ShownTransaction[] {
  return transactions.filter((each) => !gaveBack(each))
}

export function givenBackOf({ transactions }: Receipt): ShownTransaction[] {
  return transactions.filter(gaveBack)
}

const gaveBack = ({ kind }: ShownTransaction) => kind === 'reversal' || kind === 'permit_refund'

/** Whether anything, or everything, was given back since. */
export function standingOfReceipt(receipt: Receipt): 'whole' | 'partly_reversed' | 'reversed' {
  const back = -sumOf(givenBackOf(receipt))
  if (back === 0 && givenBackOf(receipt).length === 0) return 'whole'
  return back >= receipt.amount ? 'reversed' : 'partly_reversed'
}

/** Where nothing was handed over: who has it again, when all of it was reversed (E-7, R-4). */
export function transferFrom(receipt: Receipt): Target | 'balance' | null {
  const taken = takenIn(receipt)
  if (taken.some(({ kind }) => kind !== 'balance_transfer')) return null
  return taken.find(({ target }) => target.type === 'unidentified')?.target ?? 'balance'
}

export function sumOf(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}
