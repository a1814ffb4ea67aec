import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
} from 'openid-client'
import { hash } from 'node:crypto'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { Settings } from '../../../settings/settings.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { Provider } from './provider.ts'

/** A provider that takes longer than this is not reached. */
export const TIMEOUT_SECONDS = 8
const CLOCKS_APART_SECONDS = 30

/** The address to which providers send people back; it is entered at each of them. */
export function callbackUrl({ publicUrl }: Pick<Settings, 'publicUrl'>): string {
  return `${publicUrl}/api/v1/auth/single-sign-on/callback`
}

/** Over plain HTTP anybody on the way could vouch for anybody. */
export function refuseHttp(issuer: string, { httpIssuers }: Settings): Refusal | null {
  const url = URL.parse(issuer)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && httpIssuers)) return null
  return refuse(
    'issuer_not_https',
    'The address of a provider begins with https://.',
    undefined,
    '/issuer',
  )
}

type Client = Pick<Provider, 'issuer' | 'clientId'>

/** Asks a provider how to speak with it. Throws what openid-client throws. */
export function reach(
  { issuer, clientId }: Client,
  secret: string | null,
  { httpIssuers }: Settings,
): Promise<Configuration> {
  return discovery(
    new URL(issuer),
    clientId,
    { [clockTolerance]: CLOCKS_APART_SECONDS },
    secret === null ? None() : withSecret(secret),
    {
      timeout: TIMEOUT_SECONDS,
      [customFetch]: boundedFetch,
      execute: [enableNonRepudiationChecks, ...(httpIssuers ? [allowInsecureRequests] : [])],
    },
  )
}

/** In the header, as is usual, unless the provider only knows the other way. */
function withSecret(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (known.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** What the browser's token is turned into, so that nothing else need be kept until it comes back. */
function derived(token: string, word: 'nonce' | 'code verifier'): string {
  return hash('sha256', `${word} ${token}`, 'base64url')
}

type Round = {
  /** What the browser keeps. */
  readonly token: string
  /** What comes back in the address. */
  readonly state: string
}

/** Where the browser is sent: the provider's page, asked for a code with PKCE, state and nonce. */
export async function addressToAsk(
  config: Configuration,
  { scope }: Pick<Provider, 'scope'>,
  { token, state }: Round,
  settings: Settings,
): Promise<string> {
  const verifier = derived(token, 'code verifier')
  const url = buildAuthorizationUrl(config, {
    redirect_uri: callbackUrl(settings),
    scope,
    state,
    nonce: derived(token, 'nonce'),
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return url.href
}

/**
 * Redeems what the browser came back with, and reads what the provider says of the person: in the
 * signed token, and where something is missing there, where the token leads.
 */
export async function redeem(
  config: Configuration,
  cameBackTo: URL,
  { token, state }: Round,
  wanted: readonly string[],
): Promise<Record<string, unknown>> {
  const tokens = await authorizationCodeGrant(config, cameBackTo, {
    expectedState: state,
    expectedNonce: derived(token, 'nonce'),
    pkceCodeVerifier: derived(token, 'code verifier'),
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('the provider gave no identity')
  const isWhole = wanted.every((name) => Object.hasOwn(claims, name))
  if (isWhole || !config.serverMetadata().userinfo_endpoint) return claims
  const more = await fetchUserInfo(config, tokens.access_token, claims.sub)
  return { ...more, ...claims }
}
