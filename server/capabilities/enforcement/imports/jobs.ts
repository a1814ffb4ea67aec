import type { Clock } from '../../../clock/clock.ts'
import type { Task } from '../../../jobs/jobs.ts'
import type { Sweep } from '../../../jobs/sweeps.ts'
import type { Database } from '../../../postgres/database.ts'
import { inUnitOfWork } from '../../../postgres/unit-of-work.ts'
import { runImport } from './run.ts'
import { enqueueImport, TASK } from './store.ts'

type Services = { readonly database: Database; readonly clock: Clock }

/** The job that takes a file in. */
export function tasks(services: Services): Record<string, Task> {
  return {
    [TASK]: (payload, stop) =>
      runImport(services, payload as { agencyId: number; importId: number }, stop),
  }
}

/**
 * Imports on which nobody has worked for a while are enqueued anew: their server died, and the queue
 * itself would wait for hours. One that is merely slow stops when it finds another runner at it.
 */
export function stalledImports({ database, clock }: Services): Sweep {
  return {
    name: 'stalled imports',
    run: async () => {
      for (const { agencyId, importId } of await findStalled(database, clock)) {
        await inUnitOfWork(database, { agencyId, clock }, async (work) => {
          const { rowCount } = await work.client.query(TOUCH, [agencyId, importId])
          if (rowCount === 1) await enqueueImport(work, importId)
        })
      }
    },
  }
}

/** Touched, it is nobody else's to enqueue for a while; two servers do so one after the other. */
const TOUCH = `
  update citation_imports set worked_at = app_now()
   where agency_id = $1 and id = $2 and status in ('waiting', 'running')
     and worked_at < app_now() - interval '20 seconds'`

async function findStalled(database: Database, clock: Clock) {
  // The function crosses agencies by itself, so this unit of work belongs to none.
  return inUnitOfWork(database, { agencyId: 0, clock }, async ({ client }) => {
    const { rows } = await client.query<{ agencyId: number; importId: number }>(
      `select agency_id as "agencyId", import_id as "importId" from imports_stalled()`,
    )
    return rows
  })
}
