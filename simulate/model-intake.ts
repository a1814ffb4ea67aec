import { type Asked, count, isReached, isWrong, type Model, NEVER } from './model.ts'
import { appears, type Shown } from './model-lines.ts'
import { accepts } from './model-sessions.ts'
import { tellCitation } from './model-telling.ts'
import { notBefore } from './model-times.ts'
import { totalOf } from './post-file.ts'
import {
  type Arrived,
  isThere,
  type KnownFile,
  minorOf,
  nameOfRow,
  plays,
  type Row,
  type Settled,
  type Source,
} from './post.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of files of payments (I-1 to I-3), and what follows from it. */

export type FileWish = Pick<KnownFile, 'source' | 'rows' | 'written' | 'isDry' | 'fault'>

/** I-1, I-3: a file was sent. */
export function sent(model: Model, asked: Asked, wish: FileWish, answer: Answer): void {
  const { post } = model
  if (answer.code === 'intake_file_known' && !wish.isDry) {
    plays(post, 'file known')
    const id = String(answer.body.importId)
    // Whoever sent it first may not have been answered yet.
    model.claims.push(() => {
      const first = post.files.get(id)
      const { text } = wish.written
      const isSame = first?.written.text === text && !first.isDry
      return isSame ? null : `I-1: a file was said to be that of import ${id}: ${text}`
    })
    return
  }
  if (!accepts(model, answer, 202)) return
  count(model, 'intake.started')
  const id = String(answer.body.id)
  const shown = { status: 'waiting', overBy: NEVER, fees: 0, inRepair: 0, isLookedAt: false }
  post.files.set(id, { ...wish, ...shown, id, asked: asked.asked })
}

export function cancelled(model: Model, id: string, answer: Answer): void {
  if (answer.code === 'intake_import_over') return
  if (!accepts(model, answer, 200)) return
  count(model, 'intake.cancelled')
  isStatus(model, id, 'cancelled')
}

const FINISHED: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled'])

export function isFinished({ status }: KnownFile): boolean {
  return FINISHED.has(status)
}

function isStatus(model: Model, id: string, status: string): void {
  const file = model.post.files.get(id)
  if (!file) return
  if (isFinished(file) && file.status !== status)
    isWrong(model, `I-2: import ${id} was ${file.status} and then ${status}`)
  file.status = status
}

/** I-1, I-2: one import was shown. Its figures are of what was dealt with, and in the end of all. */
export function importShown(model: Model, { answered }: Asked, { body }: Answer): void {
  const { id, status, items, itemsRead, posted, repair, known, sessionId } = body
  const file = model.post.files.get(String(id))
  if (!file) return
  isStatus(model, file.id, status)
  const total = totalOf(file.rows)
  const dealt = posted.count + repair.count + known.count
  const isWhole = status === 'done'
  const sums = posted.total + repair.total + known.total
  const say = (what: string) => isWrong(model, `${what}: import ${id} ${JSON.stringify(body)}`)
  if (dealt !== itemsRead || dealt > file.rows.length) say('I-2')
  if (isWhole && (dealt !== file.rows.length || sums !== total)) say('I-1, control figures')
  if (items !== null && (items.count !== file.rows.length || items.total !== total)) say('I-1')
  if (isWhole && file.fault) say(`I-1, taken with a wrong ${file.fault}`)
  if (isWhole && file.overBy === NEVER)
    Object.assign(file, { overBy: answered, fees: body.fees, inRepair: repair.count })
  if (status === 'failed' && (dealt > 0 || file.fault === null || body.failure.code !== file.fault))
    say(`I-1, failed, and not for ${file.fault}`)
  if (status === 'held') plays(model.post, 'file held')
  const drawer = model.sessions.get(String(sessionId))?.drawerId
  if (drawer !== undefined && drawer !== file.source.drawerId) say('I-3, in another drawer')
}

