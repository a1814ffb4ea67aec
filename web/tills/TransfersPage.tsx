import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { PaidInOut, TransferStatus } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { PaidTable } from './PaidTable.tsx'
import './problemTexts.ts'
import { paidQuery, transfersQuery } from './queries.ts'
import classes from './Tills.module.css'
import { TransferTable } from './TransferTable.tsx'
import { REQUESTS, TRANSFERS } from './words.ts'

const route = getRouteApi('/frame/transfers')

const STATUSES: readonly TransferStatus[] = ['in_transit', 'accepted', 'returned']
const DECISIONS: readonly PaidInOut['status'][] = ['requested', 'approved', 'declined']

/** Cash between people, and in and out of the office: what is under way and what became of it (C-12). */
export function TransfersPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = route.useSearch()
  const status = STATUSES.find((one) => one === search['status'])
  const paid = DECISIONS.find((one) => one === search['paid'])
  const change = (part: { status?: string | undefined; paid?: string | undefined }): void => {
    const next = Object.entries({ status, paid, ...part }).filter(([, value]) => value)
    void navigate({ to: '/transfers', search: Object.fromEntries(next), replace: true })
  }
  return (
    <>
      <PageHeader title={t`Transfers`} />
      <div className={classes.filters}>
        <FilterChips
          label={t`Status`}
          single
          choices={STATUSES.map((one) => ({ value: one, label: t(TRANSFERS[one].word) }))}
          chosen={status === undefined ? [] : [status]}
          onChange={([one]) => change({ status: one })}
        />
      </div>
      <Transfers status={status} />
      <Panel title={<Trans>Paid in and out</Trans>}>
        <div className={classes.filters}>
          <FilterChips
            label={t`Decision`}
            single
            choices={DECISIONS.map((one) => ({ value: one, label: t(REQUESTS[one].word) }))}
            chosen={paid === undefined ? [] : [paid]}
            onChange={([one]) => change({ paid: one })}
          />
        </div>
        <Paid status={paid} />
      </Panel>
    </>
  )
}

function Transfers({ status }: { status: TransferStatus | undefined }) {
  const list = useInfiniteQuery(transfersQuery(status))
  return (
    <div className={classes.list}>
      <TransferTable
        rows={list.data?.pages.flatMap(({ items }) => items)}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
        error={
          list.isError && !list.data ? (
            <Failed error={list.error} onRetry={() => void list.refetch()} />
          ) : null
        }
        empty={
          status === undefined ? (
            <EmptyState title={<Trans>No cash was given yet.</Trans>}>
              <Trans>
                Cash goes from till to till or into a bag under My till. It stands here until
                another person accepts it, and afterwards too.
              </Trans>
            </EmptyState>
          ) : (
            <EmptyState title={<Trans>No transfer has this status.</Trans>} />
          )
        }
      />
    </div>
  )
}

function Paid({ status }: { status: PaidInOut['status'] | undefined }) {
  const list = useInfiniteQuery(paidQuery(status))
  return (
    <PaidTable
      rows={list.data?.pages.flatMap(({ items }) => items)}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onLoadMore={() => void list.fetchNextPage()}
      error={
        list.isError && !list.data ? (
          <Failed error={list.error} onRetry={() => void list.refetch()} />
        ) : null
      }
      empty={
        status === undefined ? (
          <EmptyState title={<Trans>Nothing was asked for yet.</Trans>}>
            <Trans>
              The float of a till, change from the bank or cash for stamps is asked for under My
              till, and approved by another person.
            </Trans>
          </EmptyState>
        ) : (
          <EmptyState title={<Trans>No request has this status.</Trans>} />
        )
      }
    />
  )
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const describe = useProblemText()
  return <ProblemNotice problem={describe(problemOf(error))} onRetry={onRetry} />
}
