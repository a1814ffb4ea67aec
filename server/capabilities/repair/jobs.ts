import type { Task } from '../../jobs/jobs.ts'
import { eachAlone } from '../../jobs/each-alone.ts'
import type { Sweep } from '../../jobs/sweeps.ts'
import { inUnitOfWork, readInAgency } from '../../postgres/unit-of-work.ts'
import { THE_PRODUCT } from '../audit/public.ts'
import { TASK } from './consequences.ts'
import { departFromRepair } from './departure.ts'
import { HOLDING_TOO_LONG, releaseOverdue, type Releasing } from './overdue.ts'
import { settleDrawer, type Settling } from './settling.ts'

/** the job that posts what was finalised. */
export function repairTasks(services: Settling): Record<string, Task> {
  return {
    [TASK]: (payload, stop) => {
      const { agencyId, drawerId } = payload as { agencyId: number; drawerId: number }
      return settleDrawer(services, agencyId, drawerId, stop)
    },
  }
}

/**
 * releases what is held too long, or by a login that ended in the very moment in
 * which it fetched. It may run twice and in several servers: what was released is not held any more.
 */
export function overdueLocks(services: Releasing): Sweep {
  return {
    name: 'overdue locks',
    run: async () => {
      const overdue = await lookAcross<{ agency_id: number }>(
        services,
        'select distinct agency_id from repair_overdue()',
      )
      await eachAlone(overdue, ({ agency_id: agencyId }) =>
        releaseOverdue(services, agencyId, HOLDING_TOO_LONG),
      )
      const left = await lookAcross<Left>(services, 'select * from repair_left_behind()')
      await eachAlone(left, ({ agency_id: agencyId, login_id: loginId, user_id: userId }) =>
        inUnitOfWork(services.database, { agencyId, clock: services.clock }, (work) =>
          departFromRepair(work, { userId, loginId, author: THE_PRODUCT }),
        ),
      )
    },
  }
}

type Left = { readonly agency_id: number; readonly login_id: number; readonly user_id: number }

/** posts what waited for a session, in drawers that have one now. */
export function waitingRepairs(services: Settling): Sweep {
  return {
    name: 'waiting repairs',
    run: async () => {
      const drawers = await lookAcross<{ agency_id: number; drawer_id: number }>(
        services,
        'select * from repair_settleable()',
      )
      await eachAlone(drawers, ({ agency_id: agencyId, drawer_id: drawerId }) =>
        settleDrawer(services, agencyId, drawerId),
      )
    },
  }
}

/** The functions look across agencies, and give away no more than these rows. */
async function lookAcross<Row extends object>(
  { database, clock }: Releasing,
  text: string,
): Promise<Row[]> {
  const { rows } = await readInAgency(database, { agencyId: 0, clock }, ({ client }) =>
    client.query<Row>(text),
  )
  return rows
}
