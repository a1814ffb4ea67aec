import type {
  Action,
  Citation,
  CitationSummary,
  PermitOrder,
  PermitOrderSummary,
} from '../api/contract.ts'
import { plainNumber } from '../enforcement/queries.ts'

/** What a payment names: a citation by its number, a permit order by its ID, such as PO-30001. */
export type PayableName = { type: 'citation' | 'permit_order'; number: string }

/** Something that can be paid, as far as paying it needs to know. Minor units. */
export type Payable = PayableName & {
  due: number
  /** Whether anything can be paid on it now, and why not. */
  payable: Action
  /** Whether there is an account balance that more than the due could become (E-3). */
  mayBeOver: boolean
}

/** Something that was found, with all that a list shows of it. */
export type Found =
  | { type: 'citation'; number: string; shown: CitationSummary }
  | { type: 'permit_order'; number: string; shown: PermitOrderSummary }

export const keyOf = ({ type, number }: PayableName): string => `${type} ${plainNumber(number)}`

export const isSame = (one: PayableName | null, other: PayableName | null): boolean =>
  one !== null && other !== null && keyOf(one) === keyOf(other)

/** Whether a text is the ID of a permit order as it is printed on its receipt. */
export const isOrderId = (text: string): boolean => /^PO-[1-9]\d{0,15}$/i.test(text.trim())

/** The identifier by which the API knows an order. */
export const orderId = (number: string): string => number.replace(/^PO-/i, '')

const ALLOWED: Action = { allowed: true, code: null, reason: null }
const NEVER: Action = { allowed: false, code: 'citation_not_payable', reason: null }

export const foundCitation = (shown: CitationSummary): Found => ({
  type: 'citation',
  number: shown.number,
  shown,
})

export const foundOrder = (shown: PermitOrderSummary): Found => ({
  type: 'permit_order',
  number: shown.number,
  shown,
})

/** A citation can be overpaid, and takes no money once it is dismissed or void. */
export function citationPayable(citation: Citation | CitationSummary): Payable {
  const { number, due, status } = citation
  const isOver = status === 'dismissed' || status === 'void'
  const payable = 'payable' in citation ? citation.payable : isOver ? NEVER : ALLOWED
  return { type: 'citation', number, due, payable, mayBeOver: true }
}

/** An order has no account balance: it takes its due and nothing beyond. */
export function orderPayable(order: PermitOrder | PermitOrderSummary): Payable {
  const { number, due, payable } = order
  return { type: 'permit_order', number, due, payable, mayBeOver: false }
}

export const payableOf = ({ type, shown }: Found): Payable =>
  type === 'citation' ? citationPayable(shown) : orderPayable(shown)
