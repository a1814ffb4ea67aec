import type { Book, Footprints } from '../../journal/book.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { Fact } from '../../journal/fact.ts'
import { effectOnTarget } from '../../journal/postings.ts'
import type { Receivable, TransferAway } from '../transactions/public.ts'
import type { Citation, Standing } from './citation.ts'
import { proofs } from './proofs.ts'
import { receivableOf } from './rules.ts'

/** The citations of one unit of work, as receivables, and which of them have changed. */
export type CitationsSlice = {
  readonly receivables: Map<string, Receivable>
  readonly citations: Map<string, Citation>
  readonly touched: Set<string>
}

/** Enforcement's book of the journal: what is applied to citations, and their account balances. */
export const citationsBook: Book<CitationsSlice> = {
  look: (agencyId, footprints) => [
    citations(agencyId, footprints),
    transfersAway(agencyId, footprints),
  ],
  read: readSlice,
  apply,
  write: (agencyId, slice) => [...updateCitations(agencyId, slice)],
  proofs,
}

/** By number, or as the target of a transaction; locked in ascending order of their ids. */
function citations(agencyId: number, footprints: Footprints): Statement | null {
  const ways = WAYS_TO_CITATIONS.filter(({ by }) => footprints[by].length > 0)
  if (ways.length === 0) return null
  return {
    text: `
      with wanted (id) as (${ways.map(({ find }, index) => find(`$${index + 2}`)).join(' union ')})
      select c.id, c.number, c.standing, c.charged, c.paid_elsewhere, c.applied, c.account_balance,
             c.refunded
        from (select distinct id from wanted order by id) w,
             lateral (select * from citations c where c.agency_id = $1 and c.id = w.id
                       limit 1 for no key update) c`,
    values: [agencyId, ...ways.map(({ by }) => footprints[by])],
  }
}

/** How a footprint names citations; only the ways that are used are asked, a payment's is one. */
const WAYS_TO_CITATIONS: readonly {
  readonly by: 'citations' | 'transactions'
  readonly find: (keys: string) => string
}[] = [
  {
    by: 'citations',
    find: (numbers) => `
      select c.id from unnest(${numbers}::text[]) as n (number),
             lateral (select id from citations c
                       where c.agency_id = $1 and c.number_key = n.number limit 1) c`,
  },
  {
    by: 'transactions',
    find: (ids) => `
      select half.target_id from unnest(${ids}::bigint[]) as x (id),
             lateral (select * from transactions t
                       where t.agency_id = $1 and t.id = x.id limit 1) t,
             lateral (select t.target_type, t.target_id union all
                      (select other.target_type, other.target_id from transactions other
                        where other.agency_id = $1 and other.id = t.counterpart_id limit 1)) half
       where half.target_type = 'citation'`,
  },
]

/**
 * T-8: what was transferred away from the citations of the transactions that are named, and stands.
 * Read when the citations are locked: whoever transfers or reverses locks them too.
 */
function transfersAway(agencyId: number, { transactions }: Footprints): Statement | null {
  if (transactions.length === 0) return null
  return {
    text: `
      select t.id, t.target_number, -t.amount as amount
        from (select distinct t.target_id from unnest($2::bigint[]) as x (id),
                     lateral (select * from transactions t
                               where t.agency_id = $1 and t.id = x.id limit 1) t
               where t.target_type = 'citation') wanted
        join transactions t on t.agency_id = $1 and t.target_type = 'citation'
                           and t.target_id = wanted.target_id
       where t.kind = 'balance_transfer' and t.amount < 0 and t.reversed_by is null
       order by t.id desc`,
    values: [agencyId, transactions],
  }
}

type TransferRow = { id: number; target_number: string; amount: number }
type CitationRow = {
  id: number
  number: string
  standing: Standing | null
  charged: number
  paid_elsewhere: number
  applied: number
  account_balance: number
  refunded: number
}

function readSlice(_agencyId: number, [rows, transferRows]: readonly Rows[]): CitationsSlice {
  const slice: CitationsSlice = { receivables: new Map(), citations: new Map(), touched: new Set() }
  for (const row of rows as readonly CitationRow[]) {
    const { paid_elsewhere: paidElsewhere, account_balance: accountBalance, ...same } = row
    keep(slice, { ...same, paidElsewhere, accountBalance })
  }
  for (const { id, target_number: number, amount } of transferRows as readonly TransferRow[])
    addTransfer(slice, number.toUpperCase(), { transactionId: id, amount }, 'older')
  return slice
}

function keep(slice: CitationsSlice, citation: Citation): void {
  const key = citation.number.toUpperCase()
  slice.citations.set(key, citation)
  const transfers = slice.receivables.get(key)?.transfersAway ?? []
  slice.receivables.set(key, receivableOf(citation, transfers))
}

function addTransfer(
  slice: CitationsSlice,
  key: string,
  transfer: TransferAway,
  age: 'newer' | 'older',
): void {
  const receivable = slice.receivables.get(key)
  if (!receivable) return
  const { transfersAway: others } = receivable
  const all = age === 'newer' ? [transfer, ...others] : [...others, transfer]
  slice.receivables.set(key, { ...receivable, transfersAway: all })
}

function removeTransfer(slice: CitationsSlice, id: number): void {
  for (const [key, receivable] of slice.receivables) {
    const transfers = receivable.transfersAway.filter(({ transactionId }) => transactionId !== id)
    if (transfers.length < receivable.transfersAway.length)
      slice.receivables.set(key, { ...receivable, transfersAway: transfers })
  }
}

/** E-2, E-3: what a transaction's postings say of its citation. */
function apply(slice: CitationsSlice, fact: Fact): void {
  if (fact.fact === 'transaction_reversed') removeTransfer(slice, fact.transactionId)
  if (fact.fact !== 'transaction_posted' || fact.target.type !== 'citation') return
  const key = fact.target.number.toUpperCase()
  const citation = slice.citations.get(key)
  if (!citation) throw new Error(`citation ${key} is not in the footprint`)
  const { applied, surplus } = effectOnTarget(fact.postings)
  keep(slice, {
    ...citation,
    applied: citation.applied + applied,
    accountBalance: citation.accountBalance + surplus,
  })
  slice.touched.add(key)
  const { kind, amount, transactionId } = fact
  if (kind === 'balance_transfer' && amount < 0)
    addTransfer(slice, key, { transactionId, amount: -amount }, 'newer')
}

function updateCitations(agencyId: number, slice: CitationsSlice): Statement[] {
  const rows = [...slice.touched].flatMap((key) => slice.citations.get(key) ?? [])
  if (rows.length === 0) return []
  return [
    {
      text: `
        update citations c
           set applied = v.applied, account_balance = v.account_balance, version = c.version + 1
          from unnest($2::bigint[], $3::bigint[], $4::bigint[])
               as v (id, applied, account_balance),
               lateral (select found.ctid from citations found
                         where found.agency_id = $1 and found.id = v.id limit 1) row
         where c.ctid = row.ctid`,
      values: [
        agencyId,
        rows.map((c) => c.id),
        rows.map((c) => c.applied),
        rows.map((c) => c.accountBalance),
      ],
    },
  ]
}
