import { type Asked, isWrong, type Model, type Standing, type Target } from './model.ts'
import { observe } from './model-sessions.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of single transactions, whatever they were made by. */

// oxlint-disable-next-line typescript/no-explicit-any -- a transaction as the API shows it
export type Shown = any

/** It was just posted: nobody may have been told so before. */
export function appears(model: Model, asked: Asked, t: Shown): void {
  if (model.transactions.has(t.id)) return isWrong(model, `transaction ${t.id} was posted twice`)
  // Of one that was posted a moment ago nothing else is known than how it was posted.
  const isUntouched = t.version === undefined || t.version === 1
  const session = model.sessions.get(t.sessionId)
  if (isUntouched && session && session.closedBy < asked.asked)
    isWrong(model, `S-3: transaction ${t.id} was posted in the closed session ${t.sessionId}`)
  return keep(model, t)
}

export function keep(model: Model, t: Shown): void {
  const { id, paymentId, amount, kind } = t
  const target: Target = { type: t.target.type, number: t.target.number }
  const links = { reversalOf: t.reversalOfId, counterpart: t.counterpartId, reversedBy: null }
  const facts = { id, paymentId, target, amount, kind, ...links }
  model.transactions.set(id, { ...facts, version: 1, versions: new Map() })
  return stands(model, t)
}

/** One acknowledged change. Commands of one unit of work are all shown as they are at its end. */
export function changes(
  model: Model,
  asked: Asked,
  id: string,
  t: Shown,
  fromAnywhere = false,
): void {
  const known = model.transactions.get(id)
  if (!known) return isWrong(model, `transaction ${id} was changed and never posted`)
  known.version += 1
  const session = model.sessions.get(t.sessionId)
  if (!fromAnywhere && session && session.closedBy < asked.asked)
    isWrong(model, `S-3: transaction ${id} was changed in the closed session ${t.sessionId}`)
  if (t.amount !== known.amount || t.kind !== known.kind || t.target.number !== known.target.number)
    isWrong(model, `T-11: transaction ${id} is shown with other facts than it was posted with`)
  return stands(model, t)
}

/** T-6: once, and for ever. */
export function isReversedBy(model: Model, id: string, reversal: Shown): void {
  const original = model.transactions.get(id)
  if (!original) return isWrong(model, `transaction ${id} was reversed and never posted`)
  if (original.reversedBy) isWrong(model, `T-6: ${id} was reversed twice`)
  if (reversal.amount !== -original.amount || reversal.reversalOfId !== id)
    isWrong(model, `T-6: ${id} over ${original.amount} was reversed by ${reversal.amount}`)
  if (reversal.target.number !== original.target.number || reversal.kind !== 'reversal')
    isWrong(model, `T-6: ${id} was reversed by something else: ${JSON.stringify(reversal)}`)
  original.reversedBy = String(reversal.id)
}

export function stands(model: Model, t: Shown): void {
  const { sessionId, method, reference, version = 1 } = t
  const standing: Standing = { sessionId, method, reference }
  const versions = model.transactions.get(t.id)?.versions
  const before = versions?.get(version)
  if (before && JSON.stringify(before) !== JSON.stringify(standing))
    isWrong(model, `version ${version} of transaction ${t.id} was shown in two ways`)
  versions?.set(version, standing)
}

/** S-3: whoever is told so must be told the truth for ever. */
export function refusedAsClosed(model: Model, asked: Asked, { code, body }: Answer): boolean {
  if (code !== 'session_closed') return false
  const session = model.sessions.get(String(body.session.id))
  if (session && !session.mayHaveEnded)
    isWrong(model, `S-3: session ${session.id} was said to be closed, though nobody had ended it`)
  observe(model, asked, String(body.session.id), 'closed')
  return true
}
