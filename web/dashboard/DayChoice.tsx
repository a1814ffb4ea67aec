import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays } from '../kit/days.ts'
import classes from './Dashboard.module.css'

type Props = {
  day: string
  today: string
  /** Undefined: today, whichever day that is. */
  onChange: (day: string | undefined) => void
}

/** The day that is looked at: a day back or on, any day, or today again. */
export function DayChoice({ day, today, onChange }: Props) {
  const { t } = useLingui()
  const choose = (next: string): void => onChange(next >= today ? undefined : next)
  return (
    <div className={classes.day}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t`Day before`}
        onClick={() => choose(addDays(day, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label={t`Day`}
        value={day}
        max={today}
        onChange={(event) => choose(event.currentTarget.value || today)}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t`Day after`}
        disabled={day >= today}
        onClick={() => choose(addDays(day, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button
        variant="default"
        className={classes.today}
        aria-pressed={day === today}
        onClick={() => onChange(undefined)}
      >
        {t`Today`}
      </Button>
    </div>
  )
}
