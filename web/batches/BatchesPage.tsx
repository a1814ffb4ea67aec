import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Batch, BatchStatus, BatchSummary, NewBatch } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { BatchHeaderDialog } from './BatchHeaderDialog.tsx'
import { BATCH_STATUSES, BatchStatusBadge } from './BatchStatusBadge.tsx'
import classes from './Entry.module.css'
import './problemTexts.ts'
import { batchesQuery, batchQuery } from './queries.ts'

const route = getRouteApi('/frame/batches')

/** All batches, newest first: open ones to be taken up again, the others to be read. */
export function BatchesPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { status } = route.useSearch()
  const list = useInfiniteQuery(batchesQuery(status))
  const mayKey = usePermission('batches.write')
  const [isOpening, setIsOpening] = useState(false)
  const openOne = (
    <Button onClick={() => setIsOpening(true)}>
      <Trans>Open a batch</Trans>
    </Button>
  )
  return (
    <>
      <PageHeader title={t`Batches`} actions={mayKey ? openOne : undefined} />
      <div className={classes.filter}>
        <StatusFilter status={status} />
      </div>
      <DataTable
        caption={t`Batches`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        faded={(batch) => batch.status === 'discarded'}
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
      {isOpening ? <NewBatchDialog onClose={() => setIsOpening(false)} /> : null}
    </>
  )
}

function StatusFilter({ status }: { status: BatchStatus | undefined }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <FilterChips
      label={t`Status`}
      single
      choices={Object.entries(BATCH_STATUSES).map(([value, { word }]) => ({
        value,
        label: t(word),
      }))}
      chosen={status ? [status] : []}
      onChange={([next]) =>
        void navigate({ to: '/batches', search: next ? { status: next as BatchStatus } : {} })
      }
    />
  )
}

function NewBatchDialog({ onClose }: { onClose: () => void }) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const create = useChange(
    (header: NewBatch, key) => api.post<Batch>('/batches', header, { key }),
    {
      stale: [['batches']],
      onSuccess: (batch) => {
        cache.setQueryData(batchQuery(batch.id).queryKey, batch)
        void navigate({ to: '/batches/$batchId', params: { batchId: batch.id } })
      },
    },
  )
  return (
    <BatchHeaderDialog
      title={<Trans>Open a batch</Trans>}
      confirm={<Trans>Open and key it</Trans>}
      isBusy={create.isBusy}
      problem={create.problem}
      onConfirm={create.send}
      onClose={onClose}
    />
  )
}

function useColumns(): Column<BatchSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Batch`,
      lead: true,
      cell: ({ id, number }) => (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {number}
        </Link>
      ),
    },
    { key: 'source', header: t`Source`, cell: ({ source }) => source },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <BatchStatusBadge status={status} />,
    },
    { key: 'by', header: t`Opened by`, wideOnly: true, cell: ({ createdBy }) => createdBy.name },
    {
      key: 'saved',
      header: t`Last change`,
      cell: ({ savedAt, endedAt }) => <Time at={endedAt ?? savedAt} />,
    },
    {
      key: 'count',
      header: t`Lines`,
      align: 'right',
      cell: ({ count, controlCount }) => (
        <Trans>
          {count} of {controlCount}
        </Trans>
      ),
    },
    {
      key: 'total',
      header: t`Total`,
      align: 'right',
      cell: ({ total }) => <Money amount={total} />,
    },
    {
      key: 'control',
      header: t`Control total`,
      align: 'right',
      wideOnly: true,
      cell: ({ controlTotal }) => <Money amount={controlTotal} />,
    },
  ]
}

function None({ status }: { status: BatchStatus | undefined }) {
  if (status)
    return (
      <EmptyState
        title={<Trans>There is none of this status.</Trans>}
        action={
          <Link to="/batches" search={{}}>
            <Trans>Show all batches</Trans>
          </Link>
        }
      />
    )
  return (
    <EmptyState title={<Trans>There are no batches yet.</Trans>}>
      <Trans>
        Open one for the checks that came by mail: type their count and total from the slip, then a
        line for each.
      </Trans>
    </EmptyState>
  )
}
