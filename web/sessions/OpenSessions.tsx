import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Session } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe } from '../login/me.ts'
import classes from './OpenSessions.module.css'
import { openSessionsQuery, useJoinSession, useLeaveSession } from './queries.ts'
import { NetTotal } from './NetTotal.tsx'
import { sessionName } from './sessionName.ts'

type Props = { onDone?: () => void; onStartInstead?: () => void }

/** All open sessions: join one, switch to it, or leave the current one (S-6, S-8, S-9). */
export function OpenSessions({ onDone, onStartInstead }: Props) {
  const { t } = useLingui()
  const describe = useProblemText()
  const sessions = useQuery(openSessionsQuery)
  const join = useJoinSession()
  const leave = useLeaveSession()
  const failed = join.error ?? leave.error
  const isBusy = join.isPending || leave.isPending
  const columns = useColumns((session, isMine) =>
    isMine ? (
      <Button
        size="xs"
        variant="default"
        disabled={isBusy}
        onClick={() => leave.mutate(session.id)}
      >
        <Trans>Leave</Trans>
      </Button>
    ) : (
      <JoinButton
        session={session}
        isBusy={isBusy}
        onJoin={() => join.mutate(session.id, { onSuccess: () => onDone?.() })}
      />
    ),
  )
  const start = onStartInstead ? (
    <Button size="xs" variant="default" onClick={onStartInstead}>
      <Trans>Start a session</Trans>
    </Button>
  ) : null
  return (
    <div className={classes.panel}>
      {failed ? <ProblemNotice problem={describe(problemOf(failed))} /> : null}
      <DataTable
        caption={t`Open sessions`}
        columns={columns}
        rows={sessions.data}
        rowKey={({ id }) => id}
        error={
          sessions.isError ? (
            <ProblemNotice
              problem={describe(problemOf(sessions.error))}
              onRetry={() => void sessions.refetch()}
            />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>No session is open.</Trans>} action={start}>
            <Trans>Open sessions of all drawers stand here, to be joined.</Trans>
          </EmptyState>
        }
      />
      {sessions.data && sessions.data.length > 0 ? <div>{start}</div> : null}
    </div>
  )
}

type Controls = (session: Session, isMine: boolean) => React.ReactNode

function useColumns(controls: Controls): Column<Session>[] {
  const { t } = useLingui()
  const me = useMe()
  return [
    { key: 'drawer', header: t`Drawer`, lead: true, cell: ({ drawer }) => <b>{drawer.name}</b> },
    { key: 'id', header: t`Session`, cell: ({ id }) => sessionName(id) },
    {
      key: 'start',
      header: t({ message: 'Start', context: 'moment' }),
      cell: ({ startedAt }) => <Time at={startedAt} show="time" />,
    },
    {
      key: 'users',
      header: t`In it now`,
      cell: ({ users }) => users.map(({ name }) => name).join(', ') || t`nobody`,
    },
    {
      key: 'net',
      header: t`Net total`,
      align: 'right',
      wideOnly: true,
      cell: (session) => <NetTotal session={session} />,
    },
    {
      key: 'do',
      header: t`Action`,
      hiddenHeader: true,
      align: 'right',
      cell: (session) => controls(session, me.session?.id === session.id),
    },
  ]
}

type JoinProps = { session: Session; isBusy: boolean; onJoin: () => void }

function JoinButton({ session, isBusy, onJoin }: JoinProps) {
  const { t } = useLingui()
  const { session: current } = useMe()
  const holder = session.concurrentUsersAllowed ? undefined : session.users[0]?.name
  if (holder !== undefined) {
    return (
      <span className={classes.refused}>
        <Trans>one person at a time; {holder} is in it</Trans>
      </span>
    )
  }
  const name = sessionName(session.id)
  return (
    <Button
      size="xs"
      disabled={isBusy}
      onClick={onJoin}
      aria-label={current ? t`Switch to ${name}` : t`Join ${name}`}
    >
      {current ? <Trans>Switch</Trans> : <Trans>Join</Trans>}
    </Button>
  )
}
