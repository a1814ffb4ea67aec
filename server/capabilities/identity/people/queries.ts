import { sql } from 'kysely'
import type { Static } from 'typebox'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Role } from './person.ts'
import type { User } from './schema.ts'

const ROLES = sql<{ id: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('id', r.id::text, 'name', r.name) order by r.name)
    from user_roles ur join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id
   where ur.agency_id = u.agency_id and ur.user_id = u.id), '[]')`

const SECOND_FACTOR = sql<boolean>`exists (
  select from second_factors f
   where f.agency_id = u.agency_id and f.user_id = u.id and f.confirmed_at is not null)`

function users({ db, agencyId }: UnitOfWork) {
  return db
    .selectFrom('users as u')
    .where('u.agency_id', '=', agencyId)
    .select(['u.id', 'u.name', 'u.email', 'u.active', 'u.created_at', 'u.last_sign_in_at'])
    .select(SECOND_FACTOR.as('secondFactor'))
    .select(['u.version', ROLES.as('roles'), sql<string>`lower(u.name)`.as('key')])
}

/** The next `limit` people of the agency, by name. */
export function usersByName(work: UnitOfWork, limit: number, after?: readonly [string, number]) {
  let query = users(work)
  if (after)
    query = query.where(sql<boolean>`(lower(u.name), u.id) > (${after[0]}, ${after[1]}::bigint)`)
  return query
    .orderBy(sql`lower(u.name)`)
    .orderBy('u.id')
    .limit(limit)
    .execute()
}

export function userById(work: UnitOfWork, id: number) {
  return users(work).where('u.id', '=', id).executeTakeFirst()
}

export type ShownUser = NonNullable<Awaited<ReturnType<typeof userById>>>

export function userBody(user: ShownUser): Static<typeof User> {
  const { name, email, roles, active, secondFactor, version } = user
  return {
    id: String(user.id),
    name,
    email,
    roles,
    active,
    secondFactor,
    createdAt: user.created_at.toString(),
    lastSignInAt: user.last_sign_in_at?.toString() ?? null,
    version,
  }
}

/** Those of these roles that the agency has. */
export async function rolesById(
  { db, agencyId }: UnitOfWork,
  ids: readonly number[],
): Promise<Role[]> {
  const rows = await db
    .selectFrom('roles')
    .select(['id', 'name', 'built_in', 'permissions', 'second_factor_required'])
    .where('agency_id', '=', agencyId)
    .where('id', 'in', ids.length > 0 ? [...ids] : [0])
    .execute()
  return rows.map(({ built_in: builtIn, second_factor_required: required, ...role }) => ({
    ...role,
    builtIn,
    secondFactor: required ? 'required' : 'optional',
  }))
}
