import { Trans, useLingui } from '@lingui/react/macro'
import type { IntakeFinding } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { ArrivedAmount } from './Arrived.tsx'

type Read = Pick<IntakeFinding, 'line' | 'citation' | 'reference' | 'amount' | 'amountText'>

/** What every list of a file's items has of each, as it is read. */
export function useReadColumns<Item extends Read>() {
  const { t } = useLingui()
  const line: Column<Item> = {
    key: 'line',
    header: t`Line`,
    lead: true,
    width: '80px',
    cell: ({ line: place }) => (
      <span className="tabular">
        <Trans>Line {place}</Trans>
      </span>
    ),
  }
  const citation: Column<Item> = {
    key: 'citation',
    header: t`Citation`,
    cell: (item) => <span translate="no">{item.citation}</span>,
  }
  const reference: Column<Item> = {
    key: 'reference',
    header: t`Reference`,
    cell: (item) => item.reference,
  }
  const amount: Column<Item> = {
    key: 'amount',
    header: t`Amount`,
    align: 'right',
    cell: (item) => <ArrivedAmount item={item} />,
  }
  return { line, citation, reference, amount }
}
