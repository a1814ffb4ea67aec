import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { type Refusal, refuse } from '../../../journal/refusal.ts'

/** Why a provider could not be spoken with, in words that hold no secret. */
export type Trouble = 'unreachable' | 'other_issuer' | 'not_openid' | 'wrong_client' | 'refused'

const NOT_REACHED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT'])

/** Tells by what openid-client threw what stands in the way. */
export function troubleOf(error: unknown): Trouble {
  if (isWrongClient(error)) return 'wrong_client'
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError)
    return 'refused'
  if (error instanceof TypeError) return 'unreachable'
  if (!(error instanceof ClientError)) return 'not_openid'
  if (NOT_REACHED.has(error.code ?? '') || isNetwork(error.cause)) return 'unreachable'
  return error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' ? 'other_issuer' : 'not_openid'
}

/** `fetch` throws a TypeError for whatever happens on the network. */
function isNetwork(cause: unknown): boolean {
  return cause instanceof TypeError || cause instanceof DOMException
}

export function isWrongClient(error: unknown): boolean {
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_client' || error.error === 'unauthorized_client'
  return (error as { status?: number }).status === 401
}

/** The same as an answer for whoever wants to sign in. */
export function refuseTrouble(error: unknown, name: string): Refusal {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return refuse('sign_on_cancelled', `The sign-in at ${name} was cancelled.`)
  const trouble = troubleOf(error)
  if (trouble === 'unreachable')
    return refuse(
      'sign_on_unreachable',
      `${name} does not answer. Try again in a while, or sign in with your password.`,
    )
  return refuse(
    'sign_on_failed',
    `${name} did not vouch for you. Try again; if it stays, ask your administrator.`,
    { trouble },
  )
}
