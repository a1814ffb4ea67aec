import Type from 'typebox'
import { choice, id, nullable, secret, text } from '../../../http/schema.ts'

/** What somebody types to find their agency, and what stands in a link: `marlow`. */
export const signInName = Type.Unsafe<string>({
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$',
  description: 'three to forty small letters, digits and dashes, such as marlow',
})

const visible = (maxLength: number, description: string) =>
  Type.Unsafe<string>({ type: 'string', maxLength, pattern: '^[!-~]+$', description })

const issuer = Type.Unsafe<string>({
  type: 'string',
  maxLength: 500,
  pattern: '^https?://[^\\s?#@]+$',
  description: 'the address of a provider, such as https://login.example.gov/realms/staff',
})

const scope = Type.Unsafe<string>({
  type: 'string',
  maxLength: 300,
  pattern: '^openid( [!-~]+)*$',
  description: 'openid and more, with blanks between, such as openid email profile',
})

const claimValue = Type.Unsafe<string>({
  type: 'string',
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001f\\u007f]+$',
  description: 'a value of the claim, as the provider writes it',
})

const RoleMapping = Type.Object({ value: claimValue, roleId: id })

/** What somebody decides about a provider. */
export const WISH = {
  name: text({ max: 60 }),
  issuer,
  clientId: visible(200, 'the name of this server at the provider'),
  scope,
  roleClaim: nullable(visible(200, 'the name of a claim, such as roles or realm_access.roles')),
  roles: Type.Array(RoleMapping, { maxItems: 200 }),
  createsPeople: Type.Boolean(),
  active: Type.Boolean(),
}

export const clientSecret = nullable(secret({ min: 1, max: 500 }))

export const SignOnProvider = Type.Object(
  {
    id,
    name: Type.String(),
    issuer: Type.String(),
    clientId: Type.String(),
    hasClientSecret: Type.Boolean({ description: 'It is never shown again' }),
    scope: Type.String(),
    roleClaim: nullable(Type.String()),
    roles: Type.Array(Type.Object({ value: Type.String(), roleId: id })),
    createsPeople: Type.Boolean(),
    active: Type.Boolean(),
    version: Type.Integer(),
  },
  { title: 'SignOnProvider' },
)

export const SignOnSettingsBody = Type.Object(
  {
    signInName: nullable(Type.String()),
    passwords: choice(['everyone', 'administrators']),
    callbackUrl: Type.String({ description: 'What is entered at the provider' }),
    version: Type.Integer(),
  },
  { title: 'SignOnSettings' },
)
