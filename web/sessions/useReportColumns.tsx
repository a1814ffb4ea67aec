import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowsExchange, IconPencil, IconTransfer } from '@tabler/icons-react'
import type { Transaction } from '../api/contract.ts'
import { KindName } from '../enforcement/KindName.tsx'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import type { Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe } from '../login/me.ts'
import { useActionReason } from './useActionReason.ts'
import classes from './ReportColumns.module.css'
import { useMethodName } from '../kit/useMethodName.ts'

export type Doing = { what: 'edit' | 'reverse' | 'move'; transaction: Transaction }

/** The columns of the report's list. `onShow` opens what is known of a transaction. */
export function useReportColumns(
  onDo: (doing: Doing) => void,
  onShow: (id: string) => void,
): Column<Transaction>[] {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  return [
    {
      key: 'id',
      header: t`Transaction`,
      lead: true,
      cell: ({ id }) => <Opener id={id} onShow={onShow} />,
    },
    { key: 'time', header: t`Time`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'kind', header: t`Kind`, cell: (row) => <Kind row={row} onShow={onShow} /> },
    {
      key: 'target',
      header: t`For`,
      cell: ({ target }) => <span className="tabular">{target.number}</span>,
    },
    {
      key: 'method',
      header: t`Payment type`,
      cell: ({ method, methodName, cardTail }) =>
        [nameOfMethod(method, methodName), cardTail && `···· ${cardTail}`]
          .filter(Boolean)
          .join(' '),
    },
    {
      key: 'reference',
      header: t`Reference`,
      wideOnly: true,
      cell: ({ reference }) => <span className={classes.reference}>{reference}</span>,
    },
    {
      key: 'user',
      header: t`User`,
      cell: ({ user }) => <span className={classes.whole}>{user.name}</span>,
    },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, reversedById }) => <Money amount={amount} struck={reversedById !== null} />,
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (row) => <RowMenu row={row} onDo={onDo} />,
    },
  ]
}

type ShowProps = { onShow: (id: string) => void }

function Opener({ id, onShow }: ShowProps & { id: string }) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className={`${classes.opener} tabular`}
      aria-label={t`Transaction ${id}, details`}
      onClick={() => onShow(id)}
    >
      {id}
    </button>
  )
}

/** What it is, whether it was moved, and the way to its other half. */
function Kind({ row, onShow }: ShowProps & { row: Transaction }) {
  const { t } = useLingui()
  const { id, moved, reversedById, reversalOfId, counterpartId } = row
  return (
    <span className={classes.kind}>
      <KindName kind={row.kind} />
      {moved ? (
        <Tooltip label={t`Moved. Shows its session history`}>
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t`Transaction ${id} was moved, session history`}
            onClick={() => onShow(id)}
          >
            <IconArrowsExchange size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {reversedById ? (
        <Half id={reversedById} onShow={onShow}>
          <Trans>reversed by {reversedById}</Trans>
        </Half>
      ) : null}
      {reversalOfId ? (
        <Half id={reversalOfId} onShow={onShow}>
          <Trans>of {reversalOfId}</Trans>
        </Half>
      ) : null}
      {counterpartId && !reversalOfId ? (
        <Half id={counterpartId} onShow={onShow}>
          <Trans>other half {counterpartId}</Trans>
        </Half>
      ) : null}
    </span>
  )
}

function Half({ id, onShow, children }: ShowProps & { id: string; children: React.ReactNode }) {
  return (
    <button type="button" className={classes.half} onClick={() => onShow(id)}>
      {children}
    </button>
  )
}

function RowMenu({ row, onDo }: { row: Transaction; onDo: (doing: Doing) => void }) {
  const { t } = useLingui()
  const { permissions } = useMe()
  const reasonFor = useActionReason()
  const { edit, reverse, move } = row.actions
  const size = { size: 16, 'aria-hidden': true }
  return (
    <ActionMenu
      label={t`Actions for transaction ${row.id}`}
      actions={[
        {
          key: 'edit',
          label: t`Edit`,
          icon: <IconPencil {...size} />,
          refused: reasonFor(edit, permissions.includes('transactions.edit')),
          onSelect: () => onDo({ what: 'edit', transaction: row }),
        },
        {
          key: 'reverse',
          label: t`Reverse`,
          icon: <IconArrowBackUp {...size} />,
          refused: reasonFor(reverse, permissions.includes('transactions.reverse')),
          onSelect: () => onDo({ what: 'reverse', transaction: row }),
        },
        {
          key: 'move',
          label: t`Move`,
          icon: <IconTransfer {...size} />,
          refused: reasonFor(move, permissions.includes('transactions.move')),
          onSelect: () => onDo({ what: 'move', transaction: row }),
        },
      ]}
    />
  )
}
