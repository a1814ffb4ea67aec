import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Dashboard, Session } from '../api/contract.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { CountMark } from '../sessions/CountMark.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './Dashboard.module.css'

/** V-7, S-15: sessions whose count waits for a reason or for another person, as of now. */
export function DifferingSessions({ differing }: { differing: Dashboard['differing'] }) {
  const { t } = useLingui()
  const { count, sessions } = differing
  const left = count - sessions.length
  return (
    <Panel title={<Trans>Sessions with differences</Trans>} beside={<b>{count}</b>}>
      <DataTable
        caption={t`Sessions with differences`}
        columns={useColumns()}
        rows={sessions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={<Trans>No difference waits for anybody.</Trans>}>
            <Trans>
              A session stands here from a count beyond the tolerance until somebody else approves
              it.
            </Trans>
          </EmptyState>
        }
      />
      {left > 0 ? (
        <p className={classes.more}>
          <Link to="/sessions" search={{ dates: 'all', difference: 'waiting' }}>
            <Plural value={left} one="# more in Sessions" other="# more in Sessions" />
          </Link>
        </p>
      ) : null}
    </Panel>
  )
}

function useColumns(): Column<Session>[] {
  const { t } = useLingui()
  return [
    {
      key: 'id',
      header: t`Session ID`,
      lead: true,
      cell: ({ id }) => (
        <Link
          to="/sessions/$sessionId/closing"
          params={{ sessionId: id }}
          className={`${classes.whole} tabular`}
        >
          {sessionName(id)}
        </Link>
      ),
    },
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => <b>{drawer.name}</b> },
    { key: 'since', header: t`Ended`, cell: ({ endedAt }) => <Time at={endedAt} /> },
    {
      key: 'difference',
      header: t`Difference`,
      align: 'right',
      cell: ({ count }) => (count ? <CountMark count={count} /> : null),
    },
  ]
}
