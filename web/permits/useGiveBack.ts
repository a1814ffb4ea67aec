import { api } from '../api/client.ts'
import type { PermitOrder } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'

/** All of the order, or of one tender (P-5). */
export type Giving =
  | { what: 'order' }
  | { what: 'tender'; tenderId: string; mode: 'refund' | 'reverse'; amount: number }

/** What shows permits, orders and sessions is out of date after money went either way. */
export const TOUCHED = [
  ['permit-order'],
  ['permit-orders'],
  ['permit'],
  ['permits'],
  ['session'],
  ['sessions'],
  ['me'],
] as const

/** Gives money back for an order, into the current session (P-6). */
export function useGiveBack(orderId: string, onSuccess: () => void) {
  return useChange(
    (giving: Giving, key) => {
      const path = `/permit-orders/${orderId}`
      if (giving.what === 'order') return api.post<PermitOrder>(`${path}/refund`, {}, { key })
      const { what: _what, ...body } = giving
      return api.post<PermitOrder>(`${path}/adjustments`, body, { key })
    },
    { stale: TOUCHED, onSuccess },
  )
}
