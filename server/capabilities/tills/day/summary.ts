import { positionOf, type Till } from '../till.ts'

/** Movements of one kind; `amount` is signed: what came into the till, or below zero went out. */
export type SummaryMovement = {
  /** Null: between other places, such as into a bag; then the amount is above zero. */
  readonly tillId: number | null
  readonly kind: string
  readonly date: Temporal.PlainDate
  readonly count: number
  readonly amount: number
}

/** What was put into bins and stayed there. */
export type SummaryPapers = {
  readonly tillId: number
  readonly method: string
  readonly date: Temporal.PlainDate
  readonly count: number
  readonly amount: number
}

/** What was booked as over or short, and why. */
export type SummaryDifference = {
  readonly tillNumber: string
  readonly kind: 'over' | 'short'
  readonly date: Temporal.PlainDate
  readonly amount: number
  readonly reason: string
}

type Line = Omit<SummaryMovement, 'tillId' | 'date'>

export type SummaryTill = {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly holderId: string | null
  readonly currency: string
  /** What lay in it when the date began, and when it ended; minor units. */
  readonly start: number
  readonly end: number
  readonly carriedUncounted: boolean
  readonly movements: readonly Line[]
  readonly papers: readonly Omit<SummaryPapers, 'tillId' | 'date'>[]
}

/** What a day came to: frozen when it is processed. */
export type Summary = {
  /** The first date that it covers, after the one that was processed before; null: from the first. */
  readonly from: string | null
  readonly to: string
  readonly tills: readonly SummaryTill[]
  readonly elsewhere: readonly Line[]
  readonly differences: readonly Omit<SummaryDifference, 'date'>[]
}

/** What there is to sum up: all since the last processing. */
export type SummarySource = {
  readonly lastProcessed: Temporal.PlainDate | null
  readonly movements: readonly SummaryMovement[]
  readonly papers: readonly SummaryPapers[]
  readonly differences: readonly SummaryDifference[]
}

/** C-11: the cash summary of a business date, with those before it that nobody opened. */
export function summaryOf(
  date: Temporal.PlainDate,
  source: SummarySource,
  tills: readonly Till[],
): Summary {
  const byTill = Map.groupBy(source.movements, ({ tillId }) => tillId)
  const until = <Row extends Dated>(rows: readonly Row[] = []) =>
    rows.filter((row) => Temporal.PlainDate.compare(row.date, date) <= 0)
  return {
    from: source.lastProcessed?.add({ days: 1 }).toString() ?? null,
    to: date.toString(),
    tills: tills.map((till) => {
      const own = until(byTill.get(till.id))
      const start = positionOf(till) - sumOf(byTill.get(till.id))
      const { id, number, kind, holderId, currency, carriedUncounted } = till
      return {
        id: String(id),
        number,
        kind,
        holderId: holderId === null ? null : String(holderId),
        currency,
        start,
        end: start + sumOf(own),
        carriedUncounted,
        movements: addedUp(own),
        papers: papersOf(until(source.papers.filter(({ tillId }) => tillId === id))),
      }
    }),
    elsewhere: addedUp(until(byTill.get(null))),
    differences: until(source.differences).map(({ date: _date, ...difference }) => difference),
  }
}

type Dated = { readonly date: Temporal.PlainDate }
type Counted = { readonly count: number; readonly amount: number }

function sumOf(rows: readonly Counted[] = []): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

/** One line for each kind. */
function addedUp(movements: readonly SummaryMovement[]): Line[] {
  const kinds = Map.groupBy(movements, ({ kind }) => kind)
  return [...kinds].map(([kind, own]) => ({ kind, ...together(own) }))
}

function papersOf(papers: readonly SummaryPapers[]): SummaryTill['papers'] {
  const methods = Map.groupBy(papers, ({ method }) => method)
  return [...methods].map(([method, own]) => ({ method, ...together(own) }))
}

function together(rows: readonly Counted[]): Counted {
  return { count: rows.reduce((sum, { count }) => sum + count, 0), amount: sumOf(rows) }
}
