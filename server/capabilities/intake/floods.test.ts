import { describe, expect, it } from 'vitest'
import { MAX_AMOUNT } from '../../money/money.ts'
import { readLines } from '../../uploads/lines.ts'
import { checkFile, MOST_TOTAL } from './checking.ts'
import { csvItems } from './csv.ts'
import { FailedFile } from './import.ts'
import { MOST_FURTHER, type RawItem } from './item.ts'
import { lockboxLayout } from './layout.ts'
import { lockboxItems } from './lockbox.ts'
import { lockboxRecords, record } from './test-lockbox.ts'

async function* bytesOf(file: string) {
  yield Buffer.from(file)
}

async function* itemsOf(items: readonly RawItem[]) {
  yield* items
}

const dialect = { encoding: 'utf-8', delimiter: ',' } as const
const columns = { citation: 'Citation', amount: 'Amount' }
const layout = { columns, days: 'M/D/YYYY', decimals: 'point' } as const
const csv = (file: string) => csvItems(bytesOf(file), dialect, layout)

const positions = lockboxLayout({
  records: {
    5: { batch: { start: 2, length: 20 } },
    6: { item: { start: 30, length: 20 }, amount: { start: 8, length: 10 } },
    4: { item: { start: 30, length: 20 }, citation: { start: 2, length: 20 } },
    7: { batch: { start: 2, length: 20 } },
    9: {},
  },
})
const lockbox = (records: readonly string[]) =>
  lockboxItems(bytesOf(records.join('\n')), 'utf-8', positions, { currency: 'USD' })
const [head = ''] = lockboxRecords([])

async function failureOf(read: Promise<unknown>) {
  const error: unknown = await read.catch((caught: unknown) => caught)
  if (!(error instanceof FailedFile)) throw new Error(`did not fail: ${String(error)}`)
  return error.failure
}

describe('I-1: a file that is made to flood the server', () => {
  it('I-1: of many columns only some are kept beside the fields of an item', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => `c${n}`)
    const [item] = await Array.fromAsync(csv(`Citation,Amount,${many.join()}\nA,1,${many.join()}`))
    expect(Object.keys(item?.further() ?? {})).toEqual(many.slice(0, MOST_FURTHER))
  })

  it('I-1: a header of many columns is not told whole', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => `c${n}`)
    const { detail } = await failureOf(Array.fromAsync(csv(`${many.join()}\n`)))
    expect(detail).toContain(`c49 and ${2_000 - MOST_FURTHER} more.`)
    expect(detail.length).toBeLessThan(500)
  })

  it('I-1: an item with tens of thousands of continuations is read in a moment', async () => {
    const count = 20_000
    const goingOn = Array.from({ length: count }, (_, n) => record('4', [2, `C${n}`]))
    const item = record('6', [8, '0000000100'])
    const records = [head, record('5'), item, ...goingOn, record('7'), record('9')]
    const [read] = await Array.fromAsync(lockbox(records))
    const further = read?.further() ?? {}
    expect(Object.keys(further)).toHaveLength(MOST_FURTHER + 1)
    expect(further).toMatchObject({
      'citation 2': 'C1',
      more: `${count - 1 - MOST_FURTHER} more texts`,
    })
  }, 5_000)

  it('I-1: empty lines between records are told once, however many they are', async () => {
    const lines = await Array.fromAsync(readLines(bytesOf(`a${'\n'.repeat(1_000_000)}b`), 'utf-8'))
    expect(lines).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: '' },
      { line: 1_000_001, text: 'b' },
    ])
  })

  it('X-1: amounts that come to more than can be summed up exactly are refused', async () => {
    const texts = { amount: String(MAX_AMOUNT) }
    const one = (line: number): RawItem => ({ line, batch: null, texts, further: () => ({}) })
    const most = Array.from({ length: MOST_TOTAL / MAX_AMOUNT }, (_, n) => one(n + 2))
    const reading = { currency: 'USD', days: 'M/D/YYYY', decimals: 'implied', method: '' } as const
    const check = (items: readonly RawItem[]) =>
      checkFile(
        { items: itemsOf(items), reading },
        { controlCount: null, controlTotal: null, currency: 'USD' },
        async () => true,
      )
    expect(await check(most)).toMatchObject({ total: MOST_TOTAL })
    expect(await failureOf(check([...most, one(7_777)]))).toMatchObject({ line: 7_777 })
  })
})

describe('X-3: the numbers of batches and items of a lockbox', () => {
  const card = '4111 1111 1111 1111'

  it('X-3: are kept without card numbers and with nothing unseen', async () => {
    const item = record('6', [8, '0000000100'], [30, card])
    const read = (batch: string) =>
      Array.fromAsync(lockbox([head, record('5', [2, batch]), item, record('7'), record('9')]))
    expect((await read('4111111111111111'))[0]?.batch).toBe('(card number)')
    const [unseen] = await read('1\0\u202e2')
    expect(unseen?.batch).toBe(String.raw`1\u{0}\u{202e}2`)
    expect(unseen?.further()).toEqual({ item: '(card number)' })
  })

  it.each([
    ['batch', record('7', [2, '7'])],
    ['item', record('4', [30, '7'])],
  ])('X-3: are told without card numbers where a %s differs', async (_what, last) => {
    const batch = record('5', [2, '4111111111111111'])
    const item = record('6', [8, '0000000100'], [30, card])
    const { detail } = await failureOf(Array.fromAsync(lockbox([head, batch, item, last])))
    expect(detail).toContain('(card number)')
    expect(detail).not.toMatch(/4111/)
  })
})
