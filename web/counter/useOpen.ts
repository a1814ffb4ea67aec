import { useQuery } from '@tanstack/react-query'
import type { Citation, PermitOrder } from '../api/contract.ts'
import { citationQuery } from '../enforcement/queries.ts'
import { orderQuery } from '../permits/queries.ts'
import { citationPayable, orderId, orderPayable, type PayableName } from './payable.ts'

/** What is open at the counter, with all that is known of it. */
export type Open =
  | { type: 'citation'; citation: Citation }
  | { type: 'permit_order'; order: PermitOrder }

/** Asks for what is open; follows what is paid on it elsewhere. */
export function useOpen(name: PayableName | null) {
  const isOrder = name?.type === 'permit_order'
  const number = name?.number ?? ''
  const citation = useQuery({
    ...citationQuery(number),
    enabled: name !== null && !isOrder,
  })
  const order = useQuery({ ...orderQuery(orderId(number)), enabled: isOrder })
  if (isOrder) {
    const { data, error, refetch } = order
    const shown: Open | null = data ? { type: 'permit_order', order: data } : null
    return { shown, payable: data ? orderPayable(data) : null, error, refetch }
  }
  const { data, error, refetch } = citation
  const shown: Open | null = data && name ? { type: 'citation', citation: data } : null
  return { shown, payable: data && name ? citationPayable(data) : null, error, refetch }
}
