import type { Database } from '../server/postgres/database.ts'
import { citationRules, newCitation } from './citation.ts'
import { isWrong, lastStanding, type Model, type Transaction } from './model.ts'
import { explain } from './order.ts'

/** Payments, transactions and citations of the database beside those of the model. */
export async function judgeMoney(
  model: Model,
  { owner }: Database,
  agencyId: number,
): Promise<void> {
  const read = async <Row extends object>(text: string) =>
    (await owner.query<Row>(text, [agencyId])).rows
  judgePayments(
    model,
    await read<PaymentRow>(
      `select id::text, session_id::text, receipt_number, amount from payments where agency_id = $1`,
    ),
  )
  judgeTransactions(
    model,
    await read<TransactionRow>(
      `select id::text, payment_id::text, session_id::text, target_type, target_number, kind, amount,
              method, reference, version, reversed_by::text, reversal_of::text,
              counterpart_id::text
         from transactions where agency_id = $1`,
    ),
  )
  judgeCitations(
    model,
    await read<CitationRow>(
      `select number, charged, applied, account_balance, refunded,
              exists (select from plan_citations p where p.agency_id = c.agency_id
                         and p.citation_id = c.id and p.held) as on_plan
         from citations c where agency_id = $1`,
    ),
  )
}

type PaymentRow = { id: string; session_id: string; receipt_number: string; amount: number }

/** Nothing acknowledged is missing, nothing is there twice; receipts have no gaps. */
function judgePayments(model: Model, rows: readonly PaymentRow[]): void {
  const stored = new Map(rows.map((row) => [row.id, row]))
  for (const payment of model.payments.values()) {
    const row = stored.get(payment.id)
    if (!row) isWrong(model, `payment ${payment.id} under ${payment.key} is missing`)
    else if (row.amount !== payment.amount || row.receipt_number !== payment.receiptNumber)
      isWrong(model, `payment ${payment.id} is kept as ${JSON.stringify(row)}`)
  }
  for (const { id, session_id } of rows)
    if (!model.payments.has(id)) isWrong(model, `payment ${id} in ${session_id} is nobody's`)
  for (const [session, payments] of Map.groupBy(rows, (row) => row.session_id)) {
    const receipts = new Set(payments.map((row) => row.receipt_number))
    const gap = payments.findIndex((_, n) => !receipts.has(`${session}-${n + 1}`))
    if (gap >= 0) isWrong(model, `receipt ${session}-${gap + 1} of ${payments.length} is missing`)
  }
}

type TransactionRow = {
  id: string
  payment_id: string
  session_id: string
  target_type: string
  target_number: string
  kind: string
  amount: number
  method: string
  reference: string | null
  version: number
  reversed_by: string | null
  reversal_of: string | null
  counterpart_id: string | null
}

function judgeTransactions(model: Model, rows: readonly TransactionRow[]): void {
  const stored = new Map(rows.map((row) => [row.id, row]))
  for (const transaction of model.transactions.values()) {
    const row = stored.get(transaction.id)
    if (!row) isWrong(model, `transaction ${transaction.id} is missing`)
    else compare(model, transaction, row)
  }
  for (const { id } of rows)
    if (!model.transactions.has(id)) isWrong(model, `transaction ${id} is nobody's`)
}

/** The number of changes says that none is missing and none was made twice. */
function compare(model: Model, known: Transaction, row: TransactionRow): void {
  const last = lastStanding(known)
  const differs =
    row.version !== known.version ||
    row.payment_id !== known.paymentId ||
    row.target_type !== known.target.type ||
    row.target_number !== known.target.number ||
    row.kind !== known.kind ||
    row.amount !== known.amount ||
    row.reversed_by !== known.reversedBy ||
    row.reversal_of !== known.reversalOf ||
    row.counterpart_id !== known.counterpart ||
    row.session_id !== last?.sessionId ||
    row.method !== last.method ||
    row.reference !== last.reference
  if (!differs) return
  const { versions: _, ...facts } = known
  isWrong(
    model,
    `transaction ${JSON.stringify({ ...facts, ...last })} is kept as ${JSON.stringify(row)}`,
  )
}

type CitationRow = {
  number: string
  charged: number
  applied: number
  account_balance: number
  refunded: number
  on_plan: boolean
}

/** E-2, E-3: there is an order of all answers that the rules allow, and it ends with what is stored. */
function judgeCitations(model: Model, rows: readonly CitationRow[]): void {
  for (const row of rows) {
    const citation = model.citations.get(row.number)
    if (!citation) {
      isWrong(model, `citation ${row.number} is nobody's`)
      continue
    }
    const asked = model.moment + 1
    const { charged, applied, account_balance: balance, refunded, on_plan: onPlan } = row
    const due = Math.max(0, charged - applied)
    const refundable = applied + balance - refunded
    const shows = { charged, due, balance, applied, refundable, onPlan }
    const last = { told: 'shown', asked, answered: asked + 1, shows } as const
    const start = newCitation(citation.charged)
    if (explain(citationRules, start, [...citation.steps, last])) continue
    isWrong(
      model,
      `E-2: no order of its ${citation.steps.length} answers leads to citation ${JSON.stringify(row)}: ${JSON.stringify(citation.steps)}`,
    )
  }
}
