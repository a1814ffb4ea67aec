import type { Moment } from '../../journal/command.ts'
import { effectOnTarget } from '../../journal/postings.ts'
import { type FieldFault, isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { Acting } from '../sessions/public.ts'
import {
  decidePaymentIn,
  findReceivable,
  type Payables,
  type Payment,
  type PaymentWish,
  type Receivable,
  type Taking,
} from '../transactions/public.ts'
import type { Line } from './batch.ts'

/** What becomes of one line: a payment, or why it is none. */
export type TakenLine = {
  /** From 1. */
  readonly line: number
  /** What was due when its turn came, those before it included; null where nothing can be due. */
  readonly due: number | null
  /** E-3: what becomes account balance. */
  readonly surplus: number
  readonly payment: Payment | null
  readonly faults: readonly FieldFault[]
}

/**
 * E-6, T-3: takes each line as a payment of its own, on what the lines before it left due. Every
 * line is judged, whatever became of the others; an overpayment is taken, and named by its surplus.
 */
export function takeLines(
  session: Taking,
  payables: Payables,
  lines: readonly Line[],
  acting: Acting,
  moment: Moment,
): TakenLine[] {
  const receivables = new Map(payables.citations.receivables)
  const state = { ...payables, citations: { receivables } }
  let { receiptCount } = session
  return lines.map((line, index) => {
    const receivable = receivables.get(line.citation)
    const due = receivable && !receivable.refusal ? receivable.due : null
    const number = index + 1
    const wish = wishOf(line)
    if (!wish)
      return { line: number, due, surplus: 0, payment: null, faults: lacking(state, line, index) }
    const payment = decidePaymentIn({ ...session, receiptCount }, state, wish, acting, moment)
    if (isRefusal(payment))
      return { line: number, due, surplus: 0, payment: null, faults: [faultOf(payment, index)] }
    receiptCount += 1
    const { applied, surplus } = effectOf(payment)
    if (receivable) receivables.set(line.citation, lessDue(receivable, applied, surplus))
    return { line: number, due, surplus, payment, faults: [] }
  })
}

/** The payment that a line asks for; null while something of it is missing. */
function wishOf({ citation, amount, method, reference }: Line): PaymentWish | null {
  if (citation === '' || amount === null || method === null) return null
  return {
    items: [{ citation, amount }],
    tenders: [{ method, amount, reference, cardTail: null }],
    short: false,
    // Asked for once, for all lines together.
    confirmOverpayment: true,
    payer: null,
    kind: 'batch_payment',
  }
}

const MISSING = {
  citation: 'the number of the citation is missing.',
  amount: 'the amount is missing.',
  method: 'the payment method is missing.',
} as const

/** What is missing; and what is wrong with the citation, which is typed first and said at once. */
function lacking(state: Payables, line: Line, index: number): FieldFault[] {
  const missing = (['citation', 'amount', 'method'] as const)
    .filter((field) => line[field] === null || line[field] === '')
    .map((field) => ({
      pointer: `/lines/${index}/${field}`,
      code: 'missing',
      detail: `Line ${index + 1}: ${MISSING[field]}`,
    }))
  if (line.citation === '') return missing
  const found = findReceivable(state, { citation: line.citation, amount: 0 }, '')
  return isRefusal(found) ? [faultOf(found, index), ...missing] : missing
}

/** Why the payment was refused, said of the field of the line that it was made of. */
function faultOf({ refused, detail, pointer = '' }: Refusal, index: number): FieldFault {
  const field = pointer.split('/').at(-1) ?? ''
  return {
    pointer: `/lines/${index}/${field}`,
    code: refused,
    detail: `Line ${index + 1}: ${detail}`,
  }
}

function effectOf({ posted }: Payment): { applied: number; surplus: number } {
  return effectOnTarget(posted.flatMap(({ postings }) => postings))
}

function lessDue(receivable: Receivable, applied: number, surplus: number): Receivable {
  const { due, accountBalance } = receivable
  return { ...receivable, due: due - applied, accountBalance: accountBalance + surplus }
}
