import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { PermitOrderSummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { OrderLink } from './OrderLink.tsx'
import { filterFrom } from './orderFilter.ts'
import { OrderSearch } from './OrderSearch.tsx'
import { ordersQuery } from './queries.ts'
import { OrderStatusBadge } from '../counter/OrderStatusBadge.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/permit-orders')

/** Transaction Management (P-4): orders by their ID, by card tail and by date range. */
export function OrdersPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { timeZone } = useFormats()
  const filter = filterFrom(route.useSearch())
  const list = useInfiniteQuery(ordersQuery(filter, timeZone))
  const isAll = Object.values(filter).every((value) => value === undefined)
  return (
    <SessionGate readable>
      <PageHeader title={t`Transaction Management`} />
      <OrderSearch key={JSON.stringify(filter)} filter={filter} />
      <DataTable
        caption={t`Permit orders`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={isAll ? <NoneYet /> : <NoneFound />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </SessionGate>
  )
}

function useColumns(): Column<PermitOrderSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'id',
      header: t`Order ID`,
      lead: true,
      cell: (order) => <OrderLink order={order} />,
    },
    { key: 'at', header: t`Ordered`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    {
      key: 'permits',
      header: t`Permits`,
      cell: ({ permits }) => permits.map(({ number }) => number).join(', '),
    },
    {
      key: 'holder',
      header: t`Holder`,
      wideOnly: true,
      cell: ({ permits }) => [...new Set(permits.map(({ holder }) => holder))].join(', '),
    },
    {
      key: 'card',
      header: t`Card`,
      cell: ({ cardTails }) => cardTails.map((tail) => `···· ${tail}`).join(', ') || '–',
    },
    { key: 'user', header: t`User`, wideOnly: true, cell: ({ user }) => user.name },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <OrderStatusBadge status={status} />,
    },
    {
      key: 'charged',
      header: t`Charged`,
      align: 'right',
      cell: ({ charged }) => <Money amount={charged} />,
    },
    { key: 'paid', header: t`Paid`, align: 'right', cell: ({ paid }) => <Money amount={paid} /> },
    {
      key: 'refunded',
      header: t`Refunded`,
      align: 'right',
      wideOnly: true,
      cell: ({ refunded }) => (refunded === 0 ? '–' : <Money amount={refunded} />),
    },
  ]
}

function NoneYet() {
  return (
    <EmptyState title={<Trans>No permit has been ordered yet.</Trans>}>
      <Trans>An order appears here as soon as somebody sells a permit.</Trans>
    </EmptyState>
  )
}

function NoneFound() {
  return (
    <EmptyState
      title={<Trans>No order matches.</Trans>}
      action={
        <Link to="/permit-orders" search={{}}>
          <Trans>Show all orders</Trans>
        </Link>
      }
    >
      <Trans>
        An order has an ID of its own, such as PO-30001, which is not the Transaction ID on a
        receipt.
      </Trans>
    </EmptyState>
  )
}
