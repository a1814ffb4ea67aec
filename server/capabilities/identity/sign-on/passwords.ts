import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { ADMINISTRATOR } from '../roles/built-in.ts'

const FORBIDDEN = `
  select s.sign_in_name as "signInName" from sign_on_settings s
   where s.agency_id = $1 and s.passwords = 'administrators'
     and exists (select from sign_on_providers p where p.agency_id = $1 and p.active)
     and not exists (
       select from user_roles ur join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id
        where ur.agency_id = $1 and ur.user_id = $2 and r.built_in and r.name = $3)`

/**
 * where the agency wants single sign-on from everybody, only administrators still use a password:
 * a provider that fails must not lock everybody out. Asked after the password was found right, so
 * that it tells nobody who exists.
 */
export async function refusePassword(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<Refusal | null> {
  const { rows } = await client.query<{ signInName: string | null }>(FORBIDDEN, [
    agencyId,
    userId,
    ADMINISTRATOR,
  ])
  const [forbidden] = rows
  if (!forbidden) return null
  return refuse(
    'password_sign_in_off',
    'Your agency signs in with single sign-on, and not with a password.',
    { signInName: forbidden.signInName },
  )
}
