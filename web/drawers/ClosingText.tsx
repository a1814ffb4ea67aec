import { Trans } from '@lingui/react/macro'
import type { Drawer } from '../api/contract.ts'
import { SessionStatusWord } from '../sessions/SessionStatusBadge.tsx'

type Props = { drawer: Pick<Drawer, 'closingMethod' | 'cutOffTime' | 'cutOffStatus'> }

/** How sessions of a drawer leave Open: by a person, or at a time of day and to what (D-2). */
export function ClosingText({ drawer }: Props) {
  const { closingMethod, cutOffTime, cutOffStatus } = drawer
  if (closingMethod === 'manual' || !cutOffStatus) return <Trans>Manual</Trans>
  const status = <SessionStatusWord status={cutOffStatus} />
  return (
    <Trans>
      {cutOffTime} to {status}
    </Trans>
  )
}
