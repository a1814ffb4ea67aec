import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { DepositStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

export const DEPOSIT_STATUSES: Record<DepositStatus, { tone: Tone; word: MessageDescriptor }> = {
  prepared: { tone: 'review', word: msg`Prepared` },
  sealed: { tone: 'over', word: msg`Sealed` },
  banked: { tone: 'open', word: msg`Banked` },
  cancelled: { tone: 'closed', word: msg`Cancelled` },
}

export function DepositStatusBadge({ status }: { status: DepositStatus }) {
  const { t } = useLingui()
  const { tone, word } = DEPOSIT_STATUSES[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
