import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { DepositStatus, DepositSummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { Age } from './Age.tsx'
import classes from './Deposits.module.css'
import { DEPOSIT_STATUSES, DepositStatusBadge } from './DepositStatusBadge.tsx'
import { Lying } from './Lying.tsx'
import './problemTexts.ts'
import { depositsQuery, undepositedQuery } from './queries.ts'

const route = getRouteApi('/frame/deposits')

/** What lies there for each account, and what has become of deposits (B-2). */
export function DepositsPage() {
  const { t } = useLingui()
  const lying = useQuery(undepositedQuery)
  const describe = useProblemText()
  return (
    <>
      <PageHeader title={t`Deposits`} />
      <Panel title={<Trans>To be deposited</Trans>}>
        {lying.isError && !lying.data ? (
          <ProblemNotice
            problem={describe(problemOf(lying.error))}
            onRetry={() => void lying.refetch()}
          />
        ) : (
          <Lying undeposited={lying.data} />
        )}
      </Panel>
      <Panel title={<Trans>Deposits so far</Trans>}>
        <List />
      </Panel>
    </>
  )
}

function List() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { status } = route.useSearch()
  const list = useInfiniteQuery(depositsQuery(status))
  return (
    <>
      <div className={classes.filter}>
        <StatusFilter status={status} />
      </div>
      <DataTable
        caption={t`Deposits so far`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        faded={(deposit) => deposit.status === 'cancelled'}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<None status={status} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

function StatusFilter({ status }: { status: DepositStatus | undefined }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <FilterChips
      label={t`Status`}
      single
      choices={Object.entries(DEPOSIT_STATUSES).map(([value, { word }]) => ({
        value,
        label: t(word),
      }))}
      chosen={status ? [status] : []}
      onChange={([next]) =>
        void navigate({ to: '/deposits', search: next ? { status: next as DepositStatus } : {} })
      }
    />
  )
}

function useColumns(): Column<DepositSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Deposit`,
      lead: true,
      cell: ({ id, number }) => (
        <Link to="/deposits/$depositId" params={{ depositId: id }}>
          {number}
        </Link>
      ),
    },
    { key: 'account', header: t`Account`, cell: ({ account }) => account.name },
    { key: 'bag', header: t`Bag`, cell: ({ bagNumber }) => bagNumber },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <DepositStatusBadge status={status} />,
    },
    {
      key: 'prepared',
      header: t`Prepared`,
      cell: ({ prepared }) => <Time at={prepared.at} />,
    },
    { key: 'by', header: t`By`, wideOnly: true, cell: ({ prepared }) => prepared.by.name },
    {
      key: 'age',
      header: t`Lying for`,
      cell: ({ status, oldestClosedAt, overdue }) =>
        status === 'prepared' || status === 'sealed' ? (
          <Age since={oldestClosedAt} overdue={overdue} compact />
        ) : null,
    },
    {
      key: 'sessions',
      header: t`Sessions`,
      align: 'right',
      wideOnly: true,
      cell: ({ sessionCount }) => sessionCount,
    },
    {
      key: 'total',
      header: t`Total`,
      align: 'right',
      cell: ({ total }) => <Money amount={total} />,
    },
  ]
}

function None({ status }: { status: DepositStatus | undefined }) {
  if (status)
    return (
      <EmptyState
        title={<Trans>There is none of this status.</Trans>}
        action={
          <Link to="/deposits" search={{}}>
            <Trans>Show all deposits</Trans>
          </Link>
        }
      />
    )
  return (
    <EmptyState title={<Trans>There are no deposits yet.</Trans>}>
      <Trans>Close sessions, then prepare a deposit from what they brought in.</Trans>
    </EmptyState>
  )
}
