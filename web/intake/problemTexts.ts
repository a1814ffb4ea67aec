import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What payments by file refuse (I-1 to I-3); fetched with this room. */
addProblemTexts({
  intake_source_not_found: {
    title: msg`No such source`,
    detail: msg`It is not there, or it is not your agency’s.`,
  },
  intake_import_not_found: {
    title: msg`No such import`,
    detail: msg`It is not there, or it is not your agency’s.`,
  },
  intake_source_inactive: {
    title: msg`The source is not in use`,
    detail: msg`No files come from it any more. Put it into use again, or choose another source.`,
  },
  intake_source_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another source has this name. Choose another one.`,
  },
  intake_method_is_cash: {
    title: msg`Cash does not arrive by file`,
    detail: msg`Cash belongs into a till, and somebody has to count it. Choose another method.`,
  },
  layout_invalid: { title: msg`The layout is not complete`, detail: null },
  file_empty: { title: msg`The file is empty`, detail: msg`Nothing was taken.` },
  file_format: { title: msg`The file is of another format`, detail: null },
  file_not_text: {
    title: msg`The file is no text`,
    detail: msg`Save it as text, and send what is in it. Nothing was taken.`,
  },
  file_changed: { title: msg`The file changed while it was sent`, detail: null },
  intake_file_known: { title: msg`This file was taken already`, detail: null },
  intake_import_over: {
    title: msg`The import is over`,
    detail: msg`It came to its end in the meantime. What it took stays.`,
  },
  intake_import_under_way: {
    title: msg`The import is not over`,
    detail: msg`Wait until it is, or cancel it; then it can be withdrawn.`,
  },
  intake_import_withdrawn: {
    title: msg`The import is withdrawn already`,
    detail: msg`Somebody was faster. Nothing of it counts any more.`,
  },
  intake_nothing_taken: {
    title: msg`Nothing of the file was taken`,
    detail: msg`There is nothing to withdraw. The file can be sent again as it is.`,
  },
  intake_import_posted: {
    title: msg`Payments of the file were posted`,
    detail: msg`Reverse those that are wrong; repair or reject what is in repair.`,
  },
  intake_items_final: {
    title: msg`Items of the file were repaired or rejected already`,
    detail: msg`That stays. Repair or reject the others.`,
  },
  intake_items_held: { title: msg`Somebody works on items of the file`, detail: null },
  intake_items_known: { title: msg`Another file counts on this one`, detail: null },
  method_unknown: { title: msg`The method is not offered`, detail: msg`Choose another one.` },
  drawer_not_found: { title: msg`No such drawer`, detail: msg`Choose another one.` },
})
