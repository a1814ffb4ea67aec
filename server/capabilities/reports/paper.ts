import { wordingFor } from '../../documents/wording.ts'
import type { Asked } from './range.ts'

/** How amounts and moments of a report are written. */
export function writerOf({ agency, locale }: Asked) {
  return wordingFor(agency, locale)
}

/** The days of a report: one, or the first and the last. */
export function daysText(asked: Asked): string {
  const { from, to, timeZone } = asked.days
  const [first, last] = [from, to].map(writerOf(asked).day)
  return `${from.equals(to) ? first : `${first} – ${last}`} (${timeZone})`
}
