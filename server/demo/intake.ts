import { toDecimal } from '../money/money.ts'
import type { Caller } from './caller.ts'
import { untilDone } from './jobs.ts'
import { lockboxFile, type LockboxItem } from './lockbox.ts'
import type { DemoTown } from './town.ts'

type Open = { readonly number: string; readonly due: number }

const PAYERS = ['Elena Silva', 'Luis Alvarez', 'Mei Chen', 'Rowan Ellis', 'Casey Ford'] as const

/**
 * I-1 to I-3: what the bank's lockbox brought today, with what people write on their slips, and what
 * the tax office held back. The good is posted; the rest waits for repair.
 */
export async function takeFilesIn(
  finance: Caller,
  drawers: DemoTown['drawers'],
  citations: readonly Open[],
  today: Temporal.PlainDate,
): Promise<void> {
  const [good, unclear, held] = [
    citations.slice(0, 24),
    citations.slice(24, 32),
    citations.slice(32),
  ]
  const lockbox = await finance.post('source-lockbox', '/intake/sources', {
    name: 'First National lockbox',
    drawerId: drawers.Lockbox,
    format: 'lockbox',
    method: 'lockbox',
    overpayments: 'repair',
  })
  const name = today.toString().replaceAll('-', '')
  const items = [...good.map(paidInFull), ...unclearItems(unclear, good)]
  await takeIn(finance, 'intake-lockbox', lockbox.id, {
    name: `lockbox-${name}.bai`,
    text: lockboxFile(items, name.slice(2)),
  })
  const office = await finance.post('source-intercept', '/intake/sources', {
    name: 'State tax intercept',
    drawerId: drawers.Intercepts,
    format: 'intercept',
    method: 'tax_intercept',
    layout: INTERCEPT,
  })
  await takeIn(finance, 'intake-intercept', office.id, {
    name: `tax-intercept-${name.slice(0, 6)}.csv`,
    text: interceptFile(held, today.add({ days: 14 })),
  })
}

type File = { readonly name: string; readonly text: string }

async function takeIn(finance: Caller, key: string, sourceId: string, { name, text }: File) {
  const sent = await finance.upload(key, '/intake/imports', name, text, { sourceId })
  await untilDone(finance, `/intake/imports/${String(sent['id'])}`)
}

function paidInFull({ number, due }: Open, place: number): LockboxItem {
  return {
    citation: number,
    amount: due,
    check: String(2_041 + place * 17),
    payer: PAYERS[place % PAYERS.length] ?? '',
  }
}

/** What a bank cannot read and people mistype; each has another reason to wait. */
function unclearItems(unclear: readonly Open[], good: readonly Open[]): LockboxItem[] {
  const writings: readonly ((open: Open) => Partial<LockboxItem>)[] = [
    ({ number }) => ({ citation: transposed(number) }),
    ({ number }) => ({ citation: transposed(number) }),
    () => ({ citation: '' }),
    ({ due }) => ({ amount: due + 1_000 }),
    () => ({ citation: good[0]?.number ?? '' }),
    ({ number }) => ({ citation: number.slice(0, -1) }),
    () => ({ citation: DISMISSED }),
    () => ({ citation: 'SEE LETTER' }),
  ]
  return unclear.map((open, place) => ({
    ...paidInFull(open, good.length + place),
    ...writings[place]?.(open),
  }))
}

/** Of the campus's real file. */
const DISMISSED = '24P600026'

/** With the first two digits that differ the wrong way round. */
function transposed(number: string): string {
  const digits = Array.from(number)
  const last = digits.findLastIndex((digit, place) => place > 0 && digit !== digits[place - 1])
  const [a = '', b = ''] = [digits[last - 1], digits[last]]
  return [...digits.slice(0, last - 1), b, a, ...digits.slice(last + 1)].join('')
}

const INTERCEPT = {
  columns: {
    citation: 'Debt No',
    amount: 'Gross Offset',
    reference: 'Trace No',
    payer: 'Debtor',
    payoutOn: 'Settlement Date',
    fee: 'Offset Fee',
  },
  days: 'YYYY-MM-DD',
  decimals: 'point',
}

/** Each debt in whole; the office keeps a fee of each, and pays the rest out later. */
function interceptFile(held: readonly Open[], payout: Temporal.PlainDate): string {
  const lines = held.map(({ number, due }, place) =>
    [
      number,
      toDecimal(due, 'USD'),
      `TI${70_311 + place}`,
      PAYERS[place % PAYERS.length],
      payout.toString(),
      '2.65',
    ].join(),
  )
  return ['Debt No,Gross Offset,Trace No,Debtor,Settlement Date,Offset Fee', ...lines, ''].join(
    '\n',
  )
}
