import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Deposit } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { today } from '../kit/days.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Deposits.module.css'
import { moneyMoved } from './queries.ts'

/** When the bank took it, and what the bank calls it. */
export function BankDeposit({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { t } = useLingui()
  const formats = useFormats()
  const [day, setDay] = useState(today(formats.timeZone))
  const [reference, setReference] = useState('')
  const bank = useChange(
    (body: { day: string; reference: string | null }, key) =>
      api.post<Deposit>(`/deposits/${deposit.id}/bank`, body, { key }),
    { stale: moneyMoved, onSuccess: onClose },
  )
  const fieldProblem = useFieldProblem(bank.problem)
  const total = moneyText(deposit.total, formats)
  const { number, account } = deposit
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Mark {number} as banked</Trans>}
      confirm={<Trans>{total} is in the bank</Trans>}
      busy={bank.isBusy}
      disabled={day === ''}
      problem={isAllBeside(bank.problem, ['/day', '/reference']) ? undefined : bank.problem}
      onConfirm={() => bank.send({ day, reference: reference.trim() || null })}
    >
      <div className={classes.form}>
        <p className={classes.hint}>
          <Trans>
            {account.bank} ···· {account.tail} has it. This cannot be undone.
          </Trans>
        </p>
        <TextInput
          type="date"
          label={t`Day`}
          value={day}
          error={fieldProblem('/day')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          data-autofocus
          label={t`Reference of the bank`}
          description={t`As it stands on the bank’s receipt; it may be left empty.`}
          maxLength={60}
          autoComplete="off"
          value={reference}
          error={fieldProblem('/reference')}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </div>
    </ConfirmAction>
  )
}
