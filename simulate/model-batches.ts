import { type Batch, type Line, namesOf, type Slip } from './batch.ts'
import { type Asked, count, isWrong, type Model } from './model.ts'
import type { Shown } from './model-lines.ts'
import { isReceipt, nowhere, type Outcome } from './model-payments.ts'
import { accepts } from './model-sessions.ts'
import { tellBatch, tellCitation } from './model-telling.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of batches (E-6), and what follows from it. */

export function opened(model: Model, asked: Asked, slip: Slip, answer: Answer): void {
  if (!accepts(model, answer, 201)) return
  count(model, 'batch.opened')
  const id = String(answer.body.id)
  const start: Batch = { ...slip, status: 'open', lines: [] }
  model.batches.set(id, { id, start, slip, lines: [], steps: [] })
  batchShown(model, asked, answer)
}

/** Each time with other lines than before, so that none of it changes nothing. */
export function keyed(
  model: Model,
  asked: Asked,
  wish: { readonly id: string; readonly lines: readonly Line[] },
  answer: Answer,
): void {
  if (ended(model, asked, wish.id, answer) || !accepts(model, answer, 200)) return
  count(model, 'batch.keyed')
  const batch = model.batches.get(wish.id)
  if (batch) batch.lines = wish.lines
  tellBatch(model, asked, wish.id, { told: 'keyed', lines: wish.lines })
}

export function corrected(
  model: Model,
  asked: Asked,
  wish: { readonly id: string; readonly slip: Slip },
  answer: Answer,
): void {
  if (ended(model, asked, wish.id, answer) || !accepts(model, answer, 200)) return
  count(model, 'batch.edited')
  const batch = model.batches.get(wish.id)
  if (batch) batch.slip = wish.slip
  tellBatch(model, asked, wish.id, { told: 'corrected', slip: wish.slip })
  batchShown(model, asked, answer)
}

export function discarded(model: Model, asked: Asked, id: string, answer: Answer): void {
  if (ended(model, asked, id, answer) || !accepts(model, answer, 200)) return
  count(model, 'batch.discarded')
  tellBatch(model, asked, id, { told: 'discarded' })
  batchShown(model, asked, answer)
}

/** Answers what came of it; the payments of one that was posted are told by `linePosted`. */
export function posted(
  model: Model,
  asked: Asked,
  wish: { readonly id: string; readonly isConfirmed: boolean },
  answer: Answer,
): Outcome {
  const { id, isConfirmed } = wish
  const { code, body } = answer
  if (code === 'session_required') return nowhere(model, asked)
  if (ended(model, asked, id, answer)) return 'refused'
  if (code === 'changed_meanwhile') tellBatch(model, asked, id, { told: 'changed_meanwhile' })
  else if (code === 'batch_out_of_balance')
    tellBatch(model, asked, id, { told: 'out_of_balance', count: body.count, total: body.total })
  else if (code === 'batch_lines_refused')
    tellBatch(model, asked, id, { told: 'refused', bad: body.lines.join() })
  else if (code === 'batch_overpayment_unconfirmed' && !isConfirmed) {
    tellBatch(model, asked, id, { told: 'unconfirmed' })
    for (const [citation, [first]] of Map.groupBy(body.overpayments as Over[], (o) => o.citation))
      // Of another line on the same citation the due is what those before it left.
      if (first?.surplus !== undefined && first.due > 0)
        tellCitation(model, asked, citation, { told: 'within', amount: first.due })
  } else if (accepts(model, answer, 200)) {
    count(model, 'batch.posted')
    tellBatch(model, asked, id, { told: 'posted', lines: namesOf(body.lines) })
    return 'taken'
  }
  return 'refused'
}

type Over = { citation: string; due: number; surplus: number }

/** E-6: each line is a payment of one transaction, which the batch does not show, but the payment. */
export function linePosted(
  model: Model,
  asked: Asked,
  wish: { readonly isConfirmed: boolean; readonly sessionId: string },
  // oxlint-disable-next-line typescript/no-explicit-any -- a line as the API shows it
  line: any,
  { body }: Pick<Answer, 'body'>,
): void {
  const [t, ...others] = body.transactions as Shown[]
  const isRight =
    others.length === 0 &&
    t.kind === 'batch_payment' &&
    t.amount === line.amount &&
    t.method === line.method &&
    t.reference === line.reference &&
    t.target.number === line.citation &&
    body.receiptNumber === line.receiptNumber &&
    body.sessionId === wish.sessionId
  if (!isRight) isWrong(model, `E-6: ${JSON.stringify(line)} was posted as ${JSON.stringify(body)}`)
  isReceipt(model, asked, body, [t])
  tellCitation(model, asked, line.citation, {
    told: 'paid',
    kind: null,
    short: false,
    confirmed: wish.isConfirmed,
    parts: [{ transaction: String(t.id), amount: Number(t.amount) }],
    surplus: line.surplus,
  })
}

/** E-6: what was posted or discarded stays as it is. */
function ended(model: Model, asked: Asked, id: string, { code, body }: Answer): boolean {
  if (code !== 'batch_not_open') return false
  tellBatch(model, asked, id, { told: 'ended', status: body.batchStatus })
  return true
}

export function batchShown(model: Model, asked: Asked, { body }: Pick<Answer, 'body'>): void {
  const lines = namesOf(body.lines)
  tellBatch(model, asked, String(body.id), { told: 'shown', status: body.status, lines })
}
