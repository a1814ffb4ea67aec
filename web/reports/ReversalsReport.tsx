import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Correction, CorrectionKind, CorrectionPage } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { Money } from '../kit/Money.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { reversalsQuery } from './queries.ts'
import { RangeLine } from './RangeFields.tsx'
import { KINDS, type ReportFilter } from './reportFilter.ts'
import classes from './Reports.module.css'

type Props = {
  filter: ReportFilter
  onChange: (part: Partial<ReportFilter>) => void
  range: ReactNode
}

/** What was reversed, refunded or moved: who, when, from where, to where, how much, and why. */
export function ReversalsReport({ filter, onChange, range }: Props) {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(reversalsQuery(filter))
  const words = useKindWords()
  return (
    <>
      <search className={classes.filters} aria-label={t`Filters`}>
        {range}
        <div className={classes.chips}>
          <FilterChips
            label={t`Kind`}
            choices={KINDS.map((kind) => ({ value: kind, label: words[kind].many }))}
            chosen={filter.kinds}
            onChange={(kinds) => onChange({ kinds: kinds as CorrectionKind[] })}
          />
        </div>
      </search>
      <RangeLine from={filter.from} to={filter.to} />
      <Sums sums={list.data?.pages.at(-1)?.sums ?? []} />
      <p className={classes.note}>
        <Trans>
          Every reversal is counted here, both halves of a balance transfer too. Takings show
          transfers by themselves, since they bring in no money.
        </Trans>
      </p>
      <DataTable
        caption={t`Reversals and moves`}
        columns={useColumns()}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ kind, transactionId, correctionId, at, to }) =>
          correctionId ?? `${kind}-${transactionId}-${at}-${to.sessionId}`
        }
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
          <EmptyState title={<Trans>Nothing was put right in these days.</Trans>}>
            <Trans>
              Reversals, refunds of permits and moves appear here on the day on which they happen.
            </Trans>
          </EmptyState>
        }
      />
    </>
  )
}

function useKindWords(): Record<CorrectionKind, { one: string; many: string }> {
  const { t } = useLingui()
  return {
    reversal: { one: t`Reversal`, many: t`Reversals` },
    refund: { one: t`Refund`, many: t`Refunds` },
    move: { one: t({ message: 'Move', context: 'noun' }), many: t`Moves` },
  }
}

/** How many of each kind, and how much: of all days, not only of what is shown so far. */
function Sums({ sums }: { sums: CorrectionPage['sums'] }) {
  const words = useKindWords()
  return (
    <dl className={`${classes.sums} tabular`}>
      {KINDS.flatMap((kind) => sums.find((sum) => sum.kind === kind) ?? []).map((sum) => (
        <div key={sum.kind}>
          <dt>{words[sum.kind].many}</dt>
          <dd>
            <b>{sum.count}</b> · <Money amount={sum.amount} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useColumns(): Column<Correction>[] {
  const { t } = useLingui()
  const words = useKindWords()
  return [
    {
      key: 'transaction',
      header: t`Transaction ID`,
      lead: true,
      cell: ({ transactionId }) => <span className="mono">{transactionId}</span>,
    },
    {
      key: 'correction',
      header: t`By transaction`,
      cell: ({ correctionId }) => <span className="mono">{correctionId}</span>,
    },
    { key: 'kind', header: t`Kind`, cell: ({ kind }) => <b>{words[kind].one}</b> },
    { key: 'at', header: t`Time`, cell: ({ at }) => <Time at={at} /> },
    { key: 'user', header: t`User`, cell: ({ user }) => user.name },
    {
      key: 'from',
      header: t({ message: 'From', context: 'session' }),
      cell: ({ from }) => <Place place={from} />,
    },
    {
      key: 'to',
      header: t({ message: 'Into', context: 'session' }),
      cell: ({ to }) => <Place place={to} />,
    },
    {
      key: 'target',
      header: t`For`,
      wideOnly: true,
      cell: ({ target, methodName }) => (
        <span className={classes.nowrap}>
          {target.number}
          <span className={classes.place}>{methodName}</span>
        </span>
      ),
    },
    { key: 'reason', header: t`Reason`, cell: ({ reason }) => reason },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}

function Place({ place: { sessionId, drawer } }: { place: Correction['from'] }) {
  return (
    <span className={classes.nowrap}>
      <Link to="/sessions/$sessionId" params={{ sessionId }} search={{}} className="tabular">
        {sessionName(sessionId)}
      </Link>
      <span className={classes.place}>{drawer}</span>
    </span>
  )
}
