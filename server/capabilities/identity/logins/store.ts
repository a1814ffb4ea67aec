import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'

/** Whoever has an e-mail address, in whichever agency. */
export type Person = {
  readonly agencyId: number
  readonly userId: number
  readonly passwordHash: string
  readonly active: boolean
}

/** Sign-in names no agency: this looks across all of them, and gives away only this. */
export async function findPerson({ client }: UnitOfWork, email: string): Promise<Person | null> {
  const { rows } = await client.query<{
    agency_id: number
    user_id: number
    password_hash: string
    active: boolean
  }>('select * from find_person($1)', [email])
  const [row] = rows
  if (!row) return null
  return {
    agencyId: row.agency_id,
    userId: row.user_id,
    passwordHash: row.password_hash,
    active: row.active,
  }
}

/**
 * Whether the person is active and this is their password's hash still. Whoever changes either waits
 * until this unit of work is done.
 */
export async function isStillPassword(
  { db, agencyId }: UnitOfWork,
  userId: number,
  passwordHash: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select(['active', 'password_hash'])
    .where('agency_id', '=', agencyId)
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.active === true && row.password_hash === passwordHash
}

export type NewLogin = {
  readonly userId: number
  readonly tokenHash: Buffer
  readonly address: string
  readonly userAgent: string
  /** The provider that vouched; null: a password did. */
  readonly providerId: number | null
}

const INSERT = `
  insert into logins (agency_id, user_id, token_hash, idle_minutes, expires_at, address, user_agent,
                      provider_id)
  select agency_id, $2, $3, idle_minutes, app_now() + absolute_minutes * interval '1 minute', $4, $5, $6
    from agencies where agency_id = $1
  returning id`

/** Begins a login with the times that the agency allows now, and returns its id. */
export async function insertLogin(work: UnitOfWork, login: NewLogin): Promise<number> {
  const { userId, tokenHash, address, userAgent, providerId } = login
  const values = [work.agencyId, userId, tokenHash, address, userAgent, providerId]
  const { rows } = await work.client.query<{ id: number }>(INSERT, values)
  const [row] = rows
  if (!row) throw new Error(`agency ${work.agencyId} is not there`)
  await work.client.query(
    'update users set last_sign_in_at = app_now() where agency_id = $1 and id = $2',
    [work.agencyId, userId],
  )
  return row.id
}

/** Whose login it is, ended or not. */
export async function ownerOfLogin(work: UnitOfWork, loginId: number): Promise<number | null> {
  const row = await work.db
    .selectFrom('logins')
    .select('user_id')
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', loginId)
    .executeTakeFirst()
  return row?.user_id ?? null
}
