import { type Asked, count, isWrong, type Model } from './model.ts'
import type { Shown } from './model-lines.ts'
import { isReceipt, nowhere, type Outcome } from './model-payments.ts'
import { accepts } from './model-sessions.ts'
import { tellCitation, tellMoney } from './model-telling.ts'
import { plays } from './post.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of unidentified money (R-4, T-8, E-10), and what follows from it. */

export type Assigning = {
  readonly id: string
  readonly citation: string
  /** Null: as much as is left and due. */
  readonly amount: number | null
}

/** what was received is assigned, returned or left, and each of it is listed. */
export function moneyShown(model: Model, asked: Asked, body: Shown): void {
  const { id, received, assigned, returned, left, assignments, returns } = body
  const standing = (assignments as Shown[]).filter(({ reversed }) => !reversed)
  const isRight =
    received === assigned + returned + left &&
    left >= 0 &&
    assigned === sumOf(standing) &&
    returned === sumOf(returns)
  if (!isRight) isWrong(model, `R-4: this is unidentified money: ${JSON.stringify(body)}`)
  const known = model.unidentified.get(id) ?? { id: String(id), received, steps: [] }
  model.unidentified.set(known.id, known)
  if (known.received !== received) isWrong(model, `R-4: ${received} were received of ${id}`)
  tellMoney(model, asked, known.id, {
    told: 'shown',
    returned,
    left,
    assigned: standing.map(({ paymentId }) => String(paymentId)),
  })
}

function sumOf(parts: readonly Shown[]): number {
  return parts.reduce((sum, { amount }) => sum + Number(amount), 0)
}

/** R-4, E-7, S-7, S-8: plus on the citation and minus on the money, under a receipt of nothing. */
export function assigned(model: Model, asked: Asked, wish: Assigning, answer: Answer): Outcome {
  const { id, citation, amount } = wish
  const { code, body } = answer
  if (code === 'session_required') return nowhere(model, asked)
  if (isExceeded(model, asked, id, amount, answer)) return 'refused'
  if (code === 'transfer_exceeds_due') {
    const { due } = body
    tellMoney(model, asked, id, { told: 'covered', amount: amount ?? 1 })
    const told =
      amount === null ? { told: 'due' as const } : { told: 'not_within' as const, amount }
    tellCitation(model, asked, citation, { ...told, due })
    if (amount === null && due !== 0) isWrong(model, `R-4: ${due} are due on ${citation}`)
    return 'refused'
  }
  if (!accepts(model, answer, 201)) return 'refused'
  count(model, 'unidentified.assigned')
  const { payment } = body
  const [plus, minus, ...others] = payment.transactions as Shown[]
  const kinds = new Set([plus.kind, minus.kind, plus.method, minus.method])
  const isRight =
    others.length === 0 &&
    payment.amount === 0 &&
    plus.amount === -minus.amount &&
    plus.amount === (amount ?? plus.amount) &&
    plus.target.number === citation &&
    minus.target.type === 'unidentified' &&
    minus.target.number === `U-${id}` &&
    plus.counterpartId === minus.id &&
    minus.counterpartId === plus.id &&
    [...kinds].join() === 'balance_transfer,account_balance'
  if (!isRight) isWrong(model, `R-4: ${JSON.stringify(wish)} became ${answer.text}`)
  isReceipt(model, asked, payment, [plus, minus])
  const step = { amount: Number(plus.amount) }
  tellCitation(model, asked, citation, { told: 'received', transaction: plus.id, ...step })
  tellMoney(model, asked, id, { told: 'assigned', payment: String(payment.id), ...step })
  moneyShown(model, asked, body)
  return 'taken'
}

/** R-4, E-10: outside cashiering; it yields no transaction. */
export function returned(
  model: Model,
  asked: Asked,
  { id, amount }: Pick<Assigning, 'id' | 'amount'>,
  answer: Answer,
): void {
  if (isExceeded(model, asked, id, amount, answer) || !accepts(model, answer, 200)) return
  count(model, 'unidentified.returned')
  // The newest is this one: it is shown under the lock under which it was recorded.
  const own = Number(answer.body.returns.at(-1)?.amount)
  if (own !== (amount ?? own)) isWrong(model, `E-10: a return of ${amount} is not shown`)
  tellMoney(model, asked, id, { told: 'returned', amount: own, isAll: amount === null })
  moneyShown(model, asked, answer.body)
}

function isExceeded(
  model: Model,
  asked: Asked,
  id: string,
  amount: number | null,
  { code, body }: Answer,
): boolean {
  if (code !== 'unidentified_exceeded') return false
  tellMoney(model, asked, id, { told: 'exceeded', amount, left: body.left })
  return true
}

/** T-8: with the half on the citation the money is unidentified again. */
export function moneyIsBack(model: Model, asked: Asked, { reversalOfId, target }: Shown): void {
  if (target.type !== 'unidentified') return
  const half = model.transactions.get(String(reversalOfId))
  plays(model.post, 'assignment reversed')
  const told = { told: 'reversed', payment: half?.paymentId ?? '' } as const
  tellMoney(model, asked, String(target.number).slice('U-'.length), told)
}
