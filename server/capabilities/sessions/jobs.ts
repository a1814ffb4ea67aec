import type { Door } from '../../journal/door.ts'
import type { Clock } from '../../clock/clock.ts'
import type { Database } from '../../postgres/database.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { cutOff } from './commands.ts'
import type { SessionsState } from './rules.ts'

type Sweeping = {
  readonly database: Database
  readonly clock: Clock
  readonly door: Door<{ readonly sessions: SessionsState }>
}

/**
 * S-12: writes the cut-offs down that have come. It may run in several servers at once and twice:
 * each goes through the write door, which finds nothing left to do the second time. Returns how many
 * sessions it found due.
 */
export async function sweepCutOffs({ database, clock, door }: Sweeping): Promise<number> {
  // No agency's rows are visible here; the function gives away which sessions are due, and no more.
  const { rows } = await readInAgency(database, { agencyId: 0, clock }, ({ client }) =>
    client.query<{ agency_id: number; session_id: number }>('select * from sessions_due()'),
  )
  await Promise.all(rows.map((row) => door.submit(cutOff(row.agency_id, row.session_id))))
  return rows.length
}
