import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Citation } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'

type Wish = { amount: number; reason: string; reference: string | null }

function useRecordRefund(number: string, onClose: () => void) {
  const { t } = useLingui()
  const formats = useFormats()
  return useChange(
    (wish: Wish, key) =>
      api.post<Citation>(`/citations/${encodeURIComponent(number)}/refunds`, wish, { key }),
    {
      stale: [['citation'], ['citations']],
      onSuccess: (_citation, wish) => {
        const text = moneyText(wish.amount, formats)
        notifications.show({ message: t`A refund of ${text} is recorded on ${number}.` })
        onClose()
      },
    },
  )
}

/** Records money given back outside cashiering, saying first where it comes from (E-10). */
export function RecordRefund({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { number, accountBalance, refundable } = citation
  const [typed, setTyped] = useState(moneyTyped(accountBalance || refundable, formats.minorDigits))
  const [reason, setReason] = useState('')
  const [reference, setReference] = useState('')
  const amount = readMoney(typed, formats.minorDigits) ?? 0
  const change = useRecordRefund(number, onClose)
  const fieldProblem = useFieldProblem(change.problem)
  const fromBalance = <Money amount={Math.min(amount, accountBalance)} />
  const most = moneyText(refundable, formats)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Record a refund</Trans>}
      confirm={<Trans>Record the refund</Trans>}
      onConfirm={() =>
        change.send({ amount, reason: reason.trim(), reference: reference.trim() || null })
      }
      busy={change.isBusy}
      disabled={amount === 0 || amount > refundable || reason.trim() === ''}
      problem={
        isAllBeside(change.problem, ['/amount', '/reason', '/reference'])
          ? undefined
          : change.problem
      }
    >
      <MoneyInput
        label={t`Amount`}
        value={typed}
        onChange={setTyped}
        data-autofocus
        error={fieldProblem('/amount') ?? (amount > refundable ? t`At most ${most}.` : undefined)}
      />
      <TextInput
        label={t`Reason`}
        required
        value={reason}
        maxLength={200}
        error={fieldProblem('/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t`Reference, such as the number of the check`}
        value={reference}
        maxLength={60}
        error={fieldProblem('/reference')}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <div>
        <Trans>
          The money is paid out elsewhere: no session changes, and what is due stays. {fromBalance}{' '}
          of it comes from the account balance. This cannot be undone.
        </Trans>
      </div>
    </ConfirmAction>
  )
}
