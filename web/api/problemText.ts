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
  idempotency_key_reused: { title: msg`Sent twice with different content`, detail: null },
  pdf_unavailable: {
    title: msg`No PDFs are made here`,
    detail: msg`This server cannot make PDFs. Print from the browser, or take the CSV.`,
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
  nothing_due: { title: msg`Nothing is due`, detail: null },
  permit_not_found: {
    title: msg`No such permit`,
    detail: msg`No permit has this number. Check it, or record the permit.`,
  },
  permit_order_not_found: {
    title: msg`No such permit order`,
    detail: msg`There is no order of this ID in your agency.`,
  },
  permit_order_refunded: {
    title: msg`The order was refunded`,
    detail: msg`It takes no money. Place a new order for its permits.`,
  },
  permit_order_cancelled: {
    title: msg`The order was cancelled`,
    detail: msg`It takes no money. Place a new order for its permits.`,
  },
  permit_order_overpaid: { title: msg`More than is due on the order`, detail: null },
  move_not_allowed: { title: msg`It cannot be moved there`, detail: null },
  same_session: {
    title: msg`It stands there already`,
    detail: msg`The transaction stands in that session already. Nothing was changed.`,
  },
  method_not_offered: {
    title: msg`Not offered any more`,
    detail: msg`This payment method is not offered any more. Choose another one.`,
  },
  cashiering_off: {
    title: msg`Without Cashiering there are no sessions`,
    detail: msg`This agency works without Cashiering. An administrator can switch it on.`,
  },
  second_factor_required: {
    title: msg`A second factor is required`,
    detail: msg`One of your roles requires a second factor. Set it up first.`,
  },
  code_wrong: {
    title: msg`The code is not right`,
    detail: msg`This code is not right, or was used before. Type the one that is shown now.`,
  },
  password_wrong: {
    title: msg`The password is not right`,
    detail: msg`That is not your password now.`,
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
