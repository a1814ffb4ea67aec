import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RepairItem } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Time } from '../kit/Time.tsx'
import { ItemTable, useItemColumns } from './ItemTable.tsx'
import './problemTexts.ts'
import { waitingQuery } from './queries.ts'
import { Disposed } from './PendingStrip.tsx'
import classes from './Repair.module.css'
import { RepairTabs } from './RepairTabs.tsx'

/** final, and not posted yet because no session of their drawer is open. */
export function WaitingPage() {
  const { t } = useLingui()
  const columns = useWaitingColumns()
  const drawers = (
    <Link to="/drawers" search={{}}>
      <Trans>drawer setup</Trans>
    </Link>
  )
  return (
    <>
      <PageHeader title={t`Waiting for a session`} />
      <RepairTabs />
      <p className={classes.soft}>
        <Trans>
          They are posted by themselves as soon as a session of their drawer is open. Whoever may
          start one does so under {drawers}.
        </Trans>
      </p>
      <ItemTable
        caption={t`Items that wait for a session`}
        query={waitingQuery}
        columns={columns}
        empty={
          <EmptyState title={<Trans>Nothing waits.</Trans>}>
            <Trans>
              Items that were finalised while no session of their drawer was open stand here until
              one is.
            </Trans>
          </EmptyState>
        }
      />
    </>
  )
}

function useWaitingColumns(): Column<RepairItem>[] {
  const { t } = useLingui()
  return [
    ...useItemColumns(),
    {
      key: 'disposition',
      header: t`Disposition`,
      cell: (item) => <Disposed item={item} />,
    },
    {
      key: 'drawer',
      header: t`Waits for a session of`,
      cell: ({ drawer }) => <b>{drawer.name}</b>,
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
