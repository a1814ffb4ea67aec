import type { Told } from './citation.ts'
import { type Asked, count, isReached, isWrong, type Model, type Standing } from './model.ts'
import { accepts, mayBeNowhere, observe } from './model-sessions.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of money, and what follows from it. */

export type Wish = {
  readonly items: readonly [{ readonly citation: string; readonly amount: number }]
  readonly tenders: readonly { readonly method: string; readonly amount: number }[]
  readonly short?: boolean
  readonly confirmOverpayment?: boolean
}

// oxlint-disable-next-line typescript/no-explicit-any -- a transaction as the API shows it
type Shown = any

/** What the answer to a payment leaves open: `nowhere` may be true only if one's login has ended. */
export type PaymentOutcome = 'taken' | 'refused' | 'nowhere' | 'nowhere?'

/** S-3, S-7, S-12, T-3, E-3, E-4. */
export function paid(model: Model, asked: Asked, wish: Wish, answer: Answer): PaymentOutcome {
  const [{ citation, amount }] = wish.items
  const { code, body } = answer
  if (code === 'session_required') return mayBeNowhere(model, asked) ? 'nowhere' : 'nowhere?'
  if (code === 'overpayment_unconfirmed' && !wish.confirmOverpayment) {
    tell(model, asked, citation, { told: 'unconfirmed', amount, due: body.due })
    return 'refused'
  }
  if (code === 'short_without_rest' && wish.short) {
    tell(model, asked, citation, { told: 'not_short', amount, due: body.due })
    return 'refused'
  }
  if (!accepts(model, answer, 201)) return 'refused'
  takes(model, asked, wish, answer)
  return 'taken'
}

function takes(model: Model, asked: Asked, wish: Wish, { body }: Answer): void {
  const { id, sessionId, receiptNumber, createdAt } = body
  const [{ citation, amount }] = wish.items
  const session = model.sessions.get(sessionId)
  if (model.payments.has(id)) isWrong(model, `T-14: payment ${id} answers two requests`)
  if (!asked.places.has(sessionId))
    isWrong(model, `S-8: payment ${id} is in session ${sessionId}, where its cashier was not`)
  if (session && session.leftOpenBy < asked.asked)
    isWrong(model, `S-3: payment ${id} was taken into session ${sessionId} after its end`)
  if (session?.cutOffAt && isReached(session.cutOffAt, Temporal.Instant.from(createdAt)))
    isWrong(model, `S-12: payment ${id} was taken at ${createdAt}, after the cut-off`)
  model.payments.set(id, { id, key: asked.key, sessionId, receiptNumber, amount })
  count(model, 'payment.taken')
  const shown = body.transactions as Shown[]
  const parts = shown.map((t) => ({ transaction: String(t.id), amount: Number(t.amount) }))
  const same = shown.every((t, i) => t.method === wish.tenders[i]?.method)
  if (parts.map((p) => p.amount).join() !== wish.tenders.map((t) => t.amount).join() || !same)
    isWrong(model, `T-3: payment ${id} was split otherwise than it was handed over`)
  for (const t of shown) appears(model, { ...t, version: 1 })
  const kinds = new Set(shown.map((t) => String(t.kind)))
  if (kinds.size !== 1 || body.amount !== amount)
    isWrong(model, `T-2: payment ${id} has ${[...kinds].join(' and ')}, ${body.amount}`)
  tell(model, asked, citation, { told: 'paid', kind: [...kinds][0] ?? '', parts })
}

/** T-5. Each edit gives a reference of its own, so that none of them changes nothing. */
export function edited(model: Model, asked: Asked, id: string, answer: Answer): void {
  if (refusedAsClosed(model, asked, answer) || !accepts(model, answer, 200)) return
  count(model, 'transaction.edited')
  changes(model, asked, id, answer.body)
}

/** T-9. */
export function moved(
  model: Model,
  asked: Asked,
  wish: { id: string; to: string },
  answer: Answer,
): void {
  if (answer.code === 'same_session') return
  if (answer.code === 'move_not_allowed') {
    const { from, to } = answer.body
    if (from === 'open' && to === 'open')
      isWrong(model, 'T-9: a move from open to open was refused')
    observe(model, asked, wish.to, to)
    return
  }
  if (refusedAsClosed(model, asked, answer) || !accepts(model, answer, 200)) return
  count(model, 'transaction.moved')
  const target = model.sessions.get(wish.to)
  if (target && target.closedBy < asked.asked)
    isWrong(model, `S-3: transaction ${wish.id} was moved into the closed session ${wish.to}`)
  changes(model, asked, wish.id, answer.body)
}

