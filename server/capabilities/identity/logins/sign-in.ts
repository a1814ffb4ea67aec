import type { FastifyRequest } from 'fastify'
import type { Services } from '../../../http/services.ts'
import { faultOf, normaliseText } from '../../../http/text.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { recordAudit } from '../../audit/public.ts'
import { isPassword } from '../passwords.ts'
import { newToken } from '../tokens.ts'
import { countAttempt, forgive } from './attempts.ts'
import { findPerson, insertLogin, type Person } from './store.ts'

export type SignedIn = {
  readonly agencyId: number
  readonly userId: number
  readonly loginId: number
  /** What the browser keeps. */
  readonly token: string
}

/**
 * begins a login for whoever has this address and password. An unknown address, a wrong
 * password and a person who is no longer active are one answer, in the same time. The password is
 * looked at outside any unit of work: it takes long and needs no connection.
 */
export async function signIn(
  services: Services,
  { email, password }: { readonly email: string; readonly password: string },
  request: FastifyRequest,
): Promise<SignedIn | Refusal> {
  const attempt = await countAttempt(services, email, request.ip)
  if (isRefusal(attempt)) return attempt
  const { database, clock } = services
  const person = await inUnitOfWork(database, { agencyId: 0, clock }, (work) =>
    findPerson(work, email),
  )
  const isRight = await isPassword(password, person?.passwordHash ?? null)
  if (!person?.active || !isRight)
    return refuse('sign_in_failed', 'The e-mail address or the password is not right.')
  await forgive(services, attempt)
  return inUnitOfWork(database, { agencyId: person.agencyId, clock }, (work) =>
    beginLogin(work, person, request),
  )
}

async function beginLogin(
  work: UnitOfWork,
  { agencyId, userId }: Person,
  { ip: address, headers, id: requestId }: FastifyRequest,
): Promise<SignedIn> {
  const token = newToken()
  const userAgent = readableAgent(headers['user-agent'])
  const loginId = await insertLogin(work, { userId, tokenHash: token.hash, address, userAgent })
  const author = { userId, address, requestId }
  await recordAudit(work, author, {
    action: 'login.began',
    subject: { type: 'login', id: loginId },
  })
  return { agencyId, userId, loginId, token: token.text }
}

/** What a browser says of itself is free text too; one that cannot be kept is left out. */
export function readableAgent(header = ''): string {
  const text = normaliseText(header.slice(0, 300))
  return faultOf(text) ? '' : text
}
