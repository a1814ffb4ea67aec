import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type {
  CitationSummary,
  Page,
  Payment,
  PaymentMethod,
  TransactionPage,
} from '../api/contract.ts'

/** The methods that are offered, in the agency's order; the system's own are not for the counter. */
export const offeredMethodsQuery = queryOptions({
  queryKey: ['payment-methods', 'offered'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get<Page<PaymentMethod>>('/payment-methods', { signal })
    return items
      .filter(({ offered, system }) => offered && !system)
      .toSorted((a, b) => a.position - b.position)
  },
  staleTime: 60_000,
})

const LAST_FEW = 6

/** The newest transactions of a session, for the line *before*. */
export const lastFewQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['session', sessionId, 'last-few'],
    queryFn: ({ signal }) =>
      api.get<TransactionPage>(`/sessions/${sessionId}/transactions`, {
        query: { limit: LAST_FEW },
        signal,
      }),
  })

export type LookedUp = { items: CitationSummary[]; missing: string[]; hasMore: boolean }

/** The citations of a pasted list, in its order; or all that is due on one plate (E-5). */
export const lookUpCitations = (
  query: { numbers: string } | { plate: string },
  signal?: AbortSignal,
): Promise<LookedUp> =>
  api.get<LookedUp>('/citations/look-up', { query, ...(signal ? { signal } : {}) })

/** What is due on the citations of a cart; follows what is paid elsewhere. */
export const cartQuery = (numbers: readonly string[]) =>
  queryOptions({
    queryKey: ['citations', 'cart', ...numbers],
    queryFn: ({ signal }) => lookUpCitations({ numbers: numbers.join(',') }, signal),
    enabled: numbers.length > 0,
    placeholderData: keepPreviousData,
  })

/** What became of a payment that was sent under a key: the payment, or a 404 `not_taken`. */
export const askByKey = <Taken extends Payment = Payment>(key: string): Promise<Taken> =>
  api.get<Taken>(`/payments/by-key/${key}`)
