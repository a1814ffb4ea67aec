import type { Proof } from '../../journal/book.ts'
import { MOVEMENTS, TOTALS, type TotalName, totalsOf } from './movement.ts'

const INTO_TILL = `case m.to_place when 'till' then m.amount else -m.amount end`

/** T-12: every figure of custody, derived anew from the movements. */
export const proofs: readonly Proof[] = [
  {
    what: 'position of a tray of till',
    text: `
      select r.till_id as id, r.position as stored, coalesce(m.derived, 0) as derived
        from till_trays r
        left join (select till_id, tray, sum(${INTO_TILL}) as derived from cash_movements m
                    where agency_id = $1 and till_id is not null group by till_id, tray) m
          on m.till_id = r.till_id and m.tray = r.number
       where r.agency_id = $1 and r.position <> coalesce(m.derived, 0)`,
  },
  {
    what: 'cash of a till that is gone',
    text: `
      select m.till_id as id, 0 as stored, sum(${INTO_TILL}) as derived
        from cash_movements m
       where m.agency_id = $1 and m.till_id is not null
         and not exists (select from tills t where t.agency_id = $1 and t.id = m.till_id)
       group by m.till_id having sum(${INTO_TILL}) <> 0`,
  },
  {
    what: 'cash in transit of transfer',
    text: `
      select coalesce(f.id, m.transfer_id) as id, coalesce(f.stored, 0) as stored,
             coalesce(m.derived, 0) as derived
        from (select id, case status when 'in_transit' then amount else 0 end as stored
                from till_transfers where agency_id = $1) f
        full join (select transfer_id, sum(case when to_place = 'transit' then amount
                                                when from_place = 'transit' then -amount
                                                else 0 end) as derived
                     from cash_movements where agency_id = $1 and transfer_id is not null
                    group by transfer_id) m
          on m.transfer_id = f.id
       where coalesce(f.stored, 0) <> coalesce(m.derived, 0)`,
  },
  {
    what: 'cash in bag of transfer',
    text: `
      select f.id, f.stored, coalesce(m.derived, 0) as derived
        from (select id, case when status = 'accepted' and deposit_id is null then amount
                              else 0 end as stored
                from till_transfers where agency_id = $1 and bag_number is not null) f
        left join (select transfer_id, sum(case when to_place = 'bag' then amount
                                                when from_place = 'bag' then -amount
                                                else 0 end) as derived
                     from cash_movements where agency_id = $1 and transfer_id is not null
                    group by transfer_id) m
          on m.transfer_id = f.id
       where f.stored <> coalesce(m.derived, 0)`,
  },
  {
    what: 'cash of paid in or out',
    text: `
      select p.id, case p.status when 'approved' then p.amount else 0 end as stored,
             coalesce(m.derived, 0) as derived
        from paid_in_out p
        left join (select paid_id, sum(amount) as derived from cash_movements
                    where agency_id = $1 and paid_id is not null group by paid_id) m
          on m.paid_id = p.id
       where p.agency_id = $1
         and case p.status when 'approved' then p.amount else 0 end <> coalesce(m.derived, 0)`,
  },
  {
    what: 'cash in a till of transaction',
    text: `
      select coalesce(l.transaction_id, m.transaction_id) as id, coalesce(l.stored, 0) as stored,
             coalesce(m.derived, 0) as derived
        from (select transaction_id, case when held and place = 'tray' then amount else 0 end as stored
                from till_transactions where agency_id = $1) l
        full join (select transaction_id, sum(${INTO_TILL}) as derived from cash_movements m
                    where agency_id = $1 and transaction_id is not null
                      and 'takings' in (from_place, to_place)
                    group by transaction_id) m
          on m.transaction_id = l.transaction_id
       where coalesce(l.stored, 0) <> coalesce(m.derived, 0)`,
  },
  {
    what: 'amount and method in a till of transaction',
    text: `
      select l.transaction_id as id, l.amount as stored, t.amount as derived
        from till_transactions l
        left join transactions t on t.agency_id = $1 and t.id = l.transaction_id
        left join payment_methods p on p.agency_id = $1 and p.code = t.method
       where l.agency_id = $1
         and (t.amount is distinct from l.amount
              or (l.held and not l.stayed and exists (select from tills h where h.agency_id = $1 and h.id = l.till_id)
                  and (t.method is distinct from l.method
                       or not case l.place when 'tray' then p.cash else p.document end)))`,
  },
  ...TOTALS.map((name) => ({
    what: `${name} of till`,
    text: name === 'checks' ? papers() : total(name),
  })),
  {
    what: 'open day of till',
    text: `
      select t.id, null as stored, null as derived
        from tills t
       where t.agency_id = $1
         and (t.open_day is distinct from (select d.date from business_days d where d.agency_id = $1
                and d.branch_id = t.branch_id and d.status <> 'processed')
              or t.not_before is distinct from (select max(d.date) + 1 from business_days d
                where d.agency_id = $1 and d.branch_id = t.branch_id and d.status = 'processed'))`,
  },
]

/** C-3: what the table of movements says since the last reset. */
function total(name: TotalName): string {
  const shares = Object.keys(MOVEMENTS).flatMap((kind) =>
    totalsOf({ kind, amount: 1 })
      .filter((each) => each.name === name)
      .map(({ count, amount }) => `('${kind}', ${count}, ${amount})`),
  )
  return compared(
    name,
    `select m.till_id, m.period, sum(k.counts) as count, sum(k.sign * m.amount) as amount
       from cash_movements m
       join (values ${shares.join(', ')}) as k (kind, counts, sign) on k.kind = m.kind
      where m.agency_id = $1 and m.till_id is not null group by m.till_id, m.period`,
  )
}

function papers(): string {
  return compared(
    'checks',
    `select till_id, period, count(*) as count, sum(amount) as amount from till_transactions
      where agency_id = $1 and place = 'bin' and held group by till_id, period`,
  )
}

function compared(name: TotalName, derived: string): string {
  return `
    select t.id, s.amount as stored, coalesce(d.amount, 0) as derived
      from tills t
      join till_totals s on s.agency_id = $1 and s.till_id = t.id and s.name = '${name}'
      left join (${derived}) d on d.till_id = t.id and d.period = t.period
     where t.agency_id = $1
       and (s.amount <> coalesce(d.amount, 0) or s.count <> coalesce(d.count, 0))`
}
