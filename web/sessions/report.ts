import { queryOptions } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type {
  Id,
  Instant,
  IntakeOrigin,
  Named,
  Session,
  SessionDetail,
  Transaction,
} from '../api/contract.ts'
import { forAddress, wordOf } from '../frame/search.ts'

/** One session with its figures, and what its transactions can be filtered by. */
export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['session', id, 'figures'],
    queryFn: ({ signal }) => api.get<SessionDetail>(`/sessions/${id}`, { signal }),
  })

/** What the report's list is narrowed to (V-3). Amounts are minor units and keep their sign. */
export type ReportFilter = {
  method: string | undefined
  userId: string | undefined
  minAmount: number | undefined
  maxAmount: number | undefined
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,12}$/.test(text) ? Number(text) : undefined

export const reportFilterFrom = (search: Record<string, unknown>): ReportFilter => ({
  method: wordOf(search, 'method'),
  userId: wordOf(search, 'user'),
  minAmount: whole(wordOf(search, 'min')),
  maxAmount: whole(wordOf(search, 'max')),
})

export const reportFilterToAddress = (filter: ReportFilter): Record<string, unknown> =>
  forAddress({
    method: filter.method,
    user: filter.userId,
    min: filter.minAmount?.toString(),
    max: filter.maxAmount?.toString(),
  })

export const isFiltered = (filter: ReportFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined)

/** Where the report is as a file (V-5). */
export const csvAddress = (sessionId: string, filter: ReportFilter): string =>
  `/api/v1${reportPath(sessionId, 'csv', filter)}`

export const pdfPath = (sessionId: string, filter: ReportFilter): string =>
  reportPath(sessionId, 'pdf', filter)

function reportPath(sessionId: string, format: 'pdf' | 'csv', filter: ReportFilter): string {
  const asked = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(asked).toString()
  return `/sessions/${sessionId}/report.${format}${query === '' ? '' : `?${query}`}`
}

/** Exactly the sessions that may receive a transaction from this one (T-9). */
export const moveTargetsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['session', sessionId, 'move-targets'],
    queryFn: ({ signal }) => allOf<Session>(`/sessions/${sessionId}/move-targets`, { signal }),
  })

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id],
    queryFn: ({ signal }) => api.get<Transaction>(`/transactions/${id}`, { signal }),
    staleTime: 0,
  })

/** By which file the payment of a transaction came, if it came by one. */
export const originQuery = (paymentId: string) =>
  queryOptions({
    queryKey: ['intake-origin', paymentId],
    queryFn: async ({ signal }) => {
      const query = { paymentId }
      const { items } = await api.get<{ items: IntakeOrigin[] }>('/intake/items', { query, signal })
      return items[0] ?? null
    },
  })

export type Paid = { method: string; reference: string | null }

/** One thing that happened to a transaction (T-5, T-10). */
export type Happening = {
  kind: 'posted' | 'edited' | 'moved' | 'reversed'
  at: Instant
  user: Named | null
  before: Paid | null
  after: Paid | null
  fromSessionId: Id | null
  toSessionId: Id | null
  reversalId: Id | null
}

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id, 'history'],
    queryFn: ({ signal }) =>
      api.get<{ items: Happening[] }>(`/transactions/${id}/history`, { signal }),
    staleTime: 0,
  })
