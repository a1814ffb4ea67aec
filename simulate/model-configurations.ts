import { type Asked, type Model } from './model.ts'
import { accepts } from './model-sessions.ts'
import { between } from './model-telling.ts'
import { plays } from './post.ts'
import type { Queue } from './queue.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of how repair is ordered and set, and what follows from it. */

/** `queues`: as it is to be from now on. */
export type Switch = {
  readonly id: string
  readonly to: 'activate' | 'deactivate' | 'edit'
  readonly queues?: readonly Queue[]
}

/** all that anybody holds is given back. */
export function switched(
  model: Model,
  asked: Asked,
  { id, to, queues }: Switch,
  answer: Answer,
): void {
  const { post } = model
  const isActive = post.active === id
  if (answer.code === 'repair_configuration_active' && isActive && to === 'activate') return
  if (answer.code === 'repair_configuration_inactive' && !isActive && to === 'deactivate') return
  if (!accepts(model, answer, 200)) return
  const wasActive = post.active !== null
  if (queues) post.configurations.set(id, queues)
  if (to !== 'edit') post.active = to === 'activate' ? id : null
  if (to === 'edit' && !isActive) return
  plays(post, to === 'edit' ? 'active configuration changed' : `configuration ${to}d`)
  if (to === 'activate' && wasActive) plays(post, 'configuration replaced')
  post.resets.push(between(asked))
  const now = post.active === null ? null : (post.configurations.get(post.active) ?? null)
  post.activations.push({ ...between(asked), queues: now })
}

/** */
export function settingsChanged(
  model: Model,
  asked: Asked,
  wish: { readonly minutes: number; readonly pending: number },
  answer: Answer,
): void {
  if (!accepts(model, answer, 200)) return
  plays(model.post, 'lock time changed')
  model.post.settings.push({ ...wish, ...between(asked) })
}
