import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { JournalExportSummary, JournalPreview } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { Day } from '../permits/Day.tsx'
import { AccountTotals } from './AccountTotals.tsx'
import classes from './Accounting.module.css'
import { ExportJournal } from './ExportJournal.tsx'
import './problemTexts.ts'
import { exportsQuery, previewQuery } from './queries.ts'

/** B-4: what goes into the general ledger next, and what went there already. */
export function JournalPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const preview = useQuery(previewQuery)
  const mayExport = usePermission('accounting.export')
  const [isExporting, setIsExporting] = useState(false)
  const sessions = preview.data?.sessionCount ?? 0
  const refused = mayExport
    ? preview.data?.firstDay
      ? undefined
      : t`Every closed session is exported already.`
    : t`Your roles do not permit exporting.`
  return (
    <>
      <PageHeader
        title={t`Journal`}
        actions={
          <GuardedButton refused={refused} onClick={() => setIsExporting(true)}>
            <Plural value={sessions} _0="Export" one="Export # session" other="Export # sessions" />
          </GuardedButton>
        }
      />
      <Panel title={<Trans>Next export</Trans>}>
        {preview.isError && !preview.data ? (
          <ProblemNotice
            problem={describe(problemOf(preview.error))}
            onRetry={() => void preview.refetch()}
          />
        ) : (
          <Next preview={preview.data} />
        )}
      </Panel>
      <Panel title={<Trans>Exports so far</Trans>}>
        <Exports />
      </Panel>
      {isExporting && preview.data ? (
        <ExportJournal preview={preview.data} onClose={() => setIsExporting(false)} />
      ) : null}
    </>
  )
}

function Next({ preview }: { preview: JournalPreview | undefined }) {
  if (preview?.firstDay === null)
    return (
      <EmptyState title={<Trans>Every closed session is exported.</Trans>}>
        <Trans>When more sessions are closed they appear here as journal lines.</Trans>
      </EmptyState>
    )
  return (
    <>
      {preview && preview.unmapped.length > 0 ? <Suspended preview={preview} /> : null}
      <AccountTotals accounts={preview?.accounts} />
      {preview?.firstDay && preview.lastDay ? (
        <p className={classes.hint}>
          <Plural
            value={preview.sessionCount}
            one="# session that ended"
            other="# sessions that ended"
          />{' '}
          <Day day={preview.firstDay} />
          {preview.firstDay === preview.lastDay ? null : (
            <>
              {' – '}
              <Day day={preview.lastDay} />
            </>
          )}
        </p>
      ) : null}
    </>
  )
}

/** What nothing is mapped to would stand in suspense: said before, and how to resolve it. */
function Suspended({ preview }: { preview: JournalPreview }) {
  return (
    <Notice
      kind="warning"
      actions={
        <Link to="/accounting/accounts" search={{ part: 'ledger' }}>
          <Trans>Map them to accounts</Trans>
        </Link>
      }
    >
      <Plural
        value={preview.unmapped.length}
        one="# kind of posting is mapped to no account. It is exported to suspense."
        other="# kinds of postings are mapped to no account. They are exported to suspense."
      />
    </Notice>
  )
}

function Exports() {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(exportsQuery)
  return (
    <DataTable
      caption={t`Exports so far`}
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
      empty={<EmptyState title={<Trans>Nothing was exported yet.</Trans>} />}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onLoadMore={() => void list.fetchNextPage()}
    />
  )
}

function useColumns(): Column<JournalExportSummary>[] {
  const { t } = useLingui()
  return [
    { key: 'number', header: t`Export`, lead: true, cell: ({ number }) => <b>{number}</b> },
    { key: 'at', header: t`Made`, cell: ({ madeAt }) => <Time at={madeAt} /> },
    { key: 'by', header: t`By`, cell: ({ madeBy }) => madeBy.name },
    {
      key: 'days',
      header: t`Sessions ended`,
      wideOnly: true,
      cell: ({ firstDay, lastDay }) => (
        <>
          <Day day={firstDay} />
          {firstDay === lastDay ? null : (
            <>
              {' – '}
              <Day day={lastDay} />
            </>
          )}
        </>
      ),
    },
    {
      key: 'sessions',
      header: t`Sessions`,
      align: 'right',
      cell: ({ sessionCount }) => sessionCount,
    },
    {
      key: 'suspense',
      header: t`In suspense`,
      align: 'right',
      wideOnly: true,
      cell: ({ suspenseCount }) =>
        suspenseCount === 0 ? '–' : <span className={classes.suspense}>{suspenseCount}</span>,
    },
    {
      key: 'debit',
      header: t`Debit = credit`,
      align: 'right',
      cell: ({ debit }) => <Money amount={debit} />,
    },
    {
      key: 'file',
      header: t`File`,
      hiddenHeader: true,
      align: 'right',
      cell: ({ id, number }) => (
        <Button
          component="a"
          href={`/api/v1/journal-exports/${id}/lines.csv`}
          download
          size="compact-sm"
          variant="default"
          translate="no"
          aria-label={t`Download ${number} as CSV`}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          CSV
        </Button>
      ),
    },
  ]
}
