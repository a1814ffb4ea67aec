import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { PaymentPlanSummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { usePermission } from '../login/me.ts'
import { Day } from '../permits/Day.tsx'
import { filterFrom, PLAN_STATUSES, searchOf, type PlanFilter } from './planFilter.ts'
import classes from './Plans.module.css'
import { PLAN_LOOKS, PlanStatusBadge } from './PlanWords.tsx'
import { plansQuery } from './queries.ts'
import './problemTexts.ts'

const route = getRouteApi('/frame/payment-plans')

/** Payment plans (E-8): what is overdue for longest first; filters stand in the address. */
export function PlansPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const filter = filterFrom(route.useSearch())
  const list = useInfiniteQuery(plansQuery(filter))
  const isAll = !filter.q && !filter.status
  return (
    <>
      <PageHeader title={t`Payment plans`} actions={<NewPlan />} />
      <Filters key={filter.q ?? ''} filter={filter} />
      <DataTable
        caption={t`Payment plans`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        faded={({ status }) => status === 'cancelled'}
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
    </>
  )
}

function NewPlan() {
  const mayEnrol = usePermission('plans.write')
  if (!mayEnrol) return null
  return (
    <Button renderRoot={(props) => <Link {...props} to="/payment-plans/new" search={{}} />}>
      <Trans>New plan</Trans>
    </Button>
  )
}

function Filters({ filter }: { filter: PlanFilter }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const show = (part: Partial<PlanFilter>): void =>
    void navigate({ to: '/payment-plans', search: searchOf({ ...filter, ...part }) })
  return (
    <search>
      <SearchBox
        label={t`Plan, payer or citation`}
        text={filter.q ?? ''}
        onFind={(q) => show({ q })}
        first
      />
      <div className={classes.chips}>
        <FilterChips
          label={t`Status`}
          choices={PLAN_STATUSES.map((value) => ({ value, label: t(PLAN_LOOKS[value].word) }))}
          chosen={filter.status ? [filter.status] : []}
          onChange={([status]) => show({ status: PLAN_STATUSES.find((one) => one === status) })}
          single
        />
      </div>
    </search>
  )
}

function useColumns(): Column<PaymentPlanSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Plan`,
      lead: true,
      cell: ({ id, number }) => (
        <Link to="/payment-plans/$planId" params={{ planId: id }} className={classes.number}>
          {number}
        </Link>
      ),
    },
    { key: 'payer', header: t`Payer`, cell: ({ payer }) => payer },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <PlanStatusBadge status={status} />,
    },
    {
      key: 'citations',
      header: t`Citations`,
      wideOnly: true,
      cell: ({ citations }) => <Citations numbers={citations} />,
    },
    {
      key: 'next',
      header: t`Next instalment`,
      cell: ({ nextDueOn }) => (nextDueOn === null ? '–' : <Day day={nextDueOn} />),
    },
    {
      key: 'due',
      header: t`Due now`,
      align: 'right',
      cell: ({ dueNow, overdue }) => (
        <span className={overdue > 0 ? classes.late : undefined}>
          <Money amount={dueNow} />
        </span>
      ),
    },
    { key: 'left', header: t`Left`, align: 'right', cell: ({ left }) => <Money amount={left} /> },
    {
      key: 'total',
      header: t`Total`,
      align: 'right',
      wideOnly: true,
      cell: ({ total }) => <Money amount={total} />,
    },
  ]
}

const FEW = 3

function Citations({ numbers }: { numbers: readonly string[] }) {
  const rest = numbers.length - FEW
  return (
    <>
      {numbers.slice(0, FEW).join(', ')}
      {rest > 0 ? (
        <>
          {' '}
          <Trans>and {rest} more</Trans>
        </>
      ) : null}
    </>
  )
}

function NoneYet() {
  return (
    <EmptyState title={<Trans>There are no payment plans yet.</Trans>} action={<NewPlan />}>
      <Trans>
        Whoever cannot pay at once pays by instalments: choose the citations, and say by when.
      </Trans>
    </EmptyState>
  )
}

function NoneFound() {
  return (
    <EmptyState
      title={<Trans>No plan matches.</Trans>}
      action={
        <Link to="/payment-plans" search={{}}>
          <Trans>Show all plans</Trans>
        </Link>
      }
    >
      <Trans>Payers and citations are compared from their beginning; capitals do not matter.</Trans>
    </EmptyState>
  )
}
