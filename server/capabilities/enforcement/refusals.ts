import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of citations, in order of precedence. */
export const enforcementRefusals = {
  /** The number names no citation of this agency. */
  citation_not_found: { status: 404, title: 'There is no such citation' },
  /** E-1: a dismissed or void citation takes no money. */
  citation_not_payable: { status: 409, title: 'The citation takes no money' },
  /** E-10: more than was received here and not given back; `refundable` says how much that is. */
  refund_exceeds_received: { status: 409, title: 'More than was received' },
  /** E-1: numbers are unique in the agency. */
  citation_number_taken: { status: 409, title: 'The number is taken' },
} as const satisfies RefusalCatalogue
