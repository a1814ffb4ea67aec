import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { BookedInTill } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { bookedInTillsQuery } from './queries.ts'
import type { ReportFilter } from './reportFilter.ts'
import classes from './Reports.module.css'

/** C-8, C-12: what tills book and no session shows: over, short, papers that were missing, and what is paid in and out. */
export function BookedInTills({ filter }: { filter: ReportFilter }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(bookedInTillsQuery(filter))
  return (
    <Panel title={<Trans>Booked in tills</Trans>}>
      <DataTable
        caption={t`Booked in tills`}
        columns={useColumns()}
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
        empty={
          <EmptyState title={<Trans>Nothing was booked in tills in these days.</Trans>}>
            <Trans>What is over or short in tills and paid in or out appears here.</Trans>
          </EmptyState>
        }
      />
    </Panel>
  )
}

function useColumns(): Column<BookedInTill>[] {
  const { t } = useLingui()
  const kinds: Record<BookedInTill['kind'], string> = {
    over: t({ message: 'Over', context: 'of cash' }),
    short: t({ message: 'Short', context: 'of cash' }),
    paid_in: t`Paid in`,
    paid_out: t`Paid out`,
    papers_over: t`Papers over`,
    papers_short: t`Papers missing`,
  }
  return [
    {
      key: 'till',
      header: t`Till`,
      lead: true,
      cell: ({ till, branch }) => (
        <>
          {till}
          <span className={classes.place}>{branch.name}</span>
        </>
      ),
    },
    {
      key: 'day',
      header: t`Business date`,
      cell: ({ businessDate }) => <CalendarDay day={businessDate} />,
    },
    {
      key: 'kind',
      header: t`What`,
      cell: ({ kind, papers }) =>
        papers === null ? kinds[kind] : `${kinds[kind]}: ${Math.abs(papers)}`,
    },
    { key: 'by', header: t`Booked by`, cell: ({ by }) => by.name },
    { key: 'reason', header: t`Reason`, cell: ({ reason }) => reason },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, currency }) => (
        <InCurrency currency={currency}>
          <Money amount={amount} />
        </InCurrency>
      ),
    },
  ]
}
