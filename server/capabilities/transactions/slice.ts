import type { Fact } from '../../journal/fact.ts'
import type { MoneyState } from './rules.ts'
import type { Method, Transaction } from './transaction.ts'

type FactOf<Kind extends Fact['fact']> = Extract<Fact, { fact: Kind }>

/** The transactions of one unit of work, and what there is to write about them. */
export type TransactionsSlice = MoneyState['transactions'] & {
  readonly methods: ReadonlyMap<string, Method>
  readonly transactions: Map<number, Transaction>
  readonly payments: FactOf<'payment_taken'>[]
  readonly posted: FactOf<'transaction_posted'>[]
  readonly edited: FactOf<'transaction_edited'>[]
  /** Those whose changeable columns differ from what was read. */
  readonly touched: Set<number>
  readonly moved: Set<number>
}

/** Takes one fact up. What this very batch posted can be edited, moved and reversed by the next. */
export function applyToTransactions(slice: TransactionsSlice, fact: Fact): void {
  switch (fact.fact) {
    case 'payment_taken':
      slice.payments.push(fact)
      break
    case 'transaction_posted':
      slice.posted.push(fact)
      slice.transactions.set(fact.transactionId, asTransaction(fact))
      break
    case 'transaction_edited':
      slice.edited.push(fact)
      change(slice, fact.counted.transactionId, (t) => ({
        ...fact.after,
        postings: [...t.postings, ...fact.postings],
      }))
      break
    case 'transaction_moved':
      slice.moved.add(fact.counted.transactionId)
      change(slice, fact.counted.transactionId, () => ({ sessionId: fact.to }))
      break
    case 'transaction_reversed':
      change(slice, fact.transactionId, () => ({ reversedBy: fact.reversalId }))
      break
    case 'session_started':
    case 'session_status_changed':
    case 'session_entered':
    case 'session_left':
    case 'permit_order_cancelled':
    case 'deposit_sealed':
    case 'intake_taken':
    case 'repair_posted':
    case 'repair_returned':
    case 'repair_rejected':
    case 'session_counted':
    case 'count_explained':
    case 'count_decided':
    case 'permit_order_placed':
    case 'permit_money_returned':
    case 'batch_posted':
    case 'cash_moved':
    case 'transaction_laid':
    case 'till_changed':
    case 'till_counted':
    case 'transfer_changed':
    case 'paid_in_out_changed':
    case 'business_day_changed':
      break
  }
}

function change(
  slice: TransactionsSlice,
  id: number,
  next: (transaction: Transaction) => Partial<Transaction>,
): void {
  const transaction = slice.transactions.get(id)
  if (!transaction) throw new Error(`transaction ${id} is not in the footprint`)
  slice.transactions.set(id, {
    ...transaction,
    ...next(transaction),
    version: transaction.version + 1,
  })
  slice.touched.add(id)
}

function asTransaction(fact: FactOf<'transaction_posted'>): Transaction {
  const { fact: _fact, transactionId, at: _at, ...same } = fact
  return { id: transactionId, ...same, reversedBy: null, version: 1 }
}
