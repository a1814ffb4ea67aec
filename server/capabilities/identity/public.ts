/** What other capabilities may know of identity. */
export type { Departure, DepartureStep } from './departure.ts'
export { hashPassword } from './passwords.ts'
export { OPERATION_PERMISSIONS, type Permission, PERMISSIONS } from './permissions.ts'
export { ADMINISTRATOR, BUILT_IN_ROLES } from './roles/built-in.ts'
export { newApiKey } from './tokens.ts'
export { localeOf } from './people/own.ts'
export { email } from './people/schema.ts'
export { addFirstPerson, type FirstPerson } from './people/first.ts'
