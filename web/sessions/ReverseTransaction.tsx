import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Session, Transaction } from '../api/contract.ts'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { StaysPaid } from '../enforcement/StaysPaid.tsx'
import { TransferBack } from '../enforcement/TransferBack.tsx'
import { REVERSAL_CHANGED } from '../enforcement/useReverse.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useMethodName } from '../kit/useMethodName.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { afterwards, NetTotal } from './NetTotal.tsx'
import { sessionName } from './sessionName.ts'

type Props = { session: Session; transaction: Transaction; onClose: () => void }
type Reversed = { transaction: Transaction; original: Transaction }

/** Reverses into the session in which the original stands, saying first what that does (T-6, T-7). */
export function ReverseTransaction({ session, transaction, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const { id, amount, target } = transaction
  const methodName = useMethodName()(transaction.method, transaction.methodName)
  const [reason, setReason] = useState('')
  const text = moneyText(Math.abs(amount), formats)
  const change = useChange(
    (why: string, key) =>
      api.post<Reversed>(`/transactions/${id}/reverse`, why === '' ? {} : { reason: why }, { key }),
    {
      stale: REVERSAL_CHANGED,
      onSuccess: ({ transaction: made }) => {
        const number = made.id
        notifications.show({ message: t`${text} is reversed by transaction ${number}.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const before = <NetTotal session={session} />
  const after = <NetTotal session={{ netTotal: afterwards(session.netTotal, -amount) }} />
  const minus = <Money amount={-amount} />
  const name = sessionName(session.id)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Reverse transaction {id}</Trans>}
      confirm={<Trans>Reverse {text}</Trans>}
      danger
      busy={change.isBusy}
      onConfirm={() => change.send(reason.trim())}
      problem={change.problem}
      withoutFields
    >
      <div>
        {transaction.kind === 'balance_transfer' ? (
          <TransferBack paymentId={transaction.paymentId}>
            <Trans>
              Both halves of the transfer are reversed, each in the session in which it stands: the
              account balance is back, and what it paid is due again. This cannot be undone.
            </Trans>
          </TransferBack>
        ) : (
          <Trans>
            A transaction of {minus} by {methodName} is added to {name}; its net total goes from{' '}
            {before} to {after}. The original stays, marked as reversed, and citation{' '}
            {target.number} owes again what it covered. This cannot be undone.
          </Trans>
        )}
      </div>
      {transaction.kind === 'balance_transfer' ? null : (
        <StaysPaid paymentId={transaction.paymentId} transactionId={id} />
      )}
      <TextInput
        label={t`Reason, if you want to give one`}
        value={reason}
        maxLength={200}
        error={fieldProblem('/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
