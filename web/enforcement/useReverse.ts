import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Transaction } from '../api/contract.ts'

/** Which transaction, and why, if somebody says so. */
export type ReverseInput = { transactionId: string; reason: string }
export type Reversed = { transaction: Transaction; original?: Transaction }

const bodyOf = (reason: string): { reason?: string } => {
  const said = reason.trim()
  return said === '' ? {} : { reason: said }
}

/** What a reversal makes stale, the receipt of its payment and unidentified money included. */
export const REVERSAL_CHANGED = [
  ['citation'],
  ['citations'],
  ['session'],
  ['sessions'],
  ['transaction'],
  ['payment'],
  ['unidentified'],
  ['me'],
] as const

function useReverse(ask: (input: ReverseInput) => Promise<Reversed>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ask,
    onSettled: () => {
      for (const queryKey of REVERSAL_CHANGED) void cache.invalidateQueries({ queryKey })
    },
  })
}

/** From the session report: the reversal goes into the session in which the original stands (T-7). */
export const useReverseInSession = () =>
  useReverse(({ transactionId, reason }) =>
    api.post<Reversed>(`/transactions/${transactionId}/reverse`, bodyOf(reason)),
  )

/** From the citation: the reversal goes into the user's current session (T-7). */
export const useReverseOnCitation = (number: string) =>
  useReverse(({ transactionId, reason }) =>
    api.post<Reversed>(`/citations/${encodeURIComponent(number)}/reversals`, {
      transactionId,
      ...bodyOf(reason),
    }),
  )

export type Reverse = ReturnType<typeof useReverseInSession>
