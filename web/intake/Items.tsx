import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { IntakeImport, IntakeItem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Intake.module.css'
import { OutcomeFilter } from './OutcomeFilter.tsx'
import { itemsQuery } from './queries.ts'
import { TakenBy } from './TakenBy.tsx'
import { Reasons } from './Reasons.tsx'
import { BECAME } from './words.ts'
import { useReadColumns } from './useReadColumns.tsx'

const route = getRouteApi('/frame/intake/$importId')

/** What became of each item, in the order of the file. */
export function Items({ one }: { one: IntakeImport }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const search = route.useSearch()
  const list = useInfiniteQuery(itemsQuery(one.id, search))
  return (
    <Panel title={<Trans>Items</Trans>}>
      <OutcomeFilter one={one} outcome={search.outcome} />
      {search.line === undefined ? null : (
        <p className={classes.note}>
          <Trans>From line {search.line} on.</Trans>{' '}
          <Link
            to="/intake/$importId"
            params={{ importId: one.id }}
            search={{}}
            resetScroll={false}
          >
            <Trans>From the first line</Trans>
          </Link>
        </p>
      )}
      <DataTable
        caption={t`Items`}
        columns={useColumns(one)}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id, line }) => `${id}/${line}`}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<EmptyState title={<Trans>There is none of these.</Trans>} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </Panel>
  )
}

function useColumns({ format }: IntakeImport): Column<IntakeItem>[] {
  const { t } = useLingui()
  const read = useReadColumns<IntakeItem>()
  const ofIntercept: Column<IntakeItem>[] = [
    {
      key: 'fee',
      header: t`Fee`,
      align: 'right',
      cell: ({ fee }) => (fee === null ? null : <Money amount={fee} />),
    },
    {
      key: 'payout',
      header: t`Payout`,
      cell: ({ payoutOn }) => (payoutOn === null ? null : <CalendarDay day={payoutOn} />),
    },
  ]
  return [
    read.line,
    { key: 'citation', header: t`Citation`, cell: (item) => <CitationLink item={item} /> },
    { key: 'payer', header: t`Payer`, cell: ({ payer, plate }) => payer ?? plate },
    read.reference,
    read.amount,
    ...(format === 'intercept' ? ofIntercept : []),
    { key: 'outcome', header: t`What became of it`, cell: (item) => <Outcome item={item} /> },
  ]
}

function CitationLink({ item: { citation, outcome } }: { item: IntakeItem }) {
  const maySee = usePermission('citations.read')
  if (citation === null) return null
  if (!maySee || outcome !== 'posted') return <span translate="no">{citation}</span>
  return (
    <Link to="/citations/$number" params={{ number: citation }}>
      {citation}
    </Link>
  )
}

function Outcome({ item }: { item: IntakeItem }) {
  const { outcome, paymentId, receiptNumber, takenBy, reasons, reversed } = item
  if (outcome === 'known' && takenBy !== null) return <TakenBy id={takenBy} />
  if (paymentId === null)
    return (
      <>
        <Reasons reasons={reasons} />
        <InRepair item={item} />
      </>
    )
  return (
    <>
      <Trans>Posted</Trans> <ReceiptLink paymentId={paymentId} number={receiptNumber} />
      {reversed ? (
        <>
          , <Trans>reversed since</Trans>
        </>
      ) : null}
    </>
  )
}

/** What it is by now, with the way to it, and to where its money is. */
function InRepair({ item: { id, repair } }: { item: IntakeItem }) {
  const { t } = useLingui()
  const mayRepair = usePermission('repair.read')
  const maySeeMoney = usePermission('unidentified.read')
  if (!repair) return null
  const { became, paymentId, receiptNumber } = repair
  const word = t(BECAME[became])
  return (
    <div className={classes.became}>
      {mayRepair ? (
        <Link to="/repair/items/$itemId" params={{ itemId: id }}>
          {word}
        </Link>
      ) : (
        word
      )}
      {became === 'rejected' && paymentId !== null && maySeeMoney ? (
        <Link to="/unidentified/$unidentifiedId" params={{ unidentifiedId: id }}>
          U-{id}
        </Link>
      ) : null}
      {paymentId === null ? null : <ReceiptLink paymentId={paymentId} number={receiptNumber} />}
    </div>
  )
}

function ReceiptLink({ paymentId, number }: { paymentId: string; number: string | null }) {
  return (
    <Link to="/receipts/$paymentId" params={{ paymentId }}>
      {number}
    </Link>
  )
}
