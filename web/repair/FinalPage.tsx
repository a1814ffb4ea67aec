import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { RepairItem } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Time } from '../kit/Time.tsx'
import { finalFilterFrom, finalFilterToAddress, finalQuery } from './finalFilter.ts'
import { FinalFilters } from './FinalFilters.tsx'
import { ItemTable, useItemColumns } from './ItemTable.tsx'
import { MoneyLink } from './MoneyLink.tsx'
import { Outcome } from './Outcome.tsx'
import './problemTexts.ts'
import { Disposed } from './PendingStrip.tsx'
import classes from './Repair.module.css'
import { RepairTabs } from './RepairTabs.tsx'

const route = getRouteApi('/frame/repair/final')

/** What is done, newest first. */
export function FinalPage() {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  const navigate = useNavigate()
  const filter = finalFilterFrom(route.useSearch())
  const isFiltered = Object.values(filter).some((one) => one !== undefined)
  const columns = useFinalColumns()
  return (
    <>
      <PageHeader title={t`Final items`} />
      <RepairTabs />
      <FinalFilters
        filter={filter}
        onChange={(next) =>
          void navigate({ to: '/repair/final', search: finalFilterToAddress(next), replace: true })
        }
      />
      <ItemTable
        caption={t`Final items`}
        query={finalQuery(filter, timeZone)}
        columns={columns}
        empty={
          isFiltered ? (
            <EmptyState
              title={<Trans>No final item is like this.</Trans>}
              action={
                <Link to="/repair/final" search={{}}>
                  <Trans>Show all final items</Trans>
                </Link>
              }
            />
          ) : (
            <EmptyState title={<Trans>Nothing is final yet.</Trans>}>
              <Trans>
                Repaired and rejected items stand here once they are finalised, with what became of
                their money.
              </Trans>
            </EmptyState>
          )
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
    {
      key: 'outcome',
      header: t`Outcome`,
      cell: (item) => (
        <span className={classes.stack}>
          <Outcome item={item} />
          <MoneyLink item={item} />
        </span>
      ),
    },
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
