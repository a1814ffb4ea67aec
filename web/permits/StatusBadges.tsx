import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { PermitOrderStatus, PermitStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

type Looks<Status extends string> = Record<Status, { tone: Tone; word: MessageDescriptor }>

export const PERMIT_STATUSES: Looks<PermitStatus> = {
  pending: { tone: 'review', word: msg`Pending` },
  active: { tone: 'open', word: msg`Active` },
  suspended: { tone: 'review', word: msg`Suspended` },
  expired: { tone: 'closed', word: msg`Expired` },
  cancelled: { tone: 'closed', word: msg`Cancelled` },
}

const ORDERS: Looks<PermitOrderStatus> = {
  unpaid: { tone: 'refused', word: msg`Unpaid` },
  partially_paid: { tone: 'review', word: msg`Partially paid` },
  paid: { tone: 'open', word: msg`Paid` },
  partially_refunded: { tone: 'over', word: msg`Partially refunded` },
  refunded: { tone: 'closed', word: msg`Refunded` },
}

/** The status of a permit (P-1), in its colour and word. */
export function PermitStatusBadge({ status }: { status: PermitStatus }) {
  const { t } = useLingui()
  const { tone, word } = PERMIT_STATUSES[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}

/** The status of an order, as its figures have it. */
export function OrderStatusBadge({ status }: { status: PermitOrderStatus }) {
  const { t } = useLingui()
  const { tone, word } = ORDERS[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
