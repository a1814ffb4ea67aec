import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { api } from '../api/client.ts'
import type { Closing } from '../api/contract.ts'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { Figure } from '../kit/Figure.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import classes from './ClosingPage.module.css'
import { CountGrid, moveBetweenLines } from '../counting/CountGrid.tsx'
import { Difference } from '../kit/Difference.tsx'
import {
  countBody,
  type Draft,
  EMPTY,
  followsDifference,
  isBeyond,
  reckon,
  type Reckoned,
} from './draft.ts'
import { HandIn } from './HandIn.tsx'
import { OtherFields } from './OtherFields.tsx'
import { closingChanged } from './queries.ts'

/** The field of the reason, to go to where it is wanted. */
const REASON = 'count-reason'

type Props = { closing: Closing; onGiven: () => void }

/** The count: what is typed is kept until it is handed in, and lasts over a reload. */
export function CountForm({ closing, onGiven }: Props) {
  const { minorDigits } = useFormats()
  const { user } = useMe()
  const { sessionId } = closing
  const name = `count-${sessionId}-${closing.counts.length + 1}`
  const [draft, setDraft] = useKept<Draft>(user.id, name, EMPTY)
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const reckoned = reckon(draft, closing, minorDigits)
  const change = useChange(
    (body: ReturnType<typeof countBody>, key) =>
      api.post<Closing>(`/sessions/${sessionId}/counts`, body, { key }),
    {
      stale: closingChanged(sessionId),
      onSuccess: () => {
        setDraft(EMPTY)
        onGiven()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const needsReason = isBeyond(reckoned, closing) || followsDifference(closing)
  const lacksReason = needsReason && draft.reason.trim() === ''
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setIsAsked(true)
    const { submitter } = event.nativeEvent as SubmitEvent
    const close = submitter?.dataset['does'] === 'close'
    const [wrong] = [...reckoned.wrong, ...(lacksReason ? [REASON] : [])]
    if (wrong === undefined) change.send(countBody(draft, closing, reckoned, close))
    else form.current?.querySelector<HTMLElement>(`#${CSS.escape(wrong)}`)?.focus()
  }
  const set = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))
  const shared = { closing, draft, reckoned, isAsked }
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-line]')?.focus({ preventScroll: true })
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its fields bubble up to it
    <form ref={form} noValidate className={classes.count} onKeyDown={byKey} onSubmit={submit}>
      <div>
        <CountGrid
          denominations={closing.denominations}
          pieces={draft.pieces}
          values={reckoned.values}
          isAsked={isAsked}
          onChange={(pieces) => set({ pieces })}
        />
        <OtherFields {...shared} onChange={(others) => set({ others })} />
      </div>
      <div className={classes.side}>
        <Sums closing={closing} reckoned={reckoned} />
        {needsReason ? (
          <Reason
            reason={draft.reason}
            isWanted={isAsked && lacksReason}
            error={fieldProblem('/reason')}
            onChange={(reason) => set({ reason })}
          />
        ) : null}
        {change.problem ? <ProblemNotice problem={change.problem} /> : null}
        <HandIn closing={closing} cash={reckoned.cash} isBusy={change.isBusy} />
      </div>
    </form>
  )
}

/** From any line Ctrl+Enter does what the first button does. */
function byKey(event: KeyboardEvent<HTMLFormElement>): void {
  moveBetweenLines(event)
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const { currentTarget: form } = event
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
  if (button) form.requestSubmit(button)
}

function Sums({ closing, reckoned }: { closing: Closing; reckoned: Reckoned }) {
  const { expected } = closing
  return (
    <div className={classes.sums} aria-live="polite">
      <Figure label={<Trans>Cash counted</Trans>} amount={reckoned.cash} />
      {expected ? (
        <dl className={classes.expected}>
          <dt>
            <Trans>Expected</Trans>
          </dt>
          <dd>
            <Money amount={expected.cash} />
          </dd>
          <dt>
            <Trans>Difference</Trans>
          </dt>
          <dd>
            <Difference amount={reckoned.cash - expected.cash} />
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

type ReasonProps = {
  reason: string
  /** It was handed in without one. */
  isWanted: boolean
  error: string | undefined
  onChange: (reason: string) => void
}

function Reason({ reason, isWanted, error, onChange }: ReasonProps) {
  const { t } = useLingui()
  return (
    <Textarea
      id={REASON}
      label={t`Reason of the difference`}
      description={t`This count or the one before it is beyond the tolerance: somebody else approves it afterwards.`}
      value={reason}
      error={isWanted ? t`Say why before the count is handed in.` : error}
      maxLength={300}
      autosize
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
