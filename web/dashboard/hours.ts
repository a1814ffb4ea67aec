import type { Dashboard } from '../api/contract.ts'
import { countOf, givenBackOf } from '../reports/measures.ts'

export type Hour = Dashboard['hours'][number]

/** The part of a day in which offices are open, as places among its hours. */
const OFFICE = { first: 8, last: 17 }

/** The hours worth showing: those of the office, and all between the first and the last taking. */
export function shownHours(hours: readonly Hour[]): Hour[] {
  const busy = hours.flatMap(({ figures }, place) => (countOf(figures) > 0 ? [place] : []))
  const first = Math.min(OFFICE.first, busy[0] ?? OFFICE.first)
  const last = Math.max(OFFICE.last, busy.at(-1) ?? OFFICE.last)
  return hours.slice(first, last + 1)
}

/** The hour in which most was taken; undefined where nothing was. */
export function busiestOf(hours: readonly Hour[]): Hour | undefined {
  const taken = ({ figures }: Hour): number => figures.taken.amount
  const most = hours.toSorted((one, other) => taken(other) - taken(one))[0]
  return most && taken(most) > 0 ? most : undefined
}

/** What the chart draws of an hour: two bars, one above the line and one below. */
export function barsOf({ figures }: Hour): { taken: number; givenBack: number } {
  return { taken: figures.taken.amount, givenBack: givenBackOf(figures) }
}
