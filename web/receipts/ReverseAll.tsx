import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PaymentDetail } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { REVERSAL_CHANGED } from '../enforcement/useReverse.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { useMe, usePermission } from '../login/me.ts'

/** Reverses all that stands of a bulk payment, or nothing (E-5). */
export function ReverseAll({ payment }: { payment: PaymentDetail }) {
  const { t } = useLingui()
  const { session } = useMe()
  const mayReverse = usePermission('transactions.reverse')
  const [isOpen, setIsOpen] = useState(false)
  const standing = payment.transactions.filter(
    ({ reversalOfId, reversedById, target }) =>
      reversalOfId === null && reversedById === null && target.type === 'citation',
  )
  const refused = !mayReverse
    ? t`Your roles do not permit reversing.`
    : standing.length === 0
      ? t`All of it has been reversed already.`
      : session === null
        ? t`Start or join a session first: the reversals are recorded in it.`
        : undefined
  return (
    <>
      <GuardedButton variant="default" refused={refused} onClick={() => setIsOpen(true)}>
        <Trans>Reverse all</Trans>
      </GuardedButton>
      {isOpen ? <Asking {...{ payment, standing }} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

type Props = {
  payment: PaymentDetail
  standing: PaymentDetail['transactions']
  onClose: () => void
}

function Asking({ payment, standing, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const [reason, setReason] = useState('')
  const hasPermits = payment.transactions.some(({ target }) => target.type === 'permit_order')
  const sum = standing.reduce((total, { amount }) => total + amount, 0)
  const [text, all] = [moneyText(sum, formats), <Money key="all" amount={-sum} />]
  const change = useChange(
    (why: string, key) =>
      api.post(`/payments/${payment.id}/reverse`, why === '' ? {} : { reason: why }, { key }),
    {
      stale: REVERSAL_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`${text} is reversed.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Reverse all of receipt {payment.receiptNumber}</Trans>}
      confirm={<Trans>Reverse {text}</Trans>}
      danger
      busy={change.isBusy}
      onConfirm={() => change.send(reason.trim())}
      problem={change.problem}
    >
      <div>
        <Plural
          value={standing.length}
          one="# transaction is reversed"
          other="# transactions are reversed, all or none"
        />
        : <Trans>{all} goes into your current session. This cannot be undone.</Trans>
      </div>
      {hasPermits ? (
        <div>
          <Trans>
            What was paid for permits stays: it is given back from Transaction Management.
          </Trans>
        </div>
      ) : null}
      <TextInput
        label={t`Reason, if you want to give one`}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
