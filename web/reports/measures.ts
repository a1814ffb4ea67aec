import type { TakingsFigures } from '../api/contract.ts'

export const MEASURES = ['taken', 'reversed', 'refunded', 'transferred'] as const
export type MeasureName = (typeof MEASURES)[number]

/** How many transactions there are in all. */
export const countOf = (figures: TakingsFigures): number =>
  MEASURES.reduce((sum, name) => sum + figures[name].count, 0)

/** What was given back, reversed or refunded: below zero. */
export const givenBackOf = ({ reversed, refunded }: TakingsFigures): number =>
  reversed.amount + refunded.amount

/** The measures that occur; what was taken always stands there. */
export const measuresIn = (total: TakingsFigures): MeasureName[] =>
  MEASURES.filter((name) => name === 'taken' || total[name].count > 0)
