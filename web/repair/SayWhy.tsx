import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RepairWish } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { totalOf } from './draft.ts'
import classes from './Repair.module.css'
import type { Desk } from './useDesk.ts'

type Props = { desk: Desk; kind: 'reject' | 'defer'; onClose: () => void }

/**
 * a rejection has a reason, and to defer needs a note. What was said of the item before stands
 * there already; what was said of another is offered, and not taken by Enter alone.
 */
export function SayWhy({ desk: { item, draft: typed, dispose }, kind, onClose }: Props) {
  const { t } = useLingui()
  const { user } = useMe()
  const isReject = kind === 'reject'
  const { draft } = item
  const before = (isReject ? draft?.reason : draft?.note) ?? null
  const kept = isReject ? 'repair-reject-reason' : 'repair-defer-note'
  const [last, setLast] = useKept<string>(user.id, kept, '')
  const [text, setText] = useState(before ?? '')
  const say = (next: string): void => {
    setText(next)
    if (dispose.problem) dispose.reset()
  }
  const isUnknown = isReject && item.arrived.amount === null
  const arrived = useArrived(draft?.amount ?? null, typed)
  const wrong = useFieldProblem(dispose.problem)
  const pointer = isReject ? '/reason' : '/note'
  const beside = isUnknown ? [pointer, '/amount'] : [pointer]
  const said = text.trim()
  const wish = (): RepairWish => {
    if (!isReject) return { type: 'defer', note: said }
    const { amount } = arrived
    return { type: 'reject', reason: said, ...(isUnknown && amount !== null ? { amount } : {}) }
  }
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={isReject ? <Trans>Reject the item</Trans> : <Trans>Defer the item</Trans>}
      confirm={isReject ? <Trans>Reject</Trans> : <Trans>Defer</Trans>}
      busy={dispose.isBusy}
      disabled={said === '' || (isUnknown && !arrived.isSaid)}
      problem={isAllBeside(dispose.problem, beside) ? undefined : dispose.problem}
      onConfirm={() => {
        setLast(said)
        dispose.send(wish())
      }}
    >
      {isUnknown ? <ArrivedFields arrived={arrived} wrong={wrong('/amount')} /> : null}
      {isReject ? <RejectText amount={item.arrived.amount ?? arrived.amount} /> : <DeferText />}
      <TextInput
        label={isReject ? t`Reason` : t`What has to be found out`}
        required
        data-autofocus={(isUnknown && arrived.isFilled) || undefined}
        maxLength={300}
        autoComplete="off"
        value={text}
        error={wrong(pointer)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => say(event.currentTarget.value)}
      />
      {last === '' || last === said ? null : (
        <Button
          size="compact-xs"
          variant="default"
          className={classes.again}
          onClick={() => say(last)}
        >
          <Trans>As before: {last}</Trans>
        </Button>
      )}
    </ConfirmAction>
  )
}

/** What arrived where no amount could be read: said by whoever rejects it, or that no money did. */
function useArrived(before: number | null, typed: Desk['draft']) {
  const { minorDigits } = useFormats()
  const [first] = useState(() => before ?? totalOf(typed, minorDigits))
  const [text, setText] = useState(first === null ? '' : moneyTyped(first, minorDigits))
  const [isNone, setIsNone] = useState(false)
  const amount = isNone ? null : readMoney(text, minorDigits) || null
  const isSaid = isNone || amount !== null
  return { text, setText, isNone, setIsNone, amount, isSaid, isFilled: first !== null }
}

type ArrivedProps = { arrived: ReturnType<typeof useArrived>; wrong: string | undefined }

function ArrivedFields({ arrived, wrong }: ArrivedProps) {
  const { t } = useLingui()
  const { text, setText, isNone, setIsNone } = arrived
  return (
    <>
      <MoneyInput
        label={t`Amount that arrived`}
        required={!isNone}
        disabled={isNone}
        value={text}
        error={wrong}
        onChange={setText}
      />
      <Checkbox
        label={t`No money arrived`}
        checked={isNone}
        onChange={(event) => setIsNone(event.currentTarget.checked)}
      />
    </>
  )
}

function DeferText() {
  return (
    <p className={classes.say}>
      <Trans>
        It goes to the deferred list when it is finalised, for whoever takes it from there.
      </Trans>
    </p>
  )
}

function RejectText({ amount }: { amount: number | null }) {
  const formats = useFormats()
  const money = amount === null ? '' : moneyText(amount, formats)
  return (
    <p className={classes.say}>
      {amount === null ? (
        <Trans>
          No amount could be read. Say what arrived, and it becomes unidentified money; or that no
          money did: then nothing is posted, and the item is kept with its reason.
        </Trans>
      ) : (
        <Trans>
          {money} becomes unidentified money when it is finalised. Until then nothing is posted.
        </Trans>
      )}
    </p>
  )
}
