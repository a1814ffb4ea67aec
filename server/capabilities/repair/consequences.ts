import { enqueue } from '../../jobs/enqueue.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Author, recordAudit } from '../audit/public.ts'
import type { Finalised, Freed } from './holding.ts'
import type { LossCause } from './item.ts'

/** The job that posts what was finalised. */
export const TASK = 'settle repairs'

/** what became of items that were held, for the audit log and for open pages. */
export async function recordFreed(
  work: UnitOfWork,
  author: Author,
  freed: readonly Freed[],
  cause: LossCause,
): Promise<void> {
  // Not one by one: a deactivation frees what everybody holds.
  await Promise.all(
    freed.map(({ id, userId, state }) =>
      recordAudit(work, author, {
        action: state === 'pending' ? 'repair.reset' : 'repair.released',
        subject: { type: 'repair_item', id },
        before: { state, userId: String(userId) },
        after: { state: 'new', cause },
      }),
    ),
  )
  if (freed.length > 0)
    await notify(work, { r: true, u: [...new Set(freed.map(({ userId }) => userId))] })
}

/** the same of items that were finalised; their money is posted by a job at the latest. */
export async function recordFinalised(
  work: UnitOfWork,
  author: Author,
  finalised: readonly Finalised[],
): Promise<void> {
  await Promise.all(
    finalised.map(({ id, userId, outcome }) =>
      recordAudit(work, author, {
        action: outcome === null ? 'repair.deferred' : 'repair.finalised',
        subject: { type: 'repair_item', id },
        before: { state: 'pending', userId: String(userId) },
        after: outcome === null ? { state: 'new', deferred: true } : { state: 'final', outcome },
      }),
    ),
  )
  const drawers = new Set(finalised.filter(({ waits }) => waits).map(({ drawerId }) => drawerId))
  for (const drawerId of drawers) await enqueueSettling(work, drawerId)
  if (finalised.length > 0)
    await notify(work, { r: true, u: [...new Set(finalised.map(({ userId }) => userId))] })
}

function enqueueSettling(work: UnitOfWork, drawerId: number): Promise<void> {
  const { agencyId } = work
  return enqueue(work, TASK, { agencyId, drawerId }, `${TASK} ${agencyId} ${drawerId}`)
}
