import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Unidentified } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'

type Step = {
  key: string
  at: string
  by: string
  amount: number
  what: ReactNode
  isReversed: boolean
}

/** What it paid and what was sent back, oldest first. */
export function MoneyHistory({ money }: { money: Unidentified }) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`What became of it`}
      columns={useColumns()}
      rows={stepsOf(money)}
      rowKey={({ key }) => key}
      empty={
        <EmptyState title={<Trans>Nothing yet.</Trans>}>
          <Trans>Assign it to the citation that it was for, or return it to who sent it.</Trans>
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<Step>[] {
  const { t } = useLingui()
  return [
    { key: 'what', header: t`What`, lead: true, cell: ({ what }) => what },
    { key: 'at', header: t`When`, cell: ({ at }) => <Time at={at} /> },
    { key: 'by', header: t`By`, cell: ({ by }) => by },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, isReversed }) => <Money amount={amount} struck={isReversed} />,
    },
  ]
}

function stepsOf({ assignments, returns }: Unidentified): Step[] {
  const assigned = assignments.map(
    ({ citation, paymentId, receiptNumber, amount, user, createdAt, reversed }) => ({
      key: `assigned ${paymentId}`,
      at: createdAt,
      by: user.name,
      amount,
      isReversed: reversed,
      what: (
        <>
          <Trans>
            Assigned to{' '}
            <Link to="/citations/$number" params={{ number: citation }}>
              {citation}
            </Link>
          </Trans>{' '}
          (
          <Link to="/receipts/$paymentId" params={{ paymentId }}>
            {receiptNumber}
          </Link>
          ){reversed ? <Trans>, reversed</Trans> : null}
        </>
      ),
    }),
  )
  const returned = returns.map(({ amount, reason, reference, user, createdAt }) => ({
    key: `returned ${createdAt}`,
    at: createdAt,
    by: user.name,
    amount,
    isReversed: false,
    what:
      reference === null ? (
        <Trans>Returned: {reason}</Trans>
      ) : (
        <Trans>
          Returned: {reason} ({reference})
        </Trans>
      ),
  }))
  return [...assigned, ...returned].toSorted((a, b) => a.at.localeCompare(b.at))
}
