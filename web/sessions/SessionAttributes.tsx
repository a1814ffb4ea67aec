import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Instant, Named, Session } from '../api/contract.ts'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'

/** All that a session says of itself beside its money (S-14). */
export function SessionAttributes({ session }: { session: Session }) {
  const { t } = useLingui()
  const { startedAt, openedBy, endedAt, endedBy, closedAt, closedBy, openingBalance } = session
  const isOpen = session.status === 'open'
  const users = session.users.map(({ name }) => name).join(', ')
  const none = <Trans>none given</Trans>
  return (
    <Facts
      facts={[
        { key: 'branch', label: t`Branch`, value: session.branch.name },
        {
          key: 'start',
          label: t({ message: 'Start', context: 'moment' }),
          value: <Moment at={startedAt} by={openedBy} />,
        },
        {
          key: 'end',
          label: t`End`,
          value: endedAt ? <Moment at={endedAt} by={endedBy} /> : null,
        },
        {
          key: 'closed',
          label: t`Closed at`,
          value: closedAt ? <Moment at={closedAt} by={closedBy} /> : null,
        },
        { key: 'closing', label: t`Closing`, value: <Closing session={session} /> },
        {
          key: 'balance',
          label: t`Opening balance`,
          value: openingBalance === null ? none : <Money amount={openingBalance} />,
        },
        { key: 'users', label: t`In it now`, value: isOpen ? users || t`nobody` : null },
      ]}
    />
  )
}

/** When and by whom; without anybody it was the cut-off (S-10). */
function Moment({ at, by }: { at: Instant; by: Named | null }): ReactNode {
  const when = <Time at={at} />
  if (!by) return <Trans>{when} by the daily cut-off</Trans>
  return (
    <Trans>
      {when} by {by.name}
    </Trans>
  )
}

function Closing({ session }: { session: Session }) {
  const { cutOffAt, cutOffStatus } = session
  if (session.closingMethod === 'manual' || !cutOffAt) return <Trans>Manual</Trans>
  const when = <Time at={cutOffAt} />
  if (cutOffStatus === 'closed') return <Trans>Automatic, to Closed at {when}</Trans>
  return <Trans>Automatic, to In Review at {when}</Trans>
}
