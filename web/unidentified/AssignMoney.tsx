import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import type { Citation, CitationSummary, Problem, Unidentified } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import type { FindState } from '../counter/useFind.ts'
import { useNotFound, useTargetCitation } from '../enforcement/useTargetCitation.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { useMe } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { UNIDENTIFIED_CHANGED } from './queries.ts'

type Props = { money: Unidentified; onClose: () => void }

/**
 * Pays what is due on a citation with it (R-4, E-7). Type or scan a number, Enter: the amount stands
 * there, as much as is left and is due; Enter again does it.
 */
export function AssignMoney({ money, onClose }: Props) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const amountField = useRef<HTMLInputElement>(null)
  /** Null until somebody types: then it is as much as is left and is due. */
  const [typed, setTyped] = useState<string | null>(null)
  const { to, retypeTo, target, find } = useTargetCitation()
  const assign = useAssign(money, onClose)
  const fieldProblem = useFieldProblem(assign.problem)
  const notFound = useNotFound(find.state)
  const isBeside = isAllBeside(assign.problem, ['/citation', '/amount'])
  const isFound = target !== undefined
  useEffect(() => {
    if (isFound) amountField.current?.focus()
  }, [isFound])
  const value = typed ?? moneyTyped(Math.min(money.left, target?.due ?? 0), minorDigits)
  const wanted = readMoney(value, minorDigits)
  const tooMuch = useTooMuch(money, target, wanted)
  const retype = (amount: string | null): void => {
    setTyped(amount)
    assign.reset()
  }
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Assign to a citation</Trans>}
      confirm={target ? <Trans>Assign</Trans> : <Trans>Find</Trans>}
      onConfirm={() => {
        if (!target) void find.look(to)
        else if (wanted) assign.send({ citation: target.number, amount: wanted })
      }}
      busy={assign.isBusy || find.state.step === 'looking'}
      disabled={to.trim() === '' || (isFound && (!wanted || tooMuch !== undefined))}
      problem={useSearchProblem(find.state) ?? (isBeside ? undefined : assign.problem)}
    >
      <TextInput
        label={t`Citation`}
        description={t`Number, plate or payer; type or scan, then Enter`}
        value={to}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        data-autofocus
        error={notFound ?? fieldProblem('/citation')}
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
        <Consequence money={money} target={target} amount={wanted} />
      ) : null}
    </ConfirmAction>
  )
}

/** Why it could not be looked for at all. */
function useSearchProblem(state: FindState<CitationSummary>): Problem | undefined {
  const describe = useProblemText()
  return state.step === 'failed' ? describe(state.problem) : undefined
}

/** never more than is left of it, nor than is due there. Said as it is typed. */
function useTooMuch(
  { left }: Unidentified,
  target: Citation | undefined,
  amount: number | null,
): string | undefined {
  const { t } = useLingui()
  const formats = useFormats()
  if (!target) return undefined
  const { number, due } = target
  if (due === 0) return t`Nothing is due on ${number}.`
  if (amount === null) return undefined
  const [there, owed] = [moneyText(left, formats), moneyText(due, formats)]
  if (amount > left) return t`${there} is left: no more can be assigned.`
  return amount > due ? t`${owed} is due on ${number}: no more can be assigned.` : undefined
}

type Wish = { citation: string; amount: number }

function useAssign({ id, number }: Unidentified, onClose: () => void) {
  const { t } = useLingui()
  const formats = useFormats()
  return useChange(
    (wish: Wish, key) => api.post<Unidentified>(`/unidentified/${id}/assign`, wish, { key }),
    {
      stale: UNIDENTIFIED_CHANGED,
      onSuccess: (_answer, { citation, amount }) => {
        const text = moneyText(amount, formats)
        notifications.show({ message: t`${text} of ${number} was assigned to ${citation}.` })
        onClose()
      },
    },
  )
}

type ConsequenceProps = { money: Unidentified; target: Citation; amount: number }

/** What will be true afterwards, in figures, and where it stands. */
function Consequence({ money: { left }, target, amount }: ConsequenceProps) {
  const { session } = useMe()
  const { number } = target
  const due = <Money amount={target.due} />
  const still = <Money amount={target.due - amount} />
  const then = <Money amount={left - amount} />
  const name = session ? `${session.drawer.name} ${sessionName(session.id)}` : ''
  return (
    <div>
      <Trans>
        {number} owes {due} now, and {still} then. {then} stays unidentified. It stands in {name} as
        a balance transfer.
      </Trans>
    </div>
  )
}
