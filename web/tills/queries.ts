import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type {
  CashMovement,
  Page,
  PaidInOut,
  Till,
  TillCount,
  TillTransfer,
} from '../api/contract.ts'

/** The tills that I hold (C-4). */
export const myTillsQuery = queryOptions({
  queryKey: ['tills', 'mine'],
  queryFn: async ({ signal }) => (await api.get<Page<Till>>('/tills/mine', { signal })).items,
})

/** All tills by number; of a branch, or of all. */
export const tillsQuery = (branchId?: string) =>
  queryOptions({
    queryKey: ['tills', 'all', branchId ?? null],
    queryFn: ({ signal }) => allOf<Till>('/tills', { query: { branchId }, signal }),
  })

export const tillQuery = (id: string) =>
  queryOptions({
    queryKey: ['till', id],
    queryFn: ({ signal }) => api.get<Till>(`/tills/${id}`, { signal }),
  })

const pages = <Row>(queryKey: readonly unknown[], path: string, query: Record<string, string>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Row>>(path, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** What came into a till and went out of it, newest first. */
export const movementsQuery = (id: string) =>
  pages<CashMovement>(['till', id, 'movements'], `/tills/${id}/movements`, {})

export const countsQuery = (id: string) =>
  pages<TillCount>(['till', id, 'counts'], `/tills/${id}/counts`, {})

/** Transfers, newest first; of one status or of all. */
export const transfersQuery = (status?: TillTransfer['status']) =>
  pages<TillTransfer>(
    ['till-transfers', 'pages', status ?? null],
    '/till-transfers',
    status ? { status } : {},
  )

/** All that is on its way now: into a till or out of it, or anywhere. */
export const inTransitQuery = (tillId?: string) =>
  queryOptions({
    queryKey: ['till-transfers', 'in_transit', tillId ?? null],
    queryFn: ({ signal }) =>
      allOf<TillTransfer>('/till-transfers', { query: { status: 'in_transit', tillId }, signal }),
  })

/** What is asked to be paid in or out, newest first. */
export const paidQuery = (status?: PaidInOut['status']) =>
  pages<PaidInOut>(
    ['paid-in-out', 'pages', status ?? null],
    '/paid-in-out',
    status ? { status } : {},
  )

/** What waits for somebody's approval; of a till or of all. */
export const requestedQuery = (tillId?: string) =>
  queryOptions({
    queryKey: ['paid-in-out', 'requested', tillId ?? null],
    queryFn: ({ signal }) =>
      allOf<PaidInOut>('/paid-in-out', { query: { status: 'requested', tillId }, signal }),
  })

/** What a change of tills or of their cash makes stale. */
export const CASH_CHANGED = [
  ['till'],
  ['tills'],
  ['till-transfers'],
  ['paid-in-out'],
  ['business-day'],
] as const
