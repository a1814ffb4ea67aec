import { useState } from 'react'
import type { CounterState } from './useCounter.ts'
import { useIsReady } from './useIsReady.ts'

/**
 * Whether the payment on screen is from before a session was asked for: it is offered then, and not
 * taken by the key that started the session.
 */
export function useReturned({ draft, round, taken }: CounterState): boolean {
  const isReady = useIsReady()
  const [was, setWas] = useState<{ isReady: boolean; round: number | null }>({
    isReady,
    round: null,
  })
  if (was.isReady !== isReady) setWas({ isReady, round: isReady && draft.open ? round : null })
  return was.round === round && taken === null && draft.open !== null
}
