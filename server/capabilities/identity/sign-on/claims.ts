import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { faultOf, normaliseText } from '../../../http/text.ts'
import { readAddress } from '../../../mail/address.ts'
import { LONGEST_NAME } from '../people/schema.ts'
import type { Provider, RoleMapping } from './provider.ts'

/** Whom a provider vouches for. */
export type Vouched = {
  /** The provider's own name for this person, which never goes to somebody else. */
  readonly subject: string
  readonly email: string
  readonly name: string
  /** The values of the role claim. */
  readonly values: readonly string[]
}

type Claims = Readonly<Record<string, unknown>>

/**
 * Reads what a provider says of somebody, by the rules for what people enter here. An address
 * that it has not verified could be anybody's.
 */
export function vouchedBy(claims: Claims, { name, roleClaim }: Provider): Vouched | Refusal {
  const { sub, email: address, email_verified: verified } = claims
  if (typeof sub !== 'string' || typeof address !== 'string' || address === '')
    return refuse(
      'sign_on_no_email',
      `${name} did not say your e-mail address. Your administrator must allow it there.`,
    )
  const email = readAddress(address)
  if (email === null || !isSubject(sub))
    return refuse(
      'sign_on_identity_refused',
      `What ${name} says is your e-mail address, or its own name for you, is none that can be kept here. Your administrator must correct it there.`,
    )
  if (verified !== true)
    return refuse(
      'sign_on_email_unverified',
      `${name} has not verified the address ${email}. Verify it there, or ask your administrator.`,
    )
  const values = roleClaim === null ? [] : valuesOf(claims, roleClaim)
  return { subject: sub, email, name: nameIn(claims, email), values }
}

/** Any visible text of at most 255 characters (OpenID Connect Core, 2); often a long number. */
function isSubject(sub: string): boolean {
  return sub.length <= 255 && faultOf(sub) !== 'text_refused'
}

/** A name as it may be kept here; else as much of the address as a name may have. */
function nameIn({ name }: Claims, email: string): string {
  const text = typeof name === 'string' ? normaliseText(name).slice(0, LONGEST_NAME).trim() : ''
  return text === '' || faultOf(text) ? email.slice(0, LONGEST_NAME) : text
}

/** The claim of this name; or, as in `realm_access.roles`, one inside another. */
export function valuesOf(claims: Claims, path: string): string[] {
  const inside = path
    .split('.')
    .reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), claims)
  const found = Object.hasOwn(claims, path) ? claims[path] : inside
  return [found].flat().filter((value) => typeof value === 'string')
}

function isObject(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The roles that these values give, in ascending order. */
export function rolesFor(values: readonly string[], mapping: readonly RoleMapping[]): number[] {
  const given = mapping.filter(({ value }) => values.includes(value)).map(({ roleId }) => roleId)
  return [...new Set(given)].toSorted((a, b) => a - b)
}
