import type { Call } from '../../../http/operation.ts'
import { refuseStale } from '../../../http/versions.ts'
import type { Actor } from '../../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { notify } from '../../../live/notify.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../../audit/public.ts'
import { type DepartureStep, endLoginsOf } from '../departure.ts'
import { ADMINISTRATOR } from '../roles/built-in.ts'
import type { Person, PersonEdit, Role } from './person.ts'
import { rolesById, type ShownUser, userById } from './queries.ts'
import { concernsAccess, refuseBeyond, refuseLastAdministrator } from './rules.ts'
import {
  insertPerson,
  lockAdministrators,
  lockPerson,
  setRoles,
  updatePassword,
  updatePerson,
} from './store.ts'

type NewUser = {
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly roleIds: readonly number[]
}

/** Adds a person with these roles. */
export async function createUser(
  work: UnitOfWork,
  actor: Actor,
  { roleIds, ...person }: NewUser,
): Promise<ShownUser | Refusal> {
  const roles = await grantable(work, actor, roleIds)
  if (isRefusal(roles)) return roles
  const id = await insertPerson(work, person)
  if (id === 'taken')
    return refuse(
      'email_taken',
      'Somebody signs in with this address already. Use another one.',
      undefined,
      '/email',
    )
  await setRoles(work, id, roleIds)
  const { name, email } = person
  const after = { name, email, roles: roles.map((role) => role.name) }
  await recordAudit(work, actor, { action: 'user.created', subject: { type: 'user', id }, after })
  return shown(work, id)
}

/** The roles of these ids, if the agency has them all and the actor may hand them out. */
async function grantable(
  work: UnitOfWork,
  { permissions }: Actor,
  roleIds: readonly number[],
): Promise<Role[] | Refusal> {
  const roles = await rolesById(work, roleIds)
  if (roles.length < roleIds.length)
    return refuse('role_not_found', 'The agency has no such role.', undefined, '/roleIds')
  const all = roles.flatMap((role) => role.permissions)
  return refuseBeyond(permissions, all, '/roleIds') ?? roles
}

/**
 * Changes a person's name, roles, password, or whether they may sign in at all. Whoever may no longer,
 * and whose password is new, is signed out everywhere.
 */
export async function editUser(
  work: UnitOfWork,
  departures: readonly DepartureStep[],
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  id: number,
  edit: PersonEdit,
): Promise<ShownUser | Refusal> {
  const person = await lockPerson(work, id)
  if (!person) return refuseUnknownUser()
  const refusal =
    refuseStale(request, person.version) ?? (await refuseEdit(work, actor, person, edit))
  if (refusal) return refusal
  const { name = person.name, active = person.active, roleIds = person.roleIds } = edit
  await updatePerson(work, id, { name, active })
  await setRoles(work, id, roleIds)
  if (edit.passwordHash !== null) await updatePassword(work, id, edit.passwordHash)
  if (!active || edit.passwordHash !== null)
    await endLoginsOf(work, departures, id, actor, active ? actor.loginId : null)
  // Whatever streams they have open follow what they may now.
  if (concernsAccess(edit)) await notify(work, { u: [id] })
  await recordEdit(work, actor, person, { name, active, roleIds }, edit.passwordHash !== null)
  return shown(work, id)
}

async function refuseEdit(
  work: UnitOfWork,
  actor: Actor,
  person: Person,
  edit: PersonEdit,
): Promise<Refusal | null> {
  if (!concernsAccess(edit)) return null
  const administrators = await lockAdministrators(work, ADMINISTRATOR)
  const held = await rolesById(work, person.roleIds)
  const beyond = refuseBeyond(
    actor.permissions,
    held.flatMap((role) => role.permissions),
  )
  if (beyond) return beyond
  const roles = edit.roleIds ? await grantable(work, actor, edit.roleIds) : held
  if (isRefusal(roles)) return roles
  const { active = person.active } = edit
  const remains = active && roles.some((role) => role.builtIn && role.name === ADMINISTRATOR)
  return refuseLastAdministrator(person.id, administrators, remains)
}

async function recordEdit(
  work: UnitOfWork,
  actor: Actor,
  { id, name, active, roleIds }: Person,
  now: Pick<Person, 'name' | 'active' | 'roleIds'>,
  hasNewPassword: boolean,
): Promise<void> {
  const subject = { type: 'user', id }
  const { before, after } = differences({ name, active, roleIds }, now)
  if (Object.keys(after).length > 0)
    await recordAudit(work, actor, { action: 'user.edited', subject, before, after })
  if (hasNewPassword) await recordAudit(work, actor, { action: 'user.password_changed', subject })
}

export function refuseUnknownUser(): Refusal {
  return refuse('user_not_found', 'The agency has no such person.')
}

async function shown(work: UnitOfWork, id: number): Promise<ShownUser> {
  const user = await userById(work, id)
  if (!user) throw new Error(`user ${id} is gone, though nobody is ever deleted`)
  return user
}
