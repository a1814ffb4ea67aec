import type { Book, Footprints } from '../../journal/book.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { Posting, Target, TransactionKind } from '../../journal/fact.ts'
import { proofs } from './proofs.ts'
import { applyToTransactions, type TransactionsSlice } from './slice.ts'
import type { Method, Transaction } from './transaction.ts'
import { writeTransactions } from './writing.ts'

/** The transactions' book of the journal: payments, transactions, postings; it reads the methods. */
export const transactionsBook: Book<TransactionsSlice> = {
  look: (agencyId, footprints) => [methods(agencyId), transactions(agencyId, footprints)],
  read: readSlice,
  apply: applyToTransactions,
  write: writeTransactions,
  proofs,
}

function methods(agencyId: number): Statement {
  return {
    text: `select code, name, cash, document, needs_reference, offered, system
             from payment_methods where agency_id = $1 order by position, code`,
    values: [agencyId],
  }
}

/** T-8: transactions that are named, and the other halves of those that have one. */
const WITH_HALVES = `
  select distinct half.id
    from unnest($2::bigint[]) as x (id),
         lateral (select * from transactions t where t.agency_id = $1 and t.id = x.id limit 1) t,
         lateral (values (t.id), (t.counterpart_id)) as half (id)
   where half.id is not null order by half.id`

function transactions(agencyId: number, { transactions: ids }: Footprints): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select t.id, t.session_id, t.payment_id, t.receipt_number, t.kind, t.amount, t.method,
             t.reference, t.card_tail, t.target_type, t.target_id, t.target_number, t.user_id,
             t.reversed_by, t.reversal_of, t.counterpart_id, t.version,
             (select json_agg(json_build_object('account', p.account, 'method', p.method,
                                                'amount', p.amount) order by p.line)
                from postings p where p.agency_id = $1 and p.transaction_id = t.id) as postings
        from (${WITH_HALVES}) wanted,
             lateral (select * from transactions t where t.agency_id = $1 and t.id = wanted.id
                       limit 1 for no key update) t`,
    values: [agencyId, ids],
  }
}

type MethodRow = {
  code: string
  name: string
  cash: boolean
  document: boolean
  needs_reference: boolean
  offered: boolean
  system: boolean
}
type TransactionRow = {
  id: number
  session_id: number
  payment_id: number
  receipt_number: string
  kind: TransactionKind
  amount: number
  method: string
  reference: string | null
  card_tail: string | null
  target_type: Target['type']
  target_id: number
  target_number: string
  user_id: number
  reversed_by: number | null
  reversal_of: number | null
  counterpart_id: number | null
  version: number
  postings: Posting[]
}

function readSlice(
  _agencyId: number,
  [methodRows, transactionRows]: readonly Rows[],
): TransactionsSlice {
  const rows = transactionRows as readonly TransactionRow[]
  return {
    methods: new Map((methodRows as readonly MethodRow[]).map((row) => [row.code, asMethod(row)])),
    transactions: new Map(rows.map((row) => [row.id, asTransaction(row)])),
    payments: [],
    posted: [],
    edited: [],
    touched: new Set(),
    moved: new Set(),
  }
}

function asMethod(row: MethodRow): Method {
  const { code, name, cash, document, offered, system } = row
  return { code, name, cash, document, offered, system, needsReference: row.needs_reference }
}

function asTransaction(row: TransactionRow): Transaction {
  return {
    id: row.id,
    sessionId: row.session_id,
    paymentId: row.payment_id,
    receiptNumber: row.receipt_number,
    kind: row.kind,
    amount: row.amount,
    method: row.method,
    reference: row.reference,
    cardTail: row.card_tail,
    target: { type: row.target_type, id: row.target_id, number: row.target_number },
    userId: row.user_id,
    reversedBy: row.reversed_by,
    reversalOf: row.reversal_of,
    counterpartId: row.counterpart_id,
    version: row.version,
    postings: row.postings,
  }
}
