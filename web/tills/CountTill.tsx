import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { CountGrid, moveBetweenLines } from '../counting/CountGrid.tsx'
import type { Denomination } from '../counting/pieces.ts'
import { Difference } from '../kit/Difference.tsx'
import { Figure } from '../kit/Figure.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import {
  bodyOf,
  isBlank,
  type CountDraft,
  itemsField,
  reckonCount,
  type ReckonedCount,
  sumField,
  trayField,
} from './countDraft.ts'
import { denominationsOf } from './denominations.ts'
import { CASH_CHANGED, tillQuery } from './queries.ts'
import classes from './Tills.module.css'

type Props = {
  till: Till
  draft: CountDraft
  onDraft: (draft: CountDraft) => void
  /** Handed in: the draft is done with. */
  onGiven: () => void
}

/** The form of a count; the page keeps what is typed. */
export function CountTill({ till, draft, onDraft, onGiven }: Props) {
  const { minorDigits } = useFormats()
  const cache = useQueryClient()
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const denominations = denominationsOf(till)
  const reckoned = reckonCount(draft, till, denominations, minorDigits)
  const change = useChange(
    (body: ReturnType<typeof bodyOf>, key) =>
      api.post<Till>(`/tills/${till.id}/counts`, body, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: (counted) => {
        cache.setQueryData(tillQuery(till.id).queryKey, counted)
        onGiven()
      },
    },
  )
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setIsAsked(true)
    const [wrong] = reckoned.wrong
    const missing = wrong === undefined ? '[data-line]' : `#${CSS.escape(wrong)}`
    if (wrong === undefined && !isBlank(draft))
      change.send(bodyOf(draft, reckoned, till, denominations))
    else form.current?.querySelector<HTMLElement>(missing)?.focus()
  }
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true })
  }, [])
  const shared = { till, draft, reckoned, denominations, isAsked, onChange: onDraft }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its fields bubble up to it
    <form ref={form} noValidate className={classes.count} onKeyDown={byKey} onSubmit={submit}>
      <div>
        <Trays {...shared} />
        <Bins {...shared} />
      </div>
      <div className={classes.side}>
        <Sums till={till} reckoned={reckoned} />
        {change.problem ? <ProblemNotice problem={change.problem} /> : null}
        {isAsked && isBlank(draft) ? <NothingTyped /> : null}
        <HandIn cash={reckoned.cash} isBusy={change.isBusy} />
      </div>
    </form>
  )
}

/** From any line Ctrl+Enter hands the count in. */
function byKey(event: KeyboardEvent<HTMLFormElement>): void {
  moveBetweenLines(event)
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

type PartProps = {
  till: Till
  draft: CountDraft
  reckoned: ReckonedCount
  denominations: readonly Denomination[]
  isAsked: boolean
  onChange: (draft: CountDraft) => void
}

function Trays({ draft, reckoned, denominations, isAsked, onChange }: PartProps) {
  return reckoned.trays.map(({ number, values, sum }) => {
    const grid = (
      <CountGrid
        denominations={denominations}
        pieces={draft.trays[number] ?? {}}
        values={values}
        fieldOf={trayField(number)}
        isAsked={isAsked}
        onChange={(pieces) => onChange({ ...draft, trays: { ...draft.trays, [number]: pieces } })}
      />
    )
    if (reckoned.trays.length === 1) return <div key={number}>{grid}</div>
    return (
      <fieldset key={number} className={classes.tray}>
        <legend>
          <Trans>Tray {number}</Trans> · <Money amount={sum} />
        </legend>
        {grid}
      </fieldset>
    )
  })
}

const NONE = { items: '', counted: '' }

/** Papers by number and sum; a bin that is left empty was counted as empty. */
function Bins({ till, draft, reckoned, isAsked, onChange }: PartProps) {
  const { t } = useLingui()
  const set = (bin: number, part: Partial<typeof NONE>): void =>
    onChange({
      ...draft,
      bins: { ...draft.bins, [bin]: { ...NONE, ...draft.bins[bin], ...part } },
    })
  const wrong = (field: string, text: string): string | undefined =>
    isAsked && reckoned.wrong.includes(field) ? text : undefined
  return (
    <fieldset className={classes.bins}>
      <legend>
        <Trans>Checks and other papers</Trans>
      </legend>
      {till.bins.map((bin) => (
        <div key={bin} className={classes.bin}>
          <span>
            <Trans>Bin {bin}</Trans>
          </span>
          <TextInput
            id={itemsField(bin)}
            data-line
            inputMode="numeric"
            autoComplete="off"
            label={t`Number in bin ${bin}`}
            value={draft.bins[bin]?.items ?? ''}
            error={wrong(itemsField(bin), t`A whole number, or nothing.`)}
            onChange={(event) => set(bin, { items: event.currentTarget.value })}
          />
          <MoneyInput
            id={sumField(bin)}
            data-line
            label={t`Sum in bin ${bin}`}
            value={draft.bins[bin]?.counted ?? ''}
            error={wrong(sumField(bin), t`An amount, such as 12.50.`)}
            onChange={(counted) => set(bin, { counted })}
          />
        </div>
      ))}
    </fieldset>
  )
}

function Sums({ till, reckoned }: { till: Till; reckoned: ReckonedCount }) {
  const { figures } = till
  return (
    <div className={classes.sums} aria-live="polite">
      <Figure label={<Trans>Cash counted</Trans>} amount={reckoned.cash} />
      {figures && !till.blindCount ? (
        <dl className={classes.expected}>
          <dt>
            <Trans>Expected</Trans>
          </dt>
          <dd>
            <Money amount={figures.position} />
          </dd>
          <dt>
            <Trans>Difference</Trans>
          </dt>
          <dd>
            <Difference amount={reckoned.cash - figures.position} />
          </dd>
        </dl>
      ) : (
        <p className={classes.hint}>
          <Trans>It is counted blind: what is expected is shown when the count is handed in.</Trans>
        </p>
      )}
    </div>
  )
}

function NothingTyped() {
  return (
    <Notice kind="warning" title={<Trans>Nothing is counted yet</Trans>}>
      <Trans>Type how many pieces there are. If the till is empty, type 0 in one line.</Trans>
    </Notice>
  )
}

function HandIn({ cash, isBusy }: { cash: number; isBusy: boolean }) {
  const sum = moneyText(cash, useFormats())
  return (
    <div className={classes.handIn}>
      <p className={classes.hint}>
        <Trans>
          Handing in freezes these figures. Where they agree the till is settled; where they do not,
          somebody else books the difference.
        </Trans>
      </p>
      <GuardedButton type="submit" loading={isBusy} data-line>
        <Trans>Hand in {sum}</Trans>
      </GuardedButton>
      <p className={classes.keys}>
        <KeyHint keys="Enter" spoken /> <Trans>next line</Trans> ·{' '}
        <KeyHint keys="Ctrl Enter" spoken /> <Trans>hand in</Trans>
      </p>
    </div>
  )
}
