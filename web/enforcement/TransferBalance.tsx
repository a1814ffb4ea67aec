import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import type { BalanceTransfer, Citation } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { useNotFound, useTargetCitation } from './useTargetCitation.ts'

type Props = { citation: Citation; onClose: () => void }

/**
 * Moves account balance to what is due on another citation (E-7). Type or scan a number, Enter:
 * the amount stands there, as much as there is and is due; Enter again does it.
 */
export function TransferBalance({ citation, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const describe = useProblemText()
  const amountField = useRef<HTMLInputElement>(null)
  /** Null until somebody types: then it is as much as there is and is due. */
  const [typed, setTyped] = useState<string | null>(null)
  const { to, retypeTo, target, find } = useTargetCitation()
  const transfer = useTransfer(citation, onClose)
  const fieldProblem = useFieldProblem(transfer.problem)
  const isFound = target !== undefined
  useEffect(() => {
    if (isFound) amountField.current?.focus()
  }, [isFound])
  const all = Math.min(citation.accountBalance, target?.due ?? 0)
  const value = typed ?? moneyTyped(all, formats.minorDigits)
  const wanted = readMoney(value, formats.minorDigits)
  const tooMuch = useTooMuch(citation, target, wanted)
  const confirm = (): void => {
    if (!target) void find.look(to)
    else if (wanted) transfer.send({ to: target.number, amount: wanted })
  }
  // What the server said was about what stood here before.
  const retype = (amount: string | null): void => {
    setTyped(amount)
    transfer.reset()
  }
  const failed = find.state.step === 'failed' ? describe(find.state.problem) : undefined
  const isBeside = isAllBeside(transfer.problem, ['/to', '/amount'])
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Transfer account balance</Trans>}
      confirm={target ? <Trans>Transfer</Trans> : <Trans>Find</Trans>}
      onConfirm={confirm}
      busy={transfer.isBusy || find.state.step === 'looking'}
      disabled={to.trim() === '' || (target !== undefined && (!wanted || tooMuch !== undefined))}
      problem={failed ?? (isBeside ? undefined : transfer.problem)}
    >
      <TextInput
        label={t`To citation`}
        description={t`Number, plate or payer; type or scan, then Enter`}
        value={to}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        data-autofocus
        error={useNotFound(find.state) ?? fieldProblem('/to')}
        onChange={(event) => {
          retypeTo(event.currentTarget.value)
          retype(null)
        }}
      />
      {target ? (
        <MoneyInput
          ref={amountField}
          label={t`Amount`}
          value={value}
          onChange={retype}
          error={tooMuch ?? fieldProblem('/amount')}
        />
      ) : null}
      {target && wanted && tooMuch === undefined ? (
        <Consequence citation={citation} target={target} amount={wanted} />
      ) : null}
    </ConfirmAction>
  )
}

/** E-7: never more than there is, nor more than is due there. Said as it is typed. */
function useTooMuch(
  citation: Citation,
  target: Citation | undefined,
  amount: number | null,
): string | undefined {
  const { t } = useLingui()
  const formats = useFormats()
  if (!target || amount === null) return undefined
  const [balance, due] = [citation.accountBalance, target.due]
  const [there, owed] = [moneyText(balance, formats), moneyText(due, formats)]
  const { number } = target
  if (amount > balance) return t`The account balance is ${there}: no more can be transferred.`
  return amount > due ? t`${owed} is due on ${number}: no more can be transferred.` : undefined
}

type Wish = { to: string; amount: number }

function useTransfer(citation: Citation, onClose: () => void) {
  const { t } = useLingui()
  const formats = useFormats()
  return useChange(
    (wish: Wish, key) => {
      const path = `/citations/${encodeURIComponent(citation.number)}/transfers`
      return api.post<BalanceTransfer>(path, wish, { key })
    },
    {
      stale: [['citation'], ['citations'], ['session'], ['sessions'], ['me']],
      onSuccess: ({ transferred, to }) => {
        const text = moneyText(transferred, formats)
        notifications.show({ message: t`${text} was transferred to ${to}.` })
        onClose()
      },
    },
  )
}

type ConsequenceProps = { citation: Citation; target: Citation; amount: number }

/** What will be true afterwards, in figures. */
function Consequence({ citation, target, amount }: ConsequenceProps) {
  const due = <Money amount={target.due} />
  const balance = <Money amount={citation.accountBalance} />
  const isSame = citation.number === target.number
  const left = <Money amount={citation.accountBalance - amount} />
  const still = <Money amount={target.due - amount} />
  const [from, to] = [citation.number, target.number]
  return (
    <div>
      {isSame ? (
        <Trans>This is the same citation: its balance pays what is due on it.</Trans>
      ) : null}{' '}
      <Trans>
        {to} owes {due} now, and {still} then. The account balance of {from} is {balance} now, and{' '}
        {left} then.
      </Trans>
    </div>
  )
}
