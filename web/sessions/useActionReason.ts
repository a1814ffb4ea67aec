import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Action } from '../api/contract.ts'

const REASONS: Record<string, MessageDescriptor> = {
  session_closed: msg`The session is closed: its transactions stay as they are.`,
  balance_transfer_not_editable: msg`A balance transfer has no payment method or reference to edit.`,
  permit_reversal_elsewhere: msg`Permits are reversed from Transaction Management, under Permits.`,
  not_reversible: msg`Only money that was taken can be reversed.`,
  already_reversed: msg`It has been reversed already.`,
}

/**
 * Gives why an action is not offered, in the user's language, or undefined when it is: first what
 * the person's roles lack, then what the state does not allow (V-4).
 */
export function useActionReason(): (action: Action, isPermitted: boolean) => string | undefined {
  const { t } = useLingui()
  return (action, isPermitted) => {
    if (!isPermitted) return t`Your roles do not permit this.`
    if (action.allowed) return undefined
    const text = action.code ? REASONS[action.code] : undefined
    return text ? t(text) : (action.reason ?? t`This cannot be done now.`)
  }
}
