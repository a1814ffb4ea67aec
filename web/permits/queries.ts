import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type {
  OrdersLookedUp,
  Page,
  Permit,
  PermitOrder,
  PermitOrderSummary,
  PermitSummary,
} from '../api/contract.ts'
import { addDays, startOfDay } from '../kit/days.ts'
import type { OrderFilter } from './orderFilter.ts'

/** One permit with the orders that it was in. */
export const permitQuery = (number: string) =>
  queryOptions({
    queryKey: ['permit', number],
    queryFn: ({ signal }) => api.get<Permit>(`/permits/${encodeURIComponent(number)}`, { signal }),
  })

/** The list of the Permits page, by the beginning of number, holder or plate. */
export const permitsQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['permits', text],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<PermitSummary>>('/permits', { query: { q: text, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** One order with its three sections (P-4). */
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['permit-order', id],
    queryFn: ({ signal }) => api.get<PermitOrder>(`/permit-orders/${id}`, { signal }),
  })

/** P-4: orders by ID, card tail and the days on which they were placed, newest first. */
export const ordersQuery = ({ id, cardTail, from, to }: OrderFilter, timeZone: string) =>
  infiniteQueryOptions({
    queryKey: ['permit-orders', { id, cardTail, from, to }, timeZone],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<PermitOrderSummary>>('/permit-orders', {
        query: {
          id,
          cardTail,
          from: from === undefined ? undefined : startOfDay(from, timeZone),
          to: to === undefined ? undefined : startOfDay(addDays(to, 1), timeZone),
          cursor: pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Orders by ID; or those that can be paid of a permit whose number, holder or plate begins so. */
export const lookUpOrders = (
  query: { numbers: string } | { q: string },
  signal?: AbortSignal,
): Promise<OrdersLookedUp> =>
  api.get<OrdersLookedUp>('/permit-orders/look-up', { query, ...(signal ? { signal } : {}) })
