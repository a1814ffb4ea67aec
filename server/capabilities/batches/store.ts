import type { Book } from '../../journal/book.ts'
import type { BatchPosted, Fact } from '../../journal/fact.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { Batch, Line } from './batch.ts'
import { proofs } from './proofs.ts'

/** The batches of one unit of work, and which of them were posted in it. */
export type BatchesSlice = {
  readonly batches: Map<number, Batch>
  readonly posted: BatchPosted[]
}

/** The batches' book of the journal: which payments a batch was posted as. */
export const batchesBook: Book<BatchesSlice> = {
  look: (agencyId, { batches }) => [lockBatches(agencyId, batches), linesOf(agencyId, batches)],
  read: readSlice,
  apply,
  write: (agencyId, { posted }) => [
    ...insertPayments(agencyId, posted),
    ...posted.map((fact) => endBatch(agencyId, fact)),
  ],
  proofs,
}

/** Whoever keys or discards a batch locks its row too, so that nobody changes what is being posted. */
function lockBatches(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select b.id, b.source, b.control_count as "controlCount", b.control_total as "controlTotal",
             b.status, b.version,
             (select name from users u where u.agency_id = $1 and u.id = b.ended_by) as "endedBy"
        from unnest($2::bigint[]) as x (id),
             lateral (select * from batches b where b.agency_id = $1 and b.id = x.id
                       limit 1 for no key update) b`,
    values: [agencyId, ids],
  }
}

function linesOf(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select l.batch_id, l.citation, l.amount, l.method, l.reference
        from batch_lines l where l.agency_id = $1 and l.batch_id = any($2)
       order by l.batch_id, l.line`,
    values: [agencyId, ids],
  }
}

type BatchRow = Omit<Batch, 'lines'>
type LineRow = Line & { readonly batch_id: number }

function readSlice(_agencyId: number, [batchRows, lineRows]: readonly Rows[]): BatchesSlice {
  const lines = Map.groupBy(lineRows as readonly LineRow[], (row) => row.batch_id)
  const batches = (batchRows as readonly BatchRow[]).map((row) => {
    const own = (lines.get(row.id) ?? []).map(({ batch_id: _batch, ...line }) => line)
    return [row.id, { ...row, lines: own }] as const
  })
  return { batches: new Map(batches), posted: [] }
}

/** The next command of the same unit of work finds it posted. */
function apply({ batches, posted }: BatchesSlice, fact: Fact): void {
  if (fact.fact !== 'batch_posted') return
  const batch = batches.get(fact.batchId)
  if (!batch) throw new Error(`batch ${fact.batchId} is not in the footprint`)
  const { version, id } = batch
  batches.set(id, { ...batch, status: 'posted', endedBy: fact.by.name, version: version + 1 })
  posted.push(fact)
}

function insertPayments(agencyId: number, posted: readonly BatchPosted[]): Statement[] {
  const rows = posted.flatMap(({ batchId, lines }) => lines.map((line) => ({ batchId, ...line })))
  if (rows.length === 0) return []
  return [
    {
      text: `
        insert into batch_payments (agency_id, batch_id, line, payment_id, transaction_id)
        select $1, n.* from unnest($2::bigint[], $3::smallint[], $4::bigint[], $5::bigint[]) n`,
      values: [
        agencyId,
        rows.map((row) => row.batchId),
        rows.map((row) => row.line),
        rows.map((row) => row.paymentId),
        rows.map((row) => row.transactionId),
      ],
    },
  ]
}

function endBatch(agencyId: number, { batchId, sessionId, by, at }: BatchPosted): Statement {
  return {
    text: `
      update batches set status = 'posted', session_id = $3, ended_by = $4, ended_at = $5,
             version = version + 1
       where agency_id = $1 and id = $2`,
    values: [agencyId, batchId, sessionId, by.id, at],
  }
}
