import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { PermitStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

type Looks<Status extends string> = Record<Status, { tone: Tone; word: MessageDescriptor }>

export const PERMIT_STATUSES: Looks<PermitStatus> = {
  pending: { tone: 'review', word: msg`Pending` },
  active: { tone: 'open', word: msg({ message: 'Active', context: 'plan or permit' }) },
  suspended: { tone: 'review', word: msg`Suspended` },
  expired: { tone: 'closed', word: msg`Expired` },
  cancelled: { tone: 'closed', word: msg`Cancelled` },
}

/** The status of a permit (P-1), in its colour and word. */
export function PermitStatusBadge({ status }: { status: PermitStatus }) {
  const { t } = useLingui()
  const { tone, word } = PERMIT_STATUSES[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
