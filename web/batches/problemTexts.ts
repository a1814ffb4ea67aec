import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What is refused of batches (E-6); fetched with this room, for the first screen's sake. */
addProblemTexts({
  batch_not_found: {
    title: msg`No such batch`,
    detail: msg`There is no batch of this number in your agency.`,
  },
  batch_not_open: { title: msg`The batch is not open any more`, detail: null },
  batch_not_posted: {
    title: msg`Not posted`,
    detail: msg`Only a batch that was posted has a report.`,
  },
  batch_out_of_balance: {
    title: msg`Count and total do not agree`,
    detail: msg`The lines do not come to the control figures. Nothing was posted.`,
  },
  batch_lines_refused: {
    title: msg`Some lines cannot be posted`,
    detail: msg`Nothing was posted. Look at the lines that are named.`,
  },
  batch_overpayment_unconfirmed: {
    title: msg`Some lines are more than the due`,
    detail: msg`Something was paid on these citations meanwhile. Nothing was posted: look at the surplus again, and confirm it.`,
  },
})
