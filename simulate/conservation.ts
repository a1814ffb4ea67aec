import type { Database } from '../server/postgres/database.ts'
import { isTransient } from '../server/postgres/transient.ts'
import { isWrong } from './model.ts'
import type { Agency } from './town.ts'

/**
 * C-7, C-12: where cash is now by what people are shown (tills, transit, bags, deposits), beside where
 * it came from (floats, paid in and out, over and short, takings), at one moment of whatever is going
 * on; and C-4 in the same moment. While the database is down there is nothing to be seen.
 */
export async function seeConserved(agency: Agency, { owner }: Database): Promise<void> {
  const { model, id } = agency
  const rows = await owner.query<Row>(SIDES, [id]).then(
    (found) => found.rows,
    (error: unknown) => {
      if (!isTransient(error)) throw error
      return []
    },
  )
  for (const { currency, here, came } of rows)
    if (here !== came) isWrong(model, `C-12: ${currency} ${here} are there, and ${came} came`)
  const holders = await owner.query<{ holder: string }>(TWICE, [id]).then(
    (found) => found.rows,
    () => [],
  )
  for (const { holder } of holders) isWrong(model, `C-4: ${holder} holds two standard tills`)
}

type Row = { currency: string; here: number; came: number }

const SIDES = `
  select currency, sum(here)::bigint as here, sum(came)::bigint as came
    from (select t.currency, r.position as here, 0 as came
            from tills t join till_trays r on r.agency_id = $1 and r.till_id = t.id
           where t.agency_id = $1
          union all
          select currency, amount, 0 from till_transfers
           where agency_id = $1 and deposit_id is null
             and (status = 'in_transit' or (status = 'accepted' and bag_number is not null))
          union all
          select currency, amount, 0 from cash_movements
           where agency_id = $1 and to_place = 'deposit'
          union all
          select currency, 0, case direction when 'in' then amount else -amount end
            from paid_in_out where agency_id = $1 and status = 'approved'
          union all
          select currency, 0, case to_place when 'till' then amount else -amount end
            from cash_movements where agency_id = $1 and 'over_short' in (from_place, to_place)
          union all
          select 'USD', 0, amount from till_transactions
           where agency_id = $1 and held and place = 'tray') sides
   group by currency`

const TWICE = `
  select holder_id::text as holder from tills
   where agency_id = $1 and kind = 'standard' and holder_id is not null
   group by holder_id, branch_id, currency having count(*) > 1`
