import type { Proof } from '../../../journal/book.ts'

const sums = (table: string, column: string) => `
  select plan_id, sum(${column}) as derived from ${table} where agency_id = $1 group by plan_id`

/** A day as the number that people read in it: 20260401; 0 for none. */
const asNumber = (day: string) => `coalesce(to_char(${day}, 'YYYYMMDD'), '0')`

/** A figure of a plan against the sum of what it consists of. */
const figure = (column: string, table: string, part: string): Proof => ({
  what: `${column} of payment plan`,
  text: `
    select p.id, p.${column} as stored, coalesce(s.derived, 0) as derived
      from payment_plans p left join (${sums(table, part)}) s on s.plan_id = p.id
     where p.agency_id = $1 and p.${column} <> coalesce(s.derived, 0)`,
})

/** E-8, T-12: what plans keep, derived anew from instalments, postings and transactions. */
export const proofs: readonly Proof[] = [
  { ...figure('total', 'plan_instalments', 'amount'), what: 'instalments of payment plan' },
  { ...figure('total', 'plan_citations', 'covered'), what: 'citations of payment plan' },
  figure('paid', 'plan_transactions', 'amount'),
  {
    what: 'paid on citation of payment plan',
    text: `
      select c.citation_id as id, c.counted as stored, coalesce(x.derived, 0) as derived
        from plan_citations c
        left join (select plan_id, citation_id, sum(amount) as derived from plan_transactions
                    where agency_id = $1 group by plan_id, citation_id) x
          on x.plan_id = c.plan_id and x.citation_id = c.citation_id
       where c.agency_id = $1 and c.counted <> coalesce(x.derived, 0)`,
  },
  {
    what: 'next instalment of payment plan',
    text: `
      select p.id, ${asNumber('p.next_due')} as stored, ${asNumber('d.derived')} as derived
        from payment_plans p,
             lateral (select min(i.due_on) as derived
                        from (select due_on, sum(amount) over (order by position) as by_then
                                from plan_instalments
                               where agency_id = $1 and plan_id = p.id) i
                       where i.by_then > p.paid) d
       where p.agency_id = $1 and p.next_due is distinct from d.derived`,
  },
  {
    // No more than what the transaction settled of that citation; of a reversal, what was counted.
    what: 'transaction of payment plan',
    text: `
      select x.transaction_id as id, x.amount as stored,
             coalesce(-o.amount, t.settled, 0) as derived
        from plan_transactions x
        left join (select t.id, t.target_id, t.reversal_of, -sum(p.amount) as settled
                     from transactions t
                     join postings p on p.agency_id = $1 and p.transaction_id = t.id
                                    and p.account = 'receivable'
                    where t.agency_id = $1 and t.target_type = 'citation'
                      and t.id in (select transaction_id from plan_transactions
                                    where agency_id = $1)
                    group by t.id, t.target_id, t.reversal_of) t
          on t.id = x.transaction_id and t.target_id = x.citation_id
        left join plan_transactions o on o.agency_id = $1 and o.transaction_id = t.reversal_of
                                     and o.plan_id = x.plan_id
       where x.agency_id = $1
         and not coalesce(case when t.reversal_of is null then x.amount between 1 and t.settled
                               else x.amount = -o.amount end, false)`,
  },
  {
    what: 'reversal that a payment plan left out',
    text: `
      select r.id, 0 as stored, -x.amount as derived
        from plan_transactions x
        join transactions r on r.agency_id = $1 and r.reversal_of = x.transaction_id
        join plan_citations c on c.agency_id = $1 and c.plan_id = x.plan_id
                             and c.citation_id = x.citation_id
       where x.agency_id = $1 and not c.followed
         and not exists (select from plan_transactions n
                          where n.agency_id = $1 and n.transaction_id = r.id)`,
  },
  {
    // What is left on a plan is due on the citation.
    what: 'due on citation of payment plan',
    text: `
      select c.id, c.charged - c.paid_elsewhere - c.applied as stored,
             pc.covered - pc.counted as derived
        from plan_citations pc
        join citations c on c.agency_id = $1 and c.id = pc.citation_id
       where pc.agency_id = $1 and pc.held
         and c.charged - c.paid_elsewhere - c.applied < pc.covered - pc.counted`,
  },
]
