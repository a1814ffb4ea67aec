import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Closing } from '../api/contract.ts'

/** What stands in the way of closing a session, and its counts (S-16). */
export const closingQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['session', sessionId, 'closing'],
    queryFn: ({ signal }) => api.get<Closing>(`/sessions/${sessionId}/closing`, { signal }),
    staleTime: 0,
  })

/** What a count, its approval or the closing makes stale. */
export const closingChanged = (sessionId: string) =>
  [['session', sessionId], ['sessions'], ['drawers'], ['me']] as const
