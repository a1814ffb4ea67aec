import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState, type ReactNode } from 'react'
import { api } from '../api/client.ts'
import type { TillTransfer } from '../api/contract.ts'
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
import { Age } from './Age.tsx'
import { CASH_CHANGED } from './queries.ts'
import { ReturnTransfer } from './ReturnTransfer.tsx'
import classes from './Tills.module.css'
import { useTillName } from './useTillName.ts'
import { TRANSFERS } from './words.ts'

type Props = {
  rows: readonly TillTransfer[] | undefined
  empty?: ReactNode
  error?: ReactNode
  hasMore?: boolean
  loadingMore?: boolean
  onLoadMore?: () => void
}

/** Transfers of cash with what is to be done about each (C-12). */
export function TransferTable({ empty = null, ...list }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const nameOf = useTillName()
  const rows = useRowFocus()
  const [returning, setReturning] = useState<TillTransfer | null>(null)
  const accept = useChange(
    (id: string, key) => api.post<TillTransfer>(`/till-transfers/${id}/accept`, undefined, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: ({ amount, currency, to, bagNumber }) => {
        rows.leave()
        const sum = moneyText(amount, formatsIn(formats, currency))
        const place = to ? nameOf(to) : (bagNumber ?? '')
        notifications.show({
          message: to ? t`${sum} accepted into ${place}.` : t`Bag ${place} accepted, with ${sum}.`,
        })
      },
    },
  )
  const columns = useColumns({
    isBusy: accept.isBusy,
    onAccept: ({ id }) => {
      rows.press()
      accept.send(id)
    },
    onReturn: setReturning,
  })
  return (
    <>
      {accept.problem ? <ProblemNotice problem={accept.problem} /> : null}
      <DataTable
        caption={t`Transfers`}
        columns={columns}
        rowKey={({ id }) => id}
        empty={empty}
        {...list}
      />
      {returning ? (
        <InCurrency currency={returning.currency}>
          <ReturnTransfer transfer={returning} onClose={() => setReturning(null)} />
        </InCurrency>
      ) : null}
    </>
  )
}

type Does = {
  isBusy: boolean
  onAccept: (transfer: TillTransfer) => void
  onReturn: (transfer: TillTransfer) => void
}

function useColumns(does: Does): Column<TillTransfer>[] {
  const { t } = useLingui()
  const nameOf = useTillName()
  return [
    {
      key: 'way',
      header: t`From and to`,
      lead: true,
      cell: (transfer) => <Way transfer={transfer} />,
    },
    {
      key: 'given',
      header: t`Given`,
      cell: ({ givenAt, givenBy, from }) => (
        <span className={classes.stack} title={nameOf(from)}>
          <Time at={givenAt} />
          <small>{givenBy.name}</small>
        </span>
      ),
    },
    { key: 'status', header: t`Status`, cell: (transfer) => <Status transfer={transfer} /> },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount, currency }) => (
        <InCurrency currency={currency}>
          <Money amount={amount} />
        </InCurrency>
      ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (transfer) =>
        transfer.status === 'in_transit' ? <Buttons transfer={transfer} {...does} /> : null,
    },
  ]
}

function Way({ transfer }: { transfer: TillTransfer }) {
  const nameOf = useTillName()
  const from = nameOf(transfer.from)
  const bag = transfer.bagNumber
  if (!transfer.to)
    return (
      <Trans>
        {from} to bag <b>{bag}</b>
      </Trans>
    )
  const to = nameOf(transfer.to)
  return (
    <span className={classes.stack}>
      <span>
        <Trans>
          {from} to <b>{to}</b>
        </Trans>
      </span>
      {transfer.toHolder ? <small>{transfer.toHolder.name}</small> : null}
    </span>
  )
}

function Status({ transfer }: { transfer: TillTransfer }) {
  const { t } = useLingui()
  const { tone, word } = TRANSFERS[transfer.status]
  const { endedBy, endedAt, reason, givenAt } = transfer
  return (
    <span className={classes.stack}>
      <span>
        <StatusBadge tone={tone}>{t(word)}</StatusBadge>
      </span>
      <small>
        {endedBy && endedAt ? (
          <>
            <Time at={endedAt} />, {endedBy.name}
            {reason ? `: ${reason}` : ''}
          </>
        ) : (
          <Trans>
            for <Age since={givenAt} />
          </Trans>
        )}
      </small>
    </span>
  )
}

function Buttons({ transfer, isBusy, onAccept, onReturn }: Does & { transfer: TillTransfer }) {
  const { t } = useLingui()
  const { user } = useMe()
  const mayTransfer = usePermission('cash.transfer')
  const no = t`Your roles do not permit this.`
  const isGiver = transfer.givenBy.id === user.id
  const isTheirs = transfer.to !== null && transfer.toHolder?.id !== user.id
  const holder = transfer.toHolder?.name ?? ''
  const notMine = isGiver
    ? t`You gave it: another person accepts it.`
    : isTheirs
      ? holder
        ? t`${holder} accepts it, who holds the till.`
        : t`Whoever holds the till accepts it.`
      : undefined
  const mayReturn = isGiver || !isTheirs
  return (
    <span className={classes.buttons}>
      <GuardedButton
        size="xs"
        refused={mayTransfer ? notMine : no}
        loading={isBusy}
        onClick={() => onAccept(transfer)}
      >
        <Trans>Accept</Trans>
      </GuardedButton>
      <GuardedButton
        size="xs"
        variant="default"
        refused={
          mayTransfer ? (mayReturn ? undefined : t`Whoever gave it or gets it returns it.`) : no
        }
        onClick={() => onReturn(transfer)}
      >
        <Trans>Return</Trans>
      </GuardedButton>
    </span>
  )
}
