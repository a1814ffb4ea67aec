import { normaliseText } from '../../../http/text.ts'
import type { Actor } from '../../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { notify } from '../../../live/notify.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { readAgency } from '../../agencies/public.ts'
import { recordAudit } from '../../audit/public.ts'
import { shownText } from '../../../uploads/shown-text.ts'
import type { DepositAccount } from '../accounts/account.ts'
import { noSuchAccount } from '../accounts/change.ts'
import { readAccount } from '../accounts/store.ts'
import { bankDeposit } from '../change.ts'
import { depositName } from '../deposit.ts'
import { noSuchDeposit } from '../rules.ts'
import { lockDeposit } from '../store.ts'
import { isBai2, readBai2 } from './bai2.ts'
import { type CsvMapping, readCsv } from './csv.ts'
import { asFields, type Format, MOST_LINES, type Read, type StatementLine } from './statement.ts'
import {
  candidates,
  decideLine,
  insertStatement,
  type LockedLine,
  lockLine,
  statementOf,
  unbank,
} from './store.ts'

export type StatementWish = {
  readonly accountId: number
  readonly fileName: string
  readonly hash: Buffer
  readonly text: string
  /** Null: by what the file begins with. */
  readonly format: Format | null
  readonly mapping: CsvMapping
}

/** B-2: takes a statement in whole, or none of it. The same file is recognised. */
export async function takeStatement(
  work: UnitOfWork,
  actor: Actor,
  wish: StatementWish,
): Promise<number | Refusal> {
  const account = await readAccount(work, wish.accountId)
  if (!account) return noSuchAccount('/accountId')
  const before = await statementOf(work, wish.hash)
  if (before) return refuseKnown(before)
  const format = wish.format ?? (isBai2(wish.text) ? 'bai2' : 'csv')
  const read = await readBy(work, wish, account, format)
  if ('faults' in read) return refuseFile(read)
  const { hash, fileName } = wish
  const statement = { accountId: account.id, format, fileName, hash, lines: read.lines.map(tidied) }
  const id = await insertStatement(work, statement, actor.userId)
  // The same file came in the same moment: it is there by now, under the name that it had then.
  if (id === null) {
    const known = await statementOf(work, hash)
    if (!known) throw new Error('a statement is known and cannot be found')
    return refuseKnown(known)
  }
  const subject = { type: 'bank_statement', id }
  const after = { fileName, format, accountId: account.id, lines: read.lines.length }
  await recordAudit(work, actor, { action: 'bank_statement.taken', subject, after })
  await notify(work, { bk: true })
  return id
}

/** what a bank writes is kept as it may be shown, without card numbers. */
function tidied(line: StatementLine): StatementLine {
  const tidy = (text: string | null) => text && shownText(normaliseText(text))
  return { ...line, reference: tidy(line.reference), description: tidy(line.description) }
}

async function readBy(
  work: UnitOfWork,
  { text, mapping }: StatementWish,
  account: DepositAccount,
  format: Format,
): Promise<Read> {
  const { currency } = await readAgency(work)
  const read =
    format === 'bai2' ? readBai2(text, account.tail, currency) : readCsv(text, mapping, currency)
  if ('faults' in read || read.lines.length <= MOST_LINES) return read
  const detail = `The file has ${read.lines.length} lines, and ${MOST_LINES} are taken at once. Send it in parts.`
  return { faults: [{ line: MOST_LINES, code: 'file_too_long', detail }] }
}

function refuseKnown({ id, fileName }: { readonly id: number; readonly fileName: string }) {
  return refuse(
    'bank_statement_known',
    `This file was taken in before, as ${fileName}. Nothing was taken twice.`,
    { statementId: String(id) },
    '/file',
  )
}

function refuseFile({ faults }: Extract<Read, { faults: unknown }>): Refusal {
  const first = faults[0]
  const others = faults.length - 1
  const more =
    others > 0 ? ` ${others} more ${others === 1 ? 'fault follows' : 'faults follow'}.` : ''
  const said = shownText(first?.detail ?? '')
  const detail = `Nothing was taken in. Line ${first?.line}: ${said}${more}`
  return { ...refuse('bank_statement_refused', detail), fields: asFields(faults) }
}

export type LineOf = { readonly statementId: number; readonly line: number }

