import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { usePermission } from '../login/me.ts'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { usePermitColumns } from './PermitTable.tsx'
import { permitsQuery } from './queries.ts'
import './problemTexts.ts'

const route = getRouteApi('/frame/permits')

/** Permits, looked up by number, holder or plate; what is looked for stands in the address. */
export function PermitsPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { q = '' } = route.useSearch()
  const list = useInfiniteQuery(permitsQuery(q))
  return (
    <SessionGate readable>
      <PageHeader title={t`Permits`} actions={<Actions />} />
      <Search key={q} q={q} />
      <DataTable
        caption={t`Permits`}
        columns={usePermitColumns()}
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
        empty={q === '' ? <NoneYet /> : <NoneFound text={q} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </SessionGate>
  )
}

function Actions() {
  const mayRecord = usePermission('permits.write')
  const maySell = usePermission('permits.sell')
  return (
    <>
      {mayRecord ? (
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/permits/new" />}>
          <Trans>Record a new permit</Trans>
        </Button>
      ) : null}
      {maySell ? (
        <Button renderRoot={(props) => <Link {...props} to="/permits/sell" search={{}} />}>
          <Trans>Sell a permit</Trans>
        </Button>
      ) : null}
    </>
  )
}

function Search({ q }: { q: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <search>
      <SearchBox
        label={t`Number, holder or plate`}
        text={q}
        onFind={(text) => void navigate({ to: '/permits', search: text === '' ? {} : { q: text } })}
        first
      />
    </search>
  )
}

function NoneYet() {
  return (
    <EmptyState title={<Trans>There are no permits yet.</Trans>}>
      <Trans>They are recorded when they are sold, or arrive through the API.</Trans>
    </EmptyState>
  )
}

function NoneFound({ text }: { text: string }) {
  return (
    <EmptyState title={<Trans>Nothing begins with “{text}”.</Trans>}>
      <Trans>
        Numbers, holders and plates are compared from their beginning; blanks and capitals do not
        matter.
      </Trans>
    </EmptyState>
  )
}
