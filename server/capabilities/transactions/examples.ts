import type { Moment } from '../../journal/command.ts'
import { receiptPostings } from '../../journal/postings.ts'
import type { SessionsState } from '../sessions/public.ts'
import type { MoneyState } from './rules.ts'
import type { Method, PaymentWish, Receivable, Tender, Transaction } from './transaction.ts'

/** Made-up methods, citations and transactions, for tests of the pure rules. */

const PLAIN = { cash: false, document: false, needsReference: false, offered: true, system: false }

export function method(code: string, own: Partial<Method> = {}): Method {
  const name = code[0]?.toUpperCase() + code.slice(1)
  return { code, name, ...PLAIN, ...own }
}

const METHODS = [
  method('cash', { cash: true }),
  method('card'),
  method('check', { document: true, needsReference: true }),
  method('token', { offered: false }),
  method('account_balance', { system: true }),
]

export function receivable(number: string, due: number, own: Partial<Receivable> = {}): Receivable {
  const id = Number.parseInt(number, 36)
  return {
    target: { type: 'citation', id, number },
    due,
    accountBalance: 0,
    refusal: null,
    transfersAway: [],
    ...own,
  }
}

/** One that settled its whole amount; `surplus` says how much of it was beyond the due. */
export function transaction(
  id: number,
  own: Partial<Transaction> & { readonly surplus?: number } = {},
): Transaction {
  const { surplus = 0, ...rest } = own
  const { amount = 5_000, method: paidBy = 'cash' } = rest
  return {
    id,
    sessionId: 50,
    paymentId: 10_001,
    receiptNumber: '50-1',
    kind: 'single_payment',
    amount,
    method: paidBy,
    reference: null,
    cardTail: null,
    target: receivable('C1', 0).target,
    userId: 1,
    reversedBy: null,
    reversalOf: null,
    counterpartId: null,
    version: 1,
    postings: receiptPostings(paidBy, amount - surplus, surplus),
    ...rest,
  }
}

export function tender(amount: number, own: Partial<Tender> = {}): Tender {
  return { method: 'cash', amount, reference: null, cardTail: null, ...own }
}

/** A payment in cash of an amount for each of these citations. */
export function wish(
  items: Readonly<Record<string, number>>,
  own: Partial<PaymentWish> = {},
): PaymentWish {
  const amounts = Object.entries(items).map(([citation, amount]) => ({ citation, amount }))
  return {
    items: amounts,
    tenders: [tender(amounts.reduce((sum, { amount }) => sum + amount, 0))],
    short: false,
    confirmOverpayment: false,
    payer: null,
    ...own,
  }
}

type Scene = {
  readonly sessions: SessionsState
  readonly transactions?: readonly Transaction[]
  readonly receivables?: readonly Receivable[]
  readonly orders?: readonly Receivable[]
}

export function moneyState({
  sessions,
  transactions = [],
  receivables = [],
  orders = [],
}: Scene): MoneyState {
  return {
    sessions,
    transactions: {
      methods: new Map(METHODS.map((each) => [each.code, each])),
      transactions: new Map(transactions.map((each) => [each.id, each])),
    },
    citations: { receivables: new Map(receivables.map((each) => [each.target.number, each])) },
    orders: { receivables: new Map(orders.map((each) => [each.target.id, each])) },
  }
}

/** A moment whose numbers go on from 901. */
export function moment(now: Temporal.Instant): Moment {
  let last = 900
  return { now, draw: () => (last += 1) }
}
