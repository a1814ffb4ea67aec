import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What files, refunds and lines of citations refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  refunded_already: {
    title: msg`The money was given back`,
    detail: msg`Money of this payment was given back by a refund. It is not given back a second time.`,
  },
  refund_exceeds_received: {
    title: msg`More than was received`,
    detail: msg`That is more than was received on this citation and not given back yet.`,
  },
  late_fees_held: { title: msg`The plan keeps late fees away`, detail: null },
  file_not_text: {
    title: msg`This is no text file`,
    detail: msg`From a workbook, save the sheet as CSV and choose that file.`,
  },
  file_empty: {
    title: msg`The file is empty`,
    detail: msg`It has no header and no lines. Nothing was taken in.`,
  },
  transfer_exceeds_balance: { title: msg`More than the account balance`, detail: null },
  transfer_exceeds_due: { title: msg`More than is due`, detail: null },
  permit_reversal_elsewhere: {
    title: msg`Permits are reversed elsewhere`,
    detail: msg`Permits are reversed from Transaction Management, under Permits.`,
  },
  balance_transfer_not_editable: {
    title: msg`Balance transfers are not edited`,
    detail: msg`A balance transfer has no payment method or reference to edit.`,
  },
  surplus_transferred: { title: msg`The surplus was transferred`, detail: null },
})
