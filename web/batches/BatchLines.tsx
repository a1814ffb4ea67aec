import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Batch, BatchLine } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'

/** The lines of a batch to read: as they were posted, or as far as they were keyed. */
export function BatchLines({ batch }: { batch: Batch }) {
  const { t } = useLingui()
  const columns = useColumns(batch.status === 'posted')
  return (
    <DataTable
      caption={t`Lines of the batch`}
      columns={columns}
      rows={batch.lines}
      rowKey={({ line }) => String(line)}
      faded={({ reversed }) => reversed}
      empty={<EmptyState title={<Trans>No line was keyed.</Trans>} />}
      footer={
        <tr>
          <td colSpan={columns.length - 1}>
            <Trans>Total</Trans>
          </td>
          <td data-align="right">
            <Money amount={batch.total} />
          </td>
        </tr>
      }
    />
  )
}

function useColumns(isPosted: boolean): Column<BatchLine>[] {
  const { t } = useLingui()
  const mayRead = usePermission('payments.read')
  const columns: Column<BatchLine>[] = [
    { key: 'line', header: t`Line`, cell: ({ line }) => line, width: '64px' },
    {
      key: 'citation',
      header: t`Citation`,
      lead: true,
      cell: ({ citation }) =>
        citation === '' ? null : (
          <Link to="/citations/$number" params={{ number: citation }}>
            {citation}
          </Link>
        ),
    },
    { key: 'method', header: t`Method`, cell: ({ methodName, method }) => methodName ?? method },
    { key: 'reference', header: t`Reference`, cell: ({ reference }) => reference },
  ]
  const posted: Column<BatchLine>[] = [
    {
      key: 'receipt',
      header: t`Receipt`,
      cell: ({ paymentId, receiptNumber, reversed }) => (
        <>
          {paymentId !== null && mayRead ? (
            <Link to="/receipts/$paymentId" params={{ paymentId }}>
              {receiptNumber}
            </Link>
          ) : (
            receiptNumber
          )}
          {reversed ? (
            <>
              {' '}
              <Trans>reversed since</Trans>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'surplus',
      header: t`To account balance`,
      align: 'right',
      wideOnly: true,
      cell: ({ surplus }) => (surplus > 0 ? <Money amount={surplus} /> : null),
    },
  ]
  return [
    ...columns,
    ...(isPosted ? posted : []),
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, reversed }) =>
        amount === null ? null : <Money amount={amount} struck={reversed} />,
    },
  ]
}
