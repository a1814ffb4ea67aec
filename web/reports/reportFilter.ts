import type { CorrectionKind, Division } from '../api/contract.ts'
import { forAddress, wordOf, wordsOf } from '../frame/search.ts'
import { addDays, isDay } from '../kit/days.ts'

export const REPORTS = ['takings', 'reversals', 'over-and-short'] as const
export type ReportName = (typeof REPORTS)[number]

export const DIVISIONS: readonly Division[] = [
  'day',
  'branch',
  'drawer',
  'method',
  'source',
  'cashier',
]
export const KINDS: readonly CorrectionKind[] = ['reversal', 'refund', 'move']

/** Days of the agency, the first and the last included. */
export type DayRange = { from: string; to: string }

/** Which report, over which days, and what belongs to each. */
export type ReportFilter = DayRange & {
  report: ReportName
  by: Division
  /** What the parts of `by` are divided by once more; none if undefined. */
  within: Division | undefined
  kinds: CorrectionKind[]
}

/** Reads the filter from the address; without days it is today. */
export function filterFrom(search: Record<string, unknown>, today: string): ReportFilter {
  const [first, last] = [wordOf(search, 'from'), wordOf(search, 'to')]
  const from = isDay(first) ? first : isDay(last) ? last : today
  const by = DIVISIONS.find((division) => division === wordOf(search, 'by')) ?? 'drawer'
  const second = wordOf(search, 'within') ?? (by === 'drawer' ? 'method' : undefined)
  return {
    report: REPORTS.find((report) => report === wordOf(search, 'report')) ?? 'takings',
    from,
    to: isDay(last) ? last : from,
    by,
    within: DIVISIONS.find((division) => division === second && division !== by),
    kinds: KINDS.filter((kind) => wordsOf(search, 'kind').includes(kind)),
  }
}

/** Writes it into the address; what goes without saying is left out, so that today stays today. */
export function filterToAddress(filter: ReportFilter, today: string): Record<string, unknown> {
  const { report, from, to, by, within, kinds } = filter
  const isToday = from === today && to === today
  const isUsual = by === 'drawer' && within === 'method'
  return forAddress({
    report: report === 'takings' ? undefined : report,
    ...(isToday ? {} : { from, to }),
    ...(isUsual ? {} : { by, within: within ?? 'none' }),
    kind: kinds,
  })
}

export type PresetName = 'today' | 'yesterday' | 'week' | 'month' | 'lastMonth'

/** Ranges that are asked for daily. A week begins on Sunday, as calendars in the United States do. */
export function presetsOf(today: string): Record<PresetName, DayRange> {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const lastOfBefore = addDays(firstOfMonth, -1)
  const yesterday = addDays(today, -1)
  return {
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    week: { from: addDays(today, -weekday), to: today },
    month: { from: firstOfMonth, to: today },
    lastMonth: { from: `${lastOfBefore.slice(0, 7)}-01`, to: lastOfBefore },
  }
}
