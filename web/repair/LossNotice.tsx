import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { RepairLoss } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'

/** The open item was taken from under somebody's hands: what happened, and that it stays typed. */
export function LossNotice({ loss, onLeave }: { loss: RepairLoss; onLeave: () => void }) {
  return (
    <Notice
      kind="refused"
      title={<Trans>This item is not yours any more.</Trans>}
      actions={
        <Button size="xs" variant="default" onClick={onLeave}>
          <Trans>Go on</Trans>
        </Button>
      }
    >
      <Why cause={loss.cause} />
    </Notice>
  )
}

function Why({ cause }: Pick<RepairLoss, 'cause'>) {
  if (cause === 'deactivated')
    return (
      <Trans>
        The priority control configuration was deactivated: pending repairs were reset and locked
        items released. Ask your administrator.
      </Trans>
    )
  if (cause === 'released')
    return (
      <Trans>
        A supervisor released it. What you typed is kept, and offered if you get it again.
      </Trans>
    )
  if (cause === 'departed')
    return (
      <Trans>
        It was released when your login ended. What you typed is kept, and offered if you get it
        again.
      </Trans>
    )
  return (
    <Trans>
      The time for it was over, so it was released. What you had pending by then was finalised. What
      you typed is kept, and offered if you get it again.
    </Trans>
  )
}
