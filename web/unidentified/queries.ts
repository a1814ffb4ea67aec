import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Page, RepairItem, Unidentified, UnidentifiedTotal } from '../api/contract.ts'

export type Wanted = {
  state: 'open' | 'all'
  /** What was typed, and the amount in minor units that it may be. */
  q?: string | undefined
  amount?: number | undefined
}

/** Oldest first; only what something is left of, or all. */
export const unidentifiedQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['unidentified', 'list', wanted],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Unidentified> & { total: UnidentifiedTotal }>('/unidentified', {
        query: { ...wanted, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const moneyQuery = (id: string) =>
  queryOptions({
    queryKey: ['unidentified', 'one', id],
    queryFn: ({ signal }) => api.get<Unidentified>(`/unidentified/${id}`, { signal }),
  })

/** The item that it came with, as it arrived. */
export const arrivedQuery = (id: string) =>
  queryOptions({
    queryKey: ['repair', 'item', id],
    queryFn: ({ signal }) => api.get<RepairItem>(`/repair/items/${id}`, { signal }),
  })

/** What assigning or returning makes stale. */
export const UNIDENTIFIED_CHANGED = [
  ['unidentified'],
  ['citation'],
  ['citations'],
  ['session'],
  ['sessions'],
  ['me'],
] as const
