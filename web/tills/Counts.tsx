import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { TillCount } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { Difference } from '../kit/Difference.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { countsQuery } from './queries.ts'
import classes from './Tills.module.css'
import { COUNTED } from './words.ts'

/** The counts of a till, newest first, and what became of each (C-8). */
export function Counts({ tillId }: { tillId: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(countsQuery(tillId))
  return (
    <Panel title={<Trans>Counts</Trans>}>
      <DataTable
        caption={t`Counts`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ number }) => String(number)}
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
          <EmptyState title={<Trans>It was not counted yet.</Trans>}>
            <Trans>What its holder hands in stands here, with what it differs by.</Trans>
          </EmptyState>
        }
      />
    </Panel>
  )
}

function useColumns(): Column<TillCount>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t({ message: 'Count', context: 'of cash' }),
      lead: true,
      cell: ({ number }) => <Trans>Count {number}</Trans>,
    },
    {
      key: 'at',
      header: t`Counted`,
      cell: ({ countedAt, countedBy }) => (
        <span className={classes.stack}>
          <Time at={countedAt} />
          <small>{countedBy.name}</small>
        </span>
      ),
    },
    {
      key: 'state',
      header: t`What became of it`,
      cell: ({ state, bookedBy, reason }) => (
        <span className={classes.stack}>
          <span>
            <StatusBadge tone={COUNTED[state].tone}>{t(COUNTED[state].word)}</StatusBadge>
          </span>
          {bookedBy ? (
            <small>
              {bookedBy.name}: {reason}
            </small>
          ) : null}
        </span>
      ),
    },
    {
      key: 'cash',
      header: t`Cash counted`,
      align: 'right',
      cell: ({ trays }) => <Money amount={trays.reduce((sum, tray) => sum + tray.counted, 0)} />,
    },
    {
      key: 'difference',
      header: t`Difference`,
      align: 'right',
      cell: ({ difference }) => <Difference amount={difference} />,
    },
  ]
}
