import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'
import '../counting/problemTexts.ts'

/** What tills and business days refuse; fetched with these rooms, for the first screen's sake. */
addProblemTexts({
  till_not_found: { title: msg`No such till`, detail: msg`It is not there, or it was deleted.` },
  till_count_not_found: { title: msg`No such count`, detail: null },
  till_transfer_not_found: { title: msg`No such transfer`, detail: null },
  paid_in_out_not_found: { title: msg`No such request`, detail: null },
  business_day_not_found: {
    title: msg`No such business day`,
    detail: msg`This day was not processed at this branch, so it has no summary.`,
  },
  branch_not_found: { title: msg`No such branch`, detail: null },
  till_number_taken: {
    title: msg`The number is taken`,
    detail: msg`Another till has this number; case and blanks make no difference. Choose another one.`,
  },
  limits_crossed: {
    title: msg`The warning is above the limit`,
    detail: msg`The warning comes before the limit: give a warning that is not above it.`,
  },
  bait_bill_twice: {
    title: msg`The bait bill stands there twice`,
    detail: msg`A bait bill is one note with a number of its own. Give each note once.`,
  },
  till_assigned: {
    title: msg`The till is assigned`,
    detail: msg`Somebody holds this till. Unassign it first.`,
  },
  till_not_assigned: {
    title: msg`The till is not assigned`,
    detail: msg`Nobody holds this till. Assign it first.`,
  },
  holder_unknown: {
    title: msg`No such person`,
    detail: msg`There is nobody of this name who works here.`,
  },
  holder_has_till: {
    title: msg`They hold another till`,
    detail: msg`They hold a till in this branch already, and nobody holds two. Unassign that one first.`,
  },
  till_not_held: {
    title: msg`The till is somebody else’s`,
    detail: msg`Whoever holds it has to do this, or somebody whose roles permit it.`,
  },
  date_not_current: { title: msg`That is not the business date`, detail: null },
  till_not_initialised: {
    title: msg`The till is not initialised`,
    detail: msg`It was assigned while its holder was signed in. Initialise it now, or sign in again.`,
  },
  till_counted_blind: {
    title: msg`It is counted blind.`,
    detail: msg`What should be in the till is shown when the count is handed in.`,
  },
  count_incomplete: { title: msg`A tray is not counted`, detail: null },
  till_settled: {
    title: msg`The till is settled`,
    detail: msg`There is no difference to book.`,
  },
  transfer_to_nothing: {
    title: msg`Nothing is named that it goes to`,
    detail: msg`Cash goes to a till or into a bag. Name one of the two.`,
  },
  transfer_not_possible: {
    title: msg`It cannot go there`,
    detail: msg`Cash goes to another till of the same branch and currency, or into a bag.`,
  },
  bag_number_taken: {
    title: msg`The bag number is taken`,
    detail: msg`There is a bag of this number already. Look at the number again.`,
  },
  denominations_differ: {
    title: msg`The notes and coins come to something else`,
    detail: msg`They do not come to the amount. Correct one of the two.`,
  },
  transfer_not_in_transit: {
    title: msg`Somebody was faster`,
    detail: msg`The transfer was accepted or returned already. Nothing was changed.`,
  },
  own_transfer: {
    title: msg`It is your own transfer`,
    detail: msg`Cash goes from one person to another, and nobody accepts what they gave themselves.`,
  },
  paid_in_out_decided: {
    title: msg`Somebody was faster`,
    detail: msg`It was approved or declined already. Nothing was changed.`,
  },
  own_request: {
    title: msg`It is your own request`,
    detail: msg`You asked for it. Somebody else has to approve it.`,
  },
  till_not_at_rest: {
    title: msg`Something of the till is under way`,
    detail: msg`A transfer or a request of this till has not come to its end. See to it first.`,
  },
  till_not_empty: {
    title: msg`The till is not empty`,
    detail: msg`There is cash in it. Bring it elsewhere first.`,
  },
  day_not_processed: {
    title: msg`The day is not processed`,
    detail: msg`The day on which its cash was last moved is not over. Settle and process the business day of its branch first.`,
  },
  date_not_openable: { title: msg`The date cannot be opened`, detail: null },
  day_under_way: {
    title: msg`A day is under way`,
    detail: msg`Process it before another day is opened.`,
  },
  day_not_open: {
    title: msg`No day is open`,
    detail: msg`No business day of this branch is open. Open one first.`,
  },
  day_not_settled: {
    title: msg`The day is not settled`,
    detail: msg`Settle it before it is processed.`,
  },
  till_unsettled: {
    title: msg`A till is not settled`,
    detail: msg`The day cannot end yet: see what stands in the way.`,
  },
  session_open: {
    title: msg`A session is open`,
    detail: msg`The day cannot end yet: see what stands in the way.`,
  },
})
