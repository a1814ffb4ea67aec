import type { Book, Footprints } from '../../journal/book.ts'
import type { Fact, TransactionPosted } from '../../journal/fact.ts'
import { effectOnUnidentified } from '../../journal/postings.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { Unidentified } from './money.ts'
import { proofs } from './proofs.ts'

/** The unidentified money of one unit of work: what is there, what came in, and what changed. */
export type UnidentifiedSlice = {
  readonly money: Map<number, Unidentified>
  readonly received: TransactionPosted[]
  readonly touched: Set<number>
}

/** The book of unidentified money: what was received and assigned. */
export const unidentifiedBook: Book<UnidentifiedSlice> = {
  look: (agencyId, footprints) => [lockMoney(agencyId, footprints)],
  read: (_agencyId, [rows]) => ({ money: readMoney(rows), received: [], touched: new Set() }),
  apply,
  write: (agencyId, slice) => [...insertReceived(agencyId, slice), ...update(agencyId, slice)],
  proofs,
}

/** By its id, or as the target of a transaction or of its other half. */
function lockMoney(agencyId: number, { unidentified, transactions }: Footprints): Statement | null {
  if (unidentified.length + transactions.length === 0) return null
  return {
    text: `
      with wanted (id) as (
        select unnest($2::bigint[])
         union
        select half.target_id from unnest($3::bigint[]) as x (id),
               lateral (select * from transactions t
                         where t.agency_id = $1 and t.id = x.id limit 1) t,
               lateral (select t.target_type, t.target_id union all
                        (select other.target_type, other.target_id from transactions other
                          where other.agency_id = $1 and other.id = t.counterpart_id limit 1)) half
         where half.target_type = 'unidentified')
      select u.item_id as id, u.received, u.assigned, u.returned, u.version
        from (select distinct id from wanted order by id) w,
             lateral (select * from unidentified u where u.agency_id = $1 and u.item_id = w.id
                       limit 1 for no key update) u`,
    values: [agencyId, unidentified, transactions],
  }
}

function readMoney(rows: Rows = []): Map<number, Unidentified> {
  return new Map((rows as readonly Unidentified[]).map((row) => [row.id, row]))
}

/** A receipt makes it; the halves of transfers and their reversals change what is assigned. */
function apply({ money, received, touched }: UnidentifiedSlice, fact: Fact): void {
  if (fact.fact !== 'transaction_posted' || fact.target.type !== 'unidentified') return
  const { id } = fact.target
  const effect = effectOnUnidentified(fact.postings)
  const before = money.get(id)
  if (fact.kind === 'batch_payment') {
    if (before) throw new Error(`the money of item ${id} came in before`)
    money.set(id, { id, received: effect, assigned: 0, returned: 0, version: 1 })
    received.push(fact)
    return
  }
  if (!before) throw new Error(`unidentified money ${id} is not in the footprint`)
  money.set(id, { ...before, assigned: before.assigned - effect, version: before.version + 1 })
  touched.add(id)
}

function insertReceived(agencyId: number, { received }: UnidentifiedSlice): Statement[] {
  if (received.length === 0) return []
  return [
    {
      text: `
        insert into unidentified (agency_id, item_id, received, transaction_id, payment_id, received_at)
        select $1, n.* from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[],
                                   $6::timestamptz[]) n`,
      values: [
        agencyId,
        received.map(({ target }) => target.id),
        received.map(({ postings }) => effectOnUnidentified(postings)),
        received.map(({ transactionId }) => transactionId),
        received.map(({ paymentId }) => paymentId),
        received.map(({ at }) => at),
      ],
    },
  ]
}

function update(agencyId: number, { money, touched }: UnidentifiedSlice): Statement[] {
  const rows = [...touched].flatMap((id) => money.get(id) ?? [])
  if (rows.length === 0) return []
  return [
    {
      text: `
        update unidentified u set assigned = v.assigned, version = v.version
          from unnest($2::bigint[], $3::bigint[], $4::int[]) as v (id, assigned, version)
         where u.agency_id = $1 and u.item_id = v.id`,
      values: [
        agencyId,
        rows.map(({ id }) => id),
        rows.map(({ assigned }) => assigned),
        rows.map(({ version }) => version),
      ],
    },
  ]
}
