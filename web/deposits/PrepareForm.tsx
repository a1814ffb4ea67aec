import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { api } from '../api/client.ts'
import type { Deposit, LyingAccount, NewDeposit, Undeposited } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { CountGrid, moveBetweenLines } from '../counting/CountGrid.tsx'
import { type CountedPieces, pieceField, reckonPieces } from '../counting/pieces.ts'
import { Difference } from '../kit/Difference.tsx'
import { Figure } from '../kit/Figure.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { ChooseSessions } from './ChooseSessions.tsx'
import classes from './Deposits.module.css'
import { depositBody, EMPTY, type PrepareDraft, sumsOf } from './prepareDraft.ts'
import { depositQuery, moneyMoved } from './queries.ts'

type Props = { lying: LyingAccount; accountId: string; undeposited: Undeposited }

/** What is typed is kept until the deposit is prepared, and lasts over a reload. */
export function PrepareForm({ lying, accountId, undeposited }: Props) {
  const { user } = useMe()
  const [draft, setDraft] = useKept<PrepareDraft>(user.id, `deposit-${accountId}`, EMPTY)
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const prepare = usePrepare(() => setDraft(EMPTY))
  const fieldProblem = useFieldProblem(prepare.problem)
  const reckoned = reckonPieces(draft.pieces, undeposited.denominations)
  const sums = sumsOf(lying.sessions, draft.without)
  const set = (part: Partial<PrepareDraft>): void => setDraft((now) => ({ ...now, ...part }))
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('#bag-number')?.focus({ preventScroll: true })
  }, [])
  const refused = useWhyNot(draft, sums, reckoned)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsAsked(true)
    if (refused === undefined)
      prepare.send(depositBody(draft, accountId, lying.sessions, undeposited.denominations))
    else
      form.current
        ?.querySelector<HTMLElement>(`#${CSS.escape(firstWrong(draft, reckoned))}`)
        ?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its fields bubble up to it
    <form ref={form} noValidate className={classes.prepare} onKeyDown={byKey} onSubmit={submit}>
      <div>
        <Panel title={<Trans>Sessions</Trans>}>
          <ChooseSessions
            sessions={lying.sessions}
            without={draft.without}
            onChange={(without) => set({ without })}
          />
        </Panel>
        {sums.cash > 0 || reckoned.sum > 0 ? (
          <Panel title={<Trans>Cash in the bag</Trans>}>
            <CountGrid
              denominations={undeposited.denominations}
              pieces={draft.pieces}
              values={reckoned.values}
              isAsked={isAsked}
              onChange={(pieces) => set({ pieces })}
            />
          </Panel>
        ) : null}
      </div>
      <div className={classes.side}>
        <BagNumber
          value={draft.bag}
          error={fieldProblem('/bagNumber')}
          onChange={(bag) => set({ bag })}
        />
        <InTheBag sums={sums} counted={reckoned.sum} />
        {prepare.problem && !isAllBeside(prepare.problem, ['/bagNumber']) ? (
          <ProblemNotice problem={prepare.problem} />
        ) : null}
        <GuardedButton type="submit" loading={prepare.isBusy} refused={refused}>
          <PrepareWord total={sums.cash + sums.paper + sums.other} />
        </GuardedButton>
        <p className={classes.hint}>
          <span className={classes.keys}>
            <KeyHint keys="Ctrl+Enter" spoken /> <Trans>prepares.</Trans>{' '}
          </span>
          <Trans>A second person seals it afterwards.</Trans>
        </p>
      </div>
    </form>
  )
}

type BagProps = { value: string; error: ReactNode; onChange: (value: string) => void }

function BagNumber({ value, error, onChange }: BagProps) {
  const { t } = useLingui()
  return (
    <TextInput
      id="bag-number"
      label={t`Bag number`}
      description={t`As it is printed on the bag; scan it or type it.`}
      maxLength={40}
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={error}
      onKeyDown={goOnToCount}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function PrepareWord({ total }: { total: number }) {
  const sum = moneyText(total, useFormats())
  return <Trans>Prepare {sum}</Trans>
}

type Summed = ReturnType<typeof sumsOf>

/** Why it cannot be prepared as it stands; the same that the server would say. */
function useWhyNot(draft: PrepareDraft, sums: Summed, reckoned: CountedPieces): string | undefined {
  const { t } = useLingui()
  const formats = useFormats()
  const left = moneyText(Math.abs(sums.cash - reckoned.sum), formats)
  if (sums.cash + sums.paper + sums.other === 0) return t`Nothing is chosen.`
  if (reckoned.wrong.length > 0) return t`A number of pieces cannot be read.`
  if (reckoned.sum < sums.cash) return t`${left} of the cash is not counted yet.`
  if (reckoned.sum > sums.cash) return t`${left} more is counted than the sessions brought in.`
  if ((sums.cash > 0 || sums.papers) && draft.bag.trim() === '') return t`The bag needs its number.`
  return undefined
}

function firstWrong(draft: PrepareDraft, { wrong }: CountedPieces): string {
  if (wrong[0] !== undefined) return pieceField(wrong[0])
  return draft.bag.trim() === '' ? 'bag-number' : pieceField('note-10000')
}

function usePrepare(onDone: () => void) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return useChange((body: NewDeposit, key) => api.post<Deposit>('/deposits', body, { key }), {
    stale: moneyMoved,
    onSuccess: (deposit) => {
      onDone()
      cache.setQueryData(depositQuery(deposit.id).queryKey, deposit)
      void navigate({ to: '/deposits/$depositId', params: { depositId: deposit.id } })
    },
  })
}

/** From any field Ctrl+Enter prepares; in the count Enter and the arrows go from line to line. */
function byKey(event: KeyboardEvent<HTMLFormElement>): void {
  moveBetweenLines(event)
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** A scanner ends with Enter: from the bag's number it goes on to the count. */
function goOnToCount(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
  const line = event.currentTarget.form?.querySelector<HTMLElement>('[data-line]')
  if (!line) return
  event.preventDefault()
  line.focus()
}

function InTheBag({ sums, counted }: { sums: Summed; counted: number }) {
  const { cash, paper, other, carried } = sums
  const rows = [
    { key: 'cash', label: <Trans>Cash</Trans>, amount: cash },
    { key: 'paper', label: <Trans>Checks and money orders</Trans>, amount: paper },
    { key: 'other', label: <Trans>Not in the bag</Trans>, amount: other },
  ]
  return (
    <div aria-live="polite">
      <Figure label={<Trans>Cash counted</Trans>} amount={counted} />
      <p className={classes.where}>
        {counted < cash ? (
          <ToCount left={cash - counted} />
        ) : (
          <Difference amount={counted - cash} />
        )}
      </p>
      <dl className={classes.sums}>
        {rows.map(({ key, label, amount }) => (
          <SumRow key={key} label={label} amount={amount} />
        ))}
        <SumRow label={<Trans>Deposit</Trans>} amount={cash + paper + other} isSum />
        {carried === 0 ? null : <SumRow label={<Trans>Carries</Trans>} amount={carried} />}
      </dl>
    </div>
  )
}

function ToCount({ left }: { left: number }) {
  const text = moneyText(left, useFormats())
  return <Trans>{text} still to be counted</Trans>
}

type RowProps = { label: ReactNode; amount: number; isSum?: boolean }

function SumRow({ label, amount, isSum = false }: RowProps) {
  return (
    <>
      <dt data-sum={isSum || undefined}>{label}</dt>
      <dd data-sum={isSum || undefined}>
        <Money amount={amount} />
      </dd>
    </>
  )
}
