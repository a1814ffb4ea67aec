import type { Batch, BatchLineWish, PaymentMethod } from '../api/contract.ts'
import { newKey } from '../api/client.ts'
import { moneyTyped, readMoney } from '../kit/formats.ts'
import { holdsCardNumber } from '../counter/reckon.ts'

/** A line as it is typed. */
export type Row = {
  key: string
  citation: string
  /** Null until somebody types or passes by: then it is what is due. */
  amount: string | null
  method: string | null
  reference: string
}

/** A save that has been sent and whose answer has not come yet: sent again, it has the same key. */
export type Sending = {
  key: string
  version: number
  lines: BatchLineWish[]
  /** The rows that they are, to put what is answered beside them. */
  rows: string[]
}

/** All that is typed of one batch, kept in this tab. There is always an empty row at the end. */
export type Draft = {
  rows: Row[]
  /** The version of the batch that it goes on from. */
  version: number
  /** What the server has of it, as `contentOf` writes it. */
  saved: string
  sending: Sending | null
}

/** As many as the server takes. */
export const MOST_ROWS = 500

export const emptyRow = (): Row => ({
  key: newKey().slice(0, 12),
  citation: '',
  amount: null,
  method: null,
  reference: '',
})

/** Blanks and case make no difference to the server either. */
export const numberOf = ({ citation }: Pick<Row, 'citation'>): string =>
  citation.replaceAll(/\s+/g, '').toUpperCase()

export const isBlank = (row: Row): boolean =>
  numberOf(row) === '' && (row.amount ?? '').trim() === '' && row.reference.trim() === ''

/** The cell in which keying goes on: what the last line lacks, else the number of the next one. */
export function beginningOf(
  rows: readonly Row[],
  methods: readonly PaymentMethod[],
): [Row | undefined, 'citation' | 'amount' | 'reference'] {
  const last = rows.findLast((row) => !isBlank(row))
  const method = methods.find(({ code }) => code === last?.method)
  if (last && numberOf(last) === '') return [last, 'citation']
  if (last && (last.amount ?? '').trim() === '') return [last, 'amount']
  if (last && method?.needsReference && last.reference.trim() === '') return [last, 'reference']
  return [rows.at(-1), 'citation']
}

/** What was typed so far, from what the server has; rows keep the keys that they have on screen. */
export function draftOf(batch: Batch, minorDigits: number, shown: readonly Row[] = []): Draft {
  const keyAt = (index: number) => (shown[index] ? { key: shown[index].key } : {})
  const lines = batch.lines.map(({ citation, amount, method, reference }, index) => ({
    ...emptyRow(),
    ...keyAt(index),
    citation,
    amount: amount === null ? '' : moneyTyped(amount, minorDigits),
    method,
    reference: reference ?? '',
  }))
  const rows = [...lines, { ...emptyRow(), ...keyAt(lines.length) }]
  const draft = { rows: ended(rows), version: batch.version, sending: null }
  return { ...draft, saved: contentOf(draft.rows, minorDigits) }
}

/** The same rows with exactly one empty row at the end, unless there are as many as there may be. */
export function ended(rows: readonly Row[]): Row[] {
  const last = rows.findLastIndex((row) => !isBlank(row))
  const empty = rows[last + 1]
  const typed = rows.slice(0, last + 1)
  return typed.length >= MOST_ROWS ? typed : [...typed, empty ?? emptyRow()]
}

/** The rows that are lines; a blank one is none. */
export const linesIn = (rows: readonly Row[]): Row[] => rows.filter((row) => !isBlank(row))

export function wishOf(row: Row, minorDigits: number): BatchLineWish {
  return {
    citation: numberOf(row),
    amount: amountOf(row, minorDigits),
    method: row.method,
    reference: row.reference.trim() || null,
  }
}

/** Minor units; null for what is no amount, or nothing. */
export function amountOf({ amount }: Pick<Row, 'amount'>, minorDigits: number): number | null {
  return readMoney(amount ?? '', minorDigits) || null
}

/** What is to be saved, to compare it with what was. */
export function contentOf(rows: readonly Row[], minorDigits: number): string {
  return JSON.stringify(linesIn(rows).map((row) => wishOf(row, minorDigits)))
}

export type Figures = { count: number; total: number }

export function figuresOf(rows: readonly Row[], minorDigits: number): Figures {
  const lines = linesIn(rows)
  return {
    count: lines.length,
    total: lines.reduce((sum, row) => sum + (amountOf(row, minorDigits) ?? 0), 0),
  }
}

/** What is due on the citation of each row when its turn comes: less what the rows before it pay. */
export function duesAlong(
  rows: readonly Row[],
  dues: ReadonlyMap<string, number | null>,
  minorDigits: number,
): (number | null)[] {
  const paid = new Map<string, number>()
  return rows.map((row) => {
    const number = numberOf(row)
    const due = number === '' ? null : (dues.get(number) ?? null)
    const before = paid.get(number) ?? 0
    paid.set(number, before + (amountOf(row, minorDigits) ?? 0))
    return due === null ? null : Math.max(0, due - before)
  })
}

/** The method of the line above, as far as there is one; for the first the one for checks. */
export function methodAbove(
  rows: readonly Row[],
  index: number,
  methods: readonly PaymentMethod[],
): string | null {
  const above = rows.slice(0, index).findLast((row) => row.method !== null)?.method
  const offered = methods.find(({ code }) => code === (above ?? 'check')) ?? methods[0]
  return offered?.code ?? null
}

/** Changes one row. One that is typed for the first time takes its method from the line above. */
export function withRow(
  rows: readonly Row[],
  key: string,
  change: Partial<Row>,
  methods: readonly PaymentMethod[],
): Row[] {
  const next = rows.map((row, index) => {
    if (row.key !== key) return row
    const changed = { ...row, ...change }
    if (changed.method !== null || isBlank(changed)) return changed
    return { ...changed, method: methodAbove(rows, index, methods) }
  })
  return ended(next)
}

/** Texts that hold a card number are not kept, nor sent. */
export function keepable(draft: Draft): Draft {
  const clean = (text: string): string => (holdsCardNumber(text) ? '' : text)
  const rows = draft.rows.map((row) => ({
    ...row,
    citation: clean(row.citation),
    reference: clean(row.reference),
  }))
  return { ...draft, rows }
}

export const hasCardNumber = (row: Row): boolean =>
  holdsCardNumber(row.reference) || holdsCardNumber(row.citation)
