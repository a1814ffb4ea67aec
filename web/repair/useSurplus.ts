import { useQuery } from '@tanstack/react-query'
import type { RepairItem } from '../api/contract.ts'
import { duesQuery } from './queries.ts'
import { surplusOf } from './worklist.ts'

/** As many as are asked for at once. */
const MOST = 100

/** what each pending item is over, confirmed or not: by its id, in minor units. */
export function useSurplus(pending: readonly RepairItem[]): ReadonlyMap<string, number> {
  const numbers = pending.flatMap(({ disposition }) =>
    (disposition?.items ?? []).map(({ citation }) => citation),
  )
  const { data } = useQuery(duesQuery([...new Set(numbers)].toSorted().slice(0, MOST)))
  return numbers.length > 0 && data ? surplusOf(pending, data) : NONE
}

const NONE: ReadonlyMap<string, number> = new Map()
