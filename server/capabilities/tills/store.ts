import type { Book, Footprints } from '../../journal/book.ts'
import type { Statement } from '../../postgres/pipeline.ts'
import { followMoney } from './custody.ts'
import type { CustodyState } from './flows.ts'
import { holdersOf } from './holders.ts'
import { proofs } from './proofs.ts'
import { readSlice } from './reading.ts'
import { applyToTills, type TillsSlice } from './slice.ts'
import { writeTills } from './writing.ts'

/**
 * The tills' book of the journal: custody. A payment asks one statement of it; what only counts,
 * transfers and days need is asked where they are named.
 */
export const tillsBook: Book<TillsSlice, CustodyState> = {
  look: (agencyId, footprints) => [
    lockBranches(agencyId, footprints),
    tills(agencyId, footprints),
    laid(agencyId, footprints),
    ...ifNamed(footprints.tills, (ids) => [
      contents(agencyId, ids),
      papers(agencyId, ids),
      people(agencyId, footprints.holders),
    ]),
    ...ifNamed(footprints.branches, (ids) => [days(agencyId, ids)]),
    ...ifNamed(footprints.processing, (ids) => [
      sums(agencyId, ids),
      paperSums(agencyId, ids),
      differences(agencyId, ids),
    ]),
    transfers(agencyId, footprints),
    paid(agencyId, footprints),
    numbers(agencyId, footprints),
  ],
  read: readSlice,
  follow: followMoney,
  apply: applyToTills,
  write: writeTills,
  proofs,
}

type Ask = (ids: readonly number[]) => readonly (Statement | null)[]

/** As many statements either way: null asks nothing. */
function ifNamed(ids: readonly number[], ask: Ask): readonly (Statement | null)[] {
  const asked = ask(ids)
  return ids.length > 0 ? asked : asked.map(() => null)
}

/** Whoever creates a till or runs a day, so that no till comes while a day ends. */
function lockBranches(agencyId: number, { branches }: Footprints): Statement | null {
  if (branches.length === 0) return null
  return {
    text: `
      select b.id from unnest($2::bigint[]) as x (id),
             lateral (select * from branches b where b.agency_id = $1 and b.id = x.id
                       limit 1 for no key update) b`,
    values: [agencyId, branches],
  }
}

/** How a footprint leads to tills; only the ways that are used are asked, a payment's is one. */
const WAYS_TO_TILLS: readonly {
  readonly by: 'tills' | 'holders' | 'transactions' | 'branches' | 'transfers' | 'paid'
  readonly find: (ids: string) => string
}[] = [
  {
    by: 'holders',
    find: (ids) => `
      select h.id from unnest(${ids}::bigint[]) as u (id),
             lateral (select t.id from tills t where t.agency_id = $1 and t.holder_id = u.id) h`,
  },
  { by: 'tills', find: (ids) => `select unnest(${ids}::bigint[])` },
  {
    by: 'transactions',
    find: (ids) => `
      select h.id from unnest(${ids}::bigint[]) as x (id),
             lateral (select t.user_id from transactions t
                       where t.agency_id = $1 and t.id = x.id limit 1) t,
             lateral (select i.id from tills i where i.agency_id = $1 and i.holder_id = t.user_id
                      union all
                      select l.till_id from till_transactions l
                       where l.agency_id = $1 and l.transaction_id = x.id) h`,
  },
  {
    by: 'branches',
    find: (ids) =>
      `select t.id from tills t where t.agency_id = $1 and t.branch_id = any(${ids}::bigint[])`,
  },
  {
    by: 'transfers',
    find: (ids) => `
      select h.id from till_transfers f, lateral (values (f.from_till), (f.to_till)) as h (id)
       where f.agency_id = $1 and f.id = any(${ids}::bigint[]) and h.id is not null`,
  },
  {
    by: 'paid',
    find: (ids) => `
      select p.till_id from paid_in_out p
       where p.agency_id = $1 and p.id = any(${ids}::bigint[])`,
  },
]

/**
 * Tills in ascending order of their ids, each with its trays, all locked; and what the agency has
 * settled about cash, which is told where nobody has a till, too. Trays are locked as well, so that
 * what is read of them is what the till stands at when its lock is there.
 */
function tills(agencyId: number, footprints: Footprints): Statement | null {
  const named = { ...footprints, holders: holdersOf(footprints) }
  const ways = WAYS_TO_TILLS.filter(({ by }) => named[by].length > 0)
  if (ways.length === 0) return null
  return {
    text: `
      select a.till_required, a.currency as own_currency, a.time_zone, held.*
        from agencies a
        left join lateral (
          select t.*, r.number as tray, r.position
            from (select distinct id from (${ways.map(({ find }, n) => find(`$${n + 2}`)).join(' union all ')}) w (id)
                   order by id) wanted,
                 lateral (select * from tills t where t.agency_id = $1 and t.id = wanted.id
                           limit 1 for no key update) t,
                 lateral (select * from till_trays r where r.agency_id = $1 and r.till_id = t.id
                           order by r.number for no key update) r) held on true
       where a.agency_id = $1`,
    values: [agencyId, ...ways.map(({ by }) => named[by])],
  }
}

/** C-7: where what the named transactions brought was put. */
function laid(agencyId: number, { transactions }: Footprints): Statement | null {
  if (transactions.length === 0) return null
  return {
    text: `
      select l.* from unnest($2::bigint[]) as x (id),
             lateral (select * from till_transactions l
                       where l.agency_id = $1 and l.transaction_id = x.id limit 1) l`,
    values: [agencyId, transactions],
  }
}

