import { useState } from 'react'
import type { Told } from './useAddAll.ts'
import type { CounterState } from './useCounter.ts'

type Seen = Pick<CounterState, 'draft' | 'round' | 'taken'> & { told: Told | null }

/**
 * What became of a list, as long as it concerns what is on screen. That all was added goes with the
 * next key that changes the payment; what was not added stays until another thing is opened or the
 * payment is taken.
 */
export function useTold({ draft, round, taken }: CounterState) {
  const [told, setTold] = useState<Told | null>(null)
  const [since, setSince] = useState<Seen>({ told, draft, round, taken })
  if (since.told !== told) setSince({ told, draft, round, taken })
  const isPast =
    since.told === told &&
    (isAllAdded(told) ? draft !== since.draft : round !== since.round || taken !== since.taken)
  return [isPast ? null : told, setTold] as const
}

/** Whether there is nothing that somebody must read. */
export const isAllAdded = (told: Told | null): boolean =>
  told !== null &&
  told.problem === null &&
  told.added > 0 &&
  told.nothingDue.length + told.missing.length === 0 &&
  !told.hasMore
