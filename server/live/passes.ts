import type { Clock } from '../clock/clock.ts'
import type { Actor } from '../journal/actor.ts'
import type { Database } from '../postgres/database.ts'
import { readInAgency } from '../postgres/unit-of-work.ts'

/** What a stream was opened with: a login or an API key, and its id. */
export type Pass = { readonly by: 'login' | 'key'; readonly id: number }

export function passOf({ loginId, apiKeyId }: Actor): Pass {
  if (loginId !== null) return { by: 'login', id: loginId }
  if (apiKeyId === undefined) throw new Error('a call has come with neither a login nor a key')
  return { by: 'key', id: apiKeyId }
}

/**
 * Which of these still live, and what each may do now. Unlike recognising a request this marks
 * nothing as seen or used: a page that is merely open must not keep its login alive.
 */
const LIVING = `
  with living as (
    select 'login' as by, l.id, l.agency_id, l.user_id from logins l
     where l.agency_id = $1 and l.id = any($2::bigint[])
       and l.ended_at is null and l.expires_at > app_now()
       and l.last_seen_at + l.idle_minutes * interval '1 minute' > app_now()
    union all
    select 'key', k.id, k.agency_id, k.user_id from api_keys k
     where k.agency_id = $1 and k.id = any($3::bigint[]) and k.revoked_at is null)
  select x.by, x.id,
         array(select distinct p from user_roles ur
                 join roles r on r.agency_id = ur.agency_id and r.id = ur.role_id,
                      unnest(r.permissions) p
                where ur.agency_id = x.agency_id and ur.user_id = x.user_id) as permissions
    from living x join users u on u.agency_id = x.agency_id and u.id = x.user_id and u.active`

/** Answers, of each of these passes, its permissions; undefined for one that lives no more. */
export async function livingPasses(
  database: Database,
  clock: Clock,
  agencyId: number,
  passes: readonly Pass[],
): Promise<(pass: Pass) => ReadonlySet<string> | undefined> {
  const idsOf = (by: Pass['by']) => passes.filter((pass) => pass.by === by).map(({ id }) => id)
  const values = [agencyId, idsOf('login'), idsOf('key')]
  const { rows } = await readInAgency(database, { agencyId, clock }, ({ client }) =>
    client.query<Pass & { permissions: string[] }>(LIVING, values),
  )
  const living = new Map(rows.map((row) => [nameOf(row), new Set(row.permissions)]))
  return (pass) => living.get(nameOf(pass))
}

const nameOf = ({ by, id }: Pass) => `${by} ${id}`
