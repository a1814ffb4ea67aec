import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { citationQuery } from '../enforcement/queries.ts'
import { orderQuery } from '../permits/queries.ts'
import { withPayables, type Draft } from './draft.ts'
import { citationPayable, keyOf, orderId, orderPayable, payableOf } from './payable.ts'
import type { Payable, PayableName } from './payable.ts'
import { cartQuery } from './queries.ts'

/** What is known of what is in the cart, and how one more comes into it (E-5). */
export function useCart(draft: Draft) {
  const cache = useQueryClient()
  const { data } = useQuery(cartQuery(draft.cart))
  const inCart = useMemo(
    () => new Map<string, Payable>(data?.items.map((one) => [keyOf(one), payableOf(one)])),
    [data],
  )
  const known = ({ type, number }: PayableName): Payable | null => {
    if (type === 'permit_order') {
      const order = cache.getQueryData(orderQuery(orderId(number)).queryKey)
      return order ? orderPayable(order) : null
    }
    const citation = cache.getQueryData(citationQuery(number).queryKey)
    return citation ? citationPayable(citation) : null
  }
  /** One on which nothing can be paid makes room for the next. */
  const isWorthKeeping = ({ open, amount }: Draft): boolean => {
    const payable = open && known(open)
    return !payable || (payable.payable.allowed && (payable.due > 0 || amount !== null))
  }
  return {
    inCart,
    added: (now: Draft, wanted: readonly PayableName[]): Draft =>
      withPayables(now, wanted, isWorthKeeping(now)),
  }
}
