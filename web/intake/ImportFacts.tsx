import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { countText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import type { IntakeImport } from '../api/contract.ts'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { FORMATS } from './words.ts'

/** Where a file came from, who sent it, and which session took it. */
export function ImportFacts({ one }: { one: IntakeImport }) {
  const { t } = useLingui()
  const { posted, repair, fees, format } = one
  const gross = posted.total + repair.total
  return (
    <Facts
      facts={[
        { key: 'id', label: t`Number of the import`, value: one.id },
        { key: 'source', label: t`Source`, value: one.source.name },
        { key: 'format', label: t`Format`, value: t(FORMATS[format]) },
        { key: 'drawer', label: t`Drawer`, value: one.drawer.name },
        {
          key: 'session',
          label: t`Session`,
          value: one.sessionId === null ? null : <SessionLink id={one.sessionId} />,
        },
        {
          key: 'fees',
          label: t`Fees that the authority keeps`,
          value: format === 'intercept' ? <Money amount={fees} /> : null,
        },
        {
          key: 'payout',
          label: t`Expected payout`,
          value: format === 'intercept' && !one.dryRun ? <Money amount={gross - fees} /> : null,
        },
        { key: 'by', label: t`Sent by`, value: one.user.name },
        { key: 'at', label: t`Sent`, value: <Time at={one.createdAt} /> },
        {
          key: 'end',
          label: t`Ended`,
          value: one.finishedAt === null ? null : <Time at={one.finishedAt} />,
        },
        { key: 'size', label: t`Size`, value: <Bytes count={one.bytes} /> },
      ]}
    />
  )
}

function SessionLink({ id }: { id: string }) {
  const maySee = usePermission('sessions.read')
  if (!maySee) return <>{sessionName(id)}</>
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
      {sessionName(id)}
    </Link>
  )
}

function Bytes({ count }: { count: number }) {
  const kilobytes = countText(Math.ceil(count / 1000), useFormats())
  return <Trans>{kilobytes} kB</Trans>
}
