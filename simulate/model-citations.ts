import { type Asked, count, isWrong, type Model } from './model.ts'
import { isReceipt, nowhere, type Outcome } from './model-payments.ts'
import { accepts } from './model-sessions.ts'
import { tellCitation } from './model-telling.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of citations: how they stand, fees, refunds and transfers. */

/** E-2: a citation was shown, whole or in a list. */
export function shown(model: Model, asked: Asked, { body }: Pick<Answer, 'body'>): void {
  const { charged, due, accountBalance: balance, applied, refundable, status } = body
  const whole = applied === undefined ? {} : { applied, refundable }
  tellCitation(model, asked, body.number, {
    told: 'shown',
    shows: { charged, due, balance, onPlan: status === 'on_a_plan', ...whole },
  })
}

/** E-1: a later fee. */
export function charged(
  model: Model,
  asked: Asked,
  wish: { citation: string; amount: number },
  answer: Answer,
): void {
  if (!accepts(model, answer, 201)) return
  count(model, 'citation.charged')
  tellCitation(model, asked, wish.citation, { told: 'charged', amount: wish.amount })
  shown(model, asked, answer)
}

/** E-10: outside cashiering; it yields no transaction. */
export function refunded(
  model: Model,
  asked: Asked,
  wish: { citation: string; amount: number },
  answer: Answer,
): void {
  const { citation, amount } = wish
  const { code, body } = answer
  if (code === 'refund_exceeds_received')
    return tellCitation(model, asked, citation, {
      told: 'not_received',
      amount,
      refundable: body.refundable,
    })
  if (!accepts(model, answer, 201)) return
  count(model, 'citation.refunded')
  // The newest is this one: it is shown under the lock under which it was recorded.
  const [own] = body.refunds as { amount: number; fromBalance: number }[]
  if (own?.amount !== amount) isWrong(model, `E-10: a refund of ${amount} is not shown`)
  const fromBalance = own?.fromBalance ?? 0
  tellCitation(model, asked, citation, { told: 'refunded', amount, fromBalance })
  shown(model, asked, answer)
}

/** E-7: two transactions, plus and minus, under a receipt of nothing. */
export function transferred(
  model: Model,
  asked: Asked,
  wish: { from: string; to: string; amount: number },
  answer: Answer,
): Outcome {
  const { from, to, amount } = wish
  const { code, body } = answer
  if (code === 'session_required') return nowhere(model, asked)
  if (code === 'transfer_exceeds_balance') {
    const balance = body.accountBalance
    tellCitation(model, asked, from, { told: 'not_covered', amount, balance })
    return 'refused'
  }
  if (code === 'transfer_exceeds_due') {
    tellCitation(model, asked, from, { told: 'covered', amount })
    tellCitation(model, asked, to, { told: 'not_within', amount, due: body.due })
    return 'refused'
  }
  if (!accepts(model, answer, 201)) return 'refused'
  count(model, 'balance.transferred')
  const [plus, minus, ...others] = body.transactions
  const kinds = new Set([plus.kind, minus.kind, plus.method, minus.method])
  const isRight =
    others.length === 0 &&
    body.amount === 0 &&
    plus.amount === amount &&
    minus.amount === -amount &&
    plus.target.number === to &&
    minus.target.number === from &&
    plus.counterpartId === minus.id &&
    minus.counterpartId === plus.id &&
    [...kinds].join() === 'balance_transfer,account_balance'
  if (!isRight) isWrong(model, `E-7: ${amount} from ${from} to ${to} became ${answer.text}`)
  isReceipt(model, asked, body, [plus, minus])
  tellCitation(model, asked, from, { told: 'sent', transaction: minus.id, amount })
  tellCitation(model, asked, to, { told: 'received', transaction: plus.id, amount })
  return 'taken'
}
