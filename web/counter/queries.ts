import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Page, Payment, PaymentMethod, TransactionPage } from '../api/contract.ts'

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

/** What became of a payment that was sent under a key: the payment, or a 404 `not_taken`. */
export const askByKey = (key: string): Promise<Payment> =>
  api.get<Payment>(`/payments/by-key/${key}`)
