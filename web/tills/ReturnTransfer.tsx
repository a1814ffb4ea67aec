import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { TillTransfer } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { CASH_CHANGED } from './queries.ts'
import { useTillName } from './useTillName.ts'

type Props = { transfer: TillTransfer; onClose: () => void }

/** Back to where it came from, with a reason (C-12). */
export function ReturnTransfer({ transfer, onClose }: Props) {
  const { t } = useLingui()
  const from = useTillName()(transfer.from)
  const sum = moneyText(transfer.amount, useFormats())
  const [reason, setReason] = useState('')
  const change = useChange(
    (input: string, key) =>
      api.post<TillTransfer>(`/till-transfers/${transfer.id}/return`, { reason: input }, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`${sum} are back in ${from}.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Return {sum}</Trans>}
      confirm={<Trans>Return to {from}</Trans>}
      onConfirm={() => change.send(reason.trim())}
      busy={change.isBusy}
      disabled={reason.trim() === ''}
      problem={isAllBeside(change.problem, ['/reason']) ? undefined : change.problem}
    >
      <Trans>
        {sum} lie in {from} again, as if they had not been given.
      </Trans>
      <Textarea
        label={t`Reason`}
        required
        data-autofocus
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        error={fieldProblem('/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
