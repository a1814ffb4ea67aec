import { formatMoney, MAX_AMOUNT } from '../../money/money.ts'
import type { OpenFile } from './file.ts'
import { FailedFile, type FileFigures, type Figures, type RunningImport } from './import.ts'
import { amountOf } from './reading.ts'

type Controls = Pick<RunningImport, 'controlCount' | 'controlTotal' | 'currency'>

/**
 * The most that the items of a file come to, in minor units. Sums of many files, in a session or a
 * report, stay whole numbers with this; no file of a city is anywhere near it.
 */
export const MOST_TOTAL = 1_000 * MAX_AMOUNT

/** Items between two looks at whether to go on. */
const LOT = 5_000

/**
 * I-1: reads the whole file before anything of it is taken, and compares it with the control figures
 * that were declared; what a lockbox file says of itself is compared while it is read. FailedFile
 * when something is wrong with it. `pause` is called now and then, and says whether to go on.
 */
export async function checkFile(
  { items, reading }: Pick<OpenFile, 'items' | 'reading'>,
  controls: Controls,
  pause: () => Promise<boolean>,
): Promise<FileFigures | null> {
  let count = 0
  let total = 0
  let without = 0
  for await (const item of items) {
    const amount = amountOf(item, reading)
    count += 1
    total += amount ?? 0
    if (amount === null) without += 1
    if (total > MOST_TOTAL) throw beyond(item.line, controls)
    if (count % LOT === 0 && !(await pause())) return null
  }
  compare({ count, total }, without, controls)
  return { count, total, unread: without }
}

function beyond(line: number, { currency }: Controls): FailedFile {
  const most = formatMoney(MOST_TOTAL, currency, 'en-US')
  return new FailedFile(
    'broken',
    `Up to line ${line} the items come to more than ${most}, the most that a file may bring. Nothing was taken: look how its amounts are written, or send it in parts.`,
    line,
  )
}

function compare(
  { count, total }: Figures,
  without: number,
  { controlCount, controlTotal, currency }: Controls,
): void {
  if (controlCount !== null && controlCount !== count)
    throw new FailedFile(
      'control_count',
      `The control count is ${controlCount}, and the file has ${count} items. Nothing was taken: look whether the file is whole, or the figure mistyped.`,
    )
  if (controlTotal === null || controlTotal === total) return
  const money = (minor: number) => formatMoney(minor, currency, 'en-US')
  const unread = without > 0 ? ` ${without} of its items have no amount that can be read.` : ''
  throw new FailedFile(
    'control_total',
    `The control total is ${money(controlTotal)}, and the items of the file come to ${money(total)}.${unread} Nothing was taken: look whether the file is whole, or the figure mistyped.`,
  )
}
