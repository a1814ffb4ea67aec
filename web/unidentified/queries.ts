import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Page, RepairItem, Unidentified } from '../api/contract.ts'

/** Oldest first; only what something is left of, or all. */
export const unidentifiedQuery = (state: 'open' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['unidentified', 'list', { state }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Unidentified>>('/unidentified', { query: { state, cursor: pageParam }, signal }),
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
