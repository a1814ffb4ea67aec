import { type Configuration, genericGrantRequest, randomPKCECodeVerifier } from 'openid-client'
import { randomBytes } from 'node:crypto'
import type { Settings } from '../../../settings/settings.ts'
import { boundedFetch } from './bounded-fetch.ts'
import { callbackUrl, reach, TIMEOUT_SECONDS } from './openid.ts'
import type { Provider } from './provider.ts'
import { isWrongClient, troubleOf } from './trouble.ts'

export const STEPS = ['discovery', 'flow', 'keys', 'client', 'claims'] as const
export const RESULTS = ['passed', 'failed', 'unsure'] as const
export const REASONS = [
  'unreachable',
  'other_issuer',
  'not_openid',
  'wrong_client',
  'refused',
  'no_code_flow',
  'no_pkce',
  'no_keys',
  'no_email',
  'no_role_claim',
] as const

/** What was looked at, and what stands in the way. */
export type Tried = {
  readonly step: (typeof STEPS)[number]
  readonly result: (typeof RESULTS)[number]
  readonly reason: (typeof REASONS)[number] | null
}

const passed = (step: Tried['step']): Tried => ({ step, result: 'passed', reason: null })
const failed = (step: Tried['step'], reason: Tried['reason']): Tried => ({
  step,
  result: 'failed',
  reason,
})

/**
 * Tries all of a provider that can be tried without anybody signing in there. What the provider
 * answered is not repeated: only which of the known reasons it is.
 */
export async function tryProvider(
  provider: Provider,
  secret: string | null,
  settings: Settings,
): Promise<Tried[]> {
  let config: Configuration
  try {
    config = await reach(provider, secret, settings)
  } catch (error) {
    return [failed('discovery', troubleOf(error))]
  }
  return [
    passed('discovery'),
    tryFlow(config),
    await tryKeys(config, settings),
    await tryClient(config, settings),
    tryClaims(config, provider),
  ]
}

function tryFlow(config: Configuration): Tried {
  const { response_types_supported: types, code_challenge_methods_supported: methods } =
    config.serverMetadata()
  if (types && !types.includes('code')) return failed('flow', 'no_code_flow')
  // Some know it and do not say so.
  if (methods && !methods.includes('S256')) return failed('flow', 'no_pkce')
  return passed('flow')
}

async function tryKeys(config: Configuration, { httpIssuers }: Settings): Promise<Tried> {
  const url = URL.parse(config.serverMetadata().jwks_uri ?? '')
  if (!url || (url.protocol !== 'https:' && !httpIssuers)) return failed('keys', 'no_keys')
  try {
    const signal = AbortSignal.timeout(TIMEOUT_SECONDS * 1000)
    const response = await boundedFetch(url, { redirect: 'manual', signal })
    const { keys } = (await response.json()) as { keys?: unknown[] }
    return response.ok && keys?.length ? passed('keys') : failed('keys', 'no_keys')
  } catch {
    return failed('keys', 'unreachable')
  }
}

/** A code that was never given is refused either way; but a client that is not known, first. */
async function tryClient(config: Configuration, settings: Settings): Promise<Tried> {
  try {
    await genericGrantRequest(config, 'authorization_code', {
      code: randomBytes(32).toString('base64url'),
      redirect_uri: callbackUrl(settings),
      code_verifier: randomPKCECodeVerifier(),
    })
    return { step: 'client', result: 'unsure', reason: null }
  } catch (error) {
    if (isWrongClient(error)) return failed('client', 'wrong_client')
    if ((error as { error?: string }).error === 'invalid_grant') return passed('client')
    const trouble = troubleOf(error)
    return trouble === 'unreachable'
      ? failed('client', trouble)
      : { step: 'client', result: 'unsure', reason: 'refused' }
  }
}

/** What a provider says that it can tell is often not all of it. */
function tryClaims(config: Configuration, { roleClaim }: Provider): Tried {
  const said = config.serverMetadata().claims_supported
  const lacks = (name: string) => said !== undefined && !said.includes(name)
  if (lacks('email') || lacks('email_verified'))
    return { step: 'claims', result: 'unsure', reason: 'no_email' }
  const [outermost] = roleClaim?.split('.') ?? []
  if (roleClaim !== null && lacks(roleClaim) && lacks(outermost ?? ''))
    return { step: 'claims', result: 'unsure', reason: 'no_role_claim' }
  return passed('claims')
}
