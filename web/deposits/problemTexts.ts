import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What deposits and the bank refuse (B-1, B-2); fetched with this room. */
addProblemTexts({
  deposit_account_not_found: { title: msg`No such deposit account`, detail: null },
  deposit_account_name_taken: { title: msg`The name is taken`, detail: null },
  deposit_account_inactive: {
    title: msg`The account is not in use`,
    detail: msg`Choose another account, or put it into use again.`,
  },
  deposit_source_unknown: { title: msg`No such source`, detail: null },
  deposit_source_twice: {
    title: msg`The source stands there twice`,
    detail: msg`Money goes to one account: name each drawer, method and kind once.`,
  },
  deposit_not_found: { title: msg`No such deposit`, detail: null },
  deposit_not_prepared: {
    title: msg`Somebody was faster`,
    detail: msg`The deposit was sealed or cancelled already. Nothing was changed.`,
  },
  deposit_second_person: {
    title: msg`A second person seals it`,
    detail: msg`You prepared this deposit yourself. Somebody else has to look into the bag and seal it.`,
  },
  bag_not_lying: {
    title: msg`A bag is not in safe keeping`,
    detail: msg`It was not accepted yet, or somebody put it into another deposit. Choose from the bags that are.`,
  },
  deposit_source_differs: {
    title: msg`The bags hold something else`,
    detail: msg`What lay in the bags is not the cash of the deposit. Choose other bags, or name the till that the rest lay in.`,
  },
  deposit_source_missing: {
    title: msg`Where did the cash lie?`,
    detail: msg`All cash lies in tills and bags here. Choose the bags, or a till of yours.`,
  },
  deposit_not_sealed: {
    title: msg`The deposit is not sealed`,
    detail: msg`A second person seals it before it goes to the bank.`,
  },
  banked_day_wrong: {
    title: msg`The day cannot be right`,
    detail: msg`Give a day from when it was prepared until today.`,
  },
  session_not_depositable: {
    title: msg`A session has nothing to deposit`,
    detail: msg`Somebody took its money into another deposit. Look at the list again.`,
  },
  nothing_to_deposit: {
    title: msg`There is nothing to deposit`,
    detail: msg`Everything is in deposits already, or carries because it is below zero.`,
  },
  deposit_cash_differs: {
    title: msg`The cash is not what the sessions brought in`,
    detail: msg`Cash is deposited intact. Count again, or look whether all sessions are chosen.`,
  },
  bag_number_required: {
    title: msg`The bag needs its number`,
    detail: msg`Cash and checks travel in a bag. Type the number that is printed on it.`,
  },
  bag_number_taken: {
    title: msg`Another deposit has this bag`,
    detail: msg`Look at the number that is printed on the bag.`,
  },
  bank_statement_known: {
    title: msg`The file was taken in before`,
    detail: msg`Nothing was taken twice.`,
  },
  bank_statement_refused: { title: msg`The statement cannot be taken in`, detail: null },
  file_not_text: {
    title: msg`The file is no text`,
    detail: msg`Send the statement as the bank writes it, in BAI2 or CSV.`,
  },
  bank_line_decided: {
    title: msg`Somebody was faster`,
    detail: msg`The line is matched or set aside already. Nothing was changed.`,
  },
  bank_line_open: { title: msg`The line is still open`, detail: null },
  bank_line_goes_out: { title: msg`This money went out`, detail: null },
  deposit_not_matchable: {
    title: msg`The deposit cannot be this line`,
    detail: msg`It is for another account, not sealed yet, or another line is it already.`,
  },
  bank_difference_unexplained: {
    title: msg`The difference needs a reason`,
    detail: msg`The bank says another amount than the slip. Say why.`,
  },
})
