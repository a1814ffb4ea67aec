import type { Proof } from '../../journal/book.ts'

const derived = (account: string) => `
  select t.target_id, -sum(p.amount) as derived
    from postings p
    join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
   where p.agency_id = $1 and t.target_type = 'citation' and p.account = '${account}'
   group by t.target_id`

const given = (figure: string) => `
  select citation_id, sum(${figure}) as given from citation_refunds
   where agency_id = $1 group by citation_id`

/** E-2, T-12: the figures of citations, derived anew from postings and lines. */
export const proofs: readonly Proof[] = [
  {
    what: 'applied to citation',
    text: `
      select coalesce(c.id, d.target_id) as id, c.applied as stored, coalesce(d.derived, 0) as derived
        from (select * from citations where agency_id = $1) c
        full join (${derived('receivable')}) d on d.target_id = c.id
       where c.applied is distinct from coalesce(d.derived, 0)`,
  },
  {
    what: 'account balance of citation',
    text: `
      select coalesce(c.id, d.target_id) as id, c.account_balance as stored,
             coalesce(d.derived, 0) - coalesce(r.given, 0) as derived
        from (select * from citations where agency_id = $1) c
        full join (${derived('account_balance')}) d on d.target_id = c.id
        left join (${given('from_balance')}) r on r.citation_id = c.id
       where c.account_balance is distinct from coalesce(d.derived, 0) - coalesce(r.given, 0)`,
  },
  {
    what: 'refunded of citation',
    text: `
      select c.id, c.refunded as stored, coalesce(r.given, 0) as derived
        from citations c
        left join (${given('amount - from_balance')}) r on r.citation_id = c.id
       where c.agency_id = $1 and c.refunded <> coalesce(r.given, 0)`,
  },
  {
    what: 'lines of citation',
    text: `
      select c.id, c.charged as stored, coalesce(l.derived, 0) as derived
        from citations c
        left join (select citation_id, sum(amount) as derived from citation_lines
                    where agency_id = $1 group by citation_id) l on l.citation_id = c.id
       where c.agency_id = $1 and c.charged <> coalesce(l.derived, 0)`,
  },
]
