import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CashMovement } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { movementsQuery } from './queries.ts'
import classes from './Tills.module.css'
import { MOVEMENTS } from './words.ts'

/** Everything that moved the cash of a till, newest first. */
export function Movements({ tillId }: { tillId: string }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const list = useInfiniteQuery(movementsQuery(tillId))
  return (
    <Panel title={<Trans>Movements</Trans>}>
      <DataTable
        caption={t`Movements`}
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
          <EmptyState title={<Trans>No cash was moved yet.</Trans>}>
            <Trans>
              Payments in cash, reversals, transfers and booked differences appear here as they
              happen.
            </Trans>
          </EmptyState>
        }
      />
    </Panel>
  )
}

function useColumns(): Column<CashMovement>[] {
  const { t } = useLingui()
  return [
    {
      key: 'what',
      header: t`What`,
      lead: true,
      cell: ({ kind, reason }) => {
        const name = MOVEMENTS[kind]
        return (
          <span className={classes.stack}>
            <span>{name ? t(name) : kind}</span>
            {reason ? <small>{reason}</small> : null}
          </span>
        )
      },
    },
    {
      key: 'at',
      header: t`When`,
      cell: ({ at, by }) => (
        <span className={classes.stack}>
          <Time at={at} />
          <small>{by.name}</small>
        </span>
      ),
    },
    {
      key: 'date',
      header: t`Business date`,
      wideOnly: true,
      cell: ({ businessDate }) => <CalendarDay day={businessDate} />,
    },
    { key: 'link', header: t`Belongs to`, cell: (movement) => <Belongs movement={movement} /> },
    { key: 'tray', header: t`Tray`, wideOnly: true, align: 'right', cell: ({ tray }) => tray },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}

function Belongs({ movement }: { movement: CashMovement }) {
  const { sessionId, transactionId, transferId, countNumber } = movement
  if (sessionId !== null)
    return (
      <span className={classes.nowrap}>
        <Link to="/sessions/$sessionId" params={{ sessionId }} search={{}} className="tabular">
          {sessionName(sessionId)}
        </Link>{' '}
        <span className="tabular">#{transactionId}</span>
      </span>
    )
  if (transferId !== null)
    return (
      <span className={classes.nowrap}>
        <Trans>transfer {transferId}</Trans>
      </span>
    )
  if (countNumber !== null)
    return (
      <span className={classes.nowrap}>
        <Trans>count {countNumber}</Trans>
      </span>
    )
  return null
}
