import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { SessionStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

const TONES: Record<SessionStatus, Tone> = { open: 'open', in_review: 'review', closed: 'closed' }
const WORDS: Record<SessionStatus, MessageDescriptor> = {
  open: msg`Open`,
  in_review: msg`In Review`,
  closed: msg`Closed`,
}

/** The status of a session, in its colour and word. */
export function SessionStatusBadge({ status }: { status: SessionStatus }) {
  return (
    <StatusBadge tone={TONES[status]}>
      <SessionStatusWord status={status} />
    </StatusBadge>
  )
}

/** The word alone. */
export function SessionStatusWord({ status }: { status: SessionStatus }) {
  const { t } = useLingui()
  return t(WORDS[status])
}
