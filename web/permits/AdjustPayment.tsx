import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PermitOrder, PermitOrderTender } from '../api/contract.ts'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { WhereRecorded } from './WhereRecorded.tsx'
import { useGiveBack } from './useGiveBack.ts'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = { order: PermitOrder; tender: PermitOrderTender; onClose: () => void }

/** P-5: gives back of one tender, starting at all that is left of it and never more. */
export function AdjustPayment({ order, tender, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const [mode, setMode] = useState<'refund' | 'reverse'>('refund')
  const [typed, setTyped] = useState(moneyTyped(tender.left, formats.minorDigits))
  const amount = readMoney(typed, formats.minorDigits)
  const text = moneyText(amount ?? 0, formats)
  const left = moneyText(tender.left, formats)
  const nameOfMethod = useMethodName()
  const methodName = nameOfMethod(tender.method, tender.methodName)
  const adjust = useGiveBack(order.id, () => {
    notifications.show({ message: t`${text} of ${order.number} is given back.` })
    onClose()
  })
  const problemOf = useFieldProblem(adjust.problem)
  const isTooMuch = amount !== null && amount > tender.left
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Adjust payment: {methodName}</Trans>}
      confirm={mode === 'refund' ? <Trans>Refund {text}</Trans> : <Trans>Reverse {text}</Trans>}
      danger
      busy={adjust.isBusy}
      disabled={amount === null || amount === 0 || isTooMuch}
      problem={adjust.problem}
      onConfirm={() =>
        adjust.send({ what: 'tender', tenderId: tender.id, mode, amount: amount ?? 0 })
      }
    >
      <Modes mode={mode} onChange={setMode} />
      <MoneyInput
        label={t`Amount, at most ${left}`}
        value={typed}
        onChange={setTyped}
        error={
          isTooMuch
            ? t`Only ${left} is left of this tender.`
            : amount === null || amount === 0
              ? t`Type an amount such as 50.00`
              : problemOf('/amount')
        }
        data-autofocus
      />
      <div>
        <Trans>The permits keep their status. This cannot be undone.</Trans>
      </div>
      <WhereRecorded />
    </ConfirmAction>
  )
}

type ModesProps = { mode: 'refund' | 'reverse'; onChange: (mode: 'refund' | 'reverse') => void }

function Modes({ mode, onChange }: ModesProps) {
  const { t } = useLingui()
  return (
    <Radio.Group label={t`What to do`} value={mode} onChange={onChange}>
      <Stack gap={6} mt={6}>
        <Radio
          value="refund"
          label={t`Refund directly`}
          description={t`The money is given back and is not due again.`}
        />
        <Radio
          value="reverse"
          label={t`Reverse payment`}
          description={t`The payment did not happen: what is reversed is due again.`}
        />
      </Stack>
    </Radio.Group>
  )
}
