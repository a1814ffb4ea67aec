import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

/** One check or the like in a deposit; negative when it was given back or is missing. */
export type Paper = {
  readonly method: string
  readonly methodName: string
  readonly reference: string | null
  readonly receiptNumber: string | null
  readonly payer: string | null
  /** Minor units: all that this paper paid for in the deposit's sessions. */
  readonly amount: number
}

/**
 * A paper is what one payment brought under one method and number, however many transactions it
 * became. What a count differed by stands below them, so that the list is all of it.
 */
const PAPERS = `
  with parts as (
    select f.session_id, f.method, f.receivable, f.amount from session_sums f
     where f.agency_id = $1 and f.deposit_id = $2 and f.method = any($3)
  )
  select m.name as "methodName", x.* from (
    select t.method, t.reference, t.receipt_number as "receiptNumber",
           (select payer from payments p where p.agency_id = $1 and p.id = t.payment_id) as payer,
           sum(t.amount)::bigint as amount
      from parts f
      join transactions t on t.agency_id = $1 and t.session_id = f.session_id
                         and t.method = f.method and t.target_type = f.receivable
     group by t.method, t.reference, t.receipt_number, t.payment_id having sum(t.amount) <> 0
     union all
    select f.method, null, null, null, sum(f.amount)::bigint from parts f
     where f.receivable = 'over_short' group by f.method having sum(f.amount) <> 0
  ) x join payment_methods m on m.agency_id = $1 and m.code = x.method
  order by m.position, x."receiptNumber" is null, x.reference, x."receiptNumber"`

/** B-2: each check of a deposit, by method and number; together its money on paper. */
export async function papersIn(
  { client, agencyId }: UnitOfWork,
  depositId: number,
  methods: readonly string[],
): Promise<Paper[]> {
  if (methods.length === 0) return []
  const { rows } = await client.query<Paper>(PAPERS, [agencyId, depositId, methods])
  return rows
}
