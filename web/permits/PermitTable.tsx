import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { PermitSummary } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { DataTable } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Day } from './Day.tsx'
import classes from './Permits.module.css'
import { PermitStatusBadge } from './StatusBadges.tsx'

/** P-4, the third section: the permits, each a link to its record. */
export function PermitTable({ permits }: { permits: readonly PermitSummary[] }) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Permits</Trans>}>
      <DataTable
        caption={t`Permits`}
        columns={usePermitColumns()}
        rows={permits}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Panel>
  )
}

export function usePermitColumns(): Column<PermitSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Number`,
      lead: true,
      cell: ({ number }) => (
        <Link to="/permits/$number" params={{ number }} className={classes.number}>
          {number}
        </Link>
      ),
    },
    { key: 'type', header: t`Type`, cell: ({ type }) => type },
    { key: 'holder', header: t`Holder`, cell: ({ holder }) => holder },
    {
      key: 'plates',
      header: t`Vehicles`,
      wideOnly: true,
      cell: ({ vehicles }) => vehicles.map(({ plate }) => plate).join(', ') || '–',
    },
    {
      key: 'valid',
      header: t`Valid`,
      cell: ({ validFrom, validTo }) => (
        <>
          <Day day={validFrom} /> – <Day day={validTo} />
        </>
      ),
    },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <PermitStatusBadge status={status} />,
    },
    {
      key: 'price',
      header: t`Price`,
      align: 'right',
      cell: ({ price }) => <Money amount={price} />,
    },
  ]
}
