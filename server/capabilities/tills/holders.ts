import type { Footprints } from '../../journal/book.ts'

/** People whose tills are asked for: those who are named as holders, and where money moves all. */
export function holdersOf(footprints: Footprints): readonly number[] {
  const { users, holders, citations, orders, permits, plans, batches, transactions } = footprints
  const money = [citations, orders, permits, plans, batches, transactions]
  const movesMoney = money.some((named) => named.length > 0)
  if (!movesMoney) return holders
  return [...new Set([...users, ...holders])].toSorted((a, b) => a - b)
}
