import { sql } from 'kysely'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

export type AuditFilter = {
  readonly userId?: number
  readonly action?: string
  readonly subject?: { readonly type: string; readonly id: string }
  /** Inclusive. */
  readonly from?: Temporal.Instant
  /** Exclusive. */
  readonly to?: Temporal.Instant
}

/** Where a page ended: the last line that was shown. */
export type AuditPosition = readonly [at: string, id: number]

export type AuditLine = {
  readonly id: number
  readonly at: Temporal.Instant
  readonly user: { readonly id: number; readonly name: string } | null
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string; readonly label: string }
  readonly before: unknown
  readonly after: unknown
  readonly address: string | null
  readonly requestId: string | null
}

/**
 * The next `limit` lines of the audit log, newest first, after the given position. One index read
 * forwards from there, so the last page costs what the first does.
 */
export async function auditLines(
  work: UnitOfWork,
  filter: AuditFilter,
  limit: number,
  after?: AuditPosition,
): Promise<AuditLine[]> {
  let query = work.db
    .selectFrom('audit_log as a')
    .leftJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'a.agency_id').onRef('u.id', '=', 'a.user_id'),
    )
    .where('a.agency_id', '=', work.agencyId)
  if (filter.userId !== undefined) query = query.where('a.user_id', '=', filter.userId)
  if (filter.action !== undefined) query = query.where('a.action', '=', filter.action)
  if (filter.subject) {
    const { type, id } = filter.subject
    query = query.where('a.subject_type', '=', type).where('a.subject_id', '=', id)
  }
  if (filter.from) query = query.where('a.at', '>=', filter.from)
  if (filter.to) query = query.where('a.at', '<', filter.to)
  if (after)
    query = query.where(sql<boolean>`(a.at, a.id) < (${after[0]}::timestamptz, ${after[1]})`)

  const rows = await query
    .select(['a.id', 'a.at', 'a.user_id', 'u.name as user_name', 'a.action', 'a.before', 'a.after'])
    .select(['a.subject_type', 'a.subject_id', 'a.address', 'a.request_id'])
    .select(SUBJECT_LABEL)
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    user: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '' },
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id, label: row.label },
    before: row.before,
    after: row.after,
    address: row.address,
    requestId: row.request_id,
  }))
}

/** What people call the subject: its name where it has one, else its id. */
const SUBJECT_LABEL = sql<string>`coalesce(
  case a.subject_type
    when 'agency' then (select name from agencies s where s.agency_id = a.agency_id)
    when 'branch' then ${nameOf('branches')}
    when 'drawer' then ${nameOf('drawers')}
    when 'user' then ${nameOf('users')}
    when 'role' then ${nameOf('roles')}
    when 'api_key' then ${nameOf('api_keys')}
    when 'payment_method' then (select name from payment_methods s
                                 where s.agency_id = a.agency_id and s.code = a.subject_id)
    when 'citation_import' then (select file_name from citation_imports s
                                  where s.agency_id = a.agency_id and s.id = a.subject_id::bigint)
    when 'login' then (select s.name from logins l
                         join users s on s.agency_id = l.agency_id and s.id = l.user_id
                        where l.agency_id = a.agency_id and l.id = a.subject_id::bigint)
  end, a.subject_id)`.as('label')

function nameOf(table: string) {
  return sql`(select name from ${sql.table(table)} s
               where s.agency_id = a.agency_id and s.id = a.subject_id::bigint)`
}
