import { Trans, useLingui } from '@lingui/react/macro'
import {
  type InfiniteData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Page, RepairItem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { ArrivedAmount } from './ArrivedAmount.tsx'
import classes from './Repair.module.css'
import type { pages } from './queries.ts'
import { useReasonText } from './useReasonText.ts'

type Props = {
  caption: string
  query: ReturnType<typeof pages>
  columns: readonly Column<RepairItem>[]
  empty: ReactNode
}

/** A list of items, a page at a time. */
export function ItemTable({ caption, query, columns, empty }: Props) {
  const describe = useProblemText()
  const list: UseInfiniteQueryResult<InfiniteData<Page<RepairItem>>> = useInfiniteQuery(query)
  return (
    <DataTable
      caption={caption}
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
        ) : null
      }
      empty={empty}
    />
  )
}

/** What every list of items begins with: which it is, how much, and why it is in repair. */
export function useItemColumns(): Column<RepairItem>[] {
  const { t } = useLingui()
  const reasonText = useReasonText()
  return [
    {
      key: 'item',
      header: t`Item`,
      lead: true,
      cell: (item) => (
        <span className={classes.stack}>
          <Link to="/repair/items/$itemId" params={{ itemId: item.id }}>
            {item.arrived.citation ?? <Trans>without a number</Trans>}
          </Link>
          <small>
            <Trans>
              {item.source.name}, line {item.line}
            </Trans>
          </small>
        </span>
      ),
    },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: (item) => <ArrivedAmount item={item} />,
    },
    {
      key: 'reasons',
      header: t`Why it is here`,
      cell: ({ reasons }) => reasons.map(reasonText).join(', '),
    },
  ]
}
