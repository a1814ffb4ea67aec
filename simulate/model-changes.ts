import { type Asked, count, isWrong, type Model, type Transaction } from './model.ts'
import { appears, changes, isReversedBy, refusedAsClosed, type Shown } from './model-lines.ts'
import { nowhere, type Outcome } from './model-payments.ts'
import { accepts, observe } from './model-sessions.ts'
import { tellCitation } from './model-telling.ts'
import { moneyIsBack } from './model-unidentified.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of edits, moves and reversals, and what follows from it. */

/** T-5. Each edit gives a reference of its own, so that none of them changes nothing. */
export function edited(model: Model, asked: Asked, id: string, answer: Answer): void {
  const isHalf = model.transactions.get(id)?.counterpart !== null
  if (isHalf && answer.code === 'balance_transfer_not_editable') return
  if (refusedAsClosed(model, asked, answer) || !accepts(model, answer, 200)) return
  if (isHalf) isWrong(model, `T-5: balance transfer ${id} was edited`)
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

/** T-6, R-4: why what is not reversed as money on a citation is not; a half of a transfer is (T-8). */
function elsewhere(original: Transaction | undefined): string | null {
  const { target, kind } = original ?? {}
  if (target?.type === 'permit_order') return 'permit_reversal_elsewhere'
  const isHalf = kind === 'balance_transfer'
  return target?.type === 'unidentified' && !isHalf ? 'unidentified_not_reversible' : null
}

/** T-6, T-7, T-8: one transaction, or both halves of a transfer. */
export function reversed(
  model: Model,
  asked: Asked,
  wish: { id: string; from: 'session' | 'citation' },
  answer: Answer,
): Outcome {
  const original = model.transactions.get(wish.id)
  const halves = [wish.id, original?.counterpart].flatMap((id) => id ?? [])
  const { code, body } = answer
  if (code === 'session_required') return nowhere(model, asked)
  if (code !== null && code === elsewhere(original)) return 'refused'
  if (code === 'already_reversed') {
    const by = String(body.reversedById)
    model.claims.push(() =>
      original?.reversedBy === by ? null : `T-6: ${wish.id} was said to be reversed by ${by}`,
    )
    return 'refused'
  }
  if (code === 'not_reversible' && original?.kind === 'reversal') return 'refused'
  if (refusedAsGone(model, asked, halves, answer)) return 'refused'
  if (refusedAsClosed(model, asked, answer) || !accepts(model, answer, 201)) return 'refused'
  const { transaction, original: now, counterpart } = body
  const reversals: Shown[] = counterpart === null ? [transaction] : [transaction, counterpart]
  changes(model, asked, wish.id, now, wish.from === 'citation')
  const other = model.transactions.get(original?.counterpart ?? '')
  if (other) other.version += 1
  if (reversals.length !== halves.length || transaction.counterpartId !== (counterpart?.id ?? null))
    isWrong(model, `T-8: ${reversals.length} of ${halves.length} halves were reversed`)
  if (wish.from === 'session') standsBeside(model, transaction, now)
  else standInPlace(model, asked, reversals)
  areReversed(model, asked, reversals)
  return 'taken'
}

/** E-5: all that stands of a payment's citations, or nothing; a permit order beside them stays. */
export function allReversed(model: Model, asked: Asked, id: string, answer: Answer): Outcome {
  const payment = model.payments.get(id)!
  const { code, body } = answer
  if (code === 'session_required') return nowhere(model, asked)
  const all = payment.transactions.flatMap((each) => model.transactions.get(each) ?? [])
  const own = all.filter(({ target }) => target.type === 'citation')
  const [first] = all
  if (own.length === 0 && code !== null && code === elsewhere(first)) return 'refused'
  if (code === 'already_reversed') {
    model.claims.push(() =>
      own.every(({ reversedBy }) => reversedBy !== null)
        ? null
        : `E-5: payment ${id} was said to be reversed, and was not`,
    )
    return 'refused'
  }
  if (refusedAsGone(model, asked, payment.transactions, answer)) return 'refused'
  if (!accepts(model, answer, 201)) return 'refused'
  const reversals = body.transactions as Shown[]
  count(model, 'payment.reversed')
  for (const { reversalOfId } of reversals) {
    const original = model.transactions.get(String(reversalOfId))
    if (original) original.version += 1
    if (!payment.transactions.includes(String(reversalOfId)))
      isWrong(model, `E-5: transaction ${reversalOfId} is not of payment ${id}`)
  }
  standInPlace(model, asked, reversals)
  areReversed(model, asked, reversals)
  model.claims.push(() =>
    own.every(({ reversedBy }) => reversedBy !== null)
      ? null
      : `E-5: payment ${id} was not reversed whole`,
  )
  return 'taken'
}

function areReversed(model: Model, asked: Asked, reversals: readonly Shown[]): void {
  for (const reversal of reversals) {
    count(model, 'transaction.reversed')
    appears(model, asked, reversal)
    isReversedBy(model, String(reversal.reversalOfId), reversal)
    moneyIsBack(model, asked, reversal)
  }
  for (const [number, own] of Map.groupBy(reversals, (t) => String(t.target.number)))
    tellCitation(model, asked, number, {
      told: 'reversed',
      transactions: own.map((t) => String(t.reversalOfId)),
    })
}

/** T-7: from a session's report it stands where the original stands. */
function standsBeside(model: Model, reversal: Shown, original: Shown): void {
  const isUntouched = reversal.version === 1 && !original.moved
  if (isUntouched && reversal.sessionId !== original.sessionId)
    isWrong(model, `T-7: reversal ${reversal.id} does not stand beside its original`)
}

/** T-7: from a citation it stands where whoever asked was. */
function standInPlace(model: Model, asked: Asked, reversals: readonly Shown[]): void {
  for (const { id, version, sessionId } of reversals)
    if (version === 1 && !asked.places.has(sessionId))
      isWrong(model, `T-7: reversal ${id} is not in its cashier's session`)
}

/** T-8, E-10: by a transfer, which can be reversed, or by a refund. */
function refusedAsGone(
  model: Model,
  asked: Asked,
  ids: readonly string[],
  { code, body }: Answer,
): boolean {
  const own = ids.flatMap((id) => model.transactions.get(id) ?? [])
  const on = (number: string | undefined) =>
    own.filter(({ target }) => target.number === number).map(({ id }) => id)
  if (code === 'refunded_already') {
    // Of one citation it is known of which: that on which something was paid.
    const targets = new Set(own.filter((t) => t.amount > 0).map(({ target }) => target.number))
    const [number = '', ...others] = targets
    if (others.length > 0) return true
    tellCitation(model, asked, number, { told: 'given_back', transactions: on(number) })
    return true
  }
  if (code !== 'surplus_transferred') return false
  const { surplus, accountBalance: balance, transfers } = body
  // The transfers say of which. Whoever made them may not have been answered yet.
  model.claims.push(() => {
    const number = model.transactions.get(transfers[0].id)?.target.number
    const transactions = on(number)
    if (!number || transactions.length === 0)
      return `T-8: transfers are in the way of another payment: ${JSON.stringify(body)}`
    tellCitation(model, asked, number, { told: 'spent', transactions, surplus, balance, transfers })
    return null
  })
  return true
}
