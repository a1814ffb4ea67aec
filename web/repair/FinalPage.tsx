import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RepairItem } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Time } from '../kit/Time.tsx'
import { ItemTable, useItemColumns } from './ItemTable.tsx'
import { Outcome } from './Outcome.tsx'
import './problemTexts.ts'
import { Disposed } from './PendingStrip.tsx'
import { finalQuery } from './queries.ts'
import classes from './Repair.module.css'
import { RepairTabs } from './RepairTabs.tsx'

/** What is done, newest first. */
export function FinalPage() {
  const { t } = useLingui()
  const columns = useFinalColumns()
  return (
    <>
      <PageHeader title={t`Final items`} />
      <RepairTabs />
      <ItemTable
        caption={t`Final items`}
        query={finalQuery}
        columns={columns}
        empty={
          <EmptyState title={<Trans>Nothing is final yet.</Trans>}>
            <Trans>
              Repaired and rejected items stand here once they are finalised, with what became of
              their money.
            </Trans>
          </EmptyState>
        }
      />
    </>
  )
}

function useFinalColumns(): Column<RepairItem>[] {
  const { t } = useLingui()
  return [
    ...useItemColumns(),
    { key: 'disposition', header: t`Disposition`, cell: (item) => <Disposed item={item} /> },
    { key: 'outcome', header: t`Outcome`, cell: (item) => <Outcome item={item} /> },
    {
      key: 'receipt',
      header: t`Receipt`,
      cell: ({ payment }) =>
        payment ? (
          <Link
            className={classes.nowrap}
            to="/receipts/$paymentId"
            params={{ paymentId: payment.id }}
          >
            {payment.receiptNumber}
          </Link>
        ) : null,
    },
    {
      key: 'final',
      header: t`Final since`,
      cell: ({ finalisedBy, finalisedAt }) => (
        <>
          {finalisedBy?.name} <Time at={finalisedAt} />
        </>
      ),
    },
  ]
}
