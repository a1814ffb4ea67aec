import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { PaymentDetail } from '../api/contract.ts'

/** A payment with all that its receipt says. Nothing of it ever changes (T-11). */
export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment', id],
    queryFn: ({ signal }) => api.get<PaymentDetail>(`/payments/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
