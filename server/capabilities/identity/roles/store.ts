import { sql } from 'kysely'
import { orTaken } from '../../../postgres/taken.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Role } from '../people/person.ts'

const SECOND_FACTOR = sql<
  Role['secondFactor']
>`case when second_factor_required then 'required' else 'optional' end`

function roles({ db, agencyId }: UnitOfWork) {
  return db
    .selectFrom('roles')
    .where('agency_id', '=', agencyId)
    .select(['id', 'name', 'built_in as builtIn', 'permissions'])
    .select([SECOND_FACTOR.as('secondFactor'), sql<string>`lower(name)`.as('key')])
}

/** The next `limit` roles, by name. */
export function rolesByName(work: UnitOfWork, limit: number, after?: readonly [string, number]) {
  let query = roles(work)
  if (after)
    query = query.where(sql<boolean>`(lower(name), id) > (${after[0]}, ${after[1]}::bigint)`)
  return query
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export function lockRole(work: UnitOfWork, id: number): Promise<Role | undefined> {
  return roles(work).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

type NewRole = Pick<Role, 'name' | 'permissions' | 'secondFactor'>

/** Answers with the id, or that another role has the name. */
export function insertRole(
  work: UnitOfWork,
  { name, permissions, secondFactor }: NewRole,
): Promise<number | 'taken'> {
  const insert = async () => {
    const { id } = await work.db
      .insertInto('roles')
      .values({
        agency_id: work.agencyId,
        name,
        permissions: [...permissions],
        second_factor_required: secondFactor === 'required',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  return orTaken(work, insert, { roles_name_once: 'taken' } as const)
}

export function updateRole(
  work: UnitOfWork,
  id: number,
  { name, permissions, secondFactor }: NewRole,
): Promise<void | 'taken'> {
  const update = async () => {
    await work.db
      .updateTable('roles')
      .set({
        name,
        permissions: [...permissions],
        second_factor_required: secondFactor === 'required',
      })
      .where('agency_id', '=', work.agencyId)
      .where('id', '=', id)
      .execute()
  }
  return orTaken(work, update, { roles_name_once: 'taken' } as const)
}
