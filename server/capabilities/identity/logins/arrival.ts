import type { FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { inUnitOfWork } from '../../../postgres/unit-of-work.ts'
import { endLogin } from '../departure.ts'
import type { ArrivalStep, LoginServices } from './api.ts'
import { giveLoginCookie, takeUnfinishedCookie } from './cookie.ts'
import type { SignedIn } from './sign-in.ts'

/**
 * Gives the browser its new login. It forgets the login that it had until now, so that one ends
 * and what it had half done is done.
 */
export async function arrive(
  { database, clock, settings, recognise, departures, arrivals }: LoginServices,
  request: FastifyRequest,
  reply: FastifyReply,
  login: SignedIn,
): Promise<void> {
  const before = await recognise(request)
  if (!isRefusal(before) && before.loginId !== null) {
    const { loginId } = before
    await inUnitOfWork(database, scopeOf({ clock }, before), (work) =>
      endLogin(work, departures, loginId, 'signed_out', before),
    )
  }
  await follow(arrivals, request, login)
  giveLoginCookie(reply, login.token, settings.publicUrl)
  takeUnfinishedCookie(reply, settings.publicUrl)
}

/** What follows can be done again by whoever missed it, and keeps nobody from signing in. */
async function follow(
  arrivals: readonly ArrivalStep[],
  request: FastifyRequest,
  { agencyId, userId, loginId }: SignedIn,
): Promise<void> {
  const arrival = { agencyId, userId, loginId, address: request.ip, requestId: request.id }
  await Promise.all(
    arrivals.map((step) =>
      step(arrival).catch((error: unknown) =>
        request.log.error(error, 'what follows a sign-in failed'),
      ),
    ),
  )
}
