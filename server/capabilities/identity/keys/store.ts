import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'

function keys({ db, agencyId }: UnitOfWork) {
  return db
    .selectFrom('api_keys as k')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'k.agency_id').onRef('u.id', '=', 'k.user_id'),
    )
    .where('k.agency_id', '=', agencyId)
    .select(['k.id', 'k.name', 'k.user_id', 'u.name as user_name', 'k.created_at'])
    .select(['k.last_used_at', 'k.revoked_at'])
}

/** The next `limit` keys, newest first. */
export function keysBefore(work: UnitOfWork, limit: number, before?: number) {
  const query = before === undefined ? keys(work) : keys(work).where('k.id', '<', before)
  return query.orderBy('k.id', 'desc').limit(limit).execute()
}

export function keyById(work: UnitOfWork, id: number) {
  return keys(work).where('k.id', '=', id).executeTakeFirst()
}

export type ShownKey = NonNullable<Awaited<ReturnType<typeof keyById>>>

export async function insertKey(
  { db, agencyId }: UnitOfWork,
  { userId, name, tokenHash }: { userId: number; name: string; tokenHash: Buffer },
): Promise<number> {
  const { id } = await db
    .insertInto('api_keys')
    .values({ agency_id: agencyId, user_id: userId, name, token_hash: tokenHash })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether it was there and living. */
export async function revokeKey({ client, agencyId }: UnitOfWork, id: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update api_keys set revoked_at = app_now()
      where agency_id = $1 and id = $2 and revoked_at is null`,
    [agencyId, id],
  )
  return rowCount === 1
}
