import type { Problem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { foundCitation, isOrderId, payableOf, type Found, type PayableName } from './payable.ts'
import { lookUpAll, lookUpCitations, type LookedUpAll } from './queries.ts'
import type { CounterState } from './useCounter.ts'

/** What became of a list or a plate that was added to the cart. */
export type Told =
  | { problem: Problem }
  | { problem: null; added: number; nothingDue: string[]; missing: string[]; hasMore: boolean }

export type Wanted = { numbers: readonly string[] } | { plate: string }

function isOpenToPay(found: Found): boolean {
  const { due, payable } = payableOf(found)
  return due > 0 && payable.allowed
}

const nameOf = (number: string): PayableName => ({
  type: isOrderId(number) ? 'permit_order' : 'citation',
  number,
})

async function lookUp(wanted: Wanted): Promise<LookedUpAll> {
  if ('numbers' in wanted) return lookUpAll(wanted.numbers.map(nameOf))
  const { items, ...rest } = await lookUpCitations(wanted)
  return { items: items.map(foundCitation), ...rest }
}

/** Adds a pasted list, or all that is due on one plate, to the cart (E-5). */
export function useAddAll(
  counter: CounterState,
  find: { clear: () => void },
  onTold: (told: Told) => void,
) {
  return async (wanted: Wanted): Promise<void> => {
    find.clear()
    try {
      const { items, missing, hasMore } = await lookUp(wanted)
      const added = items.filter(isOpenToPay)
      const nothingDue = items.filter((one) => !isOpenToPay(one)).map(({ number }) => number)
      if (added.length > 0 && !counter.choose(...added)) return
      onTold({ problem: null, added: added.length, nothingDue, missing, hasMore })
    } catch (error) {
      onTold({ problem: problemOf(error) })
    }
  }
}
