import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of unidentified money, in order of precedence. */
export const unidentifiedRefusals = {
  /** The id names no unidentified money of this agency. */
  unidentified_not_found: { status: 404, title: 'There is no such unidentified money' },
  /** more than what is left of it; `left` says how much. */
  unidentified_exceeded: { status: 409, title: 'More than is left' },
} as const satisfies RefusalCatalogue
