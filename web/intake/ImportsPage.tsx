import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { IntakeStatus } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Intake.module.css'
import './problemTexts.ts'
import { importsQuery, sourcesQuery, type ImportFilter, type ImportState } from './queries.ts'
import { useImportColumns } from './useImportColumns.tsx'
import { STATUSES } from './words.ts'

/** Waiting and being checked pass by themselves, in seconds. */
const OFFERED: readonly IntakeStatus[] = [
  'running',
  'held',
  'done',
  'failed',
  'cancelled',
  'withdrawn',
]

const route = getRouteApi('/frame/intake')

/** Files of payments (I-1 to I-3), newest first, with what became of each. */
export function ImportsPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const filter = route.useSearch()
  const list = useInfiniteQuery(importsQuery(filter))
  return (
    <>
      <PageHeader title={t`Payments by file`} actions={<Actions />} />
      <Filters filter={filter} />
      <DataTable
        caption={t`Payments by file`}
        columns={useImportColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        faded={({ dryRun, status }) => dryRun || status === 'cancelled' || status === 'withdrawn'}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<None filter={filter} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

function Actions() {
  const mayTake = usePermission('intake.write')
  return (
    <>
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/intake/sources" />}>
        <Trans>Sources</Trans>
      </Button>
      {mayTake ? <TakeIn /> : null}
    </>
  )
}

function TakeIn() {
  return (
    <Button renderRoot={(props) => <Link {...props} to="/intake/new" search={{}} />}>
      <Trans>Take a file in</Trans>
    </Button>
  )
}

function Filters({ filter }: { filter: ImportFilter }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const sources = useQuery(sourcesQuery)
  const go = ({ source, status }: Partial<Record<keyof ImportFilter, string | undefined>>): void =>
    void navigate({
      to: '/intake',
      search: {
        ...(source === undefined ? {} : { source }),
        ...(status === undefined ? {} : { status: status as ImportState }),
      },
    })
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t`Source`}
        single
        choices={(sources.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={filter.source ? [filter.source] : []}
        onChange={([source]) => go({ ...filter, source })}
      />
      <FilterChips
        label={t`Status`}
        single
        choices={[
          ...OFFERED.map((value) => ({ value, label: t(STATUSES[value].word) })),
          { value: 'tried', label: t`Tried` },
        ]}
        chosen={filter.status ? [filter.status] : []}
        onChange={([status]) => go({ ...filter, status })}
      />
    </div>
  )
}

function None({ filter: { source, status } }: { filter: ImportFilter }) {
  const mayTake = usePermission('intake.write')
  if (source !== undefined || status !== undefined)
    return (
      <EmptyState
        title={<Trans>There is none of this kind.</Trans>}
        action={
          <Link to="/intake" search={{}}>
            <Trans>Show all files</Trans>
          </Link>
        }
      />
    )
  return (
    <EmptyState
      title={<Trans>No file of payments was taken in yet.</Trans>}
      action={mayTake ? <TakeIn /> : undefined}
    >
      <Trans>
        Take in what a bank’s lockbox, a mail house or a tax office sends. What can be posted is
        posted at once; the rest goes to repair, with its reasons.
      </Trans>
    </EmptyState>
  )
}
