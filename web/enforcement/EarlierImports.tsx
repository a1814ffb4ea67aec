import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count } from '../kit/Count.tsx'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { importsQuery, type Import } from './importing.ts'

/** All imports, newest first; a running one can be come back to. */
export function EarlierImports() {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(importsQuery)
  return (
    <DataTable
      caption={t`Earlier imports`}
      columns={useColumns()}
      rows={list.data?.pages.flatMap(({ items }) => items)}
      rowKey={({ id }) => id}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onLoadMore={() => void list.fetchNextPage()}
      error={
        list.isError && !list.data ? (
          <ProblemNotice
            problem={describe(problemOf(list.error))}
            onRetry={() => void list.refetch()}
          />
        ) : undefined
      }
      empty={
        <EmptyState title={<Trans>No file has been imported yet.</Trans>}>
          <Trans>Each import stays here with its figures and its errors.</Trans>
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<Import>[] {
  const { t } = useLingui()
  return [
    {
      key: 'file',
      header: t`File`,
      lead: true,
      cell: ({ id, fileName }) => (
        <Link to="/citations/import" search={{ import: Number(id) }}>
          {fileName}
        </Link>
      ),
    },
    { key: 'at', header: t`Sent`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'by', header: t`By`, cell: ({ user }) => user.name },
    { key: 'status', header: t`Status`, cell: (one) => <ImportStatus one={one} /> },
    {
      key: 'taken',
      header: t`Taken in`,
      align: 'right',
      cell: ({ taken, dryRun }) => (dryRun ? '–' : <Count value={taken} />),
    },
    {
      key: 'failed',
      header: t`With errors`,
      align: 'right',
      cell: ({ failed }) => <Count value={failed} />,
    },
  ]
}

function ImportStatus({ one }: { one: Import }) {
  const { t } = useLingui()
  const looks: Record<Import['status'], { tone: Tone; word: string }> = {
    waiting: { tone: 'review', word: t`Waiting` },
    running: { tone: 'review', word: t`Running` },
    done: { tone: 'open', word: one.dryRun ? t`Tried` : t({ message: 'Done', context: 'import' }) },
    failed: { tone: 'refused', word: t({ message: 'Failed', context: 'import' }) },
    cancelled: { tone: 'closed', word: t({ message: 'Cancelled', context: 'import' }) },
  }
  const { tone, word } = looks[one.status]
  return <StatusBadge tone={tone}>{word}</StatusBadge>
}
