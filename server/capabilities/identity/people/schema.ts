import Type from 'typebox'
import { ADDRESS_PATTERN, LONGEST_ADDRESS } from '../../../mail/address.ts'
import { id, instant, named, nullable, secret, text } from '../../../http/schema.ts'

/** Long enough that nobody needs rules about digits and signs. */
export const newPassword = secret({ min: 12, max: 200 })

export const LONGEST_NAME = 100
export const personName = text({ max: LONGEST_NAME })

export const email = Type.Unsafe<string>({
  ...text({ max: LONGEST_ADDRESS }),
  pattern: ADDRESS_PATTERN,
  description: 'an e-mail address, such as ann@example.gov',
})

export const roleIds = Type.Array(id, { minItems: 1, maxItems: 20, uniqueItems: true })

export const User = Type.Object(
  {
    id,
    name: Type.String(),
    email: Type.String(),
    roles: Type.Array(named),
    active: Type.Boolean(),
    secondFactor: Type.Boolean({ description: 'Whether they have one (A-4)' }),
    createdAt: instant,
    lastSignInAt: nullable(instant),
    version: Type.Integer(),
  },
  { title: 'User' },
)
