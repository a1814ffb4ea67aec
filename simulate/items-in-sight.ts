import type { Database } from '../server/postgres/database.ts'
import { isTransient } from '../server/postgres/transient.ts'
import { isWrong } from './model.ts'
import type { Agency } from './town.ts'

/**
 * at one moment of whatever is going on: what arrived and was not posted is in repair,
 * once, and in one state; every list is somebody's; what was posted of files and of repairs is what
 * lies in sessions for them, and what was rejected is unidentified, once. While the database is down
 * there is nothing to be seen.
 */
export async function seeItems({ model, id }: Agency, { owner }: Database): Promise<void> {
  const rows = await owner.query<Row>(FIGURES, [id]).then(
    (found) => found.rows,
    (error: unknown) => {
      if (!isTransient(error)) throw error
      return []
    },
  )
  for (const { what, here, due } of rows)
    if (here !== due) isWrong(model, `${what}: ${here} are there, and not ${due}`)
}

type Row = { readonly what: string; readonly here: string; readonly due: string }

const FIGURES = `
  with i as (select * from intake_items where agency_id = $1),
       r as (select * from repair_items where agency_id = $1),
       f as (select * from intake_imports where agency_id = $1 and not dry_run),
       u as (select * from unidentified where agency_id = $1),
       p as (select * from payments where agency_id = $1),
       half as (select * from transactions
                 where agency_id = $1 and target_type = 'unidentified' and counterpart_id is not null)
  select what, here::text, due::text from (values
    ('R-1: items in repair', (select count(*) from r),
                             (select count(*) from i where payment_id is null)),
    ('R-1: items by their states',
      (select count(*) from r
        where (state = 'new' and holder is null and payment_id is null and outcome is null)
           or (state in ('locked', 'pending') and holder is not null and payment_id is null
               and outcome is null)
           or (state = 'final' and holder is null and outcome is not null)),
      (select count(*) from r)),
    ('R-2: locks of an activation that is over',
      (select count(*) from r join repair_activations a on a.agency_id = $1 and a.id = r.activation_id
        where a.ended_at is not null), 0),
    ('I-2: items of files', (select coalesce(sum(posted_count + repair_count), 0) from f),
                            (select count(*) from i)),
    ('I-2: posted money of files', (select coalesce(sum(posted_total), 0) from f),
      (select coalesce(sum(p.amount), 0) from i join p on p.id = i.payment_id)),
    ('R-6: posted money of repairs',
      (select coalesce(sum(p.amount), 0) from r join p on p.id = r.payment_id
        where r.outcome = 'repaired'),
      (select coalesce(sum((each->>'amount')::bigint), 0) from r,
              jsonb_array_elements(r.disposition->'items') each
        where r.state = 'final' and r.outcome = 'repaired' and r.payment_id is not null)),
    ('R-4: unidentified money', (select coalesce(sum(received), 0) from u),
      (select coalesce(sum(coalesce(amount, (disposition->>'amount')::bigint)), 0) from r
        where outcome = 'rejected' and payment_id is not null)),
    ('R-4: assigned of it', (select coalesce(sum(assigned), 0) from u),
      (select coalesce(-sum(amount), 0) from half)),
    ('T-8: assigned of it to citations', (select coalesce(sum(assigned), 0) from u),
      (select coalesce(sum(t.amount), 0) from half
         join transactions t on t.agency_id = $1 and t.id = half.counterpart_id
        where t.target_type = 'citation')),
    ('E-10: returned of it', (select coalesce(sum(returned), 0) from u),
      (select coalesce(sum(amount), 0) from unidentified_returns where agency_id = $1)),
    ('R-4: less than nothing is left of', (select count(*) from u where assigned + returned > received), 0)
  ) as figures (what, here, due)
   where here is distinct from due and not (here is null and due is null)`
