import { Trans } from '@lingui/react/macro'
import classes from './Repair.module.css'

/** Less than this is short. Milliseconds. */
const SHORT = 120_000

type Props = { until: string | null; since: string | null; now: number }

/** how long the lock still holds, as a thin bar and in words. */
export function TimeLeft({ until, since, now }: Props) {
  if (until === null || since === null) return null
  const left = Math.max(0, Date.parse(until) - now)
  const whole = Math.max(1, Date.parse(until) - Date.parse(since))
  const state = left === 0 ? 'over' : left < SHORT ? 'short' : 'enough'
  const time = clockOf(left)
  return (
    <div className={classes.time} data-left={state}>
      <div className={classes.track} aria-hidden>
        <div style={{ width: `${Math.min(100, (left / whole) * 100)}%` }} />
      </div>
      <span className="tabular">
        {state === 'over' ? (
          <Trans>Time is over</Trans>
        ) : state === 'short' ? (
          <Trans>Only {time} left</Trans>
        ) : (
          <Trans>{time} left</Trans>
        )}
      </span>
    </div>
  )
}

/** `9:41`, and hours before it where there are any. */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const end = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`
}
