import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Deposit } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Deposits.module.css'
import { moneyMoved } from './queries.ts'

/** Gives a prepared deposit up; says what becomes of its money. */
export function CancelDeposit({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const cancel = useChange(
    (body: { reason: string }, key) =>
      api.post<Deposit>(`/deposits/${deposit.id}/cancel`, body, { key }),
    { stale: moneyMoved, onSuccess: onClose },
  )
  const fieldProblem = useFieldProblem(cancel.problem)
  const total = moneyText(deposit.total, useFormats())
  const { number } = deposit
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Give {number} up</Trans>}
      confirm={<Trans>Give it up</Trans>}
      danger
      busy={cancel.isBusy}
      disabled={reason.trim() === ''}
      problem={isAllBeside(cancel.problem, ['/reason']) ? undefined : cancel.problem}
      onConfirm={() => cancel.send({ reason: reason.trim() })}
    >
      <div className={classes.form}>
        <p className={classes.hint}>
          <Trans>
            Its {total} are undeposited again and can go into another deposit. This cannot be
            undone.
          </Trans>
        </p>
        <TextInput
          data-autofocus
          label={t`Reason`}
          maxLength={300}
          autoComplete="off"
          value={reason}
          error={fieldProblem('/reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </ConfirmAction>
  )
}
