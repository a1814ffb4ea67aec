import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { CitationSummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { SessionGate } from '../sessions/SessionGate.tsx'
import classes from './CitationsPage.module.css'
import { CitationStatusBadge } from '../counter/CitationStatusBadge.tsx'
import { plateText } from './plateText.ts'
import { citationsQuery } from './queries.ts'
import './problemTexts.ts'

const route = getRouteApi('/frame/citations')

/** Citations, looked up by number, plate or payer (E-11); what is looked for stands in the address. */
export function CitationsPage() {
  const { t } = useLingui()
  const mayWrite = usePermission('citations.write')
  return (
    <SessionGate readable>
      <PageHeader
        title={t`Citations`}
        actions={
          mayWrite ? (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/citations/new" />}
            >
              <Trans>Enter a citation</Trans>
            </Button>
          ) : undefined
        }
      />
      <Search />
      <Found />
    </SessionGate>
  )
}

function Search() {
  const { t } = useLingui()
  const { q = '' } = route.useSearch()
  const navigate = useNavigate()
  return (
    <search>
      <SearchBox
        label={t`Number, plate or payer`}
        text={q}
        onFind={(text) =>
          void navigate({ to: '/citations', search: text === '' ? {} : { q: text } })
        }
        first
      />
    </search>
  )
}

function Found() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { q = '' } = route.useSearch()
  const list = useInfiniteQuery(citationsQuery(q))
  return (
    <DataTable
      caption={t`Citations`}
      columns={useColumns()}
      rows={list.data?.pages.flatMap(({ items }) => items)}
      rowKey={({ number }) => number}
      error={
        list.isError && !list.data ? (
          <ProblemNotice
            problem={describe(problemOf(list.error))}
            onRetry={() => void list.refetch()}
          />
        ) : undefined
      }
      empty={q === '' ? <NoneYet /> : <NoneFound text={q} />}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onLoadMore={() => void list.fetchNextPage()}
    />
  )
}

function useColumns(): Column<CitationSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Number`,
      lead: true,
      cell: ({ number }) => (
        <Link to="/citations/$number" params={{ number }} className={classes.number}>
          {number}
        </Link>
      ),
    },
    {
      key: 'issued',
      header: t`Issued`,
      wideOnly: true,
      cell: ({ issuedAt }) => <Time at={issuedAt} show="date" />,
    },
    {
      key: 'plate',
      header: t`Plate`,
      cell: ({ plate, state }) => (
        <span className={classes.plate}>{plateText(plate, state) || '–'}</span>
      ),
    },
    { key: 'violation', header: t`Violation`, cell: ({ violation }) => violation },
    { key: 'payer', header: t`Payer`, wideOnly: true, cell: ({ payer }) => payer ?? '–' },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <CitationStatusBadge status={status} />,
    },
    { key: 'due', header: t`Due`, align: 'right', cell: ({ due }) => <Money amount={due} /> },
    {
      key: 'balance',
      header: t`Account balance`,
      align: 'right',
      wideOnly: true,
      cell: ({ accountBalance }) =>
        accountBalance === 0 ? '–' : <Money amount={accountBalance} />,
    },
  ]
}

function NoneYet() {
  return (
    <EmptyState title={<Trans>There are no citations yet.</Trans>}>
      <Trans>They arrive by file, through the API, or are entered by hand.</Trans>
    </EmptyState>
  )
}

function NoneFound({ text }: { text: string }) {
  return (
    <EmptyState title={<Trans>Nothing begins with “{text}”.</Trans>}>
      <Trans>
        Numbers, plates and payers are compared from their beginning; blanks and capitals do not
        matter.
      </Trans>
    </EmptyState>
  )
}
