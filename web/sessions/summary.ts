import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Page, Session, SessionStatus } from '../api/contract.ts'
import { forAddress, wordOf, wordsOf } from '../frame/search.ts'
import { addDays, isDay, startOfDay } from '../kit/days.ts'

const DIFFERENCES = ['any', 'waiting'] as const
const STATUSES: readonly SessionStatus[] = ['open', 'in_review', 'closed']

/** What the Session Summary shows (V-1). Days are the agency's; both undefined means all dates. */
export type SummaryFilter = {
  from: string | undefined
  to: string | undefined
  drawerId: string | undefined
  status: SessionStatus[]
  includeDeactivated: boolean
  /** S-15: counts that differ; those that wait for a reason or an approval. */
  difference: 'any' | 'waiting' | undefined
}

/** Reads the filter from the address; without dates it is those opened today (V-1). */
export function filterFrom(search: Record<string, unknown>, today: string): SummaryFilter {
  const from = wordOf(search, 'from')
  const to = wordOf(search, 'to')
  const isAsked = isDay(from) || isDay(to) || wordOf(search, 'dates') === 'all'
  return {
    from: isAsked ? (isDay(from) ? from : undefined) : today,
    to: isAsked ? (isDay(to) ? to : undefined) : today,
    drawerId: wordOf(search, 'drawer'),
    status: STATUSES.filter((status) => wordsOf(search, 'status').includes(status)),
    includeDeactivated: wordOf(search, 'deactivated') === 'yes',
    difference: DIFFERENCES.find((one) => one === wordOf(search, 'difference')),
  }
}

/** Writes the filter into the address; today alone goes without saying. */
export function filterToAddress(filter: SummaryFilter, today: string): Record<string, unknown> {
  const { from, to, drawerId, status, includeDeactivated, difference } = filter
  const isToday = from === today && to === today
  const isAll = from === undefined && to === undefined
  return forAddress({
    ...(isToday ? {} : { from, to }),
    ...(isAll ? { dates: 'all' } : {}),
    drawer: drawerId,
    status,
    deactivated: includeDeactivated ? 'yes' : undefined,
    difference,
  })
}

/** Sessions that were opened in those days, newest first, page by page. */
export const summaryQuery = (filter: SummaryFilter, timeZone: string) =>
  infiniteQueryOptions({
    queryKey: ['sessions', 'summary', filter, timeZone],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Session>>('/sessions', {
        query: {
          from: filter.from ? startOfDay(filter.from, timeZone) : undefined,
          to: filter.to ? startOfDay(addDays(filter.to, 1), timeZone) : undefined,
          drawerId: filter.drawerId,
          status: filter.status,
          includeDeactivated: filter.includeDeactivated || undefined,
          difference: filter.difference,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
