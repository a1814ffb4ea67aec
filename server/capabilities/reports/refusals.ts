import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of reports, in order of precedence. */
export const reportRefusals = {
  /** The first day is after the last. */
  range_backwards: { status: 422, title: 'The range ends before it begins' },
  /** More days than one report goes over; `days` and `most` say how many. */
  range_too_long: { status: 422, title: 'Too many days for one report' },
  /** A CSV of more lines than mail servers take; `csv` says where to save it at once. */
  report_too_long_to_mail: { status: 422, title: 'Too long to be mailed' },
} as const satisfies RefusalCatalogue
