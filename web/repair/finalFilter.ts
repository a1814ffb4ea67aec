import type { RepairItem } from '../api/contract.ts'
import { forAddress, wordOf } from '../frame/search.ts'
import { addDays, isDay, startOfDay } from '../kit/days.ts'
import { pages } from './queries.ts'

const OUTCOMES = ['repaired', 'rejected', 'withdrawn'] as const

/** Which final items are shown. Days are the agency's. */
export type FinalFilter = {
  citation: string | undefined
  userId: string | undefined
  outcome: RepairItem['outcome'] | undefined
  from: string | undefined
  to: string | undefined
}

export function finalFilterFrom(search: Record<string, unknown>): FinalFilter {
  const [from, to, outcome] = ['from', 'to', 'outcome'].map((name) => wordOf(search, name))
  return {
    citation: wordOf(search, 'citation'),
    userId: wordOf(search, 'user'),
    outcome: OUTCOMES.find((one) => one === outcome),
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
  }
}

export const finalFilterToAddress = ({ userId, outcome, ...rest }: FinalFilter) =>
  forAddress({ user: userId, outcome: outcome ?? undefined, ...rest })

export const finalQuery = ({ from, to, outcome, ...rest }: FinalFilter, timeZone: string) =>
  pages('final', {
    ...rest,
    outcome: outcome ?? undefined,
    from: from ? startOfDay(from, timeZone) : undefined,
    to: to ? startOfDay(addDays(to, 1), timeZone) : undefined,
  })
