import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PaymentPlan } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Money } from '../kit/Money.tsx'
import { TOUCHED } from './touched.ts'

/** Ends a plan, and says in figures what that does (E-8). */
export function CancelPlan({ plan, onClose }: { plan: PaymentPlan; onClose: () => void }) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const cancel = useChange(
    (why: string, key) =>
      api.post<PaymentPlan>(`/payment-plans/${plan.id}/cancel`, { reason: why }, { key }),
    { stale: TOUCHED, onSuccess: onClose },
  )
  const fieldProblem = useFieldProblem(cancel.problem)
  const left = <Money amount={plan.left} />
  const paid = <Money amount={plan.paid} />
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Cancel plan {plan.number}</Trans>}
      confirm={<Trans>Cancel the plan</Trans>}
      danger
      onConfirm={() => cancel.send(reason.trim())}
      busy={cancel.isBusy}
      disabled={reason.trim() === ''}
      problem={isAllBeside(cancel.problem, ['/reason']) ? undefined : cancel.problem}
    >
      <div>
        <Trans>
          {left} that are left become due on its citations at once. {paid} that were paid stay paid.
          This cannot be undone.
        </Trans>
      </div>
      <TextInput
        label={t`Reason`}
        required
        data-autofocus
        maxLength={200}
        value={reason}
        error={fieldProblem('/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
