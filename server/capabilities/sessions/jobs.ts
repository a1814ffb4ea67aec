import type { Door } from '../../journal/door.ts'
import type { Clock } from '../../clock/clock.ts'
import type { Sweep } from '../../jobs/sweeps.ts'
import type { Database } from '../../postgres/database.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { cutOff } from './commands.ts'
import type { SessionsState } from './rules.ts'

type Sweeping = {
  readonly database: Database
  readonly clock: Clock
  readonly door: Door<{ readonly sessions: SessionsState }>
}

export type CutOffs = {
  /** Begins what is due and not under way, and waits for none of it. */
  readonly round: Sweep
  /** Resolves when nothing is under way. For tests. */
  idle(): Promise<void>
}

/**
 * S-12: writes the cut-offs down that have come. It may run in several servers at once and twice:
 * each goes through the write door, which finds nothing left to do the second time. One that has to
 * wait, since somebody holds its session or its agency's lane is long, keeps no other from its time.
 */
export function createCutOffs({ database, clock, door }: Sweeping): CutOffs {
  const underWay = new Map<number, Promise<void>>()
  const failures: unknown[] = []
  const write = async (agencyId: number, sessionId: number) => {
    try {
      await door.submit(cutOff(agencyId, sessionId))
    } catch (error) {
      failures.push(error)
    } finally {
      underWay.delete(sessionId)
    }
  }
  return {
    round: {
      name: 'cut-offs',
      run: async () => {
        // No agency's rows are visible here; the function gives away which are due, and no more.
        const { rows } = await readInAgency(database, { agencyId: 0, clock }, ({ client }) =>
          client.query<{ agency_id: number; session_id: number }>('select * from sessions_due()'),
        )
        for (const { agency_id: agencyId, session_id: sessionId } of rows)
          if (!underWay.has(sessionId)) underWay.set(sessionId, write(agencyId, sessionId))
        if (failures.length > 0) throw new AggregateError(failures.splice(0))
      },
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
  }
}
