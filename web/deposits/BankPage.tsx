import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BankLine, BankLineState, BankStatement } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Deposits.module.css'
import { MatchLine } from './MatchLine.tsx'
import './problemTexts.ts'
import { bankLinesQuery, statementsQuery } from './queries.ts'
import { SetAside } from './SetAside.tsx'
import { TakeStatement } from './TakeStatement.tsx'
import { useLineActions } from './useLineActions.ts'
import { useLineColumns } from './useLineColumns.tsx'

const route = getRouteApi('/frame/bank')

/** What the bank says came in, and which of it is a deposit (B-2). */
export function BankPage() {
  const { t } = useLingui()
  const statements = useQuery(statementsQuery)
  const { statement: chosen } = route.useSearch()
  return (
    <>
      <PageHeader title={t`Bank matching`} />
      <Panel title={<Trans>Statements</Trans>}>
        <TakeStatement />
        <Statements statements={statements.data?.items ?? []} chosen={chosen} />
      </Panel>
      <Panel title={<Trans>Lines of the bank</Trans>}>
        <Lines isBare={statements.data?.items.length === 0} />
      </Panel>
    </>
  )
}

type StatementsProps = { statements: readonly BankStatement[]; chosen: string | undefined }

/** The newest statements, to look at one alone. */
function Statements({ statements, chosen }: StatementsProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = route.useSearch()
  if (statements.length === 0) return null
  return (
    <div className={classes.filter}>
      <FilterChips
        label={t`Statement`}
        single
        choices={statements.slice(0, 8).map(({ id, fileName, openCount }) => ({
          value: id,
          label: fileName,
          count: openCount,
        }))}
        chosen={chosen ? [chosen] : []}
        onChange={([next]) => {
          const { statement: _before, ...rest } = search
          void navigate({ to: '/bank', search: next ? { ...rest, statement: next } : rest })
        }}
      />
    </div>
  )
}

type Doing = { readonly what: 'match' | 'aside'; readonly line: BankLine } | null

function Lines({ isBare }: { isBare: boolean }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { state = 'open', statement } = route.useSearch()
  const list = useInfiniteQuery(bankLinesQuery(state, statement))
  const [doing, setDoing] = useState<Doing>(null)
  const actions = useLineActions()
  const columns = useLineColumns({
    isBusy: actions.isBusy,
    onMatchNow: actions.match,
    onMatch: (line) => setDoing({ what: 'match', line }),
    onAside: (line) => setDoing({ what: 'aside', line }),
    onReopen: actions.reopen,
  })
  const close = (): void => setDoing(null)
  return (
    <>
      <div className={classes.filter}>
        <StateFilter state={state} />
      </div>
      {actions.problem ? <ProblemNotice problem={actions.problem} /> : null}
      <DataTable
        caption={t`Lines of the bank`}
        columns={columns}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ statementId, line }) => `${statementId}/${line}`}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<None state={state} isBare={isBare} />}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
      {doing?.what === 'match' ? <MatchLine line={doing.line} onClose={close} /> : null}
      {doing?.what === 'aside' ? <SetAside line={doing.line} onClose={close} /> : null}
    </>
  )
}

function StateFilter({ state }: { state: BankLineState }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = route.useSearch()
  return (
    <FilterChips
      label={t`State`}
      single
      choices={[
        { value: 'open', label: t({ message: 'Open', context: 'bank line' }) },
        { value: 'matched', label: t`Matched` },
        { value: 'set_aside', label: t`Set aside` },
      ]}
      chosen={[state]}
      onChange={([next]) => {
        const { state: _before, ...rest } = search
        const wanted = next as BankLineState | undefined
        void navigate({ to: '/bank', search: wanted ? { ...rest, state: wanted } : rest })
      }}
    />
  )
}

function None({ state, isBare }: { state: BankLineState; isBare: boolean }) {
  if (isBare)
    return (
      <EmptyState title={<Trans>No statement was taken in yet.</Trans>}>
        <Trans>
          Take in what the bank sends, as BAI2 or CSV. Its lines appear here, each with the deposit
          that it may be.
        </Trans>
      </EmptyState>
    )
  if (state === 'open')
    return (
      <EmptyState
        title={<Trans>Every line is matched or set aside.</Trans>}
        action={
          <Link to="/bank" search={{ state: 'matched' }}>
            <Trans>Show what is matched</Trans>
          </Link>
        }
      />
    )
  return (
    <EmptyState
      title={<Trans>There is none of this state.</Trans>}
      action={
        <Link to="/bank" search={{}}>
          <Trans>Show open lines</Trans>
        </Link>
      }
    />
  )
}
