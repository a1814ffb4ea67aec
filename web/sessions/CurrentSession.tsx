import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCoins, IconDoorExit, IconList, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Session } from '../api/contract.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { useMe, usePermission } from '../login/me.ts'
import classes from './CurrentSession.module.css'
import { useLeaveSession } from './queries.ts'
import { useSessionDialog } from './SessionDialogs.tsx'
import { NetTotal } from './NetTotal.tsx'
import { sessionName } from './sessionName.ts'
import { SessionStatusBadge } from './SessionStatusBadge.tsx'

/** In the top frame: the current drawer and session with its figures, and what to do with it (S-8). */
export function CurrentSession() {
  const { session } = useMe()
  const mayWork = usePermission('sessions.work')
  if (session) return <InSession session={session} />
  return mayWork ? <WithoutSession /> : null
}

function WithoutSession() {
  const open = useSessionDialog()
  return (
    <div className={classes.line}>
      <span className={classes.none}>
        <Trans>No session</Trans>
      </span>
      <Button size="compact-sm" onClick={() => open('start')}>
        <Trans>Start</Trans>
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => open('join')}>
        <Trans>Join</Trans>
      </Button>
    </div>
  )
}

function InSession({ session }: { session: Session }) {
  const { t } = useLingui()
  const open = useSessionDialog()
  const leave = useLeaveSession()
  const count = session.transactionCount
  const navigate = useNavigate()
  const mayCount = usePermission('counts.give')
  const isCounted = session.closingCount !== 'none'
  const toCount = {
    key: 'count',
    label: t`Count and close`,
    icon: <IconCoins size={16} aria-hidden />,
    refused: mayCount ? undefined : t`Your roles do not permit this.`,
    onSelect: () =>
      void navigate({
        to: '/sessions/$sessionId/closing',
        params: { sessionId: session.id },
      }),
  }
  return (
    <section className={classes.line} aria-label={t`Current session`}>
      <Link
        to="/sessions/$sessionId"
        params={{ sessionId: session.id }}
        search={{}}
        className={classes.link}
      >
        <b>{session.drawer.name}</b>
        <span className={classes.id}>{sessionName(session.id)}</span>
      </Link>
      <SessionStatusBadge status={session.status} />
      <span className={`${classes.count} tabular`}>
        <Plural value={count} one="# transaction" other="# transactions" />
      </span>
      <b className={classes.net}>
        <NetTotal session={session} />
      </b>
      <ActionMenu
        label={t`Actions for the current session`}
        actions={[
          ...(isCounted ? [toCount] : []),
          {
            key: 'start',
            label: t`Start a session in another drawer`,
            icon: <IconPlus size={16} aria-hidden />,
            onSelect: () => open('start'),
          },
          {
            key: 'join',
            label: t`Manage open sessions`,
            icon: <IconList size={16} aria-hidden />,
            onSelect: () => open('join'),
          },
          {
            key: 'leave',
            label: t`Leave this session`,
            icon: <IconDoorExit size={16} aria-hidden />,
            onSelect: () => leave.mutate(session.id),
          },
        ]}
      />
    </section>
  )
}
