import type { Statement } from '../../postgres/pipeline.ts'
import type { TransactionsSlice } from './slice.ts'

/** Set-based statements for all that a batch changed about payments and transactions. */
export function writeTransactions(agencyId: number, slice: TransactionsSlice): Statement[] {
  return [
    ...insertPayments(agencyId, slice),
    ...insertTransactions(agencyId, slice),
    ...updateTransactions(agencyId, slice),
    ...insertPostings(agencyId, slice),
  ]
}

function insertPayments(agencyId: number, { payments }: TransactionsSlice): Statement[] {
  if (payments.length === 0) return []
  return [
    {
      text: `
        insert into payments (agency_id, id, session_id, receipt_number, amount, payer, user_id, created_at)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::text[],
                                   $7::bigint[], $8::timestamptz[]) n`,
      values: [
        agencyId,
        payments.map((p) => p.paymentId),
        payments.map((p) => p.sessionId),
        payments.map((p) => p.receiptNumber),
        payments.map((p) => p.amount),
        payments.map((p) => p.payer),
        payments.map((p) => p.by),
        payments.map((p) => p.at),
      ],
    },
  ]
}

function insertTransactions(agencyId: number, { posted }: TransactionsSlice): Statement[] {
  if (posted.length === 0) return []
  return [
    {
      text: `
        insert into transactions (agency_id, id, session_id, payment_id, receipt_number, kind, amount,
          method, reference, card_tail, target_type, target_id, target_number, user_id, created_at,
          reversal_of, counterpart_id)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[],
          $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::text[],
          $14::bigint[], $15::timestamptz[], $16::bigint[], $17::bigint[]) n`,
      values: [
        agencyId,
        posted.map((t) => t.transactionId),
        posted.map((t) => t.sessionId),
        posted.map((t) => t.paymentId),
        posted.map((t) => t.receiptNumber),
        posted.map((t) => t.kind),
        posted.map((t) => t.amount),
        posted.map((t) => t.method),
        posted.map((t) => t.reference),
        posted.map((t) => t.cardTail),
        posted.map((t) => t.target.type),
        posted.map((t) => t.target.id),
        posted.map((t) => t.target.number),
        posted.map((t) => t.userId),
        posted.map((t) => t.at),
        posted.map((t) => t.reversalOf),
        posted.map((t) => t.counterpartId),
      ],
    },
  ]
}

/** The columns that may change, and no others: the database grants no more (T-11). */
function updateTransactions(agencyId: number, slice: TransactionsSlice): Statement[] {
  const rows = [...slice.touched].flatMap((id) => slice.transactions.get(id) ?? [])
  if (rows.length === 0) return []
  const edited = new Set(slice.edited.map((fact) => fact.counted.transactionId))
  return [
    {
      text: `
        update transactions t
           set session_id = v.session_id, method = v.method, reference = v.reference,
               reversed_by = v.reversed_by, moved = t.moved or v.moved, edited = t.edited or v.edited,
               version = v.version
          from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::bool[],
                      $8::bool[], $9::int[])
               as v (id, session_id, method, reference, reversed_by, moved, edited, version),
               lateral (select found.ctid from transactions found
                         where found.agency_id = $1 and found.id = v.id limit 1) row
         where t.ctid = row.ctid`,
      values: [
        agencyId,
        rows.map((t) => t.id),
        rows.map((t) => t.sessionId),
        rows.map((t) => t.method),
        rows.map((t) => t.reference),
        rows.map((t) => t.reversedBy),
        rows.map((t) => slice.moved.has(t.id)),
        rows.map((t) => edited.has(t.id)),
        rows.map((t) => t.version),
      ],
    },
  ]
}

function insertPostings(agencyId: number, { posted, edited }: TransactionsSlice): Statement[] {
  const lines = [
    ...posted.map((t) => ({ id: t.transactionId, first: 1, postings: t.postings })),
    ...edited.map((e) => ({
      id: e.counted.transactionId,
      first: e.firstLine,
      postings: e.postings,
    })),
  ].flatMap(({ id, first, postings }) =>
    postings.map((posting, index) => ({ id, line: first + index, posting })),
  )
  if (lines.length === 0) return []
  return [
    {
      text: `
        insert into postings (agency_id, transaction_id, line, account, method, amount)
        select $1, n.* from unnest($2::bigint[], $3::smallint[], $4::text[], $5::text[], $6::bigint[]) n`,
      values: [
        agencyId,
        lines.map(({ id }) => id),
        lines.map(({ line }) => line),
        lines.map(({ posting }) => posting.account),
        lines.map(({ posting }) => (posting.account === 'funds' ? posting.method : null)),
        lines.map(({ posting }) => posting.amount),
      ],
    },
  ]
}
