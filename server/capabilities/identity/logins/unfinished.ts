import type { Services } from '../../../http/services.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../postgres/unit-of-work.ts'

/** How long somebody has to type a code, or to sign in at a provider. */
const MINUTES = { code: 5, provider: 10 } as const
const MOST_WRONG_CODES = 5

/** The agency of the half-finished sign-in that a browser shows the token of. */
export async function agencyOfUnfinished(
  { database, clock }: Services,
  tokenHash: Buffer,
): Promise<number | null> {
  return inUnitOfWork(database, { agencyId: 0, clock }, async ({ client }) => {
    const { rows } = await client.query<{ agency_id: number | null }>(
      'select find_unfinished_sign_in($1) as agency_id',
      [tokenHash],
    )
    return rows[0]?.agency_id ?? null
  })
}

/** The password was right: whoever shows this token may show a code, and nothing else. */
export async function awaitCode(
  { client, agencyId }: UnitOfWork,
  { tokenHash, userId, network }: { tokenHash: Buffer; userId: number; network: string },
): Promise<Temporal.Instant> {
  const { rows } = await client.query<{ expires_at: Temporal.Instant }>(
    `insert into unfinished_sign_ins (agency_id, token_hash, user_id, network, expires_at)
     values ($1, $2, $3, $4, app_now() + $5 * interval '1 minute') returning expires_at`,
    [agencyId, tokenHash, userId, network, MINUTES.code],
  )
  const [row] = rows
  if (!row) throw new Error('an insert returned nothing')
  return row.expires_at
}

type Waiting = { readonly userId: number; readonly email: string; readonly active: boolean }

const WAITING = `
  select s.user_id as "userId", u.email, u.active
    from unfinished_sign_ins s join users u on u.agency_id = s.agency_id and u.id = s.user_id
   where s.agency_id = $1 and s.token_hash = $2 and s.expires_at > app_now()`

/** Whose code is awaited, if it still is. */
export async function whoIsAwaited(
  { client, agencyId }: UnitOfWork,
  tokenHash: Buffer,
): Promise<Waiting | null> {
  const { rows } = await client.query<Waiting>(WAITING, [agencyId, tokenHash])
  return rows[0] ?? null
}

/** The same, locked: of two who show a code at once, the second waits for what becomes of the first. */
export async function lockAwaited(
  { client, agencyId }: UnitOfWork,
  tokenHash: Buffer,
): Promise<Waiting | null> {
  const { rows } = await client.query<Waiting>(`${WAITING} for update of s`, [agencyId, tokenHash])
  return rows[0] ?? null
}

/** After some wrong codes it is over, and the password is asked for again. */
export async function noteWrongCode(
  { client, agencyId }: UnitOfWork,
  tokenHash: Buffer,
): Promise<void> {
  await client.query(
    `update unfinished_sign_ins set wrong_codes = wrong_codes + 1
      where agency_id = $1 and token_hash = $2`,
    [agencyId, tokenHash],
  )
  await client.query(
    'delete from unfinished_sign_ins where agency_id = $1 and token_hash = $2 and wrong_codes >= $3',
    [agencyId, tokenHash, MOST_WRONG_CODES],
  )
}

export async function forgetUnfinished(
  { client, agencyId }: UnitOfWork,
  tokenHash: Buffer,
): Promise<void> {
  await client.query('delete from unfinished_sign_ins where agency_id = $1 and token_hash = $2', [
    agencyId,
    tokenHash,
  ])
}

/** What a person has half done in any browser: it ends when their logins do. */
export async function forgetUnfinishedOf(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<void> {
  await client.query('delete from unfinished_sign_ins where agency_id = $1 and user_id = $2', [
    agencyId,
    userId,
  ])
}

/** Forgets those that were never finished; run by a sweep. */
export function forgetOverdue({ database, clock }: Services): Promise<void> {
  return inUnitOfWork(database, { agencyId: 0, clock }, async ({ client }) => {
    await client.query('select forget_unfinished_sign_ins()')
  })
}

export type Asking = {
  readonly tokenHash: Buffer
  readonly stateHash: Buffer
  readonly providerId: number
  readonly returnPath: string
  readonly network: string
}

/** A provider is asked: whoever comes back with this state, in this browser, goes on. */
export async function awaitProvider(
  { client, agencyId }: UnitOfWork,
  { tokenHash, stateHash, providerId, returnPath, network }: Asking,
): Promise<void> {
  await client.query(
    `insert into unfinished_sign_ins
       (agency_id, token_hash, provider_id, state_hash, return_path, network, expires_at)
     values ($1, $2, $3, $4, $5, $6, app_now() + $7 * interval '1 minute')`,
    [agencyId, tokenHash, providerId, stateHash, returnPath, network, MINUTES.provider],
  )
}

/** How many sign-ins with providers were begun from this network and not finished. */
export async function begunFrom({ client }: UnitOfWork, network: string): Promise<number> {
  const { rows } = await client.query<{ begun: number }>(
    'select unfinished_sign_ins_from($1) as begun',
    [network],
  )
  return rows[0]?.begun ?? 0
}

export type Asked = { readonly providerId: number; readonly returnPath: string }

/** Takes what was begun in this browser with this state. Of two who come back with it, one gets it. */
export async function takeAsked(
  { client, agencyId }: UnitOfWork,
  tokenHash: Buffer,
  stateHash: Buffer,
): Promise<Asked | null> {
  const { rows } = await client.query<Asked & { living: boolean }>(
    `delete from unfinished_sign_ins
      where agency_id = $1 and token_hash = $2 and state_hash = $3
     returning provider_id as "providerId", return_path as "returnPath",
               expires_at > app_now() as living`,
    [agencyId, tokenHash, stateHash],
  )
  const [row] = rows
  return row?.living ? { providerId: row.providerId, returnPath: row.returnPath } : null
}
