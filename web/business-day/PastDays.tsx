import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BusinessDay, Named } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './BusinessDay.module.css'
import { daysQuery, pdfAddress } from './queries.ts'
import { STATUSES } from './words.ts'

/** The days of a branch, newest first, with the summary of each that was processed. */
export function PastDays({ branchId }: { branchId: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(daysQuery(branchId))
  return (
    <Panel title={<Trans>Days</Trans>}>
      <DataTable
        caption={t`Days`}
        columns={useColumns(branchId)}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ date }) => date}
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
        empty={
          <EmptyState title={<Trans>No day was opened here yet.</Trans>}>
            <Trans>
              Open the first one above. When it is processed its cash summary stands here, as a page
              and as a PDF.
            </Trans>
          </EmptyState>
        }
      />
    </Panel>
  )
}

function useColumns(branchId: string): Column<BusinessDay>[] {
  const { t } = useLingui()
  return [
    {
      key: 'date',
      header: t`Date`,
      lead: true,
      cell: ({ date, status }) =>
        status === 'processed' ? (
          <Link to="/business-day/$branchId/$date" params={{ branchId, date }}>
            <CalendarDay day={date} />
          </Link>
        ) : (
          <b>
            <CalendarDay day={date} />
          </b>
        ),
    },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => (
        <StatusBadge tone={STATUSES[status].tone}>{t(STATUSES[status].word)}</StatusBadge>
      ),
    },
    {
      key: 'opened',
      header: t`Opened`,
      cell: ({ openedAt, openedBy }) => <Step at={openedAt} by={openedBy} />,
    },
    {
      key: 'settled',
      header: t`Settled`,
      cell: ({ settledAt, settledBy }) =>
        settledBy ? <Step at={settledAt} by={settledBy} /> : null,
    },
    {
      key: 'processed',
      header: t`Processed`,
      cell: ({ processedAt, processedBy }) =>
        processedBy ? <Step at={processedAt} by={processedBy} /> : null,
    },
    {
      key: 'summary',
      header: t`Cash summary`,
      align: 'right',
      cell: ({ date, status }) =>
        status === 'processed' ? (
          <a href={pdfAddress(branchId, date)} download>
            <Trans>PDF</Trans>
          </a>
        ) : null,
    },
  ]
}

function Step({ at, by }: { at: string | null; by: Named }) {
  return (
    <span className={classes.stack}>
      <Time at={at} />
      <small>{by.name}</small>
    </span>
  )
}
