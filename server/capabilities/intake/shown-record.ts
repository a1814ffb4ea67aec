import { holdsCardNumber } from '../../http/text.ts'
import { visibleText } from '../../uploads/shown-text.ts'
import type { LockboxLayout, RecordType } from './layout.ts'

/** Fields that are numbers in every bank's files, and stand digit to digit. */
const NUMBERS: ReadonlySet<string> = new Set(
  'batch item amount lockbox paidOn count total records'.split(' '),
)

/** Records in which no bank has free text. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['5', '7', '8', '9'])

/**
 * A record of a lockbox file as it may be shown, every character in its place. Counts and amounts
 * that stand side by side are no card number together, as their digits would often be. Where a record
 * has text they are told apart only within the digits that it begins with: of another bank's records
 * a card number may stand where this layout has an amount.
 */
export function shownRecord(line: string, { records }: LockboxLayout): string {
  const [type = ''] = line
  const fields = Object.entries(records[type as RecordType] ?? {})
  const until = WITHOUT_TEXT.has(type) ? line.length : (/^\d*/.exec(line)?.[0].length ?? 0)
  const cuts = fields
    .filter(([field]) => NUMBERS.has(field))
    .map(([, { start, length }]) => [start - 1, start - 1 + length] as const)
    .filter(([, to]) => to <= until)
    .flat()
  const places = [...new Set([0, 1, ...cuts, line.length])].toSorted((a, b) => a - b)
  const parts = places.map((place, n) => line.slice(place, places[n + 1] ?? line.length))
  return visibleText(parts.map(withoutCardNumber).join(''))
}

/** Digits with what may stand between the groups of a card number. */
const NUMBER = /\p{Nd}+(?:[\p{Zs}\p{Pd}]{1,3}\p{Nd}+)*/gu

/** A number that is written in a way of its own, such as with marks, takes all others with it. */
function withoutCardNumber(part: string): string {
  if (!holdsCardNumber(part)) return part
  const without = part.replaceAll(NUMBER, (found) =>
    holdsCardNumber(found) ? withoutDigits(found) : found,
  )
  return holdsCardNumber(without) ? withoutDigits(part) : without
}

function withoutDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, '•')
}
