import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Mail } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'

type Props = {
  payment: { id: string; receiptNumber: string }
  onClose: () => void
  onSent: (mailId: string) => void
}

/** What the server takes for an address, so that a slip is said before it is sent. */
const ADDRESS = /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/

/** Asks for the payer's address and sends the receipt there, as an attached PDF. */
export default function EmailReceipt({ payment, onClose, onSent }: Props) {
  const { t } = useLingui()
  const [to, setTo] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const change = useChange(
    (address: string, key) =>
      api.post<Mail>(`/payments/${payment.id}/receipt/email`, { to: address }, { key }),
    {
      stale: [['payment', payment.id, 'printings'], ['mails']],
      onSuccess: ({ id }) => {
        onSent(id)
        onClose()
      },
    },
  )
  const beside = useFieldProblem(change.problem)
  const send = (): void => {
    const address = to.trim()
    setIsWrong(!ADDRESS.test(address))
    if (ADDRESS.test(address)) change.send(address)
  }
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Send receipt {payment.receiptNumber} by e-mail</Trans>}
      confirm={<Trans>Send</Trans>}
      busy={change.isBusy}
      onConfirm={send}
      problem={isAllBeside(change.problem, ['/to']) ? undefined : change.problem}
    >
      <TextInput
        type="email"
        label={t`The payer’s e-mail address`}
        data-autofocus
        autoComplete="off"
        inputMode="email"
        maxLength={254}
        value={to}
        error={
          isWrong ? t`This is no e-mail address. One looks like ann@example.gov.` : beside('/to')
        }
        onChange={(event) => {
          setTo(event.currentTarget.value)
          setIsWrong(false)
        }}
      />
    </ConfirmAction>
  )
}
