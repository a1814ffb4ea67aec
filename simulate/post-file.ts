import { minorOf, type Row, type Source } from './post.ts'

/** How files of payments are written, as docs/lockbox.md says it. Pure. */

/** Items of one unit of work here, so that files of a few lines come in parts. */
export const PART_SIZE = 3

/** A file as it is sent: its text, and where in it each of its rows stands. */
export type Written = {
  readonly text: string
  readonly lines: readonly number[]
  /** By rows: the batch of the lockbox that it is in. */
  readonly batches: readonly (string | null)[]
}

/** I-1: the code of what is said in a file, or beside it, and is not so. */
export const FAULTS = {
  csv: ['control_count', 'control_total', 'columns_differ'],
  intercept: ['control_count', 'control_total', 'columns_differ'],
  lockbox: [
    'control_count',
    'control_total',
    'batch_count',
    'batch_total',
    'lockbox_count',
    'lockbox_total',
    'file_count',
    'file_truncated',
    'record_width',
    'record_order',
    'batch_differs',
  ],
} as const

export type Fault = (typeof FAULTS)[Source['format']][number]

/** The day of everything that says one: it is part of what makes an item the same. */
export const DAY = '2026-03-02'

const COLUMNS = { citation: 'Citation', amount: 'Amount', reference: 'Check' }

/** Of a lockbox the positions are those of most banks. */
export const LAYOUTS = {
  csv: { layout: { columns: COLUMNS } },
  intercept: {
    layout: { columns: { ...COLUMNS, payoutOn: 'Payout', fee: 'Fee' }, days: 'YYYY-MM-DD' },
  },
  lockbox: {},
} as const

/** What is declared beside it. */
export function controlsOf(rows: readonly Row[], fault: Fault | null) {
  const count = rows.length + (fault === 'control_count' ? 1 : 0)
  const total = totalOf(rows) + (fault === 'control_total' ? 1 : 0)
  return { controlCount: String(count), controlTotal: String(total) }
}

export function totalOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { amount }) => sum + (minorOf(amount) ?? 0), 0)
}

export function written(
  format: Source['format'],
  rows: readonly Row[],
  fault: Fault | null,
): Written {
  return format === 'lockbox' ? lockbox(rows, fault) : csv(format, rows, fault)
}

function csv(format: 'csv' | 'intercept', rows: readonly Row[], fault: Fault | null): Written {
  const isIntercept = format === 'intercept'
  const header = ['Citation', 'Amount', 'Check', ...(isIntercept ? ['Payout', 'Fee'] : [])]
  const lines = rows.map(({ citation, amount, reference, fee = '' }) =>
    [citation, amount, reference, ...(isIntercept ? [DAY, fee] : [])].join(),
  )
  const cut = fault === 'columns_differ' ? ['M-1'] : []
  return {
    text: [header.join(), ...lines, ...cut, ''].join('\n'),
    lines: rows.map((_, n) => n + 2),
    batches: rows.map(() => null),
  }
}

const WIDTH = 80

/** A record with these texts at these positions, the first of which is 1. */
function record(type: string, at: Readonly<Record<number, string>>): string {
  let line = type.padEnd(WIDTH)
  for (const [start, text] of Object.entries(at)) {
    const before = Number(start) - 1
    line = line.slice(0, before) + text + line.slice(before + text.length)
  }
  return line
}

/** BAI: two batches where there are enough items, each item with what continues it. */
function lockbox(rows: readonly Row[], fault: Fault | null): Written {
  const lines: number[] = []
  const records = [record('1', { 4: '0610001460' }), record('2', { 4: 'LOCKBOX' })]
  const half = rows.length > 3 ? Math.ceil(rows.length / 2) : rows.length
  const batches = rows.map((_, n) => digits(n < half ? 1 : 2, 3))
  for (const [batch, own] of Map.groupBy(rows.entries(), ([n]) => batches[n]!)) {
    records.push(record('5', { 2: batch, 8: '0004711', 15: '260302' }))
    for (const [nth, [, row]] of own.entries()) {
      lines.push(records.length + 1)
      records.push(...itemOf(row, batch, digits(nth + 1, 3)))
    }
    const sums = sumsOf(
      own.map(([, row]) => row),
      fault === 'batch_count',
      fault === 'batch_total',
    )
    const named = fault === 'batch_differs' ? '777' : batch
    records.push(record('7', { 2: named, 21: digits(sums.count, 3), 24: digits(sums.total, 10) }))
  }
  const all = sumsOf(rows, fault === 'lockbox_count', fault === 'lockbox_total')
  records.push(record('8', { 8: '0004711', 21: digits(all.count, 4), 25: digits(all.total, 10) }))
  const count = records.length + 1 + (fault === 'file_count' ? 1 : 0)
  if (fault !== 'file_truncated') records.push(record('9', { 2: digits(count, 6) }))
  if (fault === 'record_width') records[1] += ' '
  if (fault === 'record_order') records.splice(3, 0, record('5', { 2: '001' }))
  return { text: `${records.join('\r\n')}\r\n`, lines, batches }
}

/** A check for two citations has two continuations. */
function itemOf({ citation, amount, reference, second }: Row, batch: string, item: string) {
  const goesOn = (number: string) => record('4', { 2: batch, 5: item, 8: '601', 12: number })
  return [
    record('6', {
      2: batch,
      5: item,
      8: digits(minorOf(amount) ?? 0, 10),
      37: reference.padStart(10, '0'),
    }),
    goesOn(citation),
    ...(second ? [goesOn(second)] : []),
  ]
}

function sumsOf(rows: readonly Row[], isCountWrong: boolean, isTotalWrong: boolean) {
  const [count, total] = [rows.length, totalOf(rows)]
  return { count: isCountWrong ? count + 1 : count, total: isTotalWrong ? total + 1 : total }
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
