import type { Proof } from '../../journal/book.ts'
import { MONEY } from './queries.ts'

/** I-3, R-1, R-6: what arrived with reasons is in repair, and what is posted is posted once. */
export const proofs: readonly Proof[] = [
  {
    what: 'items in repair',
    text: `
      select coalesce(i.id, r.id) as id, r.amount as stored, i.amount as derived
        from (select * from intake_items where agency_id = $1 and cardinality(reasons) > 0) i
        full join (select * from repair_items where agency_id = $1) r on r.id = i.id
       where i.id is null or r.id is null or r.amount is distinct from i.amount`,
  },
  {
    what: 'items withdrawn with their file',
    text: `
      select i.id, (r.outcome is not distinct from 'withdrawn')::int as stored,
             i.withdrawn::int as derived
        from repair_items r
        join intake_items i on i.agency_id = r.agency_id and i.id = r.id
       where r.agency_id = $1 and (r.outcome is not distinct from 'withdrawn') <> i.withdrawn`,
  },
  {
    what: 'money of finalised item',
    text: `
      select r.id, ${MONEY} as stored, coalesce(p.amount, 0) as derived
        from repair_items r
        left join payments p on p.agency_id = r.agency_id and p.id = r.payment_id
       where r.agency_id = $1 and r.payment_id is not null
         and (p.id is null or ${MONEY} is distinct from p.amount
              or (r.outcome = 'rejected')
                 <> exists (select from unidentified u
                             where u.agency_id = $1 and u.item_id = r.id))`,
  },
]
