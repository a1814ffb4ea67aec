import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Till, TillTransfer } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { CountGrid, moveBetweenLines } from '../counting/CountGrid.tsx'
import { linesOf, type Pieces, reckonPieces } from '../counting/pieces.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText, moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { denominationsOf } from './denominations.ts'
import { CASH_CHANGED, tillsQuery } from './queries.ts'
import classes from './Tills.module.css'
import { useTillName } from './useTillName.ts'

type Props = { till: Till; way: 'drop' | 'give'; onClose: () => void }

type Wish = {
  from: string
  to: string | null
  bagNumber: string | null
  amount: number
  denominations: { denomination: string; pieces: number }[] | null
}

const POINTERS = ['/to', '/bagNumber', '/amount']

/** Gives cash out of my till: into a bag (a drop), or to the holder of another one (C-12). */
export function GiveCash({ till, way, onClose }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  const form = useGiving(till, way)
  const change = useGive(onClose)
  const fieldProblem = useFieldProblem(change.problem)
  const { amount, wish, isUnreadable } = form
  const position = till.figures?.position ?? null
  const left = position === null ? null : position - (amount ?? 0)
  const after = moneyText(Math.max(left ?? 0, 0), formats)
  const holds = moneyText(position ?? 0, formats)
  const isTooMuch = left !== null && left < 0
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={way === 'drop' ? <Trans>Drop into a bag</Trans> : <Trans>Give to another till</Trans>}
      confirm={<Verb way={way} sum={amount === null ? null : moneyText(amount, formats)} />}
      onConfirm={() => (wish ? change.send(wish) : undefined)}
      busy={change.isBusy}
      disabled={wish === null || isTooMuch}
      problem={isAllBeside(change.problem, POINTERS) ? undefined : change.problem}
    >
      <Receiver form={form} way={way} error={fieldProblem(way === 'drop' ? '/bagNumber' : '/to')} />
      <Amount
        form={form}
        error={
          isUnreadable
            ? t`An amount above zero, such as 200.00.`
            : isTooMuch
              ? t`The till holds ${holds}.`
              : fieldProblem('/amount')
        }
      />
      <p className={classes.hint}>
        {left === null || isTooMuch ? null : <Trans>{after} stay in the till.</Trans>}{' '}
        {way === 'drop' ? (
          <Trans>The bag is in transit until a second person accepts it.</Trans>
        ) : (
          <Trans>It is in transit, in neither till, until its holder accepts it.</Trans>
        )}
      </p>
    </ConfirmAction>
  )
}

/** What the button does, in figures as soon as there are some. */
function Verb({ way, sum }: { way: Props['way']; sum: string | null }) {
  if (way === 'drop') return sum === null ? <Trans>Drop</Trans> : <Trans>Drop {sum}</Trans>
  return sum === null ? <Trans>Give</Trans> : <Trans>Give {sum}</Trans>
}

type Form = ReturnType<typeof useGiving>

function useGiving(till: Till, way: Props['way']) {
  const { minorDigits } = useFormats()
  const [receiver, setReceiver] = useState('')
  const [typed, setTyped] = useState('')
  const [pieces, setPieces] = useState<Pieces | null>(null)
  const receivers = useQuery({ ...tillsQuery(till.branch.id), enabled: way === 'give' })
  const others = (receivers.data ?? []).filter(
    ({ id, holder, currency }) =>
      id !== till.id && holder && holder.id !== till.holder?.id && currency === till.currency,
  )
  const denominations = denominationsOf(till)
  const counted = reckonPieces(pieces ?? {}, denominations)
  const read = pieces === null ? readMoney(typed, minorDigits) : counted.sum
  const amount = read !== null && read > 0 && counted.wrong.length === 0 ? read : null
  const to = way === 'give' ? receiver || (others[0]?.id ?? '') : receiver.trim()
  const wish: Wish | null =
    amount === null || to === ''
      ? null
      : {
          from: till.id,
          to: way === 'give' ? to : null,
          bagNumber: way === 'drop' ? to : null,
          amount,
          denominations: pieces === null ? null : linesOf(pieces, denominations),
        }
  const isUnreadable = pieces === null && typed.trim() !== '' && amount === null
  return {
    to,
    receiver,
    setReceiver,
    typed,
    setTyped,
    pieces,
    setPieces,
    others,
    denominations,
    isWaiting: receivers.isLoading,
    counted,
    amount,
    wish,
    isUnreadable,
  }
}

function useGive(onClose: () => void) {
  const { t } = useLingui()
  const formats = useFormats()
  return useChange((wish: Wish, key) => api.post<TillTransfer>('/till-transfers', wish, { key }), {
    stale: CASH_CHANGED,
    onSuccess: ({ amount }) => {
      const sum = moneyText(amount, formats)
      notifications.show({ message: t`${sum} are in transit.` })
      onClose()
    },
  })
}

type ReceiverProps = { form: Form; way: Props['way']; error: string | undefined }

function Receiver({ form, way, error }: ReceiverProps) {
  const { t } = useLingui()
  const nameOf = useTillName()
  const { to, receiver, setReceiver, others, isWaiting } = form
  if (way === 'drop')
    return (
      <TextInput
        label={t`Number of the bag`}
        description={t`As it is printed on the bag.`}
        required
        data-autofocus
        maxLength={40}
        autoComplete="off"
        value={receiver}
        error={error}
        onChange={(event) => setReceiver(event.currentTarget.value)}
      />
    )
  return (
    <NativeSelect
      label={t`To`}
      data-autofocus
      value={to}
      disabled={others.length === 0}
      description={
        others.length === 0 && !isWaiting
          ? t`Nobody else holds a till of this currency in this branch. Drop it into a bag instead.`
          : undefined
      }
      error={error}
      data={others.map((till) => ({
        value: till.id,
        label: `${nameOf(till)}, ${till.holder?.name ?? ''}`,
      }))}
      onChange={(event) => setReceiver(event.currentTarget.value)}
    />
  )
}

function Amount({ form, error }: { form: Form; error: string | undefined }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { typed, setTyped, pieces, setPieces, denominations, counted, amount } = form
  return (
    <>
      <MoneyInput
        big
        label={t`Amount`}
        required
        readOnly={pieces !== null}
        value={pieces === null ? typed : moneyTyped(amount ?? 0, formats.minorDigits)}
        error={error}
        onChange={setTyped}
      />
      <Switch
        label={t`By notes and coins`}
        checked={pieces !== null}
        onChange={(event) => setPieces(event.currentTarget.checked ? {} : null)}
      />
      {pieces === null ? null : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of its fields bubble up to it
        <div onKeyDown={moveBetweenLines}>
          <CountGrid
            denominations={denominations}
            pieces={pieces}
            values={counted.values}
            isAsked
            onChange={setPieces}
          />
        </div>
      )}
    </>
  )
}
