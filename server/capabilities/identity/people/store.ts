import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { orTaken } from '../../../postgres/taken.ts'
import type { Person } from './person.ts'

/** The person, locked against other changes; undefined if there is none of this id. */
export async function lockPerson(
  { db, agencyId }: UnitOfWork,
  id: number,
): Promise<Person | undefined> {
  const person = await db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'active', 'locale', 'density', 'version'])
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!person) return undefined
  const roles = await db
    .selectFrom('user_roles')
    .select('role_id')
    .where('agency_id', '=', agencyId)
    .where('user_id', '=', id)
    .orderBy('role_id')
    .execute()
  return { ...person, roleIds: roles.map((role) => role.role_id) }
}

export type NewPerson = {
  readonly name: string
  readonly email: string
  readonly passwordHash: string
}

/** Adds a person without roles; answers with the id, or that the address belongs to somebody. */
export function insertPerson(
  work: UnitOfWork,
  { name, email, passwordHash }: NewPerson,
): Promise<number | 'taken'> {
  const insert = async () => {
    const { id } = await work.db
      .insertInto('users')
      .values({ agency_id: work.agencyId, name, email, password_hash: passwordHash })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  return orTaken(work, insert, { users_email_once: 'taken' } as const)
}

export async function updatePerson(
  { client, agencyId }: UnitOfWork,
  id: number,
  { name, active }: { readonly name: string; readonly active: boolean },
): Promise<void> {
  await client.query(
    `update users set name = $3, active = $4, version = version + 1
      where agency_id = $1 and id = $2`,
    [agencyId, id, name, active],
  )
}

export async function updatePassword(
  { client, agencyId }: UnitOfWork,
  id: number,
  passwordHash: string,
): Promise<void> {
  await client.query('update users set password_hash = $3 where agency_id = $1 and id = $2', [
    agencyId,
    id,
    passwordHash,
  ])
}

/** Gives a person exactly these roles. */
export async function setRoles(
  { client, agencyId }: UnitOfWork,
  userId: number,
  roleIds: readonly number[],
): Promise<void> {
  await client.query(
    'delete from user_roles where agency_id = $1 and user_id = $2 and role_id <> all($3::bigint[])',
    [agencyId, userId, roleIds],
  )
  await client.query(
    `insert into user_roles (agency_id, user_id, role_id)
     select $1, $2, unnest($3::bigint[]) on conflict do nothing`,
    [agencyId, userId, roleIds],
  )
}

/**
 * The active administrators, with their roles locked: of two who take the role from each other at
 * the same moment, the second one sees what the first one did.
 */
export async function lockAdministrators(
  { client, agencyId }: UnitOfWork,
  roleName: string,
): Promise<number[]> {
  await client.query(
    'select from roles where agency_id = $1 and built_in and name = $2 for no key update',
    [agencyId, roleName],
  )
  const { rows } = await client.query<{ id: number }>(
    `select u.id from users u
       join user_roles ur on ur.agency_id = u.agency_id and ur.user_id = u.id
       join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id
      where u.agency_id = $1 and u.active and r.built_in and r.name = $2`,
    [agencyId, roleName],
  )
  return rows.map((row) => row.id)
}
