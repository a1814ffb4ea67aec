import type { Proof } from '../../journal/book.ts'

/** B-4, T-12: what was exported, held against what its sessions brought in. */
export const accountingProofs: readonly Proof[] = [
  {
    what: 'balance of journal export',
    text: `
      select e.number as id, e.debit as stored, coalesce(l.debit, 0) as derived
        from journal_exports e
        left join (select number, sum(debit) as debit, sum(credit) as credit from journal_lines
                    where agency_id = $1 group by number) l on l.number = e.number
       where e.agency_id = $1
         and (e.debit <> coalesce(l.debit, 0) or e.credit <> coalesce(l.credit, 0))`,
  },
  {
    what: 'exported sums of session',
    text: `
      with exported as (
        select session_id, account, method, sum(debit - credit) as amount
          from journal_lines
         where agency_id = $1 and session_id is not null group by 1, 2, 3
      ), brought as (
        select f.session_id, f.account, f.method, sum(f.amount) as amount
          from session_sums f
          join closed_sessions c on c.agency_id = $1 and c.session_id = f.session_id
         where f.agency_id = $1 and c.journal_number is not null
         group by 1, 2, 3 having sum(f.amount) <> 0
      )
      select coalesce(e.session_id, b.session_id) as id, coalesce(e.amount, 0) as stored,
             coalesce(b.amount, 0) as derived
        from exported e
        full join brought b using (session_id, account, method)
       where coalesce(e.amount, 0) <> coalesce(b.amount, 0)`,
  },
  {
    what: 'cash booked in tills of journal export',
    text: `
      with exported as (
        select number, sum(debit - credit) as amount from journal_lines
         where agency_id = $1 and branch_id is not null and account = 'funds' group by 1
      ), booked as (
        select j.number, sum(case c.to_place when 'till' then c.amount else -c.amount end) as amount
          from journal_movements j
          join cash_movements c on c.agency_id = $1 and c.id = j.movement_id
         where j.agency_id = $1 group by 1
      )
      select number as id, coalesce(e.amount, 0) as stored, coalesce(b.amount, 0) as derived
        from exported e full join booked b using (number)
       where coalesce(e.amount, 0) <> coalesce(b.amount, 0)`,
  },
  {
    what: 'sessions of journal export',
    text: `
      select e.number as id, e.session_count as stored, coalesce(c.count, 0) as derived
        from journal_exports e
        left join (select journal_number, count(*) from closed_sessions
                    where agency_id = $1 group by journal_number) c on c.journal_number = e.number
       where e.agency_id = $1 and e.session_count <> coalesce(c.count, 0)`,
  },
]
