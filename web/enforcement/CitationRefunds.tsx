import { Trans, useLingui } from '@lingui/react/macro'
import type { Citation } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'

type Refund = Citation['refunds'][number]

function useColumns(): Column<Refund>[] {
  const { t } = useLingui()
  return [
    {
      key: 'at',
      header: t`Time`,
      lead: true,
      cell: ({ createdAt }) => <Time at={createdAt} />,
    },
    { key: 'reason', header: t`Reason`, cell: ({ reason }) => reason },
    { key: 'reference', header: t`Reference`, cell: ({ reference }) => reference },
    { key: 'user', header: t`Recorded by`, wideOnly: true, cell: ({ user }) => user.name },
    {
      key: 'balance',
      header: t`From the account balance`,
      align: 'right',
      wideOnly: true,
      cell: ({ fromBalance }) => <Money amount={fromBalance} />,
    },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}

/** What was given back outside cashiering (E-10); nothing where nothing was. */
export function CitationRefunds({ citation }: { citation: Citation }) {
  const { t } = useLingui()
  const columns = useColumns()
  if (citation.refunds.length === 0) return null
  return (
    <Panel title={<Trans>Refunds</Trans>}>
      <DataTable
        caption={t`Refunds paid out elsewhere`}
        rows={citation.refunds}
        rowKey={({ id }) => id}
        empty={null}
        columns={columns}
      />
    </Panel>
  )
}
