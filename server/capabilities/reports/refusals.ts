import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What reports refuse. */
export const reportRefusals = {
  /** The first day is after the last. */
  range_backwards: { status: 422, title: 'The range ends before it begins' },
  /** More days than one report goes over; `days` and `most` say how many. */
  range_too_long: { status: 422, title: 'Too many days for one report' },
} as const satisfies RefusalCatalogue
