import type { Asked } from './range.ts'

const LANGUAGES = { en: 'en-US', es: 'es-US' } as const

/** A day as people read it: `Mar 2, 2026`. */
export function dayText(day: string, locale: 'en' | 'es'): string {
  return Temporal.PlainDate.from(day).toLocaleString(LANGUAGES[locale], { dateStyle: 'medium' })
}

/** A moment in the agency's zone, to the minute. */
export function momentText(at: Temporal.Instant, { agency, locale }: Asked): string {
  const { timeZone } = agency
  return at.toLocaleString(LANGUAGES[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
}

/** The days of a report: one, or the first and the last. */
export function daysText({ days: { from, to, timeZone }, locale }: Asked): string {
  const [first, last] = [from, to].map((day) => dayText(day.toString(), locale))
  return `${from.equals(to) ? first : `${first} – ${last}`} (${timeZone})`
}
