import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { PersonEdit } from './person.ts'

/**
 * nobody hands out, or lays hands on, more than they may themselves: else whoever may add people
 * could make themselves anything. Null when nothing is beyond.
 */
export function refuseBeyond(
  own: ReadonlySet<string>,
  permissions: readonly string[],
  pointer?: string,
): Refusal | null {
  const beyond = [...new Set(permissions)].filter((permission) => !own.has(permission)).toSorted()
  if (beyond.length === 0) return null
  return refuse(
    'beyond_own_permissions',
    `This concerns permissions that you do not have: ${beyond.join(', ')}. Somebody who has them must do it.`,
    { permissions: beyond },
    pointer,
  )
}

/** Somebody is left who can do everything: the change is refused if it ends the last one's role. */
export function refuseLastAdministrator(
  userId: number,
  administrators: readonly number[],
  remains: boolean,
): Refusal | null {
  const isLast = administrators.length === 1 && administrators[0] === userId
  if (remains || !isLast) return null
  return refuse(
    'last_administrator',
    'This is the last active administrator. Make somebody else one first.',
  )
}

/** Whether an edit touches more than the name: that is what needs the permissions of the other. */
export function concernsAccess({ active, roleIds, passwordHash }: PersonEdit): boolean {
  return active !== undefined || roleIds !== undefined || passwordHash !== null
}
