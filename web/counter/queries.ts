import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type {
  CitationSummary,
  Page,
  Payment,
  PaymentMethod,
  TransactionPage,
} from '../api/contract.ts'
import { lookUpOrders } from '../permits/queries.ts'
import { type Found, foundCitation, foundOrder, keyOf, type PayableName } from './payable.ts'

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

export type LookedUpAll = { items: Found[]; missing: string[]; hasMore: boolean }

/** All of these, in the order in which they are named; each kind is asked for once. */
export async function lookUpAll(
  names: readonly PayableName[],
  signal?: AbortSignal,
): Promise<LookedUpAll> {
  const numbers = (type: PayableName['type']): string =>
    names.flatMap((one) => (one.type === type ? [one.number] : [])).join(',')
  const [citations, orders] = [numbers('citation'), numbers('permit_order')]
  const [found, ordered] = await Promise.all([
    citations === '' ? NOTHING : lookUpCitations({ numbers: citations }, signal),
    orders === '' ? NOTHING : lookUpOrders({ numbers: orders }, signal),
  ])
  const all = [...found.items.map(foundCitation), ...ordered.items.map(foundOrder)]
  const byKey = new Map(all.map((one) => [keyOf(one), one]))
  return {
    items: names.flatMap((name) => byKey.get(keyOf(name)) ?? []),
    missing: [...found.missing, ...ordered.missing],
    hasMore: found.hasMore || ordered.hasMore,
  }
}

const NOTHING = { items: [], missing: [], hasMore: false }

/** What is due on all that is in a cart; follows what is paid elsewhere. */
export const cartQuery = (names: readonly PayableName[]) =>
  queryOptions({
    queryKey: ['payables', ...names.map(keyOf)],
    queryFn: ({ signal }) => lookUpAll(names, signal),
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
  })

/** What became of a payment that was sent under a key: the payment, or a 404 `not_taken`. */
export const askByKey = <Taken extends Payment = Payment>(key: string): Promise<Taken> =>
  api.get<Taken>(`/payments/by-key/${key}`)
