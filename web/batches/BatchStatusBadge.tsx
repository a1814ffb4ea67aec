import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { BatchStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

export const BATCH_STATUSES: Record<BatchStatus, { tone: Tone; word: MessageDescriptor }> = {
  open: { tone: 'review', word: msg({ message: 'Open', context: 'batch' }) },
  posted: { tone: 'open', word: msg`Posted` },
  discarded: { tone: 'closed', word: msg`Discarded` },
}

export function BatchStatusBadge({ status }: { status: BatchStatus }) {
  const { t } = useLingui()
  const { tone, word } = BATCH_STATUSES[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
