import type { Proof } from '../../journal/book.ts'
import { STEP } from '../../money/cash-step.ts'

/** T-12, B-2: what closed sessions brought in and what is in deposits, derived anew. */
export const proofs: readonly Proof[] = [
  {
    what: 'closed session to be summed up',
    text: `
      select s.id, 0 as stored, 1 as derived
        from sessions s
        left join closed_sessions c on c.agency_id = s.agency_id and c.session_id = s.id
       where s.agency_id = $1 and not s.ledger and (s.status = 'closed') <> (c.session_id is not null)`,
  },
  {
    what: 'balance of the sums of session',
    text: `
      select session_id as id, 0 as stored, sum(amount) as derived
        from session_sums where agency_id = $1 group by session_id having sum(amount) <> 0`,
  },
  {
    what: 'sum by account, method and kind of session',
    text: `
      with summed as (
        select session_id, ${STEP} as step from closed_sessions
         where agency_id = $1 and summed_at is not null
      ), found as (
        select t.session_id, p.account, coalesce(p.method, '') as method, t.target_type, p.amount
          from summed c
          join transactions t on t.agency_id = $1 and t.session_id = c.session_id
          join postings p on p.agency_id = $1 and p.transaction_id = t.id
         union all
        select c.session_id, x.account, x.method, r.receivable, x.amount
          from summed c, lateral cash_rounding($1, c.session_id, c.step) r,
               lateral (values ('funds', r.method, r.amount), ('rounding', '', -r.amount))
                 as x (account, method, amount)
         where c.step > 1
      ), derived as (
        select session_id, account, method, target_type, sum(amount)
          from found group by 1, 2, 3, 4 having sum(amount) <> 0
      ), stored as (
        select session_id, account, method, receivable, amount from session_sums
         where agency_id = $1 and receivable <> 'over_short'
      )
      select coalesce(s.session_id, d.session_id) as id, coalesce(s.amount, 0) as stored,
             coalesce(d.sum, 0) as derived
        from stored s
        full join derived d on d.session_id = s.session_id and d.account = s.account
                           and d.method = s.method and d.target_type = s.receivable
       where s.amount is distinct from d.sum`,
  },
  {
    what: 'day of payout of session',
    text: `
      with derived as (
        select c.session_id, p.method, p.payout_on, p.amount
          from closed_sessions c, lateral payouts_of_session($1, c.session_id) p
         where c.agency_id = $1 and c.summed_at is not null
      ), stored as (select * from session_payouts where agency_id = $1)
      select coalesce(s.session_id, d.session_id) as id, coalesce(s.amount, 0) as stored,
             coalesce(d.amount, 0) as derived
        from stored s
        full join derived d on d.session_id = s.session_id and d.method = s.method
                           and d.payout_on = s.payout_on
       where s.amount is distinct from d.amount`,
  },
  {
    what: 'over and short of session',
    text: `
      select s.id, coalesce(f.amount, 0) as stored, c.derived
        from (select *, ${STEP} as step from closed_sessions) z
        join sessions s on s.agency_id = $1 and s.id = z.session_id
        join lateral (
          select n.counted - n.expected + coalesce(n.rounding, 0)
                   - coalesce((select sum(r.amount) from cash_rounding($1, s.id, z.step) r), 0)
                   + coalesce((
                   select sum((o ->> 'counted')::bigint - (o ->> 'expected')::bigint)
                     from jsonb_array_elements(n.others) o), 0) as derived
            from session_counts n
           where n.agency_id = $1 and n.session_id = s.id and n.number = s.count_number) c on true
        left join (select session_id, sum(amount) as amount from session_sums
                    where agency_id = $1 and account = 'funds' and receivable = 'over_short'
                    group by session_id) f on f.session_id = s.id
       where z.agency_id = $1 and z.summed_at is not null
         and coalesce(f.amount, 0) <> c.derived`,
  },
  {
    what: 'total of deposit',
    text: `
      select d.id, d.cash + d.paper + d.other as stored, coalesce(f.amount, 0) as derived
        from deposits d
        left join (select deposit_id, sum(amount) as amount from session_sums
                    where agency_id = $1 and deposit_id is not null group by deposit_id) f
          on f.deposit_id = d.id
       where d.agency_id = $1 and d.status <> 'cancelled'
         and d.cash + d.paper + d.other <> coalesce(f.amount, 0)`,
  },
  {
    what: 'cash of deposit',
    text: `
      select d.id, d.cash as stored, c.counted as derived
        from deposits d,
             lateral (select coalesce(sum((l ->> 'value')::bigint * (l ->> 'pieces')::bigint), 0)
                             as counted
                        from jsonb_array_elements(d.cash_lines) l) c
       where d.agency_id = $1 and d.cash <> c.counted`,
  },
  {
    what: 'money in a cancelled deposit',
    text: `
      select d.id, 0 as stored, sum(f.amount) as derived
        from deposits d
        join session_sums f on f.agency_id = d.agency_id and f.deposit_id = d.id
       where d.agency_id = $1 and d.status = 'cancelled' group by d.id`,
  },
]
