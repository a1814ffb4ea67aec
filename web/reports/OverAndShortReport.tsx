import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OverOrShort } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { Difference } from '../kit/Difference.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { BookedInTills } from './BookedInTills.tsx'
import { overAndShortQuery } from './queries.ts'
import { RangeLine } from './RangeFields.tsx'
import type { ReportFilter } from './reportFilter.ts'
import classes from './Reports.module.css'

type Props = { filter: ReportFilter; range: ReactNode }

/** S-15: what was counted at closing, beside what should have been there, and who approved it. */
export function OverAndShortReport({ filter, range }: Props) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { timeZone } = useFormats()
  const list = useInfiniteQuery(overAndShortQuery(filter, timeZone))
  return (
    <>
      <search className={classes.filters} aria-label={t`Filters`}>
        {range}
      </search>
      <RangeLine from={filter.from} to={filter.to} />
      <DataTable
        caption={t`Over and short`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ sessionId, number }) => `${sessionId}-${number}`}
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
          <EmptyState title={<Trans>No session was counted in these days.</Trans>}>
            <Trans>
              Sessions of drawers that ask for a count appear here when the count is given.
            </Trans>
          </EmptyState>
        }
      />
      <BookedInTills filter={filter} />
    </>
  )
}

function useColumns(): Column<OverOrShort>[] {
  const { t } = useLingui()
  return [
    {
      key: 'session',
      header: t`Session`,
      lead: true,
      cell: ({ sessionId, drawer }) => (
        <span className={classes.nowrap}>
          <Link to="/sessions/$sessionId" params={{ sessionId }} search={{}} className="tabular">
            {sessionName(sessionId)}
          </Link>
          <span className={classes.place}>{drawer.name}</span>
        </span>
      ),
    },
    {
      key: 'at',
      header: t`Counted`,
      cell: ({ countedAt, standing }) => (
        <>
          <Time at={countedAt} />
          {standing ? null : <span className={classes.place}>{t`counted again since`}</span>}
        </>
      ),
    },
    { key: 'by', header: t`Counted by`, cell: ({ countedBy }) => countedBy.name },
    { key: 'reason', header: t`Reason`, cell: ({ reason }) => reason },
    { key: 'approved', header: t`Approved by`, cell: ({ approvedBy }) => approvedBy?.name },
    {
      key: 'expected',
      header: t`Expected`,
      align: 'right',
      cell: ({ expected }) => <Money amount={expected} />,
    },
    {
      key: 'counted',
      header: t`Counted cash`,
      align: 'right',
      cell: ({ counted }) => <Money amount={counted} />,
    },
    {
      key: 'difference',
      header: t`Difference`,
      align: 'right',
      cell: ({ difference }) => <Difference amount={difference} />,
    },
    {
      key: 'others',
      header: t`Difference of other methods`,
      align: 'right',
      cell: ({ otherDifference }) => <Difference amount={otherDifference} />,
    },
  ]
}
