import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Mail } from '../api/contract.ts'

type Code = NonNullable<Mail['trouble']>['code']

const TEXTS: Record<Code, MessageDescriptor> = {
  unreachable: msg`The mail server does not answer.`,
  slow: msg`The mail server took too long to answer.`,
  broken_off: msg`The connection to the mail server broke. The mail had not been handed over.`,
  answer_lost: msg`The connection broke just after the mail was handed over: it may have arrived.`,
  sign_in_refused: msg`The mail server does not take the name and password in SMTP_URL.`,
  later: msg`The mail server asked to come again later.`,
  refused: msg`The mail server refused the mail for good. Check the address.`,
  not_made: msg`The attachment could not be made.`,
}

/** Why a mail has not gone, in the user's language; undefined where nothing is wrong. */
export function useTroubleText(): (mail: Mail) => string | undefined {
  const { t } = useLingui()
  return ({ trouble }) => (trouble ? t(TEXTS[trouble.code]) : undefined)
}
