import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Session } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { today as todayIn } from '../kit/days.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { CountMark } from './CountMark.tsx'
import { NetTotal } from './NetTotal.tsx'
import { sessionName } from './sessionName.ts'
import classes from './SessionsPage.module.css'
import { SessionStatusBadge } from './SessionStatusBadge.tsx'
import { filterFrom, filterToAddress, summaryQuery, type SummaryFilter } from './summary.ts'
import { ClearFilters, SummaryFilters } from './SummaryFilters.tsx'

const route = getRouteApi('/frame/sessions')

/** Session Summary (V-1): sessions by the day they were opened, each leading to its report. */
export function SessionsPage() {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  const navigate = useNavigate()
  const describe = useProblemText()
  const today = todayIn(timeZone)
  const filter = filterFrom(route.useSearch(), today)
  const list = useInfiniteQuery(summaryQuery(filter, timeZone))
  const columns = useColumns()
  const change = (next: SummaryFilter): void => {
    void navigate({ to: '/sessions', search: filterToAddress(next, today), replace: true })
  }
  return (
    <>
      <PageHeader title={t`Sessions`} />
      <SummaryFilters filter={filter} today={today} onChange={change} />
      <DataTable
        caption={t`Sessions`}
        columns={columns}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<NoSessions filter={filter} today={today} onChange={change} />}
      />
    </>
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
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status, count }) => (
        <>
          <SessionStatusBadge status={status} />
          {count ? <CountMark count={count} /> : null}
        </>
      ),
    },
    {
      key: 'start',
      header: t({ message: 'Start', context: 'moment' }),
      cell: ({ startedAt }) => <Time at={startedAt} />,
    },
    {
      key: 'end',
      header: t`End`,
      cell: ({ endedAt }) => (endedAt ? <Time at={endedAt} /> : <Blank />),
    },
    {
      key: 'count',
      header: t`Transactions`,
      align: 'right',
      cell: ({ transactionCount }) => transactionCount,
    },
    {
      key: 'net',
      header: t`Net total`,
      align: 'right',
      cell: (session) => <NetTotal session={session} />,
    },
    {
      key: 'users',
      header: t`Concurrent users`,
      align: 'right',
      cell: ({ concurrentUsers }) => concurrentUsers,
    },
  ]
}

function Blank() {
  return <span aria-hidden>–</span>
}

type EmptyProps = {
  filter: SummaryFilter
  today: string
  onChange: (filter: SummaryFilter) => void
}

function NoSessions({ filter, today, onChange }: EmptyProps) {
  const isPlain =
    filter.drawerId === undefined &&
    filter.status.length === 0 &&
    filter.difference === undefined &&
    filter.from === today
  const clear = (): void =>
    onChange({
      from: today,
      to: today,
      drawerId: undefined,
      status: [],
      includeDeactivated: false,
      difference: undefined,
    })
  if (isPlain) {
    return (
      <EmptyState
        title={<Trans>No session was opened today.</Trans>}
        action={
          <Link to="/sessions" search={{ dates: 'all' }}>
            <Trans>Show sessions of all dates</Trans>
          </Link>
        }
      >
        <Trans>A session appears here as soon as somebody starts one in a drawer.</Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={<Trans>No session matches these filters.</Trans>}
      action={<ClearFilters onClear={clear} />}
    >
      <Trans>Sessions are listed by the day on which they were opened.</Trans>
    </EmptyState>
  )
}
