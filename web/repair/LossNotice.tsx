import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Notice } from '../kit/Notice.tsx'
import type { Loss } from './worklist.ts'

type Props = {
  loss: Loss
  /** Whoever tried it all the same has been told why below. */
  isTold: boolean
  onLeave: () => void
}

/** The open item was taken from under somebody's hands: what happened, and that it stays typed. */
export function LossNotice({ loss, isTold, onLeave }: Props) {
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
      {isTold ? null : <Why cause={loss.cause} />}
    </Notice>
  )
}

function Why({ cause }: Pick<Loss, 'cause'>) {
  if (cause === 'deactivated')
    return (
      <Trans>
        The priority control configuration was deactivated: pending repairs were reset and locked
        items released. Ask your administrator.
      </Trans>
    )
  if (cause === 'elsewhere')
    return (
      <Trans>
        It left your list in another tab or window: you gave it a disposition there, or signed out.
        What you typed here stays in sight until you go on.
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
      The time for it was over, so it was released. Anything you had pending by then was finalised.
      What you typed is kept, and offered if you get it again.
    </Trans>
  )
}
