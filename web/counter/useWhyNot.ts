import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Action } from '../api/contract.ts'

const REASONS: Record<string, MessageDescriptor> = {
  citation_not_payable: msg`It was dismissed or is void.`,
  permit_order_overpaid: msg`Nothing is due on it.`,
  permit_order_refunded: msg`It was refunded. Its permits can be ordered again.`,
  permit_order_cancelled: msg`It was cancelled. Its permits can be ordered again.`,
}

/** Gives why nothing can be paid on something, in the user's language. */
export function useWhyNot(): (payable: Action) => string | null {
  const { t } = useLingui()
  return ({ code, reason }) => {
    const text = REASONS[code ?? '']
    return text ? t(text) : reason
  }
}
