import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Radio, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PaidInOut, Till } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { CASH_CHANGED } from './queries.ts'

type Wish = {
  tillId: string
  direction: PaidInOut['direction']
  kind: PaidInOut['kind']
  amount: number
  reason: string
}

/** Asks that cash comes into my till from outside, or goes out; another person approves it (C-12). */
export function AskPaid({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const [direction, setDirection] = useState<Wish['direction']>('in')
  const [isFloat, setIsFloat] = useState(till.kind !== 'standard')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const amount = readMoney(typed, minorDigits)
  const change = useChange(
    (wish: Wish, key) => api.post<PaidInOut>('/paid-in-out', wish, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`It waits for the approval of another person.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const isUnfit = amount === null || amount <= 0
  const kind = isFloat ? 'float' : 'paid'
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Paid in or out</Trans>}
      confirm={<Trans>Ask for approval</Trans>}
      onConfirm={() =>
        isUnfit
          ? undefined
          : change.send({ tillId: till.id, direction, kind, amount, reason: reason.trim() })
      }
      busy={change.isBusy}
      disabled={isUnfit || reason.trim() === ''}
      problem={isAllBeside(change.problem, ['/amount', '/reason']) ? undefined : change.problem}
    >
      <Direction value={direction} onChange={setDirection} />
      <MoneyInput
        big
        label={t`Amount`}
        required
        value={typed}
        error={
          typed.trim() !== '' && isUnfit
            ? t`An amount above zero, such as 200.00.`
            : fieldProblem('/amount')
        }
        onChange={setTyped}
      />
      <Textarea
        label={t`Reason`}
        required
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        error={fieldProblem('/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label={t`It is the float`}
        description={t`What a till or a vault starts with, as the bank or the treasury hands it out or takes it back.`}
        checked={isFloat}
        onChange={(event) => setIsFloat(event.currentTarget.checked)}
      />
    </ConfirmAction>
  )
}

type DirectionProps = { value: Wish['direction']; onChange: (value: Wish['direction']) => void }

function Direction({ value, onChange }: DirectionProps) {
  const { t } = useLingui()
  return (
    <Radio.Group
      label={t`Which way`}
      value={value}
      onChange={(next) => onChange(next === 'out' ? 'out' : 'in')}
    >
      <Stack gap={6} mt={4}>
        <Radio value="in" label={t`Into the till`} data-autofocus />
        <Radio value="out" label={t`Out of the till`} />
      </Stack>
    </Radio.Group>
  )
}
