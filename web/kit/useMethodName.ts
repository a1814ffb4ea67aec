import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** The methods that every agency begins with (T-4), by code, under the names they begin with. */
const BUILT_IN: Record<string, { name: string; text: MessageDescriptor }> = {
  cash: { name: 'Cash', text: msg`Cash` },
  check: { name: 'Check', text: msg`Check` },
  money_order: { name: 'Money order', text: msg`Money order` },
  credit_card: { name: 'Credit card', text: msg`Credit card` },
  debit_card: { name: 'Debit card', text: msg`Debit card` },
  ach: { name: 'ACH', text: msg`ACH` },
  wire: { name: 'Wire', text: msg`Wire` },
  lockbox: { name: 'Lockbox', text: msg`Lockbox` },
  tax_intercept: { name: 'Tax intercept', text: msg`Tax intercept` },
  court_intercept: { name: 'Court intercept', text: msg`Court intercept` },
  web: { name: 'Web', text: msg`Web` },
  account_balance: { name: 'Account balance', text: msg`Account balance` },
}

/**
 * Gives a payment method's name in the user's language, as long as it has the name that it began
 * with: what an agency calls it is said as the agency says it.
 */
export function useMethodName(): (code: string, name: string) => string {
  const { t } = useLingui()
  return useCallback(
    (code, name) => {
      const own = BUILT_IN[code]
      return own && own.name === name ? t(own.text) : name
    },
    [t],
  )
}
