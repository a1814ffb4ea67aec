import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Problem } from './contract.ts'
import { TILL_TEXTS } from './tillTexts.ts'

export type Text = { title: MessageDescriptor; detail: MessageDescriptor | null }

/**
 * The stable codes in the user's language. `detail: null` keeps the server's own sentence, where
 * it names facts (who, when, how much); a code that is not here shows what the server wrote.
 */
const TEXTS: Record<string, Text> = {
  no_answer: {
    title: msg`No answer`,
    detail: msg`The server did not answer. Check the connection and try again.`,
  },
  server_fault: {
    title: msg`The server failed`,
    detail: msg`Something broke in the server, not in what you typed. Try again; if it stays, tell whoever runs the system.`,
  },
  forbidden: { title: msg`Not permitted`, detail: msg`Your roles do not permit this.` },
  not_permitted: { title: msg`Not permitted`, detail: msg`Your roles do not permit this.` },
  not_found: { title: msg`Not there`, detail: msg`It is not there, or it is not your agency’s.` },
  cross_site_request: { title: msg`Refused`, detail: null },
  session_required: {
    title: msg`No session`,
    detail: msg`You are in no session. Start or join one; nothing was taken.`,
  },
  session_not_open: { title: msg`The session is not open any more`, detail: null },
  session_closed: {
    title: msg`The session is closed`,
    detail: msg`A closed session stays as it is for ever. Reverse the payment from the citation instead.`,
  },
  figures_hidden: {
    title: msg`Hidden until the count is given`,
    detail: msg`The session is counted blind: its sums are shown when the count is given.`,
  },
  cut_off_before_count: {
    title: msg`Nobody counts at the cut-off`,
    detail: msg`A drawer that asks for a count is cut off to In Review.`,
  },
  ...TILL_TEXTS,
  session_in_review: { title: msg`The session is in review`, detail: null },
  session_occupied: { title: msg`Somebody is in it`, detail: null },
  drawer_has_open_session: { title: msg`The drawer is taken`, detail: null },
  drawer_deactivated: {
    title: msg`The drawer is deactivated`,
    detail: msg`No session starts in a deactivated drawer. Choose another one.`,
  },
  opening_balance_required: {
    title: msg`Opening balance missing`,
    detail: msg`This drawer asks for an opening balance. Type what is in it, or 0.`,
  },
  citation_not_found: {
    title: msg`No such citation`,
    detail: msg`No citation has this number. Check it, or enter the citation by hand.`,
  },
  citation_not_payable: { title: msg`This citation cannot be paid`, detail: null },
  reference_required: { title: msg`Reference missing`, detail: null },
  card_number_refused: {
    title: msg`That looks like a card number`,
    detail: msg`Card numbers are never kept here. Type the last four digits at most.`,
  },
  already_reversed: {
    title: msg`Already reversed`,
    detail: msg`This payment has been reversed already. Nothing was changed.`,
  },
  transfer_exceeds_balance: { title: msg`More than the account balance`, detail: null },
  transfer_exceeds_due: { title: msg`More than is due`, detail: null },
  refunded_already: {
    title: msg`The money was given back`,
    detail: msg`Money of this payment was given back by a refund. It is not given back a second time.`,
  },
  refund_exceeds_received: {
    title: msg`More than was received`,
    detail: msg`That is more than was received on this citation and not given back yet.`,
  },
  surplus_transferred: { title: msg`The surplus was transferred`, detail: null },
  idempotency_key_reused: { title: msg`Sent twice with different content`, detail: null },
  document_too_long: {
    title: msg`Too long for a PDF`,
    detail: msg`A PDF has 5,000 rows at most. Narrow it with the filters, or take the CSV, which has no limit.`,
  },
  pdf_unavailable: {
    title: msg`No PDFs are made here`,
    detail: msg`This server cannot make PDFs. Print from the browser, or take the CSV.`,
  },
  report_too_long_to_mail: {
    title: msg`Too long to be mailed`,
    detail: msg`This file is larger than mail servers take. Narrow it with the filters, or save it at once.`,
  },
  mail_not_found: { title: msg`No such mail`, detail: null },
  mail_file_not_found: { title: msg`No such attachment`, detail: null },
  mail_not_failed: {
    title: msg`It has not failed`,
    detail: msg`Only a mail that failed is sent again. This one has gone, or is still being tried.`,
  },
  payment_not_found: {
    title: msg`No such payment`,
    detail: msg`There is no payment of this number in your agency.`,
  },
  session_not_found: {
    title: msg`No such session`,
    detail: msg`There is no session of this number in your agency.`,
  },
  status_never_goes_back: { title: msg`A session never goes back`, detail: null },
  not_reversible: {
    title: msg`It cannot be reversed`,
    detail: msg`Only money that was taken can be reversed.`,
  },
  citation_named_twice: { title: msg`The citation is named twice`, detail: null },
  nothing_due: { title: msg`Nothing is due`, detail: null },
  first_instalment_past: {
    title: msg`The first instalment is in the past`,
    detail: msg`The first instalment is due today or later.`,
  },
  instalment_too_small: { title: msg`The instalments are too small`, detail: null },
  late_fees_held: { title: msg`The plan keeps late fees away`, detail: null },
  permit_reversal_elsewhere: {
    title: msg`Permits are reversed elsewhere`,
    detail: msg`Permits are reversed from Transaction Management, under Permits.`,
  },
  permit_not_found: {
    title: msg`No such permit`,
    detail: msg`No permit has this number. Check it, or record the permit.`,
  },
  permit_order_not_found: {
    title: msg`No such permit order`,
    detail: msg`There is no order of this ID in your agency.`,
  },
  permit_number_taken: {
    title: msg`The number is taken`,
    detail: msg`Another permit has this number. Choose another one.`,
  },
  permit_ends_before_it_begins: {
    title: msg`It would end before it begins`,
    detail: msg`Give a day on which it ends that is not before the day on which it begins.`,
  },
  permit_not_sellable: {
    title: msg`This permit cannot be sold`,
    detail: msg`It is cancelled or expired.`,
  },
  permit_ordered: { title: msg`The permit is in an order already`, detail: null },
  permit_order_refunded: {
    title: msg`The order was refunded`,
    detail: msg`It takes no money. Place a new order for its permits.`,
  },
  permit_order_cancelled: {
    title: msg`The order was cancelled`,
    detail: msg`It takes no money. Place a new order for its permits.`,
  },
  permit_order_holds_money: {
    title: msg`Money is held for the order`,
    detail: msg`Give back what was paid for it first, then cancel it.`,
  },
  permit_order_overpaid: { title: msg`More than is due on the order`, detail: null },
  nothing_to_give_back: { title: msg`Nothing is left to give back`, detail: null },
  more_than_left: { title: msg`More than is left`, detail: null },
  range_backwards: {
    title: msg`The range ends before it begins`,
    detail: msg`Choose a last day that is not before the first. Both days are part of the report.`,
  },
  range_too_long: {
    title: msg`Too many days for one report`,
    detail: msg`One report goes over 366 days at most. Ask for a year at a time.`,
  },
  balance_transfer_not_editable: {
    title: msg`Balance transfers are not edited`,
    detail: msg`A balance transfer has no payment method or reference to edit.`,
  },
  move_not_allowed: { title: msg`It cannot be moved there`, detail: null },
  same_session: {
    title: msg`It stands there already`,
    detail: msg`The transaction stands in that session already. Nothing was changed.`,
  },
  method_not_offered: {
    title: msg`Not offered any more`,
    detail: msg`This payment method is not offered any more. Choose another one.`,
  },
  drawer_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another drawer has this name; case and blanks make no difference. Choose another one.`,
  },
  cut_off_required: {
    title: msg`Cut-off missing`,
    detail: msg`A drawer that closes automatically needs the time of its cut-off and the status that follows.`,
  },
  already_deactivated: {
    title: msg`Already deactivated`,
    detail: msg`The drawer is deactivated already. Nothing was changed.`,
  },
  already_active: {
    title: msg`Already active`,
    detail: msg`The drawer is active already. Nothing was changed.`,
  },
  branch_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another branch has this name; case and blanks make no difference. Choose another one.`,
  },
  method_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another payment method has this name. Choose another one.`,
  },
  method_code_taken: { title: msg`The code is taken`, detail: null },
  shortcut_taken: { title: msg`The key is taken`, detail: null },
  time_zone_unknown: {
    title: msg`No such time zone`,
    detail: msg`There is no such time zone. Give an IANA name, such as America/Los_Angeles.`,
  },
  cashiering_off: {
    title: msg`Without Cashiering there are no sessions`,
    detail: msg`This agency works without Cashiering. An administrator can switch it on.`,
  },
  cashiering_needs_another: {
    title: msg`Cashiering needs another bundle`,
    detail: msg`Keep Enforcement or Permits on, or switch Cashiering off as well.`,
  },
  sessions_unclosed: {
    title: msg`Sessions are not closed yet`,
    detail: msg`Close all sessions before you switch Cashiering off.`,
  },
  idle_beyond_absolute: {
    title: msg`The times do not fit`,
    detail: msg`The idle time cannot be longer than the time after which every login ends.`,
  },
  email_taken: {
    title: msg`The address is taken`,
    detail: msg`Somebody signs in with this address already. Use another one.`,
  },
  role_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another role has this name. Choose another one.`,
  },
  role_built_in: {
    title: msg`The role is built in`,
    detail: msg`Built-in roles stay as they are. Add a role of your own instead.`,
  },
  last_administrator: {
    title: msg`The last administrator`,
    detail: msg`This is the last active administrator. Make somebody else one first.`,
  },
  second_factor_required: {
    title: msg`A second factor is required`,
    detail: msg`One of your roles requires a second factor. Set it up first.`,
  },
  second_factor_on: {
    title: msg`There is one already`,
    detail: msg`You have a second factor already. Turn it off first to set another one up.`,
  },
  second_factor_off: {
    title: msg`There is none`,
    detail: msg`There is no second factor. It may have been turned off meanwhile.`,
  },
  second_factor_own: {
    title: msg`Your own second factor`,
    detail: msg`Your own is turned off in the menu at the top, with a code. If you have none left, another administrator resets it.`,
  },
  code_wrong: {
    title: msg`The code is not right`,
    detail: msg`This code is not right, or was used before. Type the one that is shown now.`,
  },
  password_wrong: {
    title: msg`The password is not right`,
    detail: msg`That is not your password now.`,
  },
  secret_key_missing: {
    title: msg`The server’s key is missing`,
    detail: msg`The server has no key to encrypt secrets with, or another one than before. Tell whoever runs it.`,
  },
  sign_on_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another provider has this name. Choose another one.`,
  },
  sign_in_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another agency signs in under this name. Choose another one.`,
  },
  issuer_not_https: {
    title: msg`Not over HTTPS`,
    detail: msg`The address of a provider begins with https://.`,
  },
  role_claim_needed: {
    title: msg`A claim must give roles`,
    detail: msg`Whoever is added at their first sign-in gets roles from a claim. Name it, and what its values give.`,
  },
  client_secret_needed: {
    title: msg`Enter the secret anew`,
    detail: msg`The secret was entered for another address. Enter the one for this address.`,
  },
  beyond_own_permissions: { title: msg`More than you may yourself`, detail: null },
  file_not_text: {
    title: msg`This is no text file`,
    detail: msg`From a workbook, save the sheet as CSV and choose that file.`,
  },
  file_empty: {
    title: msg`The file is empty`,
    detail: msg`It has no header and no lines. Nothing was taken in.`,
  },
  too_large: { title: msg`It is too large`, detail: null },
  invalid: {
    title: msg`Something is not right yet`,
    detail: msg`Nothing was saved. Look at the fields that are marked.`,
  },
  changed_meanwhile: {
    title: msg`Changed by somebody else`,
    detail: msg`Somebody changed this while you were at it. Load it again and repeat your change.`,
  },
}

/** What a room beyond the first screen adds when it is fetched. */
export function addProblemTexts(texts: Record<string, Text>): void {
  Object.assign(TEXTS, texts)
}

/** Gives a function that writes a problem in the user's language, with its fields and request id. */
export function useProblemText(): (problem: Problem) => Problem {
  const { t } = useLingui()
  return useCallback(
    (problem) => {
      const text = TEXTS[problem.code]
      if (!text) return problem
      return {
        ...problem,
        title: t(text.title),
        detail: text.detail ? t(text.detail) : problem.detail,
      }
    },
    [t],
  )
}
