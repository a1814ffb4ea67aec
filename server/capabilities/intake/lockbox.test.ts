import { describe, expect, it } from 'vitest'
import { FailedFile } from './import.ts'
import type { RawItem } from './item.ts'
import { lockboxFault, lockboxLayout, type Layout } from './layout.ts'
import { lockboxItems } from './lockbox.ts'
import { lockboxRecords, record } from './test-lockbox.ts'

/** All items of these records, or why they are none. */
async function read(records: readonly string[], layout: Layout = {}, end = '\n') {
  async function* pieces() {
    const bytes = Buffer.from(records.join(end))
    for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97)
  }
  const items: RawItem[] = []
  try {
    const positions = lockboxLayout(layout)
    for await (const item of lockboxItems(pieces(), 'utf-8', positions, { currency: 'USD' }))
      items.push(item)
  } catch (error) {
    if (error instanceof FailedFile) return { items, ...error.failure }
    throw error
  }
  return { items, code: null, detail: '', line: null }
}

const TWO = [
  { citation: 'A-1', amount: 5_000, check: '101', payer: 'Ada Byron' },
  { citation: 'A-2', amount: 7_500, check: '102' },
]
const whole = lockboxRecords(TWO, [{ citation: 'A-3', amount: 100 }])
const without = (n: number) => whole.filter((_, index) => index !== n)
const swapped = (n: number) => whole.toSpliced(n, 2, whole[n + 1] ?? '', whole[n] ?? '')
const changed = (n: number, start: number, text: string) => {
  const line = whole[n] ?? ''
  return whole.with(n, line.slice(0, start - 1) + text + line.slice(start - 1 + text.length))
}

describe('I-1: a BAI lockbox file', () => {
  it.each(['\n', '\r\n', '\r'])('I-1: is read with line breaks %j', async (end) => {
    const { items, code } = await read([...whole, ''], {}, end)
    expect(code).toBeNull()
    expect(items.map(({ line, batch, texts }) => ({ line, batch, ...texts }))).toEqual([
      {
        line: 4,
        batch: '001',
        citation: 'A-1',
        amount: '5000',
        paidOn: '260302',
        reference: '101',
        payer: 'Ada Byron',
      },
      {
        line: 6,
        batch: '001',
        citation: 'A-2',
        amount: '7500',
        paidOn: '260302',
        reference: '102',
      },
      { line: 10, batch: '002', citation: 'A-3', amount: '100', paidOn: '260302' },
    ])
  })

  it('I-1: has its fields where the bank puts them', async () => {
    const layout = {
      width: 40,
      records: {
        6: { amount: { start: 2, length: 8 }, citation: { start: 20, length: 10 } },
        7: { total: { start: 2, length: 8 } },
        8: {},
        9: {},
      },
    }
    const records = ['1', '5', '600004200', '700004200', '8', '9'].map((text) => text.padEnd(40))
    const placed = records.with(2, `${'600004200'.padEnd(19)}XY-7`.padEnd(40))
    const { items, code } = await read(placed, layout)
    expect(code).toBeNull()
    expect(items[0]?.texts).toMatchObject({ amount: '4200', citation: 'XY-7' })
    expect(await read(records.with(3, '700004201'.padEnd(40)), layout)).toMatchObject({
      code: 'batch_total',
      line: 4,
    })
  })

  it('I-1: one check for several citations is one item that somebody has to divide', async () => {
    const second = record('4', [2, '001'], [5, '001'], [12, 'A-9'.padEnd(20)])
    const end = record('9', [2, '000015'])
    const records = [...whole.toSpliced(5, 0, second).slice(0, -1), end]
    const { items, code } = await read(records)
    expect(code).toBeNull()
    expect(items[0]).toMatchObject({ reason: 'not_postable', texts: { citation: 'A-1' } })
    expect(items[0]?.further()).toEqual({ item: '001', 'citation 2': 'A-9' })
  })

  it.each([
    ['its end is missing', whole.slice(0, -1), 'file_truncated', 13, 'record 8'],
    ['it breaks off within a batch', whole.slice(0, 5), 'file_truncated', 5, 'its end is missing'],
    ['a record is cut off', [...whole.slice(0, 4), '4001'], 'record_width', 5, '4 characters'],
    ['a record is longer', whole.with(3, `${whole[3]} `), 'record_width', 4, '81 characters'],
    ['two records changed places', swapped(4), 'record_order', 6, 'goes on with item 001'],
    ['a batch ends before it begins', swapped(2), 'record_order', 3, 'record 6'],
    ['the header is missing', without(0), 'record_order', 1, 'the start of the file'],
    ['a total is missing', without(7), 'record_order', 8, 'after record 4'],
    ['something follows the end', [...whole, whole[0] ?? ''], 'record_order', 15, 'record 9'],
    ['a record is of no type', whole.with(3, 'X'.padEnd(80)), 'record_unknown', 4, '“X”'],
    ['an item of another batch', changed(3, 2, '002'), 'batch_differs', 4, 'batch 002'],
    [
      'an item was lost',
      [...whole.slice(0, 5), ...whole.slice(7)],
      'batch_count',
      6,
      'has 2 items, and it has 1',
    ],
    [
      'a batch has another total',
      changed(7, 24, '0000012501'),
      'batch_total',
      8,
      '12501 minor units',
    ],
    ['the lockbox has another count', changed(12, 21, '0004'), 'lockbox_count', 13, '4 items'],
    ['the lockbox has another total', changed(12, 25, '0000012599'), 'lockbox_total', 13, '12599'],
    [
      'the file has another count',
      changed(13, 2, '000012'),
      'file_count',
      14,
      'has 12 records, and it has 14',
    ],
    ['an amount is none', changed(3, 8, '00000050.0'), 'record_unreadable', 4, '00000050.0'],
  ])('I-1: is refused where %s', async (_what, records, code, line, said) => {
    const failed = await read(records)
    expect(failed).toMatchObject({ code, line })
    expect(failed.detail).toContain(said)
    expect(failed.detail.toLowerCase()).toContain(`line ${line}`)
  })

  it('I-1: nothing at all is no file', async () => {
    expect(await read([])).toMatchObject({ code: 'file_empty' })
  })

  it.each([
    [{ records: { 6: { citation: { start: 5, length: 9 } } } }, '/records/6/amount'],
    [{ records: { 4: {} } }, '/records/4/citation'],
    [{ width: 60 }, '/records/4/payer'],
    [{ records: { 7: { total: { start: 1, length: 5 } } } }, '/records/7/total'],
  ])('I-1: a layout %j is none', (layout, pointer) => {
    expect(lockboxFault(layout)).toMatchObject({ pointer })
  })
})
