import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type {
  DepositSources,
  JournalExportSummary,
  JournalPreview,
  LedgerAccount,
  LedgerMapping,
  Page,
  Realisation,
  ReconciledSession,
} from '../api/contract.ts'

/** Closed sessions, newest first: all of them, or those with something left to do. */
export const reconciliationQuery = (all: boolean) =>
  infiniteQueryOptions({
    queryKey: ['accounting', 'reconciliation', { all }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<ReconciledSession>>('/reconciliation', {
        query: { open: all ? undefined : true, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const realisationQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['accounting', 'realisation', { from, to }],
    queryFn: ({ signal }) =>
      api.get<Realisation>('/reports/realisation', { query: { from, to }, signal }),
  })

export const previewQuery = queryOptions({
  queryKey: ['accounting', 'journal', 'next'],
  queryFn: ({ signal }) => api.get<JournalPreview>('/journal-exports/next', { signal }),
})

export const exportsQuery = infiniteQueryOptions({
  queryKey: ['accounting', 'journal', 'exports'],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<JournalExportSummary>>('/journal-exports', {
      query: { cursor: pageParam },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
})

export const sourcesQuery = queryOptions({
  queryKey: ['accounting', 'sources'],
  queryFn: async ({ signal }) =>
    (await api.get<DepositSources>('/deposit-sources', { signal })).sources,
})

export const ledgerAccountsQuery = queryOptions({
  queryKey: ['accounting', 'ledger-accounts'],
  queryFn: async ({ signal }) =>
    (await api.get<Page<LedgerAccount>>('/ledger-accounts', { signal })).items,
})

export const mappingQuery = queryOptions({
  queryKey: ['accounting', 'mapping'],
  queryFn: async ({ signal }) =>
    (await api.get<LedgerMapping>('/ledger-mapping', { signal })).places,
})

/** What a change of accounts or an export makes stale. */
export const accountingChanged = [['accounting'], ['deposits']] as const
