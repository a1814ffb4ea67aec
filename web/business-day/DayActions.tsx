import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { BranchDay, BusinessDay } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { CalendarDay, dayText } from '../kit/CalendarDay.tsx'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { addDays, isDay, today as todayIn } from '../kit/days.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { usePermission } from '../login/me.ts'
import classes from './BusinessDay.module.css'
import { DAY_CHANGED } from './queries.ts'

type Step = 'open' | 'settle' | 'process'

/** How far ahead a day may be opened. */
const DAYS_AHEAD = 7

/** Open, settle, process: the next step is the button to press; the others say why not. */
export function DayActions({ day }: { day: BranchDay }) {
  const { t } = useLingui()
  const mayRun = usePermission('days.run')
  const [step, setStep] = useState<Step | null>(null)
  const { current, obstacles } = day
  const no = mayRun ? undefined : t`Your roles do not permit this.`
  const inTheWay = obstacles.filter(({ blocks }) => blocks).length
  const blocked =
    inTheWay > 0
      ? t`${plural(inTheWay, { one: '# thing stands in the way: see above.', other: '# things stand in the way: see above.' })}`
      : undefined
  const notOpen = t`No day is open.`
  const refused: Record<Step, string | undefined> = {
    open: no ?? (current ? t`A day is under way: process it first.` : undefined),
    settle:
      no ??
      (!current ? notOpen : current.status === 'settled' ? t`It is settled already.` : blocked),
    process:
      no ?? (!current ? notOpen : current.status === 'open' ? t`Settle the day first.` : blocked),
  }
  const next: Step = !current ? 'open' : current.status === 'open' ? 'settle' : 'process'
  const labels = { open: t`Open the day`, settle: t`Settle the day`, process: t`Process the day` }
  return (
    <div className={classes.steps}>
      {(['open', 'settle', 'process'] as const).map((one) => (
        <GuardedButton
          key={one}
          {...(one === next ? {} : { variant: 'default' })}
          refused={refused[one]}
          onClick={() => setStep(one)}
        >
          {labels[one]}
        </GuardedButton>
      ))}
      {no === undefined && refused[next] !== undefined ? (
        <span className={classes.label}>{refused[next]}</span>
      ) : null}
      {step === 'open' ? <OpenDay day={day} onClose={() => setStep(null)} /> : null}
      {step === 'settle' || step === 'process' ? (
        <EndDay day={day} step={step} onClose={() => setStep(null)} />
      ) : null}
    </div>
  )
}

type Props = { day: BranchDay; onClose: () => void }

function OpenDay({ day, onClose }: Props) {
  const { t } = useLingui()
  const { timeZone, locale } = useFormats()
  const [date, setDate] = useState(day.businessDate)
  const path = `/branches/${day.branch.id}/day/open`
  const change = useChange(
    (wanted: string, key) => api.post<BusinessDay>(path, { date: wanted }, { key }),
    {
      stale: DAY_CHANGED,
      onSuccess: (opened) => {
        const name = dayText(opened.date, locale)
        notifications.show({ message: t`${name} is open.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const count = day.tills.length
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Open the day</Trans>}
      confirm={
        isDay(date) ? (
          <Trans>
            Open <CalendarDay day={date} />
          </Trans>
        ) : (
          <Trans>Open the day</Trans>
        )
      }
      onConfirm={() => change.send(date)}
      busy={change.isBusy}
      disabled={!isDay(date)}
      problem={isAllBeside(change.problem, ['/date']) ? undefined : change.problem}
    >
      <TextInput
        type="date"
        label={t`Business date`}
        description={t`A date is opened once, after the one before, and at most a week ahead.`}
        min={day.openableFrom ?? undefined}
        max={addDays(todayIn(timeZone), DAYS_AHEAD)}
        value={date}
        error={fieldProblem('/date')}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <div>
        <Plural
          value={count}
          one="# till of the branch is initialised for it: it begins with what lies in it, and its totals with zero."
          other="# tills of the branch are initialised for it: each begins with what lies in it, and its totals with zero."
        />
      </div>
    </ConfirmAction>
  )
}

function EndDay({ day, step, onClose }: Props & { step: 'settle' | 'process' }) {
  const { t } = useLingui()
  const { locale } = useFormats()
  const isLast = step === 'process'
  const date = dayText(day.current?.date ?? day.businessDate, locale)
  const change = useChange((path: string, key) => api.post<BusinessDay>(path, undefined, { key }), {
    stale: DAY_CHANGED,
    onSuccess: () => {
      notifications.show({ message: isLast ? t`${date} is processed.` : t`${date} is settled.` })
      onClose()
    },
  })
  const assigned = day.tills.filter(({ holder }) => holder !== null).length
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={isLast ? <Trans>Process {date}</Trans> : <Trans>Settle {date}</Trans>}
      confirm={isLast ? <Trans>Process {date} for ever</Trans> : <Trans>Settle {date}</Trans>}
      onConfirm={() => change.send(`/branches/${day.branch.id}/day/${step}`)}
      busy={change.isBusy}
      danger={isLast}
      problem={change.problem}
    >
      {isLast ? (
        <Trans>
          Its cash summary is frozen and the date ends: what is taken afterwards counts for the next
          one. This cannot be undone.
        </Trans>
      ) : (
        <>
          <Plural
            value={assigned}
            one="# assigned till is settled and no session is open."
            other="# assigned tills are settled and no session is open."
          />{' '}
          <Trans>
            A payment in cash after this un-settles its till, which is counted again before the day
            is processed.
          </Trans>
        </>
      )}
    </ConfirmAction>
  )
}
