import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Author, recordAudit } from '../audit/public.ts'
import { forgetUnfinishedOf } from './logins/unfinished.ts'

export type EndReason = 'signed_out' | 'idle' | 'expired' | 'revoked'

export type Departure = {
  readonly userId: number
  readonly loginId: number
  /** Who made it end, for the audit log. */
  readonly author: Author
}

/**
 * What follows when a login ends, however it ends, in the same unit of work. The list of
 * them, in their order, is put together in app.ts.
 */
export type DepartureStep = (work: UnitOfWork, departure: Departure) => Promise<void>

const END = `
  update logins set ended_at = app_now(), end_reason = $3
   where agency_id = $1 and id = $2 and ended_at is null
  returning user_id`

/**
 * Ends a login, with everything that follows. Returns whether it was there to be ended: of two who
 * end it at once, one does, and the departure happens once.
 */
export async function endLogin(
  work: UnitOfWork,
  steps: readonly DepartureStep[],
  loginId: number,
  reason: EndReason,
  author: Author,
): Promise<boolean> {
  const { rows } = await work.client.query<{ user_id: number }>(END, [
    work.agencyId,
    loginId,
    reason,
  ])
  const [ended] = rows
  if (!ended) return false
  const userId = ended.user_id
  await depart(work, steps, { userId, loginId, author })
  await notify(work, { u: [userId] })
  const subject = { type: 'login', id: loginId }
  await recordAudit(work, author, { action: 'login.ended', subject, after: { reason } })
  return true
}

/** one step after the other, in the order of the list. */
export async function depart(
  work: UnitOfWork,
  steps: readonly DepartureStep[],
  departure: Departure,
): Promise<void> {
  for (const step of steps) await step(work, departure)
}

const LIVING = `
  select id from logins where agency_id = $1 and user_id = $2 and ended_at is null
     and id is distinct from $3 order by id`

/** Ends all logins of a person, or all but one, and what they have half done to get another. */
export async function endLoginsOf(
  work: UnitOfWork,
  steps: readonly DepartureStep[],
  userId: number,
  author: Author,
  except: number | null = null,
): Promise<void> {
  // First: whoever is just finishing one is waited for here, and their login is then among those below.
  await forgetUnfinishedOf(work, userId)
  const { rows } = await work.client.query<{ id: number }>(LIVING, [work.agencyId, userId, except])
  for (const { id } of rows) await endLogin(work, steps, id, 'revoked', author)
}
