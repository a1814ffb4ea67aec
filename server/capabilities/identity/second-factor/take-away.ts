import type { Database } from '../../../postgres/database.ts'

/**
 * Takes a second factor away by the owner's hand: for the only administrator, who has lost device
 * and codes. Answers whether there was one.
 */
export async function takeSecondFactor(
  { owner }: Pick<Database, 'owner'>,
  email: string,
): Promise<boolean> {
  const { rowCount } = await owner.query(
    `with person as (select agency_id, id from users where lower(email) = lower($1)),
     codes as (
       delete from recovery_codes c using person p where c.agency_id = p.agency_id and c.user_id = p.id),
     taken as (
       delete from second_factors f using person p
        where f.agency_id = p.agency_id and f.user_id = p.id returning f.agency_id, f.user_id)
     insert into audit_log (agency_id, action, subject_type, subject_id)
     select agency_id, 'user.second_factor_reset', 'user', user_id::text from taken`,
    [email],
  )
  return rowCount === 1
}
