import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'

/** Somebody's second factor. Until it is confirmed it is only offered, and counts for nothing. */
export type SecondFactor = {
  /** Encrypted. */
  readonly secret: Buffer
  readonly confirmed: boolean
  readonly lastStep: number | null
  /** What time it is: seconds since 1970, by the database's clock. */
  readonly at: number
}

/** Locks it, so that of two who show the same code the second one finds it used. */
export async function lockSecondFactor(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<SecondFactor | null> {
  const { rows } = await client.query<SecondFactor>(
    `select secret, confirmed_at is not null as confirmed, last_step as "lastStep",
            floor(extract(epoch from app_now()))::bigint as at
       from second_factors where agency_id = $1 and user_id = $2 for no key update`,
    [agencyId, userId],
  )
  return rows[0] ?? null
}

/** Whether they have one that counts. */
export async function hasSecondFactor(work: UnitOfWork, userId: number): Promise<boolean> {
  const { rowCount } = await work.client.query(
    `select from second_factors
      where agency_id = $1 and user_id = $2 and confirmed_at is not null`,
    [work.agencyId, userId],
  )
  return rowCount === 1
}

/** Keeps a secret that is offered, in the place of one that was never confirmed. False: one counts. */
export async function offerSecondFactor(
  { client, agencyId }: UnitOfWork,
  userId: number,
  secret: Buffer,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into second_factors as f (agency_id, user_id, secret) values ($1, $2, $3)
     on conflict (agency_id, user_id) do update set secret = excluded.secret, created_at = app_now()
      where f.confirmed_at is null`,
    [agencyId, userId, secret],
  )
  return rowCount === 1
}

/** Notes the step of a code that was taken; with it an offered one is confirmed. */
export async function useStep(
  { client, agencyId }: UnitOfWork,
  userId: number,
  step: number,
): Promise<void> {
  await client.query(
    `update second_factors set last_step = $3, confirmed_at = coalesce(confirmed_at, app_now())
      where agency_id = $1 and user_id = $2`,
    [agencyId, userId, step],
  )
}

/** Takes it away, with its recovery codes. */
export async function removeSecondFactor(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<void> {
  await client.query('delete from recovery_codes where agency_id = $1 and user_id = $2', [
    agencyId,
    userId,
  ])
  await client.query('delete from second_factors where agency_id = $1 and user_id = $2', [
    agencyId,
    userId,
  ])
}

/** Keeps these in the place of all that there were. */
export async function replaceRecoveryCodes(
  { client, agencyId }: UnitOfWork,
  userId: number,
  hashes: readonly Buffer[],
): Promise<void> {
  await client.query('delete from recovery_codes where agency_id = $1 and user_id = $2', [
    agencyId,
    userId,
  ])
  await client.query(
    `insert into recovery_codes (agency_id, user_id, code_hash) select $1, $2, unnest($3::bytea[])`,
    [agencyId, userId, hashes],
  )
}

/** Whether it was there, and unused until now. */
export async function useRecoveryCode(
  { client, agencyId }: UnitOfWork,
  userId: number,
  hash: Buffer,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update recovery_codes set used_at = app_now()
      where agency_id = $1 and user_id = $2 and code_hash = $3 and used_at is null`,
    [agencyId, userId, hash],
  )
  return rowCount === 1
}

export async function recoveryCodesLeft(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<number> {
  const { rows } = await client.query<{ left: number }>(
    `select count(*)::int as left from recovery_codes
      where agency_id = $1 and user_id = $2 and used_at is null`,
    [agencyId, userId],
  )
  return rows[0]?.left ?? 0
}
