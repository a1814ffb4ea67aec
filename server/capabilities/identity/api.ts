import type { Operation } from '../../http/operation.ts'
import { keyOperations } from './keys/api.ts'
import { loginOperations, type LoginServices } from './logins/api.ts'
import { peopleOperations } from './people/api.ts'
import { roleOperations } from './roles/api.ts'
import { permissionOperations } from './roles/permissions-api.ts'
import { secondFactorOperations } from './second-factor/api.ts'
import { signOnAdministration } from './sign-on/api.ts'
import { signOnOperations } from './sign-on/sign-in-api.ts'

export type IdentityServices = LoginServices & {
  /** All operations of the product: the permission table is shown with them. */
  readonly operations: () => readonly Operation[]
}

export function operations(services: IdentityServices): Operation[] {
  return [
    ...loginOperations(services),
    ...signOnOperations(services),
    ...secondFactorOperations(services),
    ...peopleOperations(services),
    ...roleOperations(services),
    ...permissionOperations(services.operations),
    ...keyOperations(services),
    ...signOnAdministration(services),
  ]
}
