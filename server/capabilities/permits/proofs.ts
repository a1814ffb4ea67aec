import type { Proof } from '../../journal/book.ts'

/** What the postings say of orders: which kind of transaction, and with which sign. */
const figure = (column: string, kind: string, sign: '-' | ''): Proof => ({
  what: `${column} of permit order`,
  text: `
    select coalesce(o.id, d.target_id) as id, o.${column} as stored, coalesce(d.derived, 0) as derived
      from (select * from permit_orders where agency_id = $1) o
      full join (select t.target_id, ${sign}sum(p.amount) as derived
                   from postings p
                   join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
                  where p.agency_id = $1 and t.target_type = 'permit_order'
                    and p.account = 'receivable' and t.kind = '${kind}'
                  group by t.target_id) d on d.target_id = o.id
     where o.${column} is distinct from coalesce(d.derived, 0)`,
})

const lines = (column: string, which: string): Proof => ({
  what: `${column} of permit order`,
  text: `
    select o.id, o.${column} as stored, coalesce(l.derived, 0) as derived
      from permit_orders o
      left join (select order_id, sum(amount) as derived from permit_order_lines
                  where agency_id = $1 and ${which} group by order_id) l on l.order_id = o.id
     where o.agency_id = $1 and o.${column} <> coalesce(l.derived, 0)`,
})

/** P-3, P-5, T-12: the figures of orders and tenders, derived anew from postings and lines. */
export const proofs: readonly Proof[] = [
  figure('taken', 'permit_payment', '-'),
  figure('reversed', 'reversal', ''),
  figure('refunded', 'permit_refund', ''),
  lines('charged', 'true'),
  lines('service_fees', `kind = 'service_fee'`),
  {
    what: 'tender of permit order',
    text: `
      select coalesce(t.id, p.transaction_id) as id, p.amount as stored, t.amount as derived
        from (select * from permit_tenders where agency_id = $1) p
        full join (select * from transactions where agency_id = $1 and kind = 'permit_payment') t
          on t.id = p.transaction_id and t.target_id = p.order_id
       where p.amount is distinct from t.amount or p.card_tail is distinct from t.card_tail`,
  },
  {
    what: 'given back of a tender of permit order',
    text: `
      select p.transaction_id as id, p.given_back as stored, coalesce(r.derived, 0) as derived
        from permit_tenders p
        left join (select order_id, tender_id, sum(amount) as derived from permit_returns
                    where agency_id = $1 group by order_id, tender_id) r
          on r.order_id = p.order_id and r.tender_id = p.transaction_id
       where p.agency_id = $1 and p.given_back <> coalesce(r.derived, 0)`,
  },
  {
    what: 'return of permit order',
    text: `
      select coalesce(t.id, r.transaction_id) as id, r.amount as stored, -t.amount as derived
        from (select * from permit_returns where agency_id = $1) r
        full join (select * from transactions
                    where agency_id = $1 and target_type = 'permit_order' and amount < 0) t
          on t.id = r.transaction_id and t.target_id = r.order_id
             and (t.kind = 'permit_refund') = (r.mode = 'refund')
             and coalesce(t.reversal_of, r.tender_id) = r.tender_id
       where r.amount is distinct from -t.amount`,
  },
]
