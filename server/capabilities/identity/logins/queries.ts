import type { Static } from 'typebox'
import Type from 'typebox'
import { choice, id, instant, named, nullable } from '../../../http/schema.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { EndReason } from '../departure.ts'

/** A login as its owner, or whoever may see those of others, is shown it. */
export const Login = Type.Object(
  {
    id,
    user: named,
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    endedAt: nullable(instant),
    endReason: nullable(choice(['signed_out', 'idle', 'expired', 'revoked'])),
    address: Type.String(),
    userAgent: Type.String(),
    current: Type.Boolean({ description: 'It is the one that asks' }),
  },
  { title: 'Login' },
)

/** The next `limit` logins of the agency or of one person, newest first. */
export function loginsBefore(
  { db, agencyId }: UnitOfWork,
  {
    userId,
    before,
    limit,
  }: { userId?: number | undefined; before?: number | undefined; limit: number },
) {
  let query = db
    .selectFrom('logins as l')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'l.agency_id').onRef('u.id', '=', 'l.user_id'),
    )
    .where('l.agency_id', '=', agencyId)
  if (userId !== undefined) query = query.where('l.user_id', '=', userId)
  if (before !== undefined) query = query.where('l.id', '<', before)
  return query
    .select(['l.id', 'l.user_id', 'u.name', 'l.created_at', 'l.last_seen_at', 'l.expires_at'])
    .select(['l.ended_at', 'l.end_reason', 'l.address', 'l.user_agent'])
    .orderBy('l.id', 'desc')
    .limit(limit)
    .execute()
}

type Row = Awaited<ReturnType<typeof loginsBefore>>[number]

export function loginBody(row: Row, currentLoginId: number | null): Static<typeof Login> {
  return {
    id: String(row.id),
    user: { id: String(row.user_id), name: row.name },
    createdAt: row.created_at.toString(),
    lastSeenAt: row.last_seen_at.toString(),
    expiresAt: row.expires_at.toString(),
    endedAt: row.ended_at?.toString() ?? null,
    endReason: row.end_reason as EndReason | null,
    address: row.address,
    userAgent: row.user_agent,
    current: row.id === currentLoginId,
  }
}
