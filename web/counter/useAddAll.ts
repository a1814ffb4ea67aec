import type { CitationSummary, Problem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { lookUpCitations } from './queries.ts'
import type { CounterState } from './useCounter.ts'
import type { useFind } from './useFind.ts'

/** What became of a list or a plate that was added to the cart. */
export type Told =
  | { problem: Problem }
  | { problem: null; added: number; nothingDue: string[]; missing: string[]; hasMore: boolean }

const isOpenToPay = ({ due, status }: CitationSummary): boolean =>
  due > 0 && status !== 'dismissed' && status !== 'void'

/** Adds a pasted list, or all that is due on one plate, to the cart (E-5). */
export function useAddAll(
  counter: CounterState,
  find: ReturnType<typeof useFind>,
  onTold: (told: Told) => void,
) {
  return async (wanted: { numbers: string } | { plate: string }): Promise<void> => {
    find.clear()
    try {
      const { items, missing, hasMore } = await lookUpCitations(wanted)
      const numbers = items.filter(isOpenToPay).map(({ number }) => number)
      const nothingDue = items.filter((one) => !isOpenToPay(one)).map(({ number }) => number)
      if (numbers.length > 0) counter.choose(...numbers)
      onTold({ problem: null, added: numbers.length, nothingDue, missing, hasMore })
    } catch (error) {
      onTold({ problem: problemOf(error) })
    }
  }
}
