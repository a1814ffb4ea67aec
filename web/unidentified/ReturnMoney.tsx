import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Unidentified } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { UNIDENTIFIED_CHANGED } from './queries.ts'

const BESIDE = ['/amount', '/reason', '/reference']

type Props = { money: Unidentified; onClose: () => void }
type Wish = { amount: number; reason: string; reference?: string }

/** Records that it was sent back (R-4, E-10): the money itself goes by other ways. */
export function ReturnMoney({ money, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const { number, left } = money
  const [typed, setTyped] = useState(moneyTyped(left, formats.minorDigits))
  const [reason, setReason] = useState('')
  const [reference, setReference] = useState('')
  const give = useReturn(money, onClose)
  const wrong = useFieldProblem(give.problem)
  const amount = readMoney(typed, formats.minorDigits)
  const there = moneyText(left, formats)
  const tooMuch =
    amount !== null && amount > left ? t`${there} is left: no more can be returned.` : undefined
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Return {number}</Trans>}
      confirm={<Trans>Record the return</Trans>}
      busy={give.isBusy}
      disabled={!amount || tooMuch !== undefined || reason.trim() === ''}
      problem={isAllBeside(give.problem, BESIDE) ? undefined : give.problem}
      onConfirm={() => {
        if (!amount) return
        const said = reference.trim()
        const wish = { amount, reason: reason.trim() }
        give.send(said === '' ? wish : { ...wish, reference: said })
      }}
    >
      <MoneyInput
        label={t`Amount`}
        value={typed}
        error={tooMuch ?? wrong('/amount')}
        onChange={setTyped}
      />
      <Textarea
        label={t`Reason`}
        required
        maxLength={300}
        data-autofocus
        value={reason}
        error={wrong('/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t`Reference`}
        description={t`The number of the check or of the transfer by which it goes back.`}
        maxLength={60}
        autoComplete="off"
        value={reference}
        error={wrong('/reference')}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <div>
        {tooMuch === undefined ? (
          <Trans>
            <Money amount={left - (amount ?? 0)} /> stays unidentified.
          </Trans>
        ) : null}{' '}
        <Trans>
          No money moves here: send it the way your agency does, and record it with this.
        </Trans>
      </div>
    </ConfirmAction>
  )
}

function useReturn({ id, number }: Unidentified, onClose: () => void) {
  const { t } = useLingui()
  const formats = useFormats()
  return useChange(
    (wish: Wish, key) => api.post<Unidentified>(`/unidentified/${id}/return`, wish, { key }),
    {
      stale: UNIDENTIFIED_CHANGED,
      onSuccess: (_answer, wish) => {
        const text = moneyText(wish.amount, formats)
        notifications.show({ message: t`${text} of ${number} is recorded as returned.` })
        onClose()
      },
    },
  )
}
