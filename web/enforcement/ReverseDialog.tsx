import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState, type ReactNode } from 'react'
import type { CitationPayment } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { StaysPaid } from './StaysPaid.tsx'
import { TransferBack } from './TransferBack.tsx'
import type { Reverse } from './useReverse.ts'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = {
  payment: Pick<
    CitationPayment,
    'transactionId' | 'paymentId' | 'amount' | 'method' | 'methodName' | 'receiptNumber' | 'kind'
  >
  number: string
  reverse: Reverse
  onClose: () => void
  /** Where the reversal will be recorded, said before it is done. */
  where?: ReactNode
}

/** Says in figures what a reversal does, asks for a reason, and does it (T-6). */
export function ReverseDialog({ payment, number, reverse, onClose, where }: Props) {
  const { t } = useLingui()
  const describe = useProblemText()
  const formats = useFormats()
  const [reason, setReason] = useState('')
  const amount = <Money amount={-payment.amount} />
  const text = moneyText(payment.amount, formats)
  const done = (): void => {
    notifications.show({ message: t`${text} on ${number} is reversed.` })
    onClose()
  }
  const { transactionId } = payment
  const methodName = useMethodName()(payment.method, payment.methodName)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Reverse transaction {transactionId}</Trans>}
      confirm={<Trans>Reverse {text}</Trans>}
      danger
      busy={reverse.isPending}
      onConfirm={() => reverse.mutate({ transactionId, reason }, { onSuccess: done })}
      problem={reverse.error ? describe(problemOf(reverse.error)) : undefined}
    >
      <div>
        {payment.kind === 'balance_transfer' ? (
          <TransferBack paymentId={payment.paymentId}>
            <Trans>
              Both halves of the transfer are reversed, here and on the other citation: the account
              balance is back, and what it paid is due again. This cannot be undone.
            </Trans>
          </TransferBack>
        ) : (
          <Trans>
            A transaction of {amount} by {methodName} is added. The original stays, marked as
            reversed, and the citation owes again what this payment covered. This cannot be undone.
          </Trans>
        )}
      </div>
      {where ? <div>{where}</div> : null}
      {payment.kind === 'balance_transfer' ? null : <StaysPaid {...payment} />}
      <TextInput
        label={t`Reason, if you want to give one`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmAction>
  )
}
