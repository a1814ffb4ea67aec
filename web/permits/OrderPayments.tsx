import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { PermitOrder, PermitOrderTender, Transaction } from '../api/contract.ts'
import { KindName } from '../enforcement/KindName.tsx'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { useGiveBackRefusal } from './useGiveBackRefusal.ts'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = { order: PermitOrder }
type AdjustProps = { onAdjust: (tender: PermitOrderTender) => void }

/** P-4, the second section: each tender with what is left of it, and every transaction. */
export function OrderPayments({ order, onAdjust }: Props & AdjustProps) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Payment details</Trans>}>
      <DataTable
        caption={t`Tenders`}
        columns={[...useTenderColumns(), useMenuColumn(onAdjust)]}
        rows={order.tenders}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={<Trans>Nothing has been paid for this order.</Trans>}>
            <Trans>What is paid for it stands here, one line for each way of paying.</Trans>
          </EmptyState>
        }
      />
      {order.returns.length > 0 ? <AllTransactions order={order} /> : null}
    </Panel>
  )
}

/** What was paid and what was given back, newest first. */
function AllTransactions({ order }: Props) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`All transactions of this order`}
      columns={useTransactionColumns()}
      rows={order.transactions}
      rowKey={({ id }) => id}
      empty={null}
    />
  )
}

function useTenderColumns(): Column<PermitOrderTender>[] {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  return [
    {
      key: 'method',
      header: t`Method`,
      lead: true,
      cell: ({ method, methodName, cardTail, reference }) =>
        [nameOfMethod(method, methodName), cardTail && `···· ${cardTail}`, reference]
          .filter(Boolean)
          .join(' '),
    },
    {
      key: 'id',
      header: t`Transaction`,
      cell: ({ id, sessionId }) => <InSession {...{ id, sessionId }} />,
    },
    { key: 'at', header: t`Time`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    {
      key: 'receipt',
      header: t`Receipt`,
      cell: ({ paymentId, receiptNumber }) => (
        <Link to="/receipts/$paymentId" params={{ paymentId }} target="_blank">
          {receiptNumber}
        </Link>
      ),
    },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
    {
      key: 'given',
      header: t`Given back`,
      align: 'right',
      cell: ({ givenBack }) => (givenBack === 0 ? '–' : <Money amount={givenBack} />),
    },
    { key: 'left', header: t`Left`, align: 'right', cell: ({ left }) => <Money amount={left} /> },
  ]
}

function useMenuColumn(onAdjust: AdjustProps['onAdjust']): Column<PermitOrderTender> {
  const { t } = useLingui()
  return {
    key: 'menu',
    header: t`Actions`,
    hiddenHeader: true,
    align: 'right',
    cell: (tender) => <TenderMenu tender={tender} onAdjust={() => onAdjust(tender)} />,
  }
}

function TenderMenu({ tender, onAdjust }: { tender: PermitOrderTender; onAdjust: () => void }) {
  const { t } = useLingui()
  const never = useGiveBackRefusal()
  const nothing = t`Nothing is left of this tender to give back.`
  const refused = never ?? (tender.left === 0 ? nothing : undefined)
  return (
    <ActionMenu
      label={t`Actions for transaction ${tender.id}`}
      actions={[{ key: 'adjust', label: t`Adjust payment`, refused, onSelect: onAdjust }]}
    />
  )
}

/** A Transaction ID leads to the session report that it stands in. */
function InSession({ id, sessionId }: { id: string; sessionId: string }) {
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId }} search={{}} className="tabular">
      {id}
    </Link>
  )
}

function useTransactionColumns(): Column<Transaction>[] {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  return [
    {
      key: 'id',
      header: t`Transaction`,
      lead: true,
      cell: ({ id, sessionId }) => <InSession {...{ id, sessionId }} />,
    },
    { key: 'at', header: t`Time`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'kind', header: t`Kind`, cell: ({ kind }) => <KindName kind={kind} /> },
    {
      key: 'method',
      header: t`Method`,
      cell: ({ method, methodName }) => nameOfMethod(method, methodName),
    },
    { key: 'session', header: t`Session`, cell: ({ sessionId }) => sessionName(sessionId) },
    { key: 'user', header: t`User`, wideOnly: true, cell: ({ user }) => user.name },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, reversedById }) => <Money amount={amount} struck={reversedById !== null} />,
    },
  ]
}
