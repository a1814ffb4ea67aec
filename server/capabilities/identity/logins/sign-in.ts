import type { FastifyRequest } from 'fastify'
import type { Services } from '../../../http/services.ts'
import { faultOf, normaliseText } from '../../../http/text.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { recordAudit } from '../../audit/public.ts'
import { isPassword } from '../passwords.ts'
import { hasSecondFactor } from '../second-factor/store.ts'
import { type Shown, takeCode } from '../second-factor/take.ts'
import { refusePassword } from '../sign-on/passwords.ts'
import { hashOfToken, newToken } from '../tokens.ts'
import { countAttempt, forgive, takeBack } from './attempts.ts'
import { readUnfinishedCookie } from './cookie.ts'
import { networkOf } from './network.ts'
import { findPerson, insertLogin, isStillPassword, type Person } from './store.ts'
import {
  agencyOfUnfinished,
  awaitCode,
  forgetUnfinished,
  lockAwaited,
  noteWrongCode,
  whoIsAwaited,
} from './unfinished.ts'

export type SignedIn = {
  readonly agencyId: number
  readonly userId: number
  readonly loginId: number
  /** What the browser keeps. */
  readonly token: string
}

/** The password was right, and now a code is wanted; the browser keeps the token until then. */
export type CodeAwaited = { readonly token: string; readonly codeUntil: Temporal.Instant }

/**
 * begins a login for whoever has this address and password, or, where they have a second
 * factor, asks for its code. An unknown address, a wrong password and a person who is no longer
 * active are one answer, in the same time. The password is looked at outside any unit of work: it
 * takes long and needs no connection.
 */
export async function signIn(
  services: Services,
  { email, password }: { readonly email: string; readonly password: string },
  request: FastifyRequest,
): Promise<SignedIn | CodeAwaited | Refusal> {
  const attempt = await countAttempt(services, email, request.ip)
  if (isRefusal(attempt)) return attempt
  const { database, clock } = services
  const person = await inUnitOfWork(database, { agencyId: 0, clock }, (work) =>
    findPerson(work, email),
  )
  const isRight = await isPassword(password, person?.passwordHash ?? null)
  if (!person?.active || !isRight) return refuseSignIn()
  const { agencyId } = person
  const opened = await inUnitOfWork(database, { agencyId, clock }, (work) =>
    openWithPassword(work, person, request),
  )
  if (isRefusal(opened) && opened.refused === 'sign_in_failed') return opened
  // Half a sign-in forgives nothing: else a password would allow any number of codes.
  const isWhole = 'loginId' in opened
  await (isWhole ? forgive : takeBack)(services, attempt)
  return opened
}

function refuseSignIn(): Refusal {
  return refuse('sign_in_failed', 'The e-mail address or the password is not right.')
}

/**
 * Looking at the password took a while. If it has been changed since, or the person deactivated,
 * all logins were ended then, and none begins behind that.
 */
async function openWithPassword(
  work: UnitOfWork,
  { userId, passwordHash }: Person,
  request: FastifyRequest,
): Promise<SignedIn | CodeAwaited | Refusal> {
  if (!(await isStillPassword(work, userId, passwordHash))) return refuseSignIn()
  const refusal = await refusePassword(work, userId)
  if (refusal) return refusal
  if (!(await hasSecondFactor(work, userId)))
    return beginLogin(work, userId, request, { by: 'password' })
  const { text: token, hash: tokenHash } = newToken()
  const network = networkOf(request.ip)
  const codeUntil = await awaitCode(work, { tokenHash, userId, network })
  return { token, codeUntil }
}

/**
 * the second step of a sign-in, with a code or a recovery code, in the browser that did the
 * first. It is counted as the first one is.
 */
export async function finishSignIn(
  services: Services,
  code: string,
  request: FastifyRequest,
): Promise<SignedIn | Refusal> {
  const tokenHash = hashOfToken(readUnfinishedCookie(request))
  const agencyId = tokenHash && (await agencyOfUnfinished(services, tokenHash))
  if (!tokenHash || !agencyId) return refuseOver()
  const { database, clock } = services
  const scope = { agencyId, clock }
  const awaited = await inUnitOfWork(database, scope, (work) => whoIsAwaited(work, tokenHash))
  if (!awaited) return refuseOver()
  const attempt = await countAttempt(services, awaited.email, request.ip)
  if (isRefusal(attempt)) return attempt
  const opened = await inUnitOfWork(database, scope, (work) =>
    openWithCode(work, services, { tokenHash, code }, request),
  )
  if (!isRefusal(opened)) await forgive(services, attempt)
  return opened
}

async function openWithCode(
  work: UnitOfWork,
  { settings }: Services,
  { tokenHash, code }: { readonly tokenHash: Buffer; readonly code: string },
  request: FastifyRequest,
): Promise<SignedIn | Refusal> {
  const awaited = await lockAwaited(work, tokenHash)
  if (!awaited?.active) return refuseOver()
  const { userId } = awaited
  const shown = await takeCode(work, settings, userId, code)
  if (isRefusal(shown)) {
    if (shown.refused === 'code_wrong') await noteWrongCode(work, tokenHash)
    return shown
  }
  await forgetUnfinished(work, tokenHash)
  return beginLogin(work, userId, request, { by: 'password', shown })
}

/** By what somebody signed in, as the audit log tells it. */
export type Means = {
  readonly by: 'password' | 'single_sign_on'
  readonly shown?: Shown
  readonly provider?: { readonly id: number; readonly name: string }
}

/** Begins a login of this person, in the agency of the unit of work. */
export async function beginLogin(
  work: UnitOfWork,
  userId: number,
  { ip: address, headers, id: requestId }: Pick<FastifyRequest, 'ip' | 'headers' | 'id'>,
  { by, shown, provider }: Means,
): Promise<SignedIn> {
  const token = newToken()
  const userAgent = readableAgent(headers['user-agent'])
  const providerId = provider?.id ?? null
  const login = { userId, tokenHash: token.hash, address, userAgent, providerId }
  const loginId = await insertLogin(work, login)
  await recordAudit(
    work,
    { userId, address, requestId },
    {
      action: 'login.began',
      subject: { type: 'login', id: loginId },
      after: { by, ...(shown ? { shown } : {}), ...(provider ? { provider: provider.name } : {}) },
    },
  )
  return { agencyId: work.agencyId, userId, loginId, token: token.text }
}

function refuseOver(): Refusal {
  return refuse('sign_in_over', 'This sign-in is over. Begin again with your password.')
}

/** What a browser says of itself is free text too; one that cannot be kept is left out. */
export function readableAgent(header = ''): string {
  const text = normaliseText(header.slice(0, 300))
  return faultOf(text) ? '' : text
}
