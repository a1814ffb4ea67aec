import { eachAlone } from '../../jobs/each-alone.ts'
import type { Task } from '../../jobs/jobs.ts'
import type { Sweep } from '../../jobs/sweeps.ts'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { enqueueImport, TASK } from './import-store.ts'
import { runImport, type RunServices } from './run.ts'

/** The job that takes a file. */
export function tasks(services: RunServices): Record<string, Task> {
  return {
    [TASK]: (payload, stop) =>
      runImport(services, payload as { agencyId: number; importId: number }, stop),
  }
}

/**
 * I-2: imports whose server died are enqueued anew (the queue itself would wait for hours), and so
 * are those that wait for a session, once their drawer has one. One that is merely slow stops when
 * it finds another runner at it.
 */
export function unattendedImports({
  database,
  clock,
}: Pick<RunServices, 'database' | 'clock'>): Sweep {
  return {
    name: 'unattended files of payments',
    run: async () => {
      // The function crosses agencies by itself, so this unit of work belongs to none.
      const found = await inUnitOfWork(database, { agencyId: 0, clock }, ({ client }) =>
        client.query<{ agencyId: number; importId: number }>(
          `select agency_id as "agencyId", import_id as "importId" from intake_unattended()`,
        ),
      )
      await eachAlone(found.rows, ({ agencyId, importId }) =>
        inUnitOfWork(database, { agencyId, clock }, async (work) => {
          const { rowCount } = await work.client.query(TOUCH, [agencyId, importId])
          if (rowCount === 1) await enqueueImport(work, importId)
        }),
      )
    },
  }
}

/** Touched, it is nobody else's to enqueue for a while; two servers do so one after the other. */
const TOUCH = `
  update intake_imports
     set worked_at = app_now(), status = case status when 'held' then 'waiting' else status end
   where agency_id = $1 and id = $2
     and (status = 'held' or (status in ('waiting', 'checking', 'running')
                              and worked_at < app_now() - interval '20 seconds'))`
