import { dayAt } from '../../clock/wall-time.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

/** Which day it is where the agency is. */
export async function todayOf({ client, agencyId }: UnitOfWork): Promise<Temporal.PlainDate> {
  const { rows } = await client.query<{ now: Temporal.Instant; time_zone: string }>(
    'select app_now() as now, time_zone from agencies where agency_id = $1',
    [agencyId],
  )
  if (!rows[0]) throw new Error(`agency ${agencyId} is not there`)
  return dayAt(rows[0].now, rows[0].time_zone)
}
