import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { PermitOrderStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

const ORDERS: Record<PermitOrderStatus, { tone: Tone; word: MessageDescriptor }> = {
  unpaid: { tone: 'refused', word: msg`Unpaid` },
  partially_paid: { tone: 'review', word: msg`Partially paid` },
  paid: { tone: 'open', word: msg`Paid` },
  partially_refunded: { tone: 'over', word: msg`Partially refunded` },
  refunded: { tone: 'closed', word: msg`Refunded` },
  cancelled: { tone: 'closed', word: msg`Cancelled` },
}

/** The status of a permit order, as its figures have it. */
export function OrderStatusBadge({ status }: { status: PermitOrderStatus }) {
  const { t } = useLingui()
  const { tone, word } = ORDERS[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
