import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Batch, BatchStatus, BatchSummary, Page } from '../api/contract.ts'

/** Batches, newest first; all of them, or those of one status. */
export const batchesQuery = (status: BatchStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['batches', { status }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<BatchSummary>>('/batches', { query: { status, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** One batch with its lines: what is due on them while it is open, their receipts afterwards. */
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['batch', id],
    queryFn: ({ signal }) => api.get<Batch>(`/batches/${id}`, { signal }),
  })
