import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { Services } from '../../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { inUnitOfWork, readInAgency, type UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Settings } from '../../../settings/settings.ts'
import { recordAudit } from '../../audit/public.ts'
import { readUnfinishedCookie } from '../logins/cookie.ts'
import { networkOf } from '../logins/network.ts'
import type { SignedIn } from '../logins/sign-in.ts'
import { agencyOfUnfinished, awaitProvider, begunFrom, takeAsked } from '../logins/unfinished.ts'
import { hashPassword } from '../passwords.ts'
import { unseal } from '../secrets.ts'
import { hashOfToken, newToken } from '../tokens.ts'
import { placeOf } from './change.ts'
import { vouchedBy } from './claims.ts'
import { addressToAsk, reach, redeem } from './openid.ts'
import { welcome } from './person.ts'
import type { Provider } from './provider.ts'
import { agencyToSignIn, providerById, readSignOnSettings } from './store.ts'
import { refuseTrouble } from './trouble.ts'

/** Far more than an office has people who begin and change their minds within ten minutes. */
const MOST_BEGUN = 100
const WAIT_SECONDS = 600

export type Start = {
  readonly agency: string
  readonly providerId: string
  readonly next?: string
}

export type Sent = { readonly url: string; readonly token: string }

/** the way out to the provider. What is begun belongs to one browser, and to ten minutes. */
export async function sendToProvider(
  services: Services,
  { agency, providerId, next = '/' }: Start,
  { ip, log }: FastifyRequest,
): Promise<Sent | Refusal> {
  const { database, clock, settings } = services
  const network = networkOf(ip)
  const found = await inUnitOfWork(database, { agencyId: 0, clock }, async (work) => {
    if ((await begunFrom(work, network)) >= MOST_BEGUN) return refuseMore()
    return (await agencyToSignIn(work, agency)) ?? refuseUnknown()
  })
  if (isRefusal(found)) return found
  const scope = { agencyId: found.agencyId, clock }
  const provider = await readInAgency(database, scope, (work) =>
    activeProvider(work, Number(providerId)),
  )
  if (!provider) return refuseUnknown()
  const [token, state] = [newToken(), newToken()]
  const url = await asking(provider, log, async () => {
    const secret = secretOf(settings, found.agencyId, provider)
    if (isRefusal(secret)) return secret
    const config = await reach(provider, secret, settings)
    return addressToAsk(config, provider, { token: token.text, state: state.text }, settings)
  })
  if (isRefusal(url)) return url
  await inUnitOfWork(database, scope, (work) =>
    awaitProvider(work, {
      tokenHash: token.hash,
      stateHash: state.hash,
      providerId: provider.id,
      returnPath: next,
      network,
    }),
  )
  return { url, token: token.text }
}

/** Where the browser goes on: to the page that was asked for, or back to sign in and why. */
export type Returned = {
  readonly outcome: SignedIn | Refusal
  readonly returnPath: string
  readonly signInName: string | null
}

/**
 * the way back. Whoever comes with this state, in the browser that was sent out, is taken once,
 * before anything is asked of the provider: of two who come with it, one gets a login.
 */
export async function takeBackFromProvider(
  services: Services,
  cameBackTo: URL,
  request: FastifyRequest,
): Promise<Returned> {
  const nowhere = { outcome: refuseOver(), returnPath: '/', signInName: null }
  const token = readUnfinishedCookie(request) ?? ''
  const state = cameBackTo.searchParams.get('state') ?? ''
  const [tokenHash, stateHash] = [hashOfToken(token), hashOfToken(state)]
  const agencyId = tokenHash && (await agencyOfUnfinished(services, tokenHash))
  if (!agencyId || !stateHash) return nowhere
  const { database, clock } = services
  const scope = { agencyId, clock }
  const asked = await inUnitOfWork(database, scope, async (work) => {
    const taken = await takeAsked(work, tokenHash, stateHash)
    if (!taken) return null
    const provider = await activeProvider(work, taken.providerId)
    return { ...taken, provider, ...(await readSignOnSettings(work)) }
  })
  if (!asked) return nowhere
  const { provider, returnPath, signInName } = asked
  if (!provider) return { outcome: refuseUnknown(), returnPath, signInName }
  const outcome = await redeemed(
    services,
    scope.agencyId,
    provider,
    { token, state },
    cameBackTo,
    request,
  )
  if (isRefusal(outcome))
    await inUnitOfWork(database, scope, (work) => recordRefusal(work, provider, outcome, request))
  return { outcome, returnPath, signInName }
}

async function redeemed(
  { database, clock, settings }: Services,
  agencyId: number,
  provider: Provider,
  round: { readonly token: string; readonly state: string },
  cameBackTo: URL,
  request: FastifyRequest,
): Promise<SignedIn | Refusal> {
  const claims = await asking(provider, request.log, async () => {
    const secret = secretOf(settings, agencyId, provider)
    if (isRefusal(secret)) return secret
    const config = await reach(provider, secret, settings)
    const wanted = ['email', 'email_verified', ...(provider.roleClaim ? [provider.roleClaim] : [])]
    return redeem(config, cameBackTo, round, wanted)
  })
  if (isRefusal(claims)) return claims
  const vouched = vouchedBy(claims, provider)
  if (isRefusal(vouched)) return vouched
  // Nobody knows it, so nobody signs in with it; it takes long, and needs no connection.
  const unknownPasswordHash = provider.createsPeople ? await hashPassword(newToken().text) : ''
  return inUnitOfWork(database, { agencyId, clock }, async (work) => {
    await work.client.query('savepoint welcome')
    const login = await welcome(work, { provider, vouched, unknownPasswordHash }, request)
    if (isRefusal(login)) await work.client.query('rollback to savepoint welcome')
    return login
  })
}

/** Speaks with a provider; what goes wrong there is an answer, and a line in the log. */
async function asking<T>(
  { id, name }: Provider,
  log: FastifyBaseLogger,
  ask: () => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await ask()
  } catch (error) {
    const refusal = refuseTrouble(error, name)
    const { code, error: said } = error as { code?: string; error?: string }
    log.warn({ providerId: id, refused: refusal.refused, code, said }, 'single sign-on')
    return refusal
  }
}

async function activeProvider(work: UnitOfWork, id: number): Promise<Provider | null> {
  const provider = await providerById(work, id)
  return provider?.active ? provider : null
}

export function secretOf(
  settings: Settings,
  agencyId: number,
  { id, clientSecret }: Provider,
): string | null | Refusal {
  return clientSecret && unseal(settings, placeOf({ agencyId }, id), clientSecret)
}

/** Whoever administers it learns why somebody did not get in; nobody knows yet who that is. */
function recordRefusal(
  work: UnitOfWork,
  { id }: Provider,
  { refused, detail }: Refusal,
  { ip: address, id: requestId }: FastifyRequest,
): Promise<void> {
  const author = { userId: null, address, requestId }
  const subject = { type: 'sign_on_provider', id }
  const after = { code: refused, reason: detail }
  return recordAudit(work, author, { action: 'sign_on.refused', subject, after })
}

function refuseOver(): Refusal {
  return refuse(
    'sign_in_over',
    'This sign-in is over, or was begun in another browser. Begin again.',
  )
}

export function refuseUnknown(): Refusal {
  return refuse('sign_on_not_found', 'No agency signs in under this name.')
}

function refuseMore(): Refusal {
  return refuse(
    'too_many_attempts',
    'Too many sign-ins were begun here and not finished. Wait some minutes.',
    { retryAfter: WAIT_SECONDS },
  )
}
