import { Plural, Trans } from '@lingui/react/macro'
import type { BranchDay, BusinessDay } from '../api/contract.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { today as todayIn } from '../kit/days.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './BusinessDay.module.css'

const DAY_MS = 86_400_000

/** The business date large, who brought it where it is, and what is unusual about it. */
export function DayNow({ day }: { day: BranchDay }) {
  const { timeZone } = useFormats()
  const today = todayIn(timeZone)
  const { current, businessDate } = day
  return (
    <>
      <div className={classes.date}>
        <div className={classes.label}>
          <Trans>Cash that is moved now counts for</Trans>
        </div>
        <div className={classes.big}>
          <CalendarDay day={businessDate} />
        </div>
        {current ? <Story day={current} /> : null}
      </div>
      <div className={classes.notice}>
        {current ? <LeftOpen day={current} today={today} /> : <NotOpen day={day} today={today} />}
      </div>
    </>
  )
}

function Story({ day }: { day: BusinessDay }) {
  const { openedAt, openedBy, settledAt, settledBy } = day
  const opened = <Time at={openedAt} />
  const settled = <Time at={settledAt} />
  return (
    <p className={classes.label}>
      <Trans>
        Opened {opened} by {openedBy.name}
      </Trans>
      {settledBy ? (
        <>
          {' · '}
          <Trans>
            settled {settled} by {settledBy.name}
          </Trans>
        </>
      ) : null}
    </p>
  )
}

/** A day that nobody ended: over a weekend, or a night. */
function LeftOpen({ day: { date }, today }: { day: BusinessDay; today: string }) {
  const late = Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS)
  if (late <= 0) return null
  return (
    <Notice
      kind="warning"
      title={
        <Plural
          value={late}
          one="This day was left open: it should have ended # day ago"
          other="This day was left open: it should have ended # days ago"
        />
      }
    >
      <Trans>
        It keeps its date until it is processed, and all cash counts for it. Settle and process it,
        then open today.
      </Trans>
    </Notice>
  )
}

function NotOpen({ day, today }: { day: BranchDay; today: string }) {
  const { businessDate, lastProcessed } = day
  const last = lastProcessed ? <CalendarDay day={lastProcessed} /> : null
  const date = <CalendarDay day={businessDate} />
  if (lastProcessed && businessDate > today)
    return (
      <Notice>
        <Trans>
          The day of {last} is processed. What is taken from now on counts for {date}.
        </Trans>
      </Notice>
    )
  return (
    <Notice kind="warning" title={<Trans>Nobody has opened this branch</Trans>}>
      <Trans>
        Cash can be taken all the same: it counts for today’s date, and each till begins the date
        with its first movement. The day can be opened at any time, and it is settled and processed
        once it is open.
      </Trans>{' '}
      {last ? <Trans>The last day that was processed is {last}.</Trans> : null}
    </Notice>
  )
}
