import type { Database } from '../../../postgres/database.ts'

export type FirstPerson = {
  readonly agencyId: number
  readonly name: string
  readonly email: string
  /** A built-in role by name. */
  readonly role: string
  readonly passwordHash: string
}

/**
 * Adds a person by the owner's hand, for the time when nobody is there yet to add anybody. Where the
 * e-mail address is taken nothing changes. Answers whether somebody was added.
 */
export async function addFirstPerson(
  { owner }: Pick<Database, 'owner'>,
  { agencyId, name, email, role, passwordHash }: FirstPerson,
): Promise<boolean> {
  const { rowCount } = await owner.query(
    `with person as (
       insert into users (agency_id, name, email, password_hash) values ($1, $2, $3, $5)
       on conflict do nothing returning agency_id, id),
     recorded as (
       insert into audit_log (agency_id, action, subject_type, subject_id, after)
       select agency_id, 'user.created', 'user', id::text,
              jsonb_build_object('name', $2::text, 'email', $3::text, 'role', $4::text) from person)
     insert into user_roles (agency_id, user_id, role_id)
     select p.agency_id, p.id, r.id
       from person p join roles r on r.agency_id = p.agency_id and r.name = $4 and r.built_in`,
    [agencyId, name, email, role, passwordHash],
  )
  return rowCount === 1
}
