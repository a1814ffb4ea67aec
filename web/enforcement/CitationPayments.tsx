import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Citation, CitationPayment } from '../api/contract.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe, usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { KindName } from './KindName.tsx'
import { ReverseDialog } from './ReverseDialog.tsx'
import { TargetLink } from './TargetLink.tsx'
import { useReverseOnCitation } from './useReverse.ts'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = { citation: Citation }

/** The Payments card (E-9): what stands. A Transaction ID leads to the session report it stands in. */
export function CitationPayments({ citation }: Props) {
  const { t } = useLingui()
  const [reversing, setReversing] = useState<CitationPayment | null>(null)
  return (
    <Panel title={<Trans>Payments</Trans>}>
      <DataTable
        caption={t`Payments`}
        columns={usePaymentColumns(citation, setReversing)}
        rows={citation.payments}
        rowKey={({ transactionId }) => transactionId}
        empty={
          <EmptyState title={<Trans>Nothing has been paid here.</Trans>}>
            <Trans>
              Payments taken at the counter stand here with their Transaction IDs. Reversed ones
              move to History.
            </Trans>
          </EmptyState>
        }
      />
      {reversing ? (
        <Reversing
          payment={reversing}
          number={citation.number}
          onClose={() => setReversing(null)}
        />
      ) : null}
    </Panel>
  )
}

function useColumns(): Column<CitationPayment>[] {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  return [
    {
      key: 'id',
      header: t`Transaction`,
      lead: true,
      cell: ({ transactionId, sessionId }) => <ToTransaction {...{ transactionId, sessionId }} />,
    },
    { key: 'at', header: t`Time`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'kind', header: t`Kind`, cell: ({ kind }) => <KindName kind={kind} /> },
    {
      key: 'method',
      header: t`Method`,
      cell: ({ method, methodName, reference }) =>
        [nameOfMethod(method, methodName), reference].filter(Boolean).join(' · '),
    },
    { key: 'user', header: t`Taken by`, wideOnly: true, cell: ({ user }) => user.name },
    {
      key: 'receipt',
      header: t`Receipt`,
      cell: ({ paymentId, receiptNumber }) => (
        <Link to="/receipts/$paymentId" params={{ paymentId }}>
          {receiptNumber}
        </Link>
      ),
    },
  ]
}

function usePaymentColumns(
  { number: here, payments }: Citation,
  onReverse: (payment: CitationPayment) => void,
) {
  const { t } = useLingui()
  const half: Column<CitationPayment> = {
    key: 'link',
    header: t`Other half`,
    cell: (line) => <OtherHalf {...{ line, here }} />,
  }
  // Only a transfer that stands has one.
  const halves = payments.some(({ otherHalf }) => otherHalf !== null) ? [half] : []
  const menu: Column<CitationPayment> = {
    key: 'menu',
    header: t`Actions`,
    hiddenHeader: true,
    align: 'right',
    cell: (payment) => <PaymentMenu payment={payment} onReverse={() => onReverse(payment)} />,
  }
  return [...useColumns(), ...halves, amountColumn(t`Amount`), menu]
}

const amountColumn = (header: string): Column<CitationPayment> => ({
  key: 'amount',
  header,
  align: 'right',
  cell: ({ amount }) => <Money amount={amount} />,
})

function useHistoryColumns(here: string): Column<CitationPayment>[] {
  const { t } = useLingui()
  return [
    ...useColumns(),
    { key: 'link', header: t`Other half`, cell: (line) => <OtherHalf {...{ line, here }} /> },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: (line) => <Money amount={line.amount} struck={line.reversedById !== null} />,
    },
  ]
}

type MenuProps = { payment: CitationPayment; onReverse: () => void }

function PaymentMenu({ payment, onReverse }: MenuProps) {
  const { t } = useLingui()
  const { agency, session } = useMe()
  const mayReverse = usePermission('transactions.reverse')
  const needsSession = agency.bundles.cashiering && session === null
  const refused = !mayReverse
    ? t`Your roles do not permit reversing.`
    : !payment.reverse.allowed
      ? (payment.reverse.reason ?? t`It cannot be reversed now.`)
      : needsSession
        ? t`Start or join a session first: the reversal is recorded in it.`
        : undefined
  return (
    <ActionMenu
      label={t`Actions for transaction ${payment.transactionId}`}
      actions={[{ key: 'reverse', label: t`Reverse`, danger: true, refused, onSelect: onReverse }]}
    />
  )
}

type ReversingProps = { payment: CitationPayment; number: string; onClose: () => void }

function Reversing({ payment, number, onClose }: ReversingProps) {
  const { session } = useMe()
  const reverse = useReverseOnCitation(number)
  const current = session ? `${session.drawer.name} ${sessionName(session.id)}` : ''
  const original = sessionName(payment.sessionId)
  return (
    <ReverseDialog
      payment={payment}
      number={number}
      reverse={reverse}
      onClose={onClose}
      where={
        session ? (
          <Trans>
            It is recorded in your current session, {current}. The original stands in {original}.
          </Trans>
        ) : undefined
      }
    />
  )
}

/** Reversed payments and their reversals (E-9): gone from the card, never from the record. */
export function CitationHistory({ citation }: Props) {
  const { t } = useLingui()
  const columns = useHistoryColumns(citation.number)
  if (citation.history.length === 0 && !citation.hasMore) return null
  return (
    <Panel title={<Trans>History</Trans>}>
      <DataTable
        caption={t`Reversed payments and their reversals`}
        columns={columns}
        rows={citation.history}
        rowKey={({ transactionId }) => transactionId}
        empty={null}
      />
      {citation.hasMore ? (
        <p>
          <Trans>Only the newest 500 transactions are shown, here and above.</Trans>
        </p>
      ) : null}
    </Panel>
  )
}

/** The report that it stands in, opened at it. */
function ToTransaction({
  transactionId,
  sessionId,
}: Pick<CitationPayment, 'transactionId' | 'sessionId'>) {
  return (
    <Link
      to="/sessions/$sessionId"
      params={{ sessionId }}
      search={{ transaction: Number(transactionId) }}
    >
      {transactionId}
    </Link>
  )
}

/** The other half by its number, which leads to the report that it stands in, and on what it is. */
function OtherHalf({ line, here }: { line: CitationPayment; here: string }) {
  const { otherHalf, reversedById, reversalOfId } = line
  if (otherHalf === null) return null
  const { target } = otherHalf
  const id = <ToTransaction {...otherHalf} />
  const on = <TargetLink target={target} />
  return (
    <>
      {reversedById !== null ? (
        <Trans>reversed by {id}</Trans>
      ) : reversalOfId !== null ? (
        <Trans>reverses {id}</Trans>
      ) : (
        id
      )}{' '}
      {target.type === 'citation' && target.number === here ? null : <Trans>on {on}</Trans>}
    </>
  )
}
