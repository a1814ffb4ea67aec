import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairItem } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import type { Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { ItemTable, useItemColumns } from './ItemTable.tsx'
import { locksQuery, REPAIR_CHANGED } from './queries.ts'
import classes from './Repair.module.css'

/** all locks of everybody, the oldest first; a supervisor can release one. */
export function Locks() {
  const { t } = useLingui()
  const maySupervise = usePermission('repair.supervise')
  const [releasing, setReleasing] = useState<RepairItem | null>(null)
  const columns = useLockColumns(
    maySupervise ? undefined : t`Your roles do not permit this.`,
    setReleasing,
  )
  return (
    <>
      <ItemTable
        caption={t`Items in somebody’s list`}
        query={locksQuery}
        columns={columns}
        empty={
          <EmptyState title={<Trans>Nobody holds an item.</Trans>}>
            <Trans>Items that operators got stand here, with since when they have them.</Trans>
          </EmptyState>
        }
      />
      {releasing ? <Release item={releasing} onClose={() => setReleasing(null)} /> : null}
    </>
  )
}

function useLockColumns(
  refused: string | undefined,
  onRelease: (item: RepairItem) => void,
): Column<RepairItem>[] {
  const { t } = useLingui()
  return [
    ...useItemColumns(),
    { key: 'holder', header: t`In the list of`, cell: ({ holder }) => <b>{holder?.name}</b> },
    {
      key: 'since',
      header: t`Since`,
      cell: ({ heldSince }) => <Time at={heldSince} show="time" />,
    },
    {
      key: 'until',
      header: t`Until`,
      cell: ({ lockedUntil }) => <Time at={lockedUntil} show="time" />,
    },
    {
      key: 'release',
      header: t`Release`,
      hiddenHeader: true,
      align: 'right',
      cell: (item) => (
        <GuardedButton
          size="xs"
          variant="default"
          refused={refused}
          aria-label={t`Release ${item.arrived.citation ?? item.id}`}
          onClick={() => onRelease(item)}
        >
          <Trans>Release</Trans>
        </GuardedButton>
      ),
    },
  ]
}

function Release({ item, onClose }: { item: RepairItem; onClose: () => void }) {
  const { t } = useLingui()
  const name = item.arrived.citation ?? item.id
  const release = useChange(
    (_input: null, key) =>
      api.post<RepairItem>(`/repair/items/${item.id}/release`, undefined, { key }),
    {
      stale: REPAIR_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`${name} is new again.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Release {name}</Trans>}
      confirm={<Trans>Release</Trans>}
      busy={release.isBusy}
      problem={release.problem}
      onConfirm={() => release.send(null)}
    >
      <p className={classes.say}>
        <Trans>
          It leaves the list of {item.holder?.name ?? ''}, who is told so, and is new for whoever
          gets it next. What was typed is kept for them; nothing was posted.
        </Trans>
      </p>
    </ConfirmAction>
  )
}
