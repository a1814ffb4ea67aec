import type { Actor } from '../../../journal/actor.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { notify } from '../../../live/notify.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { recordAudit } from '../../audit/public.ts'
import { refuseUnknownUser } from '../people/change.ts'
import { rolesById } from '../people/queries.ts'
import { refuseBeyond } from '../people/rules.ts'
import { lockPerson } from '../people/store.ts'
import { newApiKey } from '../tokens.ts'
import { insertKey, keyById, revokeKey, type ShownKey } from './store.ts'

export type NewKey = { readonly key: ShownKey; readonly secret: string }

/** Makes a key that acts as this person. Its secret is told once and kept nowhere. */
export async function createKey(
  work: UnitOfWork,
  actor: Actor,
  { name, userId }: { readonly name: string; readonly userId: number },
): Promise<NewKey | Refusal> {
  const person = await lockPerson(work, userId)
  if (!person?.active) return refuseUnknownUser()
  const roles = await rolesById(work, person.roleIds)
  const held = roles.flatMap((role) => role.permissions)
  const beyond = refuseBeyond(actor.permissions, held, '/userId')
  if (beyond) return beyond
  const token = newApiKey()
  const id = await insertKey(work, { userId, name, tokenHash: token.hash })
  const subject = { type: 'api_key', id }
  await recordAudit(work, actor, { action: 'api_key.created', subject, after: { name, userId } })
  const key = await keyById(work, id)
  if (!key) throw new Error(`API key ${id} is gone, though none is ever deleted`)
  return { key, secret: token.text }
}

/** Ends a key. One that was ended before stays so. */
export async function endKey(work: UnitOfWork, actor: Actor, id: number): Promise<Refusal | null> {
  const key = await keyById(work, id)
  if (!key) return refuse('api_key_not_found', 'There is no such API key.')
  if (!(await revokeKey(work, id))) return null
  await recordAudit(work, actor, { action: 'api_key.revoked', subject: { type: 'api_key', id } })
  await notify(work, { u: [key.user_id] })
  return null
}