/** B-2: says that a line is a deposit. One that is sealed is banked by that. */
export async function matchLine(
  work: UnitOfWork,
  actor: Actor,
  of: LineOf,
  { depositId, note }: { readonly depositId: number; readonly note: string | null },
): Promise<Refusal | null> {
  const line = await lockOpen(work, of)
  if (isRefusal(line)) return line
  if (line.amount < 0) return refuseGoesOut()
  const deposit = await lockDeposit(work, depositId)
  if (!deposit) return noSuchDeposit('/depositId')
  const [candidate] = await candidates(work, depositId)
  if (candidate?.accountId !== line.accountId) return refuseUnmatchable(depositId)
  const difference = line.amount - candidate.total
  if (difference !== 0 && note === null) return refuseDifference(difference)
  const banks = deposit.status === 'sealed'
  if (banks) {
    const seen = { day: line.day, reference: line.reference }
    const refusal = await bankDeposit(work, actor, depositId, seen)
    if (refusal) return refusal
  }
  await decideLine(work, of.statementId, of.line, {
    depositId,
    setAside: false,
    note,
    by: actor.userId,
    banks,
  })
  await told(work, actor, of, 'bank_line.matched', { depositId, difference, note })
  await notify(work, { dp: [depositId] })
  return null
}

/** B-2: says that a line is no deposit: a fee, a card settlement, somebody else's. */
export async function setAside(
  work: UnitOfWork,
  actor: Actor,
  of: LineOf,
  note: string,
): Promise<Refusal | null> {
  const line = await lockOpen(work, of)
  if (isRefusal(line)) return line
  const decision = { depositId: null, setAside: true, note, by: actor.userId }
  await decideLine(work, of.statementId, of.line, decision)
  await told(work, actor, of, 'bank_line.set_aside', { note })
  return null
}

/** Takes back what was said of a line. A deposit that was banked by it is sealed again. */
export async function reopenLine(
  work: UnitOfWork,
  actor: Actor,
  of: LineOf,
): Promise<Refusal | null> {
  const line = await lockLine(work, of.statementId, of.line)
  if (!line) return noSuchLine()
  if (line.depositId === null && !line.setAside)
    return refuse('bank_line_open', 'Nothing was said of this line yet.')
  const { depositId } = line
  const isUnbanked = depositId !== null && (await unbank(work, of.statementId, of.line))
  const decision = { depositId: null, setAside: false, note: null, by: null }
  await decideLine(work, of.statementId, of.line, decision)
  await told(work, actor, of, 'bank_line.reopened', { depositId })
  if (isUnbanked) {
    const subject = { type: 'deposit', id: depositId }
    const [before, after] = [{ status: 'banked' }, { status: 'sealed' }]
    await recordAudit(work, actor, { action: 'deposit.unbanked', subject, before, after })
  }
  if (depositId !== null) await notify(work, { dp: [depositId] })
  return null
}

async function lockOpen(work: UnitOfWork, of: LineOf): Promise<LockedLine | Refusal> {
  const line = await lockLine(work, of.statementId, of.line)
  if (!line) return noSuchLine()
  const { depositId } = line
  if (depositId === null && !line.setAside) return line
  const state = depositId === null ? 'set_aside' : 'matched'
  const what = depositId === null ? 'set aside' : `matched with ${depositName(depositId)}`
  return refuse(
    'bank_line_decided',
    `The line is ${what} already. Take that back first, if it is wrong.`,
    { lineState: state, depositId: depositId && String(depositId) },
  )
}

async function told(work: UnitOfWork, actor: Actor, of: LineOf, action: string, after: object) {
  const subject = { type: 'bank_statement', id: of.statementId }
  await recordAudit(work, actor, { action, subject, after: { line: of.line, ...after } })
  await notify(work, { bk: true })
}

function noSuchLine(): Refusal {
  return refuse('bank_line_not_found', 'There is no such line in this statement.')
}

function refuseGoesOut(): Refusal {
  const detail = 'This money went out of the account, so it is no deposit. Set it aside instead.'
  return refuse('bank_line_goes_out', detail)
}

function refuseUnmatchable(id: number): Refusal {
  return refuse(
    'deposit_not_matchable',
    `${depositName(id)} is for another account, not sealed yet, or another line is it already.`,
    undefined,
    '/depositId',
  )
}

function refuseDifference(difference: number): Refusal {
  return refuse(
    'bank_difference_unexplained',
    'The bank says another amount than the slip. Say why in a note, or choose another deposit.',
    { difference },
    '/note',
  )
}
