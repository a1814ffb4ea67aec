import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Problem } from './contract.ts'

type Text = { title: MessageDescriptor; detail: MessageDescriptor | null }

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
  surplus_transferred: { title: msg`The surplus was transferred`, detail: null },
  idempotency_key_reused: { title: msg`Sent twice with different content`, detail: null },
  changed_meanwhile: {
    title: msg`Changed by somebody else`,
    detail: msg`Somebody changed this while you were at it. Load it again and repeat your change.`,
  },
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
