import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { IntakeFinding, IntakeImport } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { countText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Intake.module.css'
import { OutcomeFilter } from './OutcomeFilter.tsx'
import { findingsQuery, listedFirst } from './queries.ts'
import { Reasons } from './Reasons.tsx'
import { TakenBy } from './TakenBy.tsx'
import { OUTCOMES } from './words.ts'
import { useReadColumns } from './useReadColumns.tsx'

/** As many are kept of a dry run. */
const KEPT = { repair: 10_000, posted: 1_000, known: 1_000 } as const
const KINDS = ['posted', 'repair', 'known'] as const

const route = getRouteApi('/frame/intake/$importId')

/** What would become of the items of a dry run, in the order of the file (I-2). */
export function Findings({ one }: { one: IntakeImport }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const outcome = listedFirst(one, route.useSearch())
  const list = useInfiniteQuery(findingsQuery(one.id, outcome))
  return (
    <Panel title={<Trans>Items</Trans>}>
      <OutcomeFilter one={one} outcome={outcome} />
      {KINDS.filter((kind) => one[kind].count > KEPT[kind]).map((kind) => (
        <Shortened key={kind} kind={kind} />
      ))}
      <DataTable
        caption={t`Items`}
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
        empty={<EmptyState title={<Trans>There is none of these.</Trans>} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </Panel>
  )
}

function Shortened({ kind }: { kind: keyof typeof KEPT }) {
  const { t } = useLingui()
  const kept = countText(KEPT[kind], useFormats())
  const what = t(OUTCOMES[kind][1])
  return (
    <p className={classes.note}>
      <Trans>
        {what}: the first {kept} are shown.
      </Trans>
    </p>
  )
}

function Outcome({ finding: { outcome, takenBy, reasons } }: { finding: IntakeFinding }) {
  if (outcome === 'known' && takenBy !== null) return <TakenBy id={takenBy} />
  if (outcome === 'posted') return <Trans>Would be posted</Trans>
  return <Reasons reasons={reasons} />
}

function useColumns(): Column<IntakeFinding>[] {
  const { t } = useLingui()
  const read = useReadColumns<IntakeFinding>()
  return [
    read.line,
    read.citation,
    { key: 'payer', header: t`Payer`, cell: ({ payer, plate }) => payer ?? plate },
    read.reference,
    read.amount,
    {
      key: 'outcome',
      header: t`What would become of it`,
      cell: (finding) => <Outcome finding={finding} />,
    },
  ]
}
