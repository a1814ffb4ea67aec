import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Id, Instant } from '../api/contract.ts'

export type Difference = { what: string; id: Id; stored: number | null; derived: number | null }

export type TotalsReport = {
  sound: boolean
  checkedAt: Instant
  checked: { transactions: number; postings: number }
  differences: Difference[]
}

export type ChainReport = {
  sound: boolean
  sessions: number
  events: number
  broken: { sessionId: Id; seq: number; what: string }[]
}

/** What a proof says holds for the moment it was made: it is only made when asked for. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, gcTime: 0 }

export const totalsQuery = queryOptions({
  queryKey: ['proof', 'totals'],
  queryFn: ({ signal }) => api.get<TotalsReport>('/proof/totals', { signal }),
  ...ONCE,
})

export const chainsQuery = queryOptions({
  queryKey: ['proof', 'chains'],
  queryFn: ({ signal }) => api.get<ChainReport>('/proof/chains', { signal }),
  ...ONCE,
})
