import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { BookedInTill, CorrectionPage, OverOrShort, Page, Takings } from '../api/contract.ts'
import { addDays, startOfDay } from '../kit/days.ts'
import type { ReportFilter } from './reportFilter.ts'

const byOf = ({ by, within }: ReportFilter): string[] =>
  within === undefined ? [by] : [by, within]

/** What was taken in these days. */
export const takingsQuery = (filter: ReportFilter) => {
  const { from, to } = filter
  const query = { from, to, by: byOf(filter) }
  return queryOptions({
    queryKey: ['reports', 'takings', query],
    queryFn: ({ signal }) => api.get<Takings>('/reports/takings', { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** What was reversed, refunded or moved in these days, oldest first, page by page. */
export const reversalsQuery = ({ from, to, kinds }: ReportFilter) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'reversals', { from, to, kinds }],
    queryFn: ({ signal, pageParam }) =>
      api.get<CorrectionPage>('/reports/reversals', {
        query: { from, to, kind: kinds, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** What counts came to, newest first (S-15); of a session that was counted again, the first too. */
export const overAndShortQuery = ({ from, to }: ReportFilter, timeZone: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'over-and-short', { from, to }, timeZone],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<OverOrShort>>('/reports/over-and-short', {
        query: {
          from: startOfDay(from, timeZone),
          to: startOfDay(addDays(to, 1), timeZone),
          limit: 50,
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** What was over, short and paid in and out of tills, newest first (C-8, C-12). */
export const bookedInTillsQuery = ({ from, to }: ReportFilter) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'over-and-short', 'tills', { from, to }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<BookedInTill>>('/reports/over-and-short/tills', {
        query: { from, to, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Where the file of a report is; the browser saves it at once. */
export function fileAddress(filter: ReportFilter, format: 'csv' | 'pdf'): string {
  const { report, from, to, kinds } = filter
  const search = new URLSearchParams({ from, to })
  if (report === 'takings') for (const by of byOf(filter)) search.append('by', by)
  if (report === 'reversals') for (const kind of kinds) search.append('kind', kind)
  return `/api/v1/reports/${report}.${format}?${search.toString()}`
}
