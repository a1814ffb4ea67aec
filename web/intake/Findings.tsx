import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { IntakeFinding, IntakeImport } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { ArrivedAmount } from './Arrived.tsx'
import classes from './Intake.module.css'
import { findingsQuery } from './queries.ts'
import { Reasons } from './Reasons.tsx'

/** As many are kept of a dry run. */
const KEPT = 10_000

/** What a dry run would not post, in the order of the file (I-2). */
export function Findings({ one }: { one: IntakeImport }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(findingsQuery(one.id))
  const kept = KEPT.toLocaleString()
  return (
    <Panel title={<Trans>What would go to repair</Trans>}>
      {one.repair.count > KEPT ? (
        <p className={classes.note}>
          <Trans>The first {kept} are shown.</Trans>
        </p>
      ) : null}
      <DataTable
        caption={t`What would go to repair`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ line }) => String(line)}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<EmptyState title={<Trans>Nothing would go to repair.</Trans>} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </Panel>
  )
}

function useColumns(): Column<IntakeFinding>[] {
  const { t } = useLingui()
  return [
    {
      key: 'line',
      header: t`Line`,
      lead: true,
      width: '80px',
      cell: ({ line }) => (
        <span className="tabular">
          <Trans>Line {line}</Trans>
        </span>
      ),
    },
    {
      key: 'citation',
      header: t`Citation`,
      cell: ({ citation }) => <span translate="no">{citation}</span>,
    },
    { key: 'payer', header: t`Payer`, cell: ({ payer, plate }) => payer ?? plate },
    { key: 'reference', header: t`Reference`, cell: ({ reference }) => reference },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: (finding) => <ArrivedAmount item={finding} />,
    },
    { key: 'reasons', header: t`Reasons`, cell: ({ reasons }) => <Reasons reasons={reasons} /> },
  ]
}
