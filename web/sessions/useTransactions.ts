import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Transaction, TransactionPage } from '../api/contract.ts'
import type { ReportFilter } from './report.ts'

const AT_A_TIME = 20
const AT_MOST = 200

type Ask = (limit: number, cursor: string | null) => Promise<TransactionPage>

/**
 * Reads the list anew down to the oldest row that is on screen: rows that came in on top do not
 * push others off its end, so that nobody loses their place (V-6).
 */
async function readAnew(ask: Ask, before: TransactionPage | undefined): Promise<TransactionPage> {
  const shown = before?.items ?? []
  let wanted = Math.max(shown.length, AT_A_TIME)
  let page = await ask(Math.min(wanted, AT_MOST), null)
  const items = [...page.items]
  while (page.nextCursor !== null && shown.length > 0) {
    const oldest = Number(items.at(-1)?.id)
    wanted = shown.filter(({ id }) => Number(id) < oldest).length
    if (wanted === 0) break
    page = await ask(Math.min(wanted, AT_MOST), page.nextCursor)
    items.push(...page.items)
  }
  return { items, nextCursor: page.nextCursor, filtered: page.filtered }
}

const together = (before: TransactionPage, more: TransactionPage): TransactionPage => {
  const known = new Set(before.items.map(({ id }) => id))
  return { ...more, items: [...before.items, ...more.items.filter(({ id }) => !known.has(id))] }
}

export type TransactionList = {
  rows: Transaction[] | undefined
  filtered: TransactionPage['filtered'] | undefined
  error: Error | null
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
  retry: () => void
}

/** The transactions of a session, newest first, twenty at a time (V-2), following what happens. */
export function useTransactions(sessionId: string, filter: ReportFilter): TransactionList {
  const cache = useQueryClient()
  const key: QueryKey = ['session', sessionId, 'transactions', filter]
  const [isLoadingMore, setIsLoadingMore] = useState(false)
  const ask: Ask = (limit, cursor) =>
    api.get<TransactionPage>(`/sessions/${sessionId}/transactions`, {
      query: { ...filter, limit, cursor },
    })
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => readAnew(ask, cache.getQueryData<TransactionPage>(key)),
  })
  const loadMore = async (): Promise<void> => {
    if (isLoadingMore || !data?.nextCursor) return
    setIsLoadingMore(true)
    try {
      const more = await ask(AT_A_TIME, data.nextCursor)
      const isStale = cache.isFetching({ queryKey: key }) > 0
      await cache.cancelQueries({ queryKey: key })
      cache.setQueryData<TransactionPage>(key, (now) => (now ? together(now, more) : more))
      if (isStale) await refetch()
    } catch {
      await refetch()
    } finally {
      setIsLoadingMore(false)
    }
  }
  return {
    rows: data?.items,
    filtered: data?.filtered,
    error: data ? null : error,
    hasMore: data?.nextCursor !== null && data !== undefined,
    isLoadingMore,
    loadMore: () => void loadMore(),
    retry: () => void refetch(),
  }
}
