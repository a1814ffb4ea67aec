import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PaymentMethod, Transaction } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { offeredMethodsQuery } from '../counter/queries.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Money } from '../kit/Money.tsx'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = { transaction: Transaction; onClose: () => void }
type Wish = { method: string; reference: string }

/** Edits the payment method and the reference, and nothing else (T-5). */
export function EditTransaction({ transaction, onClose }: Props) {
  const { t } = useLingui()
  const { id, version } = transaction
  const { number } = transaction.target
  const methods = useQuery(offeredMethodsQuery)
  const [wish, setWish] = useState<Wish>({
    method: transaction.method,
    reference: transaction.reference ?? '',
  })
  const change = useChange(
    ({ method, reference }: Wish, key) => {
      const body = { method, reference: reference.trim() === '' ? null : reference.trim() }
      return api.patch<Transaction>(`/transactions/${id}`, body, { key, ifMatch: `"${version}"` })
    },
    {
      stale: [['session'], ['transaction', id], ['citation']],
      onSuccess: () => {
        notifications.show({ message: t`Transaction ${id} is changed. What stood there is kept.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const choices = useChoices(transaction, methods.data)
  const chosen = methods.data?.find(({ code }) => code === wish.method)
  const isMissing = (chosen?.needsReference ?? false) && wish.reference.trim() === ''
  const isSame =
    wish.method === transaction.method && wish.reference.trim() === (transaction.reference ?? '')
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Edit transaction {id}</Trans>}
      confirm={<Trans>Save</Trans>}
      onConfirm={() => change.send(wish)}
      busy={change.isBusy}
      disabled={isSame || isMissing}
      problem={isAllBeside(change.problem, ['/reference', '/method']) ? undefined : change.problem}
    >
      <div>
        <Trans>
          Amount <Money amount={transaction.amount} />, what it is for ({number}), user and time
          stay as they are.
        </Trans>
      </div>
      <NativeSelect
        label={t`Payment type`}
        data-autofocus
        value={wish.method}
        data={choices}
        error={fieldProblem('/method')}
        onChange={(event) => setWish({ ...wish, method: event.currentTarget.value })}
      />
      <TextInput
        label={t`Reference`}
        value={wish.reference}
        maxLength={60}
        required={chosen?.needsReference ?? false}
        description={isMissing ? t`This payment type needs a reference.` : undefined}
        error={fieldProblem('/reference')}
        onChange={(event) => setWish({ ...wish, reference: event.currentTarget.value })}
      />
    </ConfirmAction>
  )
}

/** The methods that are offered; the one that it has, where that is offered no longer, goes first. */
function useChoices({ method, methodName }: Transaction, methods: readonly PaymentMethod[] = []) {
  const nameOf = useMethodName()
  const offered = methods.map(({ code, name }) => ({ value: code, label: nameOf(code, name) }))
  const isOffered = offered.some(({ value }) => value === method)
  return isOffered ? offered : [{ value: method, label: nameOf(method, methodName) }, ...offered]
}
