import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import type { PaidInOut } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { formatsIn, moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { Money } from '../kit/Money.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { useRowFocus } from '../kit/useRowFocus.ts'
import { useMe, usePermission } from '../login/me.ts'
import { CASH_CHANGED } from './queries.ts'
import classes from './Tills.module.css'
import { useTillName } from './useTillName.ts'
import { REQUESTS } from './words.ts'

type Props = {
  rows: readonly PaidInOut[] | undefined
  empty?: ReactNode
  error?: ReactNode
  hasMore?: boolean
  loadingMore?: boolean
  onLoadMore?: () => void
}

type Decision = { id: string; action: 'approve' | 'decline' }

/** What is asked to come into tills or to go out; another person approves it, which moves it (C-12). */
export function PaidTable({ empty = null, ...list }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const rows = useRowFocus()
  const decide = useChange(
    ({ id, action }: Decision, key) =>
      api.post<PaidInOut>(`/paid-in-out/${id}/${action}`, {}, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: ({ amount, currency }, { action }) => {
        rows.leave()
        const sum = moneyText(amount, formatsIn(formats, currency))
        notifications.show({
          message: action === 'approve' ? t`${sum} approved.` : t`${sum} declined.`,
        })
      },
    },
  )
  const columns = useColumns(decide.isBusy, (wish) => {
    rows.press()
    decide.send(wish)
  })
  return (
    <>
      {decide.problem ? <ProblemNotice problem={decide.problem} /> : null}
      <DataTable
        caption={t`Paid in and out`}
        columns={columns}
        rowKey={({ id }) => id}
        empty={empty}
        {...list}
      />
    </>
  )
}

function useColumns(isBusy: boolean, onDecide: (wish: Decision) => void): Column<PaidInOut>[] {
  const { t } = useLingui()
  const nameOf = useTillName()
  return [
    {
      key: 'what',
      header: t`What`,
      lead: true,
      cell: ({ direction, kind, till }) => (
        <span className={classes.stack}>
          <b>{nameOf(till)}</b>
          <small>
            {kind === 'float'
              ? direction === 'in'
                ? t`Float in`
                : t`Float out`
              : direction === 'in'
                ? t`Paid in`
                : t`Paid out`}
          </small>
        </span>
      ),
    },
    { key: 'reason', header: t`Reason`, cell: ({ reason }) => reason },
    {
      key: 'asked',
      header: t`Asked for`,
      cell: ({ requestedAt, requestedBy }) => (
        <span className={classes.stack}>
          <Time at={requestedAt} />
          <small>{requestedBy.name}</small>
        </span>
      ),
    },
    { key: 'status', header: t`Status`, cell: (paid) => <Status paid={paid} /> },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, direction, currency }) => (
        <InCurrency currency={currency}>
          <Money amount={direction === 'in' ? amount : -amount} />
        </InCurrency>
      ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (paid) =>
        paid.status === 'requested' ? (
          <Buttons paid={paid} isBusy={isBusy} onDecide={onDecide} />
        ) : null,
    },
  ]
}

function Status({ paid }: { paid: PaidInOut }) {
  const { t } = useLingui()
  const { tone, word } = REQUESTS[paid.status]
  return (
    <span className={classes.stack}>
      <span>
        <StatusBadge tone={tone}>{t(word)}</StatusBadge>
      </span>
      {paid.decidedBy && paid.decidedAt ? (
        <small>
          <Time at={paid.decidedAt} />, {paid.decidedBy.name}
        </small>
      ) : null}
    </span>
  )
}

type ButtonsProps = { paid: PaidInOut; isBusy: boolean; onDecide: (wish: Decision) => void }

function Buttons({ paid, isBusy, onDecide }: ButtonsProps) {
  const { t } = useLingui()
  const { user } = useMe()
  const mayAdjust = usePermission('tills.adjust')
  const no = t`Your roles do not permit this.`
  const isOwn = paid.requestedBy.id === user.id
  const own = isOwn ? t`You asked for it: somebody else approves it.` : undefined
  return (
    <span className={classes.buttons}>
      <GuardedButton
        size="xs"
        refused={mayAdjust ? own : no}
        loading={isBusy}
        onClick={() => onDecide({ id: paid.id, action: 'approve' })}
      >
        <Trans>Approve</Trans>
      </GuardedButton>
      <GuardedButton
        size="xs"
        variant="default"
        refused={mayAdjust ? undefined : no}
        loading={isBusy}
        onClick={() => onDecide({ id: paid.id, action: 'decline' })}
      >
        <Trans>Decline</Trans>
      </GuardedButton>
    </span>
  )
}
