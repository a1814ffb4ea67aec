import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { SessionDetail, Transaction } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { wordOf } from '../frame/search.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { EditTransaction } from './EditTransaction.tsx'
import { MoveTransaction } from './MoveTransaction.tsx'
import { isFiltered, reportFilterFrom, reportFilterToAddress, type ReportFilter } from './report.ts'
import { ReverseTransaction } from './ReverseTransaction.tsx'
import { TransactionFilters } from './TransactionFilters.tsx'
import { TransactionStory } from './TransactionStory.tsx'
import { useArrivals } from './useArrivals.ts'
import { useKeptPlace } from './useKeptPlace.ts'
import { useReportColumns, type Doing } from './useReportColumns.tsx'
import { useTransactions } from './useTransactions.ts'

const route = getRouteApi('/frame/sessions/$sessionId')

/** The report's list: filters, the total of what they leave, rows that follow what happens. */
export function ReportTransactions({ session }: { session: SessionDetail }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const navigate = useNavigate()
  const search = route.useSearch()
  const filter = reportFilterFrom(search)
  const shown = wordOf(search, 'transaction')
  const list = useTransactions(session.id, filter)
  const frame = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => list.rows?.map(({ id }) => id), [list.rows])
  const arrived = useArrivals(ids, JSON.stringify(filter))
  useKeptPlace(frame, list.rows)
  const [doing, setDoing] = useState<Doing | null>(null)
  const go = (next: ReportFilter, transaction?: string): void => {
    const filters = reportFilterToAddress(next)
    const address =
      transaction === undefined ? filters : { ...filters, transaction: Number(transaction) }
    const params = { sessionId: session.id }
    void navigate({
      to: '/sessions/$sessionId',
      params,
      search: address,
      replace: true,
      resetScroll: false,
    })
  }
  const columns = useReportColumns(setDoing, (id) => go(filter, id))
  return (
    <>
      <TransactionFilters
        session={session}
        filter={filter}
        filtered={list.filtered}
        onChange={(next) => go(next)}
      />
      <div ref={frame}>
        <DataTable
          caption={t`Transactions`}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
          faded={(row: Transaction) => row.reversedById !== null}
          arriving={({ id }) => arrived.has(id)}
          hasMore={list.hasMore}
          loadingMore={list.isLoadingMore}
          onLoadMore={list.loadMore}
          error={
            list.error ? (
              <ProblemNotice problem={describe(problemOf(list.error))} onRetry={list.retry} />
            ) : undefined
          }
          empty={
            <NoTransactions isNarrowed={isFiltered(filter)} isOpen={session.status === 'open'} />
          }
        />
      </div>
      <Dialogs session={session} doing={doing} onClose={() => setDoing(null)} />
      {shown === undefined ? null : (
        <TransactionStory key={shown} id={shown} here={session.id} onClose={() => go(filter)} />
      )}
    </>
  )
}

function NoTransactions({ isNarrowed, isOpen }: { isNarrowed: boolean; isOpen: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState title={<Trans>No transaction matches these filters.</Trans>}>
        <Trans>Clear the filters to see all of this session.</Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={<Trans>No transactions.</Trans>}>
      {isOpen ? (
        <Trans>Payments appear here as soon as they are taken, without reloading.</Trans>
      ) : (
        <Trans>Nothing was taken in this session.</Trans>
      )}
    </EmptyState>
  )
}

type DialogProps = { session: SessionDetail; doing: Doing | null; onClose: () => void }

function Dialogs({ session, doing, onClose }: DialogProps) {
  if (!doing) return null
  const { transaction } = doing
  if (doing.what === 'edit') return <EditTransaction transaction={transaction} onClose={onClose} />
  if (doing.what === 'move') {
    return <MoveTransaction session={session} transaction={transaction} onClose={onClose} />
  }
  return <ReverseTransaction session={session} transaction={transaction} onClose={onClose} />
}
