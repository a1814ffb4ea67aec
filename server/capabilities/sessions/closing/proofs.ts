import type { Proof } from '../../../journal/book.ts'
import { STEP } from '../../../money/cash-step.ts'

/** S-15, T-12: counts, derived anew from their lines and from the postings. */
export const closingProofs: readonly Proof[] = [
  {
    what: 'cash counted in session',
    text: `
      select c.session_id as id, c.counted as stored, d.counted as derived
        from session_counts c,
             lateral (select coalesce(sum((line ->> 'value')::bigint * (line ->> 'pieces')::bigint), 0)
                               as counted
                        from jsonb_array_elements(c.lines) line) d
       where c.agency_id = $1 and c.counted <> d.counted`,
  },
  {
    // Of one that is closed nothing changes any more, so its newest count is what it held.
    what: 'cash expected in closed session',
    text: `
      select s.id, c.expected as stored, d.expected as derived
        from sessions s
        join session_counts c on c.agency_id = s.agency_id and c.session_id = s.id
                             and c.number = s.count_number,
             lateral (select coalesce(s.opening_balance, 0) + coalesce(sum(p.amount), 0)
                             + coalesce(c.rounding, 0) as expected
                        from transactions t
                        join postings p on p.agency_id = t.agency_id and p.transaction_id = t.id
                                       and p.account = 'funds'
                        join payment_methods m on m.agency_id = p.agency_id and m.code = p.method
                                              and m.cash
                       where t.agency_id = s.agency_id and t.session_id = s.id) d
       where s.agency_id = $1 and s.status = 'closed' and c.expected <> d.expected`,
  },
  {
    what: 'rounding of cash in closed session',
    text: `
      select s.id, c.rounding as stored, d.rounding as derived
        from sessions s
        join session_counts c on c.agency_id = s.agency_id and c.session_id = s.id
                             and c.number = s.count_number,
             lateral (select coalesce(sum(r.amount), 0) as rounding
                        from cash_rounding($1, s.id, ${STEP}) r) d
       where s.agency_id = $1 and s.status = 'closed' and c.rounding <> d.rounding`,
  },
  {
    what: 'difference of the newest count of session',
    text: `
      select s.id, s.count_difference as stored, d.difference as derived
        from sessions s
        left join lateral (
               select c.counted - c.expected as difference from session_counts c
                where c.agency_id = s.agency_id and c.session_id = s.id
                order by c.number desc limit 1) d on true
       where s.agency_id = $1 and s.count_difference is distinct from d.difference`,
  },
]
