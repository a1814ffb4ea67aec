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
  /** The file of an intercept named the day: it is not the method's delay. */
  readonly announced: boolean
  readonly realised: boolean
  /** Minor units. */
  readonly amount: number
}

/** What a file says the day of is due then; all else of the method after its delay. */
const REALISED = `
  with sums as (
    select session_id, method, day, sum(amount) as amount
      from session_sums
     where agency_id = $1 and account = 'funds' and day between $2 and $3
     group by session_id, method, day
  ), dated as (
    select s.method, s.day, o.payout_on, sum(o.amount) as amount
      from sums s
      join session_payouts o on o.agency_id = $1 and o.session_id = s.session_id
                            and o.method = s.method
     group by s.method, s.day, o.payout_on
  ), parts as (
    select method, day, payout_on as "realisesOn", true as announced, amount from dated
     union all
    select s.method, s.day, s.day + m.realisation_days, false,
           sum(s.amount) - coalesce((select sum(d.amount) from dated d
                                      where d.method = s.method and d.day = s.day), 0)
      from sums s
      join payment_methods m on m.agency_id = $1 and m.code = s.method
     group by s.method, s.day, m.realisation_days
  )
  select p.method, m.name as "methodName", m.realisation_days as "realisationDays", p.day,
         p."realisesOn", p.announced, p."realisesOn" <= $4 as realised, p.amount::bigint as amount
    from parts p
    join payment_methods m on m.agency_id = $1 and m.code = p.method
   where p.amount <> 0 and not m.system
   order by m.position, p.method, p.day, p."realisesOn", p.announced`

/** B-3: closed sessions of these days by method and day, in the order in which methods are offered. */
export async function realisation(
  work: UnitOfWork,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Realised[]> {
  const { client, agencyId } = work
  const { rows } = await client.query<Realised>(REALISED, [agencyId, from, to, await todayOf(work)])
  return rows
}

/** Sums of what is there and what is not. */
export function sumsOf(rows: readonly Realised[]) {
  const of = (wanted: boolean) =>
    rows.filter(({ realised }) => realised === wanted).reduce((sum, { amount }) => sum + amount, 0)
  return { realised: of(true), unrealised: of(false) }
}