function contents(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: `
      select t.id,
             array(select b.number from till_bins b
                    where b.agency_id = $1 and b.till_id = t.id order by b.number) as bins,
             (select json_agg(json_build_object('name', d.name, 'value', d.value) order by d.position)
                from till_denominations d
               where d.agency_id = $1 and d.till_id = t.id) as denominations,
             (select to_json(c) from till_counts c
               where c.agency_id = $1 and c.till_id = t.id order by c.number desc limit 1) as count,
             (select count(*)::int from till_transfers f
               where f.agency_id = $1 and f.status = 'in_transit'
                 and t.id in (f.from_till, f.to_till)) as in_transit,
             (select count(*)::int from paid_in_out p
               where p.agency_id = $1 and p.status = 'requested' and p.till_id = t.id) as requested
        from tills t where t.agency_id = $1 and t.id = any($2)`,
    values: [agencyId, ids],
  }
}

/** Papers of the business date that a till was initialised for. */
function papers(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: `
      select l.till_id, l.transaction_id, l.bin, l.payment_id, l.method, l.reference, l.amount
        from tills t
        join till_transactions l on l.agency_id = $1 and l.till_id = t.id and l.place = 'bin'
                                and l.held and l.business_date = t.initialised_on
       where t.agency_id = $1 and t.id = any($2)`,
    values: [agencyId, ids],
  }
}

function people(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: 'select id from users where agency_id = $1 and id = any($2) and active',
    values: [agencyId, ids],
  }
}

function days(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: `
      select b.id,
             (select to_json(d) from business_days d where d.agency_id = $1 and d.branch_id = b.id
                 and d.status <> 'processed') as day,
             (select max(date) from business_days d
               where d.agency_id = $1 and d.branch_id = b.id) as last_opened,
             (select max(date) from business_days d where d.agency_id = $1 and d.branch_id = b.id
                 and d.status = 'processed') as last_processed,
             -- S-12: one whose cut-off has come is not Open, swept or not
             array(select s.id from sessions s where s.agency_id = $1 and s.branch_id = b.id
                      and s.status = 'open' and not s.ledger
                      and (s.cut_off_at is null or s.cut_off_at > app_now())
                    order by s.id) as open_sessions,
             array(select f.id from till_transfers f where f.agency_id = $1
                      and f.branch_id = b.id and f.status = 'in_transit' order by f.id) as in_transit
        from branches b where b.agency_id = $1 and b.id = any($2)`,
    values: [agencyId, ids],
  }
}

/**
 * Rows of a table that a branch has not processed yet, each `m` of a `b`. `offset 0` keeps it a look-up
 * by the index of dates, whatever the plan.
 */
function unprocessed(table: 'cash_movements' | 'till_transactions', which = 'true'): string {
  return `
    from unnest($2::bigint[]) as b (id),
         lateral (select coalesce(max(d.date), '-infinity') as last from business_days d
                   where d.agency_id = $1 and d.branch_id = b.id and d.status = 'processed') p,
         lateral (select * from ${table} m
                   where m.agency_id = $1 and m.branch_id = b.id and m.business_date > p.last
                     and ${which} offset 0) m`
}

function sums(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: `
      select m.branch_id, m.till_id, m.kind, m.business_date, count(*)::int as count,
             sum(case when m.from_place = 'till' then -m.amount else m.amount end)::bigint as amount
        ${unprocessed('cash_movements')}
       group by m.branch_id, m.till_id, m.kind, m.business_date order by m.kind`,
    values: [agencyId, ids],
  }
}

function paperSums(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: `
      select m.branch_id, m.till_id, m.method, m.business_date,
             count(distinct (m.payment_id, m.reference))::int as count, sum(m.amount)::bigint as amount
        ${unprocessed('till_transactions', "m.place = 'bin' and m.held")}
       group by m.branch_id, m.till_id, m.method, m.business_date order by m.method`,
    values: [agencyId, ids],
  }
}

function differences(agencyId: number, ids: readonly number[]): Statement {
  return {
    text: `
      select m.branch_id, m.till_number, m.kind, m.business_date, m.amount, m.reason
        ${unprocessed('cash_movements', "m.kind in ('over', 'short')")}
       order by m.id`,
    values: [agencyId, ids],
  }
}

/** Locked behind the tills: whose they are never changes. */
function transfers(agencyId: number, { transfers: ids }: Footprints): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select f.* from unnest($2::bigint[]) as x (id),
             lateral (select * from till_transfers f where f.agency_id = $1 and f.id = x.id
                       limit 1 for no key update) f`,
    values: [agencyId, ids],
  }
}

function paid(agencyId: number, { paid: ids }: Footprints): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select p.* from unnest($2::bigint[]) as x (id),
             lateral (select * from paid_in_out p where p.agency_id = $1 and p.id = x.id
                       limit 1 for no key update) p`,
    values: [agencyId, ids],
  }
}

/** Of the numbers that new tills and bags are to have, those that others have. */
function numbers(agencyId: number, { tillNumbers, bagNumbers }: Footprints): Statement | null {
  if (tillNumbers.length + bagNumbers.length === 0) return null
  return {
    text: `
      select 'till' as of, x.number from unnest($2::text[]) as x (number)
       where exists (select from tills t
                      where t.agency_id = $1 and name_key(t.number) = name_key(x.number))
       union all
      select 'bag', x.number from unnest($3::text[]) as x (number)
       where exists (select from till_transfers f
                      where f.agency_id = $1 and f.bag_number is not null and f.status <> 'returned'
                        and name_key(f.bag_number) = name_key(x.number))`,
    values: [agencyId, tillNumbers, bagNumbers],
  }
}
