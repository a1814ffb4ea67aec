import type { Proof } from '../../journal/book.ts'

const posted = (condition: string) => `
  select t.target_id, -sum(p.amount) as amount
    from postings p
    join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
   where p.agency_id = $1 and p.account = 'unidentified' and ${condition}
   group by t.target_id`

/** R-4, T-12: the figures of unidentified money, derived anew from postings and returns. */
export const proofs: readonly Proof[] = [
  {
    what: 'unidentified money received',
    text: `
      select coalesce(u.item_id, d.target_id) as id, u.received as stored,
             coalesce(d.amount, 0) as derived
        from (select * from unidentified where agency_id = $1) u
        full join (${posted(`t.kind = 'batch_payment'`)}) d on d.target_id = u.item_id
       where u.received is distinct from coalesce(d.amount, 0)`,
  },
  {
    what: 'unidentified money assigned',
    text: `
      select coalesce(u.item_id, d.target_id) as id, u.assigned as stored,
             -coalesce(d.amount, 0) as derived
        from (select * from unidentified where agency_id = $1) u
        full join (${posted(`t.kind <> 'batch_payment'`)}) d on d.target_id = u.item_id
       where u.assigned is distinct from -coalesce(d.amount, 0)`,
  },
  {
    what: 'unidentified money returned',
    text: `
      select u.item_id as id, u.returned as stored, coalesce(r.amount, 0) as derived
        from unidentified u
        left join (select item_id, sum(amount) as amount from unidentified_returns
                    where agency_id = $1 group by item_id) r on r.item_id = u.item_id
       where u.agency_id = $1 and u.returned <> coalesce(r.amount, 0)`,
  },
]
