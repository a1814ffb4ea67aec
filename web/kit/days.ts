import { dayOf } from './formats.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const HOUR_MS = 3_600_000

/** Whether a text is a calendar day, as `2026-11-21`. */
export const isDay = (text: string | undefined): text is string =>
  text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** Today in the agency's zone. */
export const today = (timeZone: string): string => dayOf(new Date(), timeZone)

/** The day that many days later, or earlier. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - moment
}

/**
 * The moment at which a day begins in a zone, in UTC. Where clocks skip midnight it is the first
 * moment that they show of that day.
 */
export function startOfDay(day: string, timeZone: string): string {
  const wall = Date.parse(`${day}T00:00:00Z`)
  const first = wall - offsetAt(wall, timeZone)
  let moment = wall - offsetAt(first, timeZone)
  if (dayOf(new Date(moment), timeZone) < day) moment += HOUR_MS
  return new Date(moment).toISOString()
}
