import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Author, recordAudit } from '../audit/public.ts'

const LEAVE = `
  delete from session_users where agency_id = $1 and login_id = $2
  returning session_id, user_id, current`

/**
 * whoever's login ends leaves the session that they entered with it. One's place belongs to that
 * login: another browser's login that entered a session since keeps it. The session stays open.
 */
export async function leaveWithLogin(
  work: UnitOfWork,
  { loginId, author }: { readonly loginId: number; readonly author: Author },
): Promise<void> {
  const { rows } = await work.client.query<{
    session_id: number
    user_id: number
    current: boolean
  }>(LEAVE, [work.agencyId, loginId])
  for (const { session_id: id, user_id: userId, current } of rows) {
    if (!current) continue
    const subject = { type: 'session', id }
    await recordAudit(work, author, { action: 'session.left', subject, after: { userId } })
    await notify(work, { s: [id], u: [userId] })
  }
}
