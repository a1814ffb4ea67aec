import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Unidentified, UnidentifiedTotal } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { Time } from '../kit/Time.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { AgeDays } from './AgeDays.tsx'
import './problemTexts.ts'
import { unidentifiedQuery } from './queries.ts'
import classes from './Unidentified.module.css'

const route = getRouteApi('/frame/unidentified')

/** Money of rejected items, oldest first: what is left of it waits for its owner. */
export function UnidentifiedPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const { minorDigits } = useFormats()
  const { all = false, q } = route.useSearch()
  const amount = readMoney(q ?? '', minorDigits)
  const list = useInfiniteQuery(
    unidentifiedQuery({ state: all ? 'all' : 'open', q, amount: amount || undefined }),
  )
  const total = list.data?.pages[0]?.total
  return (
    <>
      <PageHeader title={t`Unidentified money`} />
      <Search key={q} />
      <div className={classes.filter}>
        <StateFilter all={all} />
        <p className={classes.total} aria-live="polite">
          {total ? <Total {...total} /> : null}
        </p>
      </div>
      <DataTable
        caption={t`Unidentified money`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        faded={({ left }) => left === 0}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={q === undefined ? <None all={all} /> : <NoneFound text={q} all={all} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

/** Of all pages, as the server reckons it. */
function Total({ count, left }: UnidentifiedTotal) {
  return (
    <>
      <Plural value={count} one="# item" other="# items" />
      {' · '}
      <Trans>
        <Money amount={left} /> left
      </Trans>
    </>
  )
}

/** What is looked for stands in the address, as the state does. */
function Search() {
  const { t } = useLingui()
  const { q = '', all } = route.useSearch()
  const navigate = useNavigate()
  return (
    <search>
      <SearchBox
        label={t`Payer, reference or amount`}
        text={q}
        onFind={(text) => {
          const search = { ...(all ? { all } : {}), ...(text === '' ? {} : { q: text }) }
          void navigate({ to: '/unidentified', search })
        }}
        maxLength={60}
      />
    </search>
  )
}

function StateFilter({ all }: { all: boolean }) {
  const { t } = useLingui()
  const { q } = route.useSearch()
  const navigate = useNavigate()
  const found = q === undefined ? {} : { q }
  return (
    <FilterChips
      label={t`State`}
      single
      choices={[
        { value: 'open', label: t`Something is left` },
        { value: 'all', label: t({ message: 'All', context: 'unidentified money' }) },
      ]}
      chosen={[all ? 'all' : 'open']}
      onChange={([next]) =>
        void navigate({
          to: '/unidentified',
          search: next === 'all' ? { all: true, ...found } : found,
        })
      }
    />
  )
}

function None({ all }: { all: boolean }) {
  if (all)
    return (
      <EmptyState title={<Trans>There is no unidentified money yet.</Trans>}>
        <Trans>
          When an item of a file is rejected in repair, its money comes here until it is assigned to
          a citation or sent back.
        </Trans>
      </EmptyState>
    )
  return (
    <EmptyState
      title={<Trans>No money waits for its owner.</Trans>}
      action={
        <Link to="/unidentified" search={{ all: true }}>
          <Trans>Show what was assigned and returned</Trans>
        </Link>
      }
    >
      <Trans>Money of items that are rejected in repair comes here.</Trans>
    </EmptyState>
  )
}

function NoneFound({ text, all }: { text: string; all: boolean }) {
  return (
    <EmptyState
      title={<Trans>Nothing is found for “{text}”.</Trans>}
      action={
        all ? undefined : (
          <Link to="/unidentified" search={{ all: true, q: text }}>
            <Trans>Look in what was assigned and returned, too</Trans>
          </Link>
        )
      }
    >
      <Trans>
        It is looked for in payers, at the beginning of references and numbers, and as an exact
        amount that was received or is left.
      </Trans>
    </EmptyState>
  )
}

function useColumns(): Column<Unidentified>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  return [
    {
      key: 'number',
      header: t`Number`,
      lead: true,
      cell: ({ id, number }) => (
        <Link to="/unidentified/$unidentifiedId" params={{ unidentifiedId: id }}>
          {number}
        </Link>
      ),
    },
    {
      key: 'at',
      header: t`Received`,
      cell: ({ receivedAt }) => <Time at={receivedAt} show="date" />,
    },
    {
      key: 'age',
      header: t`Age`,
      cell: ({ ageDays, left }) => <AgeDays days={ageDays} isOpen={left > 0} />,
    },
    { key: 'source', header: t`Source`, cell: ({ source }) => source.name },
    { key: 'payer', header: t`Payer`, cell: ({ payer }) => payer },
    {
      key: 'method',
      header: t`Method`,
      wideOnly: true,
      cell: ({ method, methodName }) => nameOf(method, methodName),
    },
    { key: 'reference', header: t`Reference`, cell: ({ reference }) => reference },
    {
      key: 'received',
      header: t`Amount`,
      align: 'right',
      cell: ({ received }) => <Money amount={received} />,
    },
    { key: 'left', header: t`Left`, align: 'right', cell: ({ left }) => <Money amount={left} /> },
  ]
}
