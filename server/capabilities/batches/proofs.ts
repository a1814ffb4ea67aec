import type { Proof } from '../../journal/book.ts'

/** E-6, T-12: what a batch keeps of its lines and payments, derived anew from transactions. */
export const proofs: readonly Proof[] = [
  {
    what: 'count of lines of batch',
    text: lines('line_count', 'count(*)'),
  },
  {
    what: 'total of lines of batch',
    text: lines('line_total', 'coalesce(sum(amount), 0)'),
  },
  {
    what: 'posted count of batch',
    text: posted('control_count', 'count(*)'),
  },
  {
    what: 'posted total of batch',
    text: posted('control_total', 'sum(t.amount)'),
  },
  {
    what: 'transaction of a line of batch',
    text: `
      select l.batch_id as id, l.amount as stored, t.amount as derived
        from batches b
        join batch_lines l on l.agency_id = b.agency_id and l.batch_id = b.id
        left join batch_payments p on p.agency_id = l.agency_id and p.batch_id = l.batch_id
                                  and p.line = l.line
        left join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
                                and t.payment_id = p.payment_id
                                and upper(t.target_number) = l.citation
       where b.agency_id = $1 and b.status = 'posted' and t.amount is distinct from l.amount`,
  },
]

function lines(column: string, figure: string): string {
  return `
    select b.id, b.${column} as stored, coalesce(l.derived, 0) as derived
      from batches b
      left join (select batch_id, ${figure} as derived from batch_lines
                  where agency_id = $1 group by batch_id) l on l.batch_id = b.id
     where b.agency_id = $1 and b.${column} <> coalesce(l.derived, 0)`
}

/** A posted batch has what its control figures said; any other has no payments. */
function posted(column: string, figure: string): string {
  return `
    select b.id, b.stored, coalesce(p.derived, 0) as derived
      from (select id, case status when 'posted' then ${column} else 0 end as stored
              from batches where agency_id = $1) b
      left join (select p.batch_id, ${figure} as derived
                   from batch_payments p
                   join transactions t on t.agency_id = p.agency_id and t.id = p.transaction_id
                                      and t.kind = 'batch_payment'
                  where p.agency_id = $1 group by p.batch_id) p on p.batch_id = b.id
     where b.stored <> coalesce(p.derived, 0)`
}
