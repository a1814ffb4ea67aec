import { todayOf } from '../agencies/public.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

/** B-3: what sessions of one day brought in by one method, and when the money is there. */
export type Realised = {
  readonly method: string
  readonly methodName: string
  readonly realisationDays: number
  /** The day on which the sessions ended. */
  readonly day: Temporal.PlainDate
  readonly realisesOn: Temporal.PlainDate
  readonly realised: boolean
  /** Minor units. */
  readonly amount: number
}

/** B-3: closed sessions of these days by method and day, in the order in which methods are offered. */
export async function realisation(
  work: UnitOfWork,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Realised[]> {
  const { client, agencyId } = work
  const { rows } = await client.query<Realised>(
    `select f.method, m.name as "methodName", m.realisation_days as "realisationDays", f.day,
            f.day + m.realisation_days as "realisesOn",
            f.day + m.realisation_days <= $4 as realised,
            sum(f.amount)::bigint as amount
       from session_sums f
       join payment_methods m on m.agency_id = f.agency_id and m.code = f.method
      where f.agency_id = $1 and f.account = 'funds' and not m.system and f.day between $2 and $3
      group by f.method, m.name, m.realisation_days, m.position, f.day
     having sum(f.amount) <> 0
      order by m.position, f.method, f.day`,
    [agencyId, from, to, await todayOf(work)],
  )
  return rows
}

/** Sums of what is there and what is not. */
export function sumsOf(rows: readonly Realised[]) {
  const of = (wanted: boolean) =>
    rows.filter(({ realised }) => realised === wanted).reduce((sum, { amount }) => sum + amount, 0)
  return { realised: of(true), unrealised: of(false) }
}
