import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CitationSummary } from '../api/contract.ts'
import { citationQuery, plainNumber } from '../enforcement/queries.ts'
import { withCitations, type Draft } from './draft.ts'
import { cartQuery } from './queries.ts'

/** What is known of the citations in the cart, and how one more comes into it (E-5). */
export function useCart(draft: Draft) {
  const cache = useQueryClient()
  const numbers = draft.cart.map(({ number }) => number)
  const { data } = useQuery(cartQuery(numbers))
  const known = useMemo(
    () =>
      new Map<string, CitationSummary>(data?.items.map((one) => [plainNumber(one.number), one])),
    [data],
  )
  const dues = useMemo(
    () =>
      new Map(
        draft.cart.flatMap(({ number }) => {
          const due = known.get(plainNumber(number))?.due
          return due === undefined ? [] : [[number, due] as const]
        }),
      ),
    [draft.cart, known],
  )
  /** One on which nothing can be paid makes room for the next. */
  const isWorthKeeping = (now: Draft): boolean => {
    const open = cache.getQueryData(citationQuery(now.citation ?? '').queryKey)
    return !open || (open.payable.allowed && (open.due > 0 || now.amount !== null))
  }
  return {
    dues,
    added: (now: Draft, wanted: readonly string[]): Draft =>
      withCitations(now, wanted, isWorthKeeping(now)),
  }
}
