import type { Moment } from '../../journal/command.ts'
import { type FieldFault, isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { Acting } from '../sessions/public.ts'
import {
  findReceivable,
  type Payables,
  type Payment,
  type PaymentWish,
  type Taking,
  Takings,
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
  const takings = new Takings(session, payables, acting, moment)
  return lines.map((line, index) => {
    const number = index + 1
    const nothing = { line: number, due: takings.dueOf(line.citation), surplus: 0, payment: null }
    const wish = wishOf(line)
    if (!wish) return { ...nothing, faults: lacking(takings.payables, line, index) }
    const taken = takings.take(line.citation, wish)
    if (isRefusal(taken)) return { ...nothing, faults: [faultOf(taken, index)] }
    return { ...nothing, ...taken, faults: [] }
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
