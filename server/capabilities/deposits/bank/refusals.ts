import type { RefusalCatalogue } from '../../../journal/refusal.ts'

/** What is refused of bank statements and their lines, in order of precedence. */
export const bankRefusals = {
  /** The id names no statement of this agency. */
  bank_statement_not_found: { status: 404, title: 'There is no such bank statement' },
  /** The statement has no such line. */
  bank_line_not_found: { status: 404, title: 'There is no such line' },
  /** B-2: the same file was taken in before; `statementId` says as what. */
  bank_statement_known: { status: 409, title: 'The file was taken in before' },
  /** `errors` names every line that cannot be read, and each control that does not agree. */
  bank_statement_refused: { status: 422, title: 'The statement cannot be taken in' },
  /** It is matched or set aside already; `lineState` says which. */
  bank_line_decided: { status: 409, title: 'The line is matched or set aside' },
  /** It is neither matched nor set aside. */
  bank_line_open: { status: 409, title: 'The line is still open' },
  /** B-2: what goes out is no deposit. */
  bank_line_goes_out: { status: 409, title: 'This money went out' },
  /** B-2: it is for another account, not sealed, or another line is it already. */
  deposit_not_matchable: { status: 409, title: 'The deposit cannot be this line' },
  /** B-2: the amounts differ, and nobody says why. */
  bank_difference_unexplained: { status: 422, title: 'The difference needs a reason' },
} as const satisfies RefusalCatalogue
