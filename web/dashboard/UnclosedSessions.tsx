import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Dashboard, Session } from '../api/contract.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { SessionStatusBadge } from '../sessions/SessionStatusBadge.tsx'
import classes from './Dashboard.module.css'
import { NetTotal } from '../sessions/NetTotal.tsx'

type Unclosed = Dashboard['unclosed'][number]

/** Sessions of one status as of now, the newest first, with the sum of all of them. */
export function UnclosedSessions({ unclosed }: { unclosed: Unclosed }) {
  const { t } = useLingui()
  const { status, count, sessions } = unclosed
  const isOpen = status === 'open'
  const left = count - sessions.length
  return (
    <Panel
      title={isOpen ? <Trans>Open sessions</Trans> : <Trans>Sessions waiting for review</Trans>}
      beside={
        <span className={`${classes.count} tabular`}>
          <SessionStatusBadge status={status} /> <b>{count}</b>
        </span>
      }
    >
      <DataTable
        caption={isOpen ? t`Open sessions` : t`Sessions waiting for review`}
        columns={useColumns(isOpen)}
        rows={sessions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={
              isOpen ? <Trans>No session is open.</Trans> : <Trans>None waits for review.</Trans>
            }
          >
            {isOpen ? (
              <Trans>A session appears here as soon as somebody starts one in a drawer.</Trans>
            ) : (
              <Trans>
                A session waits here from its cut-off or review until somebody closes it.
              </Trans>
            )}
          </EmptyState>
        }
      />
      {left > 0 ? (
        <p className={classes.more}>
          <Link to="/sessions" search={{ dates: 'all', status }}>
            <Plural value={left} one="# more in Sessions" other="# more in Sessions" />
          </Link>
        </p>
      ) : null}
    </Panel>
  )
}

function useColumns(isOpen: boolean): Column<Session>[] {
  const { t } = useLingui()
  return [
    {
      key: 'id',
      header: t`Session ID`,
      lead: true,
      cell: ({ id }) => (
        <Link
          to="/sessions/$sessionId"
          params={{ sessionId: id }}
          search={{}}
          className={`${classes.whole} tabular`}
        >
          {sessionName(id)}
        </Link>
      ),
    },
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => <b>{drawer.name}</b> },
    isOpen
      ? {
          key: 'since',
          header: t`Open since`,
          cell: ({ startedAt }) => <Time at={startedAt} />,
        }
      : {
          key: 'since',
          header: t`Waits since`,
          cell: ({ endedAt }) => <Time at={endedAt} />,
        },
    {
      key: 'net',
      header: t`Net total`,
      align: 'right',
      cell: (session) => <NetTotal session={session} />,
    },
  ]
}
