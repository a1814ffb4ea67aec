import { scopeOf } from '../../../http/services.ts'
import type { Actor } from '../../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork, readInAgency, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../../audit/public.ts'
import { endLoginsOf } from '../departure.ts'
import type { LoginServices } from '../logins/api.ts'
import { type Attempt, countAttempt, forgive } from '../logins/attempts.ts'
import { hashPassword, isPassword } from '../passwords.ts'
import { lockPerson, updatePassword } from './store.ts'

type Preferences = { readonly locale?: 'en' | 'es'; readonly density?: 'comfortable' | 'dense' }

/** Language and density: one's own affair. */
export async function changePreferences(
  work: UnitOfWork,
  actor: Actor,
  wanted: Preferences,
): Promise<void> {
  const { userId } = actor
  const person = await lockPerson(work, userId)
  if (!person) throw new Error(`user ${userId} is gone, though nobody is ever deleted`)
  const { locale, density } = person
  const { before, after } = differences({ locale, density }, { locale, density, ...wanted })
  if (Object.keys(after).length === 0) return
  await work.db
    .updateTable('users')
    .set(after)
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', userId)
    .execute()
  const subject = { type: 'user', id: userId }
  await recordAudit(work, actor, { action: 'user.edited', subject, before, after })
}

/**
 * sets one's own password and ends one's other logins. The current one is asked for, and
 * guessing it is limited as signing in is.
 */
export async function changeOwnPassword(
  services: LoginServices,
  actor: Actor,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Refusal | null> {
  const { userId, loginId } = actor
  const attempt = await provePassword(services, actor, current, '/current')
  if (isRefusal(attempt)) return attempt
  await forgive(services, attempt)
  const { database, departures } = services
  const passwordHash = await hashPassword(next)
  await inUnitOfWork(database, scopeOf(services, actor), async (work) => {
    await updatePassword(work, userId, passwordHash)
    await endLoginsOf(work, departures, userId, actor, loginId)
    const subject = { type: 'user', id: userId }
    await recordAudit(work, actor, { action: 'user.password_changed', subject })
  })
  return null
}

/**
 * Asks whoever is signed in for their password once more. The attempt stays counted until it is
 * forgiven, which is for whoever has looked at all that was to be shown.
 */
export async function provePassword(
  services: LoginServices,
  actor: Actor,
  password: string,
  pointer: string,
): Promise<Attempt | Refusal> {
  if (actor.loginId === null)
    return refuse('login_required', 'A person does this in the browser, not an API key.')
  const person = await readInAgency(services.database, scopeOf(services, actor), (work) =>
    readSecret(work, actor.userId),
  )
  const attempt = await countAttempt(services, person.email, actor.address)
  if (isRefusal(attempt)) return attempt
  if (await isPassword(password, person.password_hash)) return attempt
  return refuse('password_wrong', 'That is not your password now.', undefined, pointer)
}

function readSecret({ db, agencyId }: UnitOfWork, userId: number) {
  return db
    .selectFrom('users')
    .select(['email', 'password_hash'])
    .where('agency_id', '=', agencyId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
}

/** The language in which a person wants to be spoken to. */
export async function localeOf(work: UnitOfWork, userId: number): Promise<'en' | 'es'> {
  const { locale } = await work.db
    .selectFrom('users')
    .select('locale')
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return locale as 'en' | 'es'
}
