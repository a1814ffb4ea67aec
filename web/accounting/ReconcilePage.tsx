import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReconciledSession } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DepositStatusBadge } from '../deposits/DepositStatusBadge.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Difference } from '../kit/Difference.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Day } from '../permits/Day.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './Accounting.module.css'
import { reconciliationQuery } from './queries.ts'
import { ReconcileTabs } from './ReconcileTabs.tsx'

const route = getRouteApi('/frame/reconcile')

/** Closed sessions, and how far the money of each has come: deposited, banked, matched, exported. */
export function ReconcilePage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const navigate = useNavigate()
  const { all = false } = route.useSearch()
  const list = useInfiniteQuery(reconciliationQuery(all))
  return (
    <>
      <PageHeader title={t`Reconcile`} />
      <ReconcileTabs here="sessions" />
      <div className={classes.filter}>
        <Switch
          label={t`Show what is done too`}
          checked={all}
          onChange={(event) =>
            void navigate({
              to: '/reconcile',
              search: event.currentTarget.checked ? { all: true } : {},
            })
          }
        />
      </div>
      <DataTable
        caption={t`Closed sessions`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ session }) => session.id}
        faded={({ done }) => done}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<None all={all} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

function useColumns(): Column<ReconciledSession>[] {
  const { t } = useLingui()
  const amount = (
    key: 'undeposited' | 'deposited' | 'banked',
    header: string,
  ): Column<ReconciledSession> => ({
    key,
    header,
    align: 'right',
    wideOnly: true,
    cell: (row) => (row[key] === 0 ? '–' : <Money amount={row[key]} />),
  })
  return [
    {
      key: 'session',
      header: t`Session`,
      lead: true,
      cell: ({ session }) => (
        <Link to="/sessions/$sessionId" params={{ sessionId: session.id }} search={{}}>
          {sessionName(session.id)}
        </Link>
      ),
    },
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => drawer.name },
    { key: 'day', header: t`Ended`, cell: ({ day }) => <Day day={day} /> },
    {
      key: 'money',
      header: t`Brought in`,
      align: 'right',
      cell: ({ money }) => <Money amount={money} />,
    },
    amount('undeposited', t`Undeposited`),
    amount('deposited', t`On its way`),
    amount('banked', t`Banked`),
    { key: 'deposits', header: t`Deposits`, cell: (row) => <Deposits row={row} /> },
    {
      key: 'export',
      header: t`Export`,
      cell: ({ exported }) => exported?.number ?? <Trans>not yet</Trans>,
    },
    {
      key: 'state',
      header: t`State`,
      cell: (row) => <State row={row} />,
    },
  ]
}

function Deposits({ row }: { row: ReconciledSession }) {
  if (row.deposits.length === 0) return null
  return (
    <span className={classes.links}>
      {row.deposits.map(({ id, number, status, difference }) => (
        <span key={id} className={classes.part}>
          <Link to="/deposits/$depositId" params={{ depositId: id }}>
            {number}
          </Link>
          <DepositStatusBadge status={status} />
          {difference ? <Difference amount={difference} /> : null}
        </span>
      ))}
    </span>
  )
}

/** What is the next thing to do with it, in a word. */
function State({ row }: { row: ReconciledSession }) {
  if (row.done)
    return (
      <StatusBadge tone="open">
        <Trans>Done</Trans>
      </StatusBadge>
    )
  if (row.undeposited !== 0)
    return (
      <StatusBadge tone="review">
        <Trans>To deposit</Trans>
      </StatusBadge>
    )
  if (row.deposited !== 0)
    return (
      <StatusBadge tone="review">
        <Trans>To bank</Trans>
      </StatusBadge>
    )
  if (row.deposits.some(({ difference }) => difference !== 0))
    return (
      <StatusBadge
        tone={row.deposits.some(({ difference }) => difference === null) ? 'review' : 'refused'}
      >
        {row.deposits.some(({ difference }) => difference === null) ? (
          <Trans>To match</Trans>
        ) : (
          <Trans>The bank differs</Trans>
        )}
      </StatusBadge>
    )
  return (
    <StatusBadge tone="over">
      <Trans>To export</Trans>
    </StatusBadge>
  )
}

function None({ all }: { all: boolean }) {
  if (all)
    return (
      <EmptyState title={<Trans>No session is closed yet.</Trans>}>
        <Trans>Closed sessions appear here, with what became of their money.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState
      title={<Trans>Nothing is left to do.</Trans>}
      action={
        <Link to="/reconcile" search={{ all: true }}>
          <Trans>Show all sessions</Trans>
        </Link>
      }
    >
      <Trans>All that closed sessions brought in is banked, matched and exported.</Trans>
    </EmptyState>
  )
}
