import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Drawer } from '../api/contract.ts'
import { ActionMenu, type MenuAction } from '../kit/ActionMenu.tsx'
import type { Column } from '../kit/DataTable.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { ClosingText } from './ClosingText.tsx'
import classes from './Drawers.module.css'

export type DrawerDoing = { what: 'create' } | { what: 'edit' | 'start' | 'status'; drawer: Drawer }

/** The columns of Drawer Setup. */
export function useDrawerColumns(onDo: (doing: DrawerDoing) => void): Column<Drawer>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: (drawer) => <Name drawer={drawer} /> },
    { key: 'branch', header: t`Branch`, cell: ({ branch }) => <Whole>{branch.name}</Whole> },
    {
      key: 'type',
      header: t`Type`,
      cell: ({ type }) => (type === 'physical' ? t`Physical` : t`Virtual`),
    },
    {
      key: 'closing',
      header: t`Closing`,
      cell: (drawer) => (
        <Whole>
          <ClosingText drawer={drawer} />
        </Whole>
      ),
    },
    {
      key: 'balance',
      header: t`Opening balance`,
      cell: ({ openingBalanceRequired }) => (openingBalanceRequired ? t`required` : t`optional`),
    },
    {
      key: 'count',
      header: t({ message: 'Count', context: 'of cash' }),
      cell: ({ closingCount }) => <CountWord closingCount={closingCount} />,
    },
    {
      key: 'users',
      header: t`Concurrent users`,
      cell: ({ concurrentUsers }) => (concurrentUsers ? t`allowed` : t`one at a time`),
    },
    { key: 'status', header: t`Status`, cell: (drawer) => <Status drawer={drawer} /> },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (drawer) => <DrawerMenu drawer={drawer} onDo={onDo} />,
    },
  ]
}

/** Whether sessions of the drawer are closed with a count (S-15). */
function CountWord({ closingCount }: Pick<Drawer, 'closingCount'>) {
  if (closingCount === 'declared') return <Trans>declared</Trans>
  if (closingCount === 'blind') return <Trans>blind</Trans>
  return <Trans>none</Trans>
}

/** Words that stay together on one line. */
function Whole({ children }: { children: ReactNode }) {
  return <span className={classes.whole}>{children}</span>
}

function Name({ drawer }: { drawer: Drawer }) {
  return (
    <div className={classes.name}>
      <b>{drawer.name}</b>
      {drawer.description ? <div className={classes.description}>{drawer.description}</div> : null}
    </div>
  )
}

function Status({ drawer }: { drawer: Drawer }) {
  const { openSession } = drawer
  return (
    <span className={classes.status}>
      {drawer.status === 'active' ? (
        <StatusBadge tone="open">
          <Trans>Active</Trans>
        </StatusBadge>
      ) : (
        <StatusBadge tone="closed">
          <Trans>Deactivated</Trans>
        </StatusBadge>
      )}
      {openSession ? (
        <Link to="/sessions/$sessionId" params={{ sessionId: openSession.id }} search={{}}>
          <Trans>{sessionName(openSession.id)} is open</Trans>
        </Link>
      ) : null}
    </span>
  )
}

function DrawerMenu({ drawer, onDo }: { drawer: Drawer; onDo: (doing: DrawerDoing) => void }) {
  const { t } = useLingui()
  const actions = useActions(drawer, onDo)
  return <ActionMenu label={t`Actions for ${drawer.name}`} actions={actions} />
}

function useActions(drawer: Drawer, onDo: (doing: DrawerDoing) => void): MenuAction[] {
  const { t } = useLingui()
  const mayWrite = usePermission('drawers.write')
  const mayReactivate = usePermission('drawers.reactivate')
  const mayWork = usePermission('sessions.work')
  const isActive = drawer.status === 'active'
  const notPermitted = t`Your roles do not permit this.`
  const name = drawer.openSession ? sessionName(drawer.openSession.id) : ''
  const noStart = !mayWork
    ? notPermitted
    : !isActive
      ? t`No session starts in a deactivated drawer.`
      : drawer.openSession
        ? t`${name} is open here. Join it instead.`
        : undefined
  const noWrite = mayWrite ? undefined : notPermitted
  const noStatus = (isActive ? mayWrite : mayReactivate) ? undefined : notPermitted
  const icon = { size: 16, 'aria-hidden': true }
  return [
    {
      key: 'start',
      label: t`Start session`,
      icon: <IconPlayerPlay {...icon} />,
      refused: noStart,
      onSelect: () => onDo({ what: 'start', drawer }),
    },
    {
      key: 'edit',
      label: t`Edit name, description, type`,
      icon: <IconPencil {...icon} />,
      refused: noWrite,
      onSelect: () => onDo({ what: 'edit', drawer }),
    },
    {
      key: 'status',
      label: isActive ? t`Deactivate` : t`Reactivate`,
      icon: isActive ? <IconPlayerPause {...icon} /> : <IconRefresh {...icon} />,
      refused: noStatus,
      onSelect: () => onDo({ what: 'status', drawer }),
    },
  ]
}
