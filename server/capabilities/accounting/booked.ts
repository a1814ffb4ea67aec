import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { JournalSum } from './ledger.ts'

/** Movements of one export. What is left goes into the next. */
export const MOST_MOVEMENTS = 2_000

/** What is booked in tills and was not exported: which movements, and their sums. */
export type PendingMovements = {
  readonly movementIds: readonly number[]
  readonly sums: readonly JournalSum[]
  readonly more: boolean
}

type Row = {
  readonly id: number
  readonly kind: string
  readonly branchId: number
  readonly day: Temporal.PlainDate
  readonly method: string
  readonly amount: number
}

/** In the agency's currency alone: the journal has one. */
const DUE = `
  select c.id, c.kind, c.branch_id as "branchId", c.business_date as day,
         case c.to_place when 'till' then c.amount else -c.amount end as amount,
         (select m.code from payment_methods m where m.agency_id = $1 and m.cash
           order by m.position, m.code limit 1) as method
    from cash_movements c
    join agencies a on a.agency_id = c.agency_id and a.currency = c.currency
   where c.agency_id = $1 and c.kind in ('over', 'short', 'paid_in', 'paid_out')
     and ($2::date is null or c.business_date <= $2)
     and not exists (select from journal_movements j
                      where j.agency_id = c.agency_id and j.movement_id = c.id)
   order by c.id limit $3`

/**
 * B-4, C-8, C-12: over, short and what was paid in and out of tills. Cash is more or less by it, and
 * the other half is its own account: together zero. Whoever exports holds the agency's row.
 */
export async function pendingMovements(
  { client, agencyId }: UnitOfWork,
  through: Temporal.PlainDate | null,
): Promise<PendingMovements> {
  const { rows } = await client.query<Row>(DUE, [agencyId, through, MOST_MOVEMENTS + 1])
  const due = rows.slice(0, MOST_MOVEMENTS)
  return {
    movementIds: due.map(({ id }) => id),
    sums: due.flatMap(({ kind, branchId, day, method, amount }) => {
      const place = { sessionId: null, branchId, day, receivable: '' }
      const account = kind === 'over' || kind === 'short' ? 'over_short' : 'paid'
      return [
        { ...place, account: 'funds', method, amount },
        { ...place, account, method: '', amount: -amount },
      ] as const
    }),
    more: rows.length > MOST_MOVEMENTS,
  }
}

/** B-4: notes that these went with this export; its key is that each goes once. */
export async function markMovements(
  { client, agencyId }: UnitOfWork,
  number: number,
  movementIds: readonly number[],
): Promise<void> {
  await client.query(
    'insert into journal_movements (agency_id, movement_id, number) select $1, x, $2 from unnest($3::bigint[]) x',
    [agencyId, number, movementIds],
  )
}
