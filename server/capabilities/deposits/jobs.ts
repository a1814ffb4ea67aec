import type { Clock } from '../../clock/clock.ts'
import type { Sweep } from '../../jobs/sweeps.ts'
import type { Database } from '../../postgres/database.ts'
import { inUnitOfWork, readInAgency } from '../../postgres/unit-of-work.ts'
import { sumUp } from './sums.ts'

/** B-2: sums up what closed, so that whoever looks at deposits does not wait for it. */
export function sumsOfSessions(services: {
  readonly database: Database
  readonly clock: Clock
}): Sweep {
  const { database, clock } = services
  return {
    name: 'sums of sessions',
    run: async () => {
      // No agency's rows are visible here; the function gives away who has something, and no more.
      const { rows } = await readInAgency(database, { agencyId: 0, clock }, ({ client }) =>
        client.query<{ agency_id: number }>('select * from sessions_to_sum()'),
      )
      for (const { agency_id: agencyId } of rows)
        // oxlint-disable-next-line no-await-in-loop -- they are few, and each is done once
        await inUnitOfWork(database, { agencyId, clock }, sumUp)
    },
  }
}
