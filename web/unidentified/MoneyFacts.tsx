import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count } from '../kit/Count.tsx'
import type { RepairItem, Unidentified } from '../api/contract.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { Facts, type Fact } from '../kit/Facts.tsx'
import { Time } from '../kit/Time.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { arrivedQuery } from './queries.ts'

/** Where it came from, as it arrived, and why it was rejected. */
export function MoneyFacts({ money }: { money: Unidentified }) {
  const { t } = useLingui()
  const nameOf = useMethodName()
  const maySee = usePermission('repair.read')
  const item = useQuery({ ...arrivedQuery(money.id), enabled: maySee }).data
  const ofItem = useItemFacts(item)
  const { paymentId, receiptNumber, sessionId } = money
  return (
    <Facts
      facts={[
        { key: 'source', label: t`Source`, value: money.source.name },
        ...ofItem,
        { key: 'payer', label: t`Payer`, value: money.payer },
        { key: 'method', label: t`Method`, value: nameOf(money.method, money.methodName) },
        { key: 'reference', label: t`Reference`, value: money.reference },
        { key: 'at', label: t`Received`, value: <Time at={money.receivedAt} /> },
        {
          key: 'receipt',
          label: t`Receipt`,
          value: (
            <Link to="/receipts/$paymentId" params={{ paymentId }}>
              {receiptNumber}
            </Link>
          ),
        },
        {
          key: 'session',
          label: t`Session`,
          value: (
            <Link to="/sessions/$sessionId" params={{ sessionId }}>
              {sessionName(sessionId)}
            </Link>
          ),
        },
        { key: 'reason', label: t`Rejected because`, value: money.reason },
        { key: 'by', label: t`Rejected by`, value: money.rejectedBy.name },
      ]}
    />
  )
}

/** What only the item itself says. */
function useItemFacts(item: RepairItem | undefined): Fact[] {
  const { t } = useLingui()
  if (!item) return []
  const { arrived, line } = item
  const importId = item.import.id
  return [
    {
      key: 'file',
      label: t`File`,
      value: (
        <Link to="/intake/$importId" params={{ importId }} search={{ line }}>
          <span translate="no">{item.import.fileName}</span>
        </Link>
      ),
    },
    { key: 'line', label: t`Line`, value: <Count value={line} /> },
    {
      key: 'item',
      label: t`Item in repair`,
      value: (
        <Link to="/repair/items/$itemId" params={{ itemId: item.id }}>
          {item.id}
        </Link>
      ),
    },
    { key: 'citation', label: t`Citation, as it arrived`, value: arrived.citation },
    { key: 'plate', label: t`Plate`, value: arrived.plate },
    {
      key: 'paid',
      label: t`Day of payment`,
      value: arrived.paidOn === null ? null : <CalendarDay day={arrived.paidOn} />,
    },
  ]
}
