import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { CorrectionPage, Takings } from '../api/contract.ts'
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

/** Where the file of a report is; the browser saves it at once. */
export function csvAddress(filter: ReportFilter): string {
  const { report, from, to, kinds } = filter
  const search = new URLSearchParams({ from, to })
  if (report === 'takings') for (const by of byOf(filter)) search.append('by', by)
  else for (const kind of kinds) search.append('kind', kind)
  return `/api/v1/reports/${report}.csv?${search.toString()}`
}
