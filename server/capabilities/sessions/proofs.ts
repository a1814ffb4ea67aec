import type { Proof } from '../../journal/book.ts'
import { closingProofs } from './closing/proofs.ts'

/** S-14, T-12: the figures of sessions, derived anew from the postings of their transactions. */
export const proofs: readonly Proof[] = [
  {
    what: 'net total of session',
    text: `
      select s.id, s.net_total as stored, coalesce(d.net, 0) as derived
        from sessions s
        left join (select t.session_id, sum(p.amount) as net
                     from postings p
                     join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
                    where p.agency_id = $1 and p.account = 'funds' group by t.session_id) d
          on d.session_id = s.id
       where s.agency_id = $1 and s.net_total <> coalesce(d.net, 0)`,
  },
  {
    what: 'number of transactions of session',
    text: `
      select s.id, s.transaction_count as stored, coalesce(d.count, 0) as derived
        from sessions s
        left join (select session_id, count(*) from transactions where agency_id = $1
                    group by session_id) d on d.session_id = s.id
       where s.agency_id = $1 and s.transaction_count <> coalesce(d.count, 0)`,
  },
  {
    what: 'totals by method, person and kind of session',
    text: `
      select coalesce(s.session_id, d.session_id) as id, s.net as stored, d.net as derived
        from (select * from session_totals
               where agency_id = $1 and (count <> 0 or net <> 0)) s
        full join (select t.session_id, p.method, t.user_id, t.kind, sum(p.amount) as net,
                          count(distinct t.id) as count
                     from postings p
                     join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
                                        and t.method = p.method
                    where p.agency_id = $1 and p.account = 'funds'
                    group by t.session_id, p.method, t.user_id, t.kind) d
          on (d.session_id, d.method, d.user_id, d.kind)
           = (s.session_id, s.method, s.user_id, s.kind)
       where s.net is distinct from d.net or s.count is distinct from d.count`,
  },
  {
    what: 'number of receipts of session',
    text: `
      select s.id, s.receipt_count as stored, coalesce(d.count, 0) as derived
        from sessions s
        left join (select session_id, count(*) from payments where agency_id = $1
                    group by session_id) d on d.session_id = s.id
       where s.agency_id = $1 and s.receipt_count <> coalesce(d.count, 0)`,
  },
  {
    what: 'session of transaction',
    text: `
      select t.id, t.session_id as stored, s.id as derived
        from transactions t
        left join sessions s on s.agency_id = t.agency_id and s.id = t.session_id
       where t.agency_id = $1 and s.id is null`,
  },
  ...closingProofs,
]