/** I-1: every line is there once, as it stood in the file, with what became of it. */
export function linesShown(
  model: Model,
  asked: Asked,
  file: KnownFile,
  lines: readonly Shown[],
): void {
  const { id, rows, written } = file
  file.isLookedAt = true
  if (file.status === 'failed') plays(model.post, 'file refused')
  const numbers = lines.map(({ line }) => Number(line)).toSorted((a, b) => a - b)
  const isOnce = numbers.every((line, n) => line === written.lines[n])
  const isAll = file.status !== 'done' || lines.length === (file.isDry ? 0 : rows.length)
  if (!isOnce || !isAll) isWrong(model, `I-1: import ${id} has the lines ${numbers.join()}`)
  for (const line of lines) {
    const place = written.lines.indexOf(line.line)
    const row = rows[place]
    if (!row) continue
    const isSame =
      nameOfRow(row) === nameOfRow(asRow(line)) &&
      (line.outcome === 'known' || line.batch === written.batches[place]) &&
      (line.fee ?? 0) === feeOf(row)
    if (!isSame)
      isWrong(model, `I-1: ${JSON.stringify(row)} of ${id} became ${JSON.stringify(line)}`)
    if (line.outcome === 'known') isKnown(model, file, line)
    else judgeLine(model, asked, file, row, line)
  }
  const fees = lines.flatMap(({ fee, outcome }) => (outcome === 'known' ? [] : Number(fee ?? 0)))
  if (file.status === 'done' && !file.isDry && file.fees !== sum(fees))
    isWrong(model, `I-1: import ${id} has the fees ${file.fees}, and not ${sum(fees)}`)
}

