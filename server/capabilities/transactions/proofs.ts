import type { Proof } from '../../journal/book.ts'

/** T-12: every figure of payments and transactions, derived anew from the postings. */
export const proofs: readonly Proof[] = [
  {
    what: 'amount of transaction',
    text: `
      select t.id, t.amount as stored, coalesce(p.derived, 0) as derived
        from transactions t
        left join (select transaction_id, sum(amount) filter (where account = 'funds') as derived
                     from postings where agency_id = $1 group by transaction_id) p
          on p.transaction_id = t.id
       where t.agency_id = $1 and t.amount is distinct from p.derived`,
  },
  {
    what: 'balance of the postings of transaction',
    text: `
      select transaction_id as id, 0 as stored, sum(amount) as derived
        from postings where agency_id = $1 group by transaction_id having sum(amount) <> 0`,
  },
  {
    what: 'funds under another method than that of transaction',
    text: `
      select t.id, 0 as stored, p.amount as derived
        from transactions t
        join (select transaction_id, method, sum(amount) as amount from postings
               where agency_id = $1 and account = 'funds' group by transaction_id, method) p
          on p.transaction_id = t.id and p.method <> t.method
       where t.agency_id = $1 and p.amount <> 0`,
  },
  {
    what: 'postings without transaction',
    text: `
      select p.transaction_id as id, sum(p.amount) as stored, 0 as derived
        from postings p
        left join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
       where p.agency_id = $1 and t.id is null group by p.transaction_id`,
  },
  {
    what: 'amount of payment',
    text: `
      select p.id, p.amount as stored, coalesce(t.derived, 0) as derived
        from payments p
        left join (select payment_id, sum(amount) as derived from transactions
                    where agency_id = $1 and reversal_of is null and kind <> 'permit_refund'
                    group by payment_id) t
          on t.payment_id = p.id
       where p.agency_id = $1 and p.amount is distinct from t.derived`,
  },
  {
    what: 'payment of transaction',
    text: `
      select t.id, t.payment_id as stored, p.id as derived
        from transactions t
        left join payments p on p.agency_id = t.agency_id and p.id = t.payment_id
       where t.agency_id = $1 and p.id is null`,
  },
  {
    what: 'other half of transaction',
    text: `
      select t.id, t.counterpart_id as stored, o.id as derived
        from transactions t
        left join transactions o on o.agency_id = t.agency_id and o.id = t.counterpart_id
       where t.agency_id = $1 and t.counterpart_id is not null
         and (o.counterpart_id is distinct from t.id or o.amount + t.amount <> 0
              or o.payment_id <> t.payment_id or (o.reversed_by is null) <> (t.reversed_by is null))`,
  },
  {
    what: 'reversal of transaction',
    text: `
      select coalesce(t.id, r.reversal_of) as id, t.reversed_by as stored, r.id as derived
        from (select * from transactions where agency_id = $1 and reversed_by is not null) t
        full join (select r.* from transactions r
                     join transactions o on o.agency_id = r.agency_id and o.id = r.reversal_of
                    where r.agency_id = $1
                      -- P-5: a permit's may take back a part, and marks nothing then
                      and (r.target_type <> 'permit_order' or r.id = o.reversed_by
                           or r.amount + o.amount = 0)) r
          on r.reversal_of = t.id
       where t.reversed_by is distinct from r.id or t.amount + r.amount <> 0`,
  },
]
