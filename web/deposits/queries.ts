import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type {
  BankLine,
  BankLineState,
  BankStatement,
  Deposit,
  DepositAccount,
  DepositStatus,
  DepositSummary,
  Page,
  TillTransfer,
  Undeposited,
} from '../api/contract.ts'

/** What lies there, by account (B-2). A minute later the clock of 24 hours may say something else. */
export const undepositedQuery = queryOptions({
  queryKey: ['deposits', 'undeposited'],
  queryFn: ({ signal }) => api.get<Undeposited>('/deposits/undeposited', { signal }),
  refetchInterval: 60_000,
})

export const depositsQuery = (status: DepositStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['deposits', 'list', { status }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<DepositSummary>>('/deposits', { query: { status, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const depositQuery = (id: string) =>
  queryOptions({
    queryKey: ['deposit', id],
    queryFn: ({ signal }) => api.get<Deposit>(`/deposits/${id}`, { signal }),
  })

export const depositAccountsQuery = queryOptions({
  queryKey: ['accounting', 'deposit-accounts'],
  queryFn: async ({ signal }) =>
    (await api.get<Page<DepositAccount>>('/deposit-accounts', { signal })).items,
})

export const statementsQuery = queryOptions({
  queryKey: ['bank', 'statements'],
  queryFn: ({ signal }) => api.get<Page<BankStatement>>('/bank-statements', { signal }),
})

export const bankLinesQuery = (state: BankLineState | undefined, statementId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['bank', 'lines', { state, statementId }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<BankLine>>('/bank-lines', {
        query: { state, statementId, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Bags in safe keeping that are in no deposit yet (C-12). */
export const lyingBagsQuery = queryOptions({
  queryKey: ['till-transfers', 'lying'],
  queryFn: ({ signal }) =>
    allOf<TillTransfer>('/till-transfers', { query: { lying: 'true' }, signal }),
})

/** What a change of a deposit or of a bank line makes stale. */
export const moneyMoved = [
  ['deposits'],
  ['deposit'],
  ['bank'],
  ['accounting'],
  ['till-transfers'],
  ['tills'],
] as const
