import type { Actor } from '../../../journal/actor.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../../audit/public.ts'
import type { Role } from '../people/person.ts'
import { refuseBeyond } from '../people/rules.ts'
import { insertRole, lockRole, updateRole } from './store.ts'

type Wanted = Pick<Role, 'name' | 'permissions' | 'secondFactor'>

/** adds a role of the agency's own. */
export async function createRole(
  work: UnitOfWork,
  actor: Actor,
  wanted: Wanted,
): Promise<Role | Refusal> {
  const beyond = refuseBeyond(actor.permissions, wanted.permissions, '/permissions')
  if (beyond) return beyond
  const id = await insertRole(work, wanted)
  if (id === 'taken') return refuseName(wanted.name)
  const subject = { type: 'role', id }
  await recordAudit(work, actor, { action: 'role.created', subject, after: wanted })
  return { id, builtIn: false, ...wanted }
}

/**
 * changes one; whoever holds it may do more or less from their next request on. Of a built-in
 * role only one thing is the agency's to decide: whether it requires a second factor.
 */
export async function editRole(
  work: UnitOfWork,
  actor: Actor,
  id: number,
  edit: Partial<Wanted>,
): Promise<Role | Refusal> {
  const role = await lockRole(work, id)
  if (!role) return refuse('role_not_found', 'The agency has no such role.')
  if (role.builtIn && (edit.name !== undefined || edit.permissions !== undefined))
    return refuse('role_built_in', `${role.name} is built in. Make a role of your own beside it.`)
  const edited = { ...role, ...edit }
  const touched = [...role.permissions, ...edited.permissions]
  const beyond = refuseBeyond(actor.permissions, touched, '/permissions')
  if (beyond) return beyond
  if ((await updateRole(work, id, edited)) === 'taken') return refuseName(edited.name)
  const { before, after } = differences(role, edited)
  if (Object.keys(after).length > 0)
    await recordAudit(work, actor, {
      action: 'role.edited',
      subject: { type: 'role', id },
      before,
      after,
    })
  return edited
}

function refuseName(name: string): Refusal {
  return refuse('role_name_taken', `There is a role named ${name} already.`, undefined, '/name')
}
