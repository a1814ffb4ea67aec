import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { MOVES_TO, type ShownSession, shownSessions } from '../sessions/public.ts'

/** T-9: exactly the sessions that may receive a transaction of this one, newest first. */
export async function moveTargets(
  work: UnitOfWork,
  from: ShownSession,
  limit: number,
  after?: readonly [string, number],
): Promise<ShownSession[]> {
  const statuses = MOVES_TO[from.status]
  if (statuses.length === 0) return []
  const filter = { statuses, includeDeactivated: true, except: from.id }
  return shownSessions(work, filter, limit, after)
}
