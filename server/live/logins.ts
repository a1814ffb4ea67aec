import type { Clock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'
import { readInAgency } from '../postgres/unit-of-work.ts'

/**
 * Which of these logins still live, and what each may do now. Unlike recognising a request this
 * marks nothing as seen: a page that is merely open must not keep its login alive.
 */
const LIVING = `
  select l.id,
         array(select distinct p from user_roles ur
                 join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id,
                      unnest(r.permissions) p
                where ur.agency_id = l.agency_id and ur.user_id = l.user_id) as permissions
    from logins l join users u on u.agency_id = l.agency_id and u.id = l.user_id
   where l.agency_id = $1 and l.id = any($2::bigint[])
     and l.ended_at is null and u.active and l.expires_at > app_now()
     and l.last_seen_at + l.idle_minutes * interval '1 minute' > app_now()`

/** The permissions of those of these logins that still live, by their id. */
export async function livingLogins(
  database: Database,
  clock: Clock,
  agencyId: number,
  loginIds: readonly number[],
): Promise<Map<number, ReadonlySet<string>>> {
  const { rows } = await readInAgency(database, { agencyId, clock }, ({ client }) =>
    client.query<{ id: number; permissions: string[] }>(LIVING, [agencyId, loginIds]),
  )
  return new Map(rows.map(({ id, permissions }) => [id, new Set(permissions)]))
}