function feeOf({ fee = '' }: Row): number {
  return minorOf(fee) ?? 0
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/** As it stood in the file. */
function asRow({ citation, amount, amountText, reference }: Shown): Row {
  const written = amount === null ? (amountText ?? '') : (amount / 100).toFixed(2)
  return { citation: citation ?? '', amount: written, reference: reference ?? '' }
}

function isKnown(model: Model, file: KnownFile, line: Shown): void {
  plays(model.post, 'item known')
  model.claims.push(() => {
    const before = model.post.files.get(String(line.takenBy))
    const isRight = before && before !== file && before.source === file.source && !before.isDry
    return isRight ? null : `I-1: a line is said to be known: ${JSON.stringify(line)}`
  })
}

/** I-3: all that is wrong with it, and it is posted if nothing is. */
function judgeLine(model: Model, asked: Asked, file: KnownFile, row: Row, line: Shown): void {
  const codes = new Set((line.reasons as Shown[]).map(({ code }) => String(code)))
  const span = { asked: notBefore(model, file.asked, line.arrivedAt), answered: asked.answered }
  const own = { ...asked, ...span }
  for (const code of reasonsOf(model, row))
    if (!codes.delete(code)) isWrong(model, `I-3: ${code} was due of ${JSON.stringify(line)}`)
  const place = file.written.lines.indexOf(line.line)
  const isDuplicate = codes.delete('duplicate_suspected')
  if (isDuplicate && !mayBeDuplicate(model, file, row, place))
    isWrong(model, `I-3: no duplicate: ${JSON.stringify(line)}`)
  if (!isDuplicate && standsTwice(file, row, place))
    isWrong(model, `I-3: it stands there twice: ${JSON.stringify(line)}`)
  const amount = minorOf(row.amount) ?? 0
  if (codes.delete('nothing_due')) tellCitation(model, own, row.citation, { told: 'due', due: 0 })
  else if (codes.delete('more_than_due'))
    tellCitation(model, own, row.citation, { told: 'beyond', amount })
  if (codes.size > 0) isWrong(model, `I-3: ${[...codes].join()} of ${JSON.stringify(line)}`)
  if ((line.outcome === 'posted') !== (line.reasons.length === 0))
    isWrong(model, `I-3: ${JSON.stringify(line)} is neither posted nor in repair`)
  plays(model.post, line.outcome === 'posted' ? 'item posted' : 'item in repair')
  if (line.outcome === 'posted') return
  isThere(model.post, String(line.id), model.moment).arrived = arrivedAs(file.source, {
    amount: line.amount,
    reasons: (line.reasons as Shown[]).map(({ code }) => String(code)),
    arrivedAt: line.arrivedAt,
  })
}

/** What stays of it whatever becomes of it: one that came back is not to be posted, besides. */
export function arrivedAs(
  from: Source,
  { amount, reasons, arrivedAt }: Pick<Arrived, 'amount' | 'reasons'> & { arrivedAt: string },
): Arrived {
  const at = Temporal.Instant.from(arrivedAt).epochMilliseconds
  const own = reasons.filter((reason) => reason !== 'not_postable')
  return { from, source: from.id, amount, reasons: own, at }
}

/** What is wrong with it whatever else there is. */
export function reasonsOf(
  { citations }: Model,
  { citation, amount, reference, second }: Row,
): string[] {
  const reasons: string[] = []
  if (citation === '') reasons.push('citation_missing')
  else if (!citations.has(citation)) reasons.push('citation_unknown')
  if (amount === '' || amount === '0') reasons.push('amount_missing')
  else if (minorOf(amount) === null) reasons.push('amount_unreadable')
  if (reference === '') reasons.push('reference_missing')
  if (second) reasons.push('not_postable')
  return reasons
}

export function standsTwice({ rows }: KnownFile, row: Row, place: number): boolean {
  return rows.slice(0, place).some((other) => nameOfRow(other) === nameOfRow(row))
}

/** It stands there twice, or somewhere else, or has nothing to be known by. */
export function mayBeDuplicate({ post }: Model, file: KnownFile, row: Row, place: number): boolean {
  if (standsTwice(file, row, place)) return true
  const others = [...post.files.values()].filter((other) => other !== file)
  return others.some(({ rows }) => rows.some((other) => other.reference === row.reference))
}

/** I-3: what was posted of a file: one payment of one transaction, for the citation that it named. */
export function linePaid(
  model: Model,
  asked: Asked,
  file: KnownFile,
  line: Shown,
  { body }: Answer,
): void {
  const [t, ...others] = body.transactions as Shown[]
  const isRight =
    others.length === 0 &&
    t.kind === 'batch_payment' &&
    t.amount === line.amount &&
    t.reference === line.reference &&
    t.target.number === line.citation &&
    body.sessionId === line.sessionId
  if (!isRight) isWrong(model, `I-3: ${JSON.stringify(line)} was posted as ${JSON.stringify(body)}`)
  const span = { asked: notBefore(model, file.asked, body.createdAt), answered: asked.answered }
  const own = isPosted(model, asked, span, file.source.drawerId, body)
  tellPaid(model, own, [t], file.source.takesMore, true)
}

/** R-6, S-3, S-12, T-14: a payment that nobody handed over stands in an open session of its drawer. */
export function isPosted(
  model: Model,
  asked: Asked,
  span: { readonly asked: number; readonly answered: number },
  drawerId: string,
  // oxlint-disable-next-line typescript/no-explicit-any -- a payment as the API shows it
  body: any,
): Settled {
  const { id, sessionId, receiptNumber, createdAt, amount } = body
  const own: Settled = { sessionId, receipt: receiptOf(receiptNumber), steps: [{ ...span }] }
  model.post.settled.push(own)
  const session = model.sessions.get(sessionId)
  if (model.payments.has(id)) isWrong(model, `T-14: payment ${id} was posted twice`)
  if (session && session.drawerId !== drawerId)
    isWrong(model, `R-6: payment ${id} is in session ${sessionId}, which is of another drawer`)
  if (session && session.leftOpenBy < span.asked)
    isWrong(model, `S-3: payment ${id} was posted into session ${sessionId} after its end`)
  if (session?.cutOffAt && isReached(session.cutOffAt, Temporal.Instant.from(createdAt)))
    isWrong(model, `S-12: payment ${id} was posted at ${createdAt}, after the cut-off`)
  const transactions = (body.transactions as Shown[]).map((t) => String(t.id))
  model.payments.set(id, {
    id,
    key: 'a file',
    sessionId,
    receiptNumber,
    amount,
    transactions,
    ...span,
  })
  for (const t of body.transactions as Shown[]) appears(model, { ...asked, ...span }, t)
  return own
}

/** E-3, I-3: nothing is posted by itself where nothing is due; a person may do so. */
export function tellPaid(
  { citations }: Model,
  { steps }: Settled,
  transactions: readonly Shown[],
  confirmed: boolean,
  isDue: boolean,
): void {
  const [span] = steps
  for (const [number, own] of Map.groupBy(transactions, (t) => String(t.target.number))) {
    const parts = own.map((t) => ({ transaction: String(t.id), amount: Number(t.amount) }))
    const told = { told: 'paid', kind: null, short: false, confirmed, parts, isDue } as const
    const step = { ...told, asked: span!.asked, answered: span!.answered }
    citations.get(number)?.steps.push(step)
    steps.push(step)
  }
}

export function receiptOf(receiptNumber: string): number {
  return Number(receiptNumber.split('-').at(-1))
}

/** Receipts of a session are numbered as they are posted: others say when these were, more narrowly. */
export function narrow({ post, payments }: Model): void {
  const bySession = Map.groupBy(payments.values(), ({ sessionId }) => sessionId)
  for (const { sessionId, receipt, steps } of post.settled)
    for (const other of bySession.get(sessionId) ?? []) {
      const isLater = receiptOf(other.receiptNumber) > receipt
      const isEarlier = receiptOf(other.receiptNumber) < receipt
      for (const step of steps) {
        if (isLater) step.answered = Math.min(step.answered, other.answered)
        if (isEarlier) step.asked = Math.max(step.asked, other.asked)
      }
    }
}