/** T-6, T-7: `into` is where it has to stand, null where the original stands. */
export function reversed(
  model: Model,
  asked: Asked,
  wish: { id: string; from: 'session' | 'citation' },
  answer: Answer,
): PaymentOutcome {
  const { code, body } = answer
  const original = model.transactions.get(wish.id)
  if (code === 'session_required') return mayBeNowhere(model, asked) ? 'nowhere' : 'nowhere?'
  if (code === 'already_reversed') {
    const by = String(body.reversedById)
    model.claims.push(() =>
      original?.reversedBy === by ? null : `T-6: ${wish.id} was said to be reversed by ${by}`,
    )
    return 'refused'
  }
  if (code === 'not_reversible' && original?.kind === 'reversal') return 'refused'
  if (refusedAsClosed(model, asked, answer) || !accepts(model, answer, 201)) return 'refused'
  const { transaction, original: now } = body as { transaction: Shown; original: Shown }
  count(model, 'transaction.reversed')
  appears(model, transaction)
  changes(model, asked, wish.id, now, wish.from === 'citation')
  const isUntouched = transaction.version === 1
  if (wish.from === 'citation' && isUntouched && !asked.places.has(transaction.sessionId))
    isWrong(model, `T-7: reversal ${transaction.id} is not in its cashier's session`)
  if (
    wish.from === 'session' &&
    isUntouched &&
    !now.moved &&
    transaction.sessionId !== now.sessionId
  )
    isWrong(model, `T-7: reversal ${transaction.id} does not stand beside its original`)
  if (original?.reversedBy) isWrong(model, `T-6: ${wish.id} was reversed twice`)
  if (original) {
    original.reversedBy = String(transaction.id)
    if (transaction.amount !== -original.amount)
      isWrong(
        model,
        `T-6: ${wish.id} over ${original.amount} was reversed by ${transaction.amount}`,
      )
    tell(model, asked, original.citation, { told: 'reversed', transaction: wish.id })
  }
  return 'taken'
}

/** A citation was shown, or charged with `fee` and then shown. */
export function shown(model: Model, asked: Asked, { body }: Answer, fee = 0): void {
  const shows = { charged: body.charged, applied: body.applied, balance: body.accountBalance }
  const due = Math.max(0, body.charged - body.applied)
  if (body.due !== due) isWrong(model, `E-2: the due of ${body.number} is shown as ${body.due}`)
  tell(
    model,
    asked,
    body.number,
    fee > 0 ? { told: 'charged', amount: fee, shows } : { told: 'shown', shows },
  )
}

function tell(model: Model, { asked, answered }: Asked, citation: string, told: Told): void {
  model.citations.get(citation)?.steps.push({ asked, answered, ...told })
}

/** S-3: whoever is told so must be told the truth for ever. */
function refusedAsClosed(model: Model, asked: Asked, { code, body }: Answer): boolean {
  if (code !== 'session_closed') return false
  const session = model.sessions.get(String(body.session.id))
  if (session && !session.mayHaveEnded)
    isWrong(model, `S-3: session ${session.id} was said to be closed, though nobody had ended it`)
  observe(model, asked, String(body.session.id), 'closed')
  return true
}

function appears(model: Model, t: Shown): void {
  if (model.transactions.has(t.id)) return isWrong(model, `transaction ${t.id} was posted twice`)
  model.transactions.set(t.id, {
    id: t.id,
    paymentId: t.paymentId,
    citation: t.target.number,
    amount: t.amount,
    kind: t.kind,
    reversalOf: t.reversalOfId,
    reversedBy: null,
    version: 1,
    versions: new Map(),
  })
  return stands(model, t)
}

/** One acknowledged change. Commands of one unit of work are all shown as they are at its end. */
function changes(model: Model, asked: Asked, id: string, t: Shown, fromAnywhere = false): void {
  const known = model.transactions.get(id)
  if (!known) return isWrong(model, `transaction ${id} was changed and never posted`)
  known.version += 1
  const session = model.sessions.get(t.sessionId)
  if (!fromAnywhere && session && session.closedBy < asked.asked)
    isWrong(model, `S-3: transaction ${id} was changed in the closed session ${t.sessionId}`)
  if (t.amount !== known.amount || t.kind !== known.kind || t.target.number !== known.citation)
    isWrong(model, `T-11: transaction ${id} is shown with other facts than it was posted with`)
  return stands(model, t)
}

function stands(model: Model, t: Shown): void {
  const standing: Standing = { sessionId: t.sessionId, method: t.method, reference: t.reference }
  const versions = model.transactions.get(t.id)?.versions
  const before = versions?.get(t.version)
  if (before && JSON.stringify(before) !== JSON.stringify(standing))
    isWrong(model, `version ${t.version} of transaction ${t.id} was shown in two ways`)
  versions?.set(t.version, standing)
}
