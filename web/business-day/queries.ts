import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { BranchDay, BusinessDay, DaySummary, Page } from '../api/contract.ts'

/** The business date of a branch, and what stands in the way of ending its day (C-11). */
export const branchDayQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['business-day', branchId],
    queryFn: ({ signal }) => api.get<BranchDay>(`/branches/${branchId}/day`, { signal }),
    staleTime: 0,
  })

/** The days of a branch, newest first. */
export const daysQuery = (branchId: string) =>
  infiniteQueryOptions({
    queryKey: ['business-days', branchId],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<BusinessDay>>(`/branches/${branchId}/days`, {
        query: { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** What a processed day came to; it is frozen. */
export const summaryQuery = (branchId: string, date: string) =>
  queryOptions({
    queryKey: ['day-summary', branchId, date],
    queryFn: ({ signal }) =>
      api.get<DaySummary>(`/branches/${branchId}/day/${date}/summary`, { signal }),
  })

export const pdfAddress = (branchId: string, date: string): string =>
  `/api/v1/branches/${branchId}/day/${date}/summary.pdf`

/** What opening, settling or processing a day makes stale. */
export const DAY_CHANGED = [['business-day'], ['business-days'], ['till'], ['tills']] as const
