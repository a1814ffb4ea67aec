import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of batches, in order of precedence. */
export const batchRefusals = {
  /** The id names no batch of this agency. */
  batch_not_found: { status: 404, title: 'There is no such batch' },
  /** E-6: what was posted or discarded stays as it is; `batchStatus` says which. */
  batch_not_open: { status: 409, title: 'The batch is not open' },
  /** Only a posted batch has a report. */
  batch_not_posted: { status: 409, title: 'The batch is not posted' },
  /** E-6: count or total is not what the control figures say; the facts have both. */
  batch_out_of_balance: { status: 409, title: 'Count and total do not agree' },
  /** E-6: `errors` names every line that cannot be posted, `lines` their numbers. */
  batch_lines_refused: { status: 422, title: 'Some lines cannot be posted' },
  /** E-3: more than the due has to be confirmed; `overpayments` says on which lines, by how much. */
  batch_overpayment_unconfirmed: { status: 409, title: 'Some lines are more than the due' },
} as const satisfies RefusalCatalogue
