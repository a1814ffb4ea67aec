import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { PaymentDetail, ReceiptPrinting } from '../api/contract.ts'
import type { PayableName } from '../counter/payable.ts'
import { lookUpCitations } from '../counter/queries.ts'

/** A payment with all that its receipt says. Nothing of it ever changes (T-11). */
export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment', id],
    queryFn: ({ signal }) => api.get<PaymentDetail>(`/payments/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** When its receipt was printed or sent, the original first. */
export const printingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['payment', id, 'printings'],
    queryFn: ({ signal }) =>
      api.get<{ items: ReceiptPrinting[] }>(`/payments/${id}/receipt/printings`, { signal }),
  })

/** What the citations of a receipt are, and what is due on them now. */
export const aboutQuery = (targets: readonly PayableName[]) =>
  queryOptions({
    queryKey: ['citations', 'receipt', ...targets.map(({ number }) => number)],
    queryFn: ({ signal }) =>
      lookUpCitations(
        { numbers: [...new Set(targets.map(({ number }) => number))].join(',') },
        signal,
      ),
  })
