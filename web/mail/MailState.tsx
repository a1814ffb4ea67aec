import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Mail, MailState as State } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

export const STATE_NAMES: Record<State, MessageDescriptor> = {
  queued: msg`Waiting`,
  sending: msg`Being sent`,
  sent: msg`Sent`,
  failed: msg`Failed`,
}

const TONES: Record<State, Tone> = {
  queued: 'review',
  sending: 'review',
  sent: 'open',
  failed: 'refused',
}

/** What became of a mail, in colour and word; without a mail server it is kept, not waiting. */
export function MailState({ mail }: { mail: Mail }) {
  const { t } = useLingui()
  const isKept = !mail.hasServer && mail.state === 'queued'
  return (
    <StatusBadge tone={isKept ? 'closed' : TONES[mail.state]}>
      {isKept ? <Trans>Kept here</Trans> : t(STATE_NAMES[mail.state])}
    </StatusBadge>
  )
}
