import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { newKey } from './client.ts'
import type { Problem } from './contract.ts'
import { isUnanswered, problemOf } from './problem.ts'
import { useProblemText } from './problemText.ts'
import { markStale } from './stale.ts'

type Options<Input, Answer> = {
  /** What is out of date afterwards, whatever the answer was. */
  stale: readonly QueryKey[]
  onSuccess?: (answer: Answer, input: Input) => void
}

export type Change<Input> = {
  /** Asks for the change. While an answer is awaited, asking again does nothing. */
  send: (input: Input) => void
  isBusy: boolean
  /** Why the last attempt did not succeed, in the user's language. */
  problem: Problem | undefined
  reset: () => void
}

/**
 * One change of the server's state, safe against impatience (T-14): two clicks send it once, and an
 * attempt that stayed unanswered is repeated with its own key until something else is asked for.
 */
export function useChange<Input, Answer>(
  ask: (input: Input, key: string) => Promise<Answer>,
  { stale, onSuccess }: Options<Input, Answer>,
): Change<Input> {
  const cache = useQueryClient()
  const describe = useProblemText()
  const attempt = useRef<{ key: string; content: string } | null>(null)
  const isUnderWay = useRef(false)
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input) ?? ''
      if (attempt.current?.content !== content) attempt.current = { key: newKey(), content }
      return ask(input, attempt.current.key)
    },
    onSuccess: (answer, input) => onSuccess?.(answer, input),
    onSettled: (_answer, failure) => {
      isUnderWay.current = false
      if (!isUnanswered(failure)) attempt.current = null
      for (const queryKey of stale) markStale(cache, queryKey)
    },
  })
  const send = useCallback(
    (input: Input) => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      mutate(input)
    },
    [mutate],
  )
  return { send, isBusy: isPending, problem: error ? describe(problemOf(error)) : undefined, reset }
}
