import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { BankLine } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Deposits.module.css'
import { moneyMoved } from './queries.ts'
import { pathOf } from './useLineActions.ts'

/** Says that a line is no deposit, and why. It can be taken back. */
export function SetAside({ line, onClose }: { line: BankLine; onClose: () => void }) {
  const { t } = useLingui()
  const [note, setNote] = useState('')
  const aside = useChange(
    (body: { note: string }, key) => api.post<BankLine>(`${pathOf(line)}/set-aside`, body, { key }),
    { stale: moneyMoved, onSuccess: onClose },
  )
  const fieldProblem = useFieldProblem(aside.problem)
  const amount = moneyText(line.amount, useFormats())
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Set {amount} aside</Trans>}
      confirm={<Trans>Set aside</Trans>}
      busy={aside.isBusy}
      disabled={note.trim() === ''}
      problem={isAllBeside(aside.problem, ['/note']) ? undefined : aside.problem}
      onConfirm={() => aside.send({ note: note.trim() })}
    >
      <div className={classes.form}>
        <TextInput
          data-autofocus
          label={t`What it is`}
          description={t`Such as a fee, or what was paid in by card. It can be taken back.`}
          maxLength={300}
          autoComplete="off"
          value={note}
          error={fieldProblem('/note')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </ConfirmAction>
  )
}
