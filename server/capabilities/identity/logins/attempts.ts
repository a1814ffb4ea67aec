import type { Services } from '../../../http/services.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { networkOf } from './network.ts'

/** how many failures of one kind are too many within WINDOW. */
const LIMITS = { email: 10, network: 50 } as const
const WINDOW_SECONDS = 15 * 60

/** An attempt that was counted before its password was looked at. */
export type Attempt = {
  readonly email: string
  readonly network: string
  readonly at: Temporal.Instant
}

/**
 * Counts an attempt to sign in, or refuses it (429). It is counted before the password is looked at,
 * so that a thousand attempts at once are not all let through; a success takes it back. Attempts
 * belong to no agency: nobody is known yet.
 */
export function countAttempt(
  services: Services,
  email: string,
  address: string,
): Promise<Attempt | Refusal> {
  const subjects = {
    email: `email:${email.toLowerCase()}`,
    network: `network:${networkOf(address)}`,
  }
  return nobodys(services, async (work) => {
    for (const subject of Object.values(subjects))
      await work.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject])
    const wait = Math.max(
      await secondsToWait(work, subjects.email, LIMITS.email),
      await secondsToWait(work, subjects.network, LIMITS.network),
    )
    if (wait > 0) return refuseMore(wait)
    const { rows } = await work.client.query<{ at: Temporal.Instant }>(
      // One moment for both: a clock that runs on would tell them apart, and the success with it.
      `with moment as materialized (select app_now() as at)
       insert into sign_in_attempts (subject, at)
       select subject, at from moment, unnest(array[$1, $2]) subject returning at`,
      [subjects.email, subjects.network],
    )
    const [counted] = rows
    if (!counted) throw new Error('an insert returned nothing')
    return { ...subjects, at: counted.at }
  })
}

/** How long until fewer than `limit` attempts lie within the window; 0 when that is so now. */
async function secondsToWait(work: UnitOfWork, subject: string, limit: number): Promise<number> {
  const { rows } = await work.client.query<{ wait: number }>(
    `select ceil(extract(epoch from at - app_now()) + $3)::int as wait from sign_in_attempts
      where subject = $1 and at > app_now() - $3 * interval '1 second'
      order by at desc offset $2 limit 1`,
    [subject, limit - 1, WINDOW_SECONDS],
  )
  return rows[0]?.wait ?? 0
}

function refuseMore(retryAfter: number): Refusal {
  const minutes = Math.ceil(retryAfter / 60)
  return refuse(
    'too_many_attempts',
    `Too many attempts to sign in. Wait ${minutes} minute${minutes === 1 ? '' : 's'}, or ask an administrator for a new password.`,
    { retryAfter },
  )
}

/** After a success: the address is forgiven its failures, the network only this attempt. */
export function forgive(services: Services, { email, network, at }: Attempt): Promise<void> {
  return nobodys(services, async ({ client }) => {
    await client.query(
      'delete from sign_in_attempts where subject = $1 or (subject = $2 and at = $3)',
      [email, network, at],
    )
  })
}

/** Takes this attempt back and forgives no other: what it was about is only half done. */
export function takeBack(services: Services, { email, network, at }: Attempt): Promise<void> {
  return nobodys(services, async ({ client }) => {
    await client.query(
      // One row of each: another attempt may have been counted in the very same moment.
      `delete from sign_in_attempts where ctid = any(array(
         select distinct on (subject) ctid from sign_in_attempts where subject = any($1) and at = $2))`,
      [[email, network], at],
    )
  })
}

/** Forgets attempts that count no more; run by a sweep. */
export function forgetOldAttempts(services: Services): Promise<void> {
  return nobodys(services, async ({ client }) => {
    await client.query(
      `delete from sign_in_attempts where at < app_now() - $1 * interval '1 second'`,
      [WINDOW_SECONDS],
    )
  })
}

function nobodys<T>(
  { database, clock }: Services,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  return inUnitOfWork(database, { agencyId: 0, clock }, run)
}
