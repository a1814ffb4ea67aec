import type { Actor } from '../../../journal/actor.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { type DepartureStep, endLogin } from '../departure.ts'
import { ownerOfLogin } from './store.ts'

/** ends a login of one's own, or with the permission anybody's. One that has ended stays so. */
export async function revokeLogin(
  work: UnitOfWork,
  departures: readonly DepartureStep[],
  actor: Actor,
  loginId: number,
): Promise<Refusal | null> {
  const owner = await ownerOfLogin(work, loginId)
  const maySee = owner === actor.userId || actor.permissions.has('logins.revoke')
  if (owner === null || !maySee)
    return refuse('login_not_found', 'There is no such login among those that you may end.')
  await endLogin(work, departures, loginId, 'revoked', actor)
  return null
}
