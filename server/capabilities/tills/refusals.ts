import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of tills and business days, in order of precedence. */
export const tillRefusals = {
  /** The id names no till of this agency. */
  till_not_found: { status: 404, title: 'There is no such till' },
  /** The number names no count of this till. */
  till_count_not_found: { status: 404, title: 'There is no such count' },
  /** The id names no transfer of this agency. */
  till_transfer_not_found: { status: 404, title: 'There is no such transfer' },
  /** The id names no paid in or out of this agency. */
  paid_in_out_not_found: { status: 404, title: 'There is no such paid in or out' },
  /** The branch has no such business day, or none that was processed. */
  business_day_not_found: { status: 404, title: 'There is no such business day' },
  /** C-1: another till of the agency has this number, whatever its case and blanks. */
  till_number_taken: { status: 409, title: 'The number is taken' },
  /** C-1: the warning comes before the stop. */
  limits_crossed: { status: 422, title: 'The warning is above the limit' },
  /** C-3: the currency of the till has no such note or coin. */
  denomination_unknown: { status: 422, title: 'There is no such denomination' },
  /** C-3: a bait bill is one note, with a number of its own. */
  bait_bill_twice: { status: 422, title: 'The bait bill stands there twice' },
  /** C-2: somebody holds it; `holder` says who. */
  till_assigned: { status: 409, title: 'The till is assigned' },
  /** C-2: nobody holds it. */
  till_not_assigned: { status: 409, title: 'The till is not assigned' },
  /** C-4: the id names nobody, or somebody who does not work here any more. */
  holder_unknown: { status: 422, title: 'There is no such person' },
  /** C-4: they hold a standard till of the currency in the branch already; `till` says which. */
  holder_has_till: { status: 409, title: 'They hold another till' },
  /** C-7: whoever asks does not hold the till. */
  till_not_held: { status: 403, title: 'The till is somebody else’s' },
  /** C-5: the business date of the branch is another; `businessDate` says which. */
  date_not_current: { status: 409, title: 'That is not the business date' },
  /** C-6: assigned while its holder was signed in, and not initialised since. */
  till_not_initialised: { status: 409, title: 'The till is not initialised' },
  /** C-7: cash needs a till; `reason` says whether there is none or it is not initialised. */
  till_required: { status: 409, title: 'A till is required for cash' },
  /** C-12: the hard stop; `limitStop` says how much it may hold. */
  till_over_limit: { status: 409, title: 'The till is over its limit' },
  /** C-3: no position is below zero. */
  till_short_of_cash: { status: 409, title: 'The till does not hold so much' },
  /** C-8: what adds up to its position is shown once the count is handed in. */
  till_counted_blind: { status: 409, title: 'The till is counted blind' },
  /** C-8: each tray is counted, and no other. */
  count_incomplete: { status: 422, title: 'A tray is not counted' },
  /** C-8: the same denomination, tray or bin twice. */
  counted_twice: { status: 422, title: 'Counted twice' },
  /** C-8: there is nothing to book. */
  till_settled: { status: 409, title: 'The till is settled' },
  /** C-8: cash was moved since; it has to be counted again. */
  count_outdated: { status: 409, title: 'The count is outdated' },
  /** C-8: nobody books the difference of a count that they gave. */
  own_count: { status: 403, title: 'Nobody decides on their own' },
  /** C-12: either a till or a bag. */
  transfer_to_nothing: { status: 422, title: 'Nothing is named that it goes to' },
  /** C-12: both tills are of one branch and one currency, and two of them. */
  transfer_not_possible: { status: 422, title: 'It cannot go there' },
  /** C-12: another bag has this number. */
  bag_number_taken: { status: 409, title: 'The bag number is taken' },
  /** C-12: what the notes and coins come to is not the amount. */
  denominations_differ: { status: 422, title: 'The notes and coins come to something else' },
  /** C-12: it was accepted or returned already. */
  transfer_not_in_transit: { status: 409, title: 'The transfer is not in transit' },
  /** C-12: nobody accepts what they gave. */
  own_transfer: { status: 403, title: 'It is your own transfer' },
  /** B-2, C-12: the bag is not in safe keeping, or its cash went into another deposit. */
  bag_not_lying: { status: 409, title: 'The bag is not in safe keeping' },
  /** B-2, C-12: the bags that are named do not hold the cash of the deposit; `difference` says by how much. */
  deposit_source_differs: { status: 422, title: 'The bags hold something else' },
  /** B-2, C-7: where all cash lies in tills, a deposit says where its cash lay. */
  deposit_source_missing: { status: 422, title: 'Where the cash lay is not said' },
  /** C-12: it was approved or declined already. */
  paid_in_out_decided: { status: 409, title: 'It is decided already' },
  /** C-12: nobody approves what they asked for. */
  own_request: { status: 403, title: 'It is your own request' },
  /** C-9, C-10: a transfer or a request of the till has not come to its end. */
  till_not_at_rest: { status: 409, title: 'Something of the till is under way' },
  /** C-10: there is cash in it. */
  till_not_empty: { status: 409, title: 'The till is not empty' },
  /** C-9, C-10: its last day is not settled and processed. */
  day_not_processed: { status: 409, title: 'The day is not processed' },
  /** C-11: a date is opened once, after the one before, and at most a week ahead. */
  date_not_openable: { status: 409, title: 'The date cannot be opened' },
  /** C-11: one day is under way at a time. */
  day_under_way: { status: 409, title: 'A day is under way' },
  /** C-11: no day of the branch is open. */
  day_not_open: { status: 409, title: 'No day is open' },
  /** C-11: it is settled before it is processed. */
  day_not_settled: { status: 409, title: 'The day is not settled' },
  /** C-11: an assigned till is not settled; `obstacles` lists all that stands in the way. */
  till_unsettled: { status: 409, title: 'A till is not settled' },
  /** C-11: a session of the branch is open; `obstacles` lists all that stands in the way. */
  session_open: { status: 409, title: 'A session is open' },
} as const satisfies RefusalCatalogue
