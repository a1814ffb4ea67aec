import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of reports, in order of precedence. */
export const reportRefusals = {
  /** A CSV of more lines than mail servers take; `csv` says where to save it at once. */
  report_too_long_to_mail: { status: 422, title: 'Too long to be mailed' },
} as const satisfies RefusalCatalogue
