import { scopeOf } from '../../../http/services.ts'
import type { Actor } from '../../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Settings } from '../../../settings/settings.ts'
import { readAgency } from '../../agencies/public.ts'
import { recordAudit } from '../../audit/public.ts'
import { type DepartureStep, endLoginsOf } from '../departure.ts'
import type { LoginServices } from '../logins/api.ts'
import { provePassword } from '../people/own.ts'
import { forgive } from '../logins/attempts.ts'
import { refuseUnknownUser } from '../people/change.ts'
import { rolesById } from '../people/queries.ts'
import { refuseBeyond } from '../people/rules.ts'
import { lockPerson } from '../people/store.ts'
import { seal } from '../secrets.ts'
import { enrolmentUri, hashOfRecoveryCode, newRecoveryCodes, newSecret } from './codes.ts'
import {
  hasSecondFactor,
  lockSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
} from './store.ts'
import { placeOf, refuseOff, takeCode, takeStep } from './take.ts'

export type Offer = { readonly secret: string; readonly uri: string }

/** Offers a secret. It counts for nothing until a first code shows that the device has it. */
export async function offer(
  work: UnitOfWork,
  settings: Settings,
  { userId, loginId }: Actor,
): Promise<Offer | Refusal> {
  if (loginId === null) return refuseKey()
  const person = await lockPerson(work, userId)
  if (!person) return refuseUnknownUser()
  const secret = newSecret()
  const sealed = seal(settings, placeOf(work, userId), secret)
  if (isRefusal(sealed)) return sealed
  if (!(await offerSecondFactor(work, userId, sealed))) return refuseOn()
  const agency = await readAgency(work)
  return { secret, uri: enrolmentUri(secret, agency.name, person.email) }
}

/** The first code: from now on it is asked for. Answers with the recovery codes, this once. */
export async function confirm(
  work: UnitOfWork,
  settings: Settings,
  actor: Actor,
  code: string,
): Promise<string[] | Refusal> {
  const { userId, loginId } = actor
  if (loginId === null) return refuseKey()
  const factor = await lockSecondFactor(work, userId)
  if (!factor) return refuseOff()
  if (factor.confirmed) return refuseOn()
  const step = await takeStep(work, settings, userId, factor, code)
  if (isRefusal(step)) return step
  const subject = { type: 'user', id: userId }
  await recordAudit(work, actor, { action: 'user.second_factor_on', subject })
  return giveRecoveryCodes(work, userId)
}

async function giveRecoveryCodes(work: UnitOfWork, userId: number): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = codes.map(hashOfRecoveryCode).filter((hash) => hash !== null)
  await replaceRecoveryCodes(work, userId, hashes)
  return codes
}

type Proof = { readonly password: string; readonly code: string }

/** New recovery codes in the place of the old ones, for whoever shows password and code. */
export function renewRecoveryCodes(
  services: LoginServices,
  actor: Actor,
  proof: Proof,
): Promise<string[] | Refusal> {
  return proven(services, actor, proof, async (work) => {
    const subject = { type: 'user', id: actor.userId }
    await recordAudit(work, actor, { action: 'user.recovery_codes_renewed', subject })
    return giveRecoveryCodes(work, actor.userId)
  })
}

/** Turns one's own off, for whoever shows password and code. */
export function turnOff(
  services: LoginServices,
  actor: Actor,
  proof: Proof,
): Promise<null | Refusal> {
  return proven(services, actor, proof, async (work) => {
    await removeSecondFactor(work, actor.userId)
    const subject = { type: 'user', id: actor.userId }
    await recordAudit(work, actor, { action: 'user.second_factor_off', subject })
    return null
  })
}

/** Guessing either is limited as signing in is: only both together take the attempt back. */
async function proven<T>(
  services: LoginServices,
  actor: Actor,
  { password, code }: Proof,
  run: (work: UnitOfWork) => Promise<T>,
): Promise<T | Refusal> {
  const attempt = await provePassword(services, actor, password, '/password')
  if (isRefusal(attempt)) return attempt
  const outcome = await inUnitOfWork(services.database, scopeOf(services, actor), async (work) => {
    const taken = await takeCode(work, services.settings, actor.userId, code)
    return isRefusal(taken) ? taken : run(work)
  })
  if (!isRefusal(outcome)) await forgive(services, attempt)
  return outcome
}

/**
 * Takes somebody's second factor away, who has lost device and codes; all of their logins end. One's
 * own is turned off with a code: whoever finds a browser signed in must not do without.
 */
export async function reset(
  work: UnitOfWork,
  departures: readonly DepartureStep[],
  actor: Actor,
  userId: number,
): Promise<Refusal | null> {
  const person = await lockPerson(work, userId)
  if (!person) return refuseUnknownUser()
  if (userId === actor.userId)
    return refuse(
      'second_factor_own',
      'Your own is turned off in the menu at the top, with a code. If you have none left, another administrator resets it.',
    )
  const roles = await rolesById(work, person.roleIds)
  const held = roles.flatMap((role) => role.permissions)
  const beyond = refuseBeyond(actor.permissions, held)
  if (beyond) return beyond
  if (!(await hasSecondFactor(work, userId))) return refuseOff()
  await removeSecondFactor(work, userId)
  await endLoginsOf(work, departures, userId, actor)
  const subject = { type: 'user', id: userId }
  await recordAudit(work, actor, { action: 'user.second_factor_reset', subject })
  return null
}

function refuseOn(): Refusal {
  return refuse(
    'second_factor_on',
    'You have a second factor already. Turn it off first to set another one up.',
  )
}

function refuseKey(): Refusal {
  return refuse('login_required', 'A second factor belongs to a person in a browser, not to a key.')
}
