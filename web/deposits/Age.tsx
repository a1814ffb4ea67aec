import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './Deposits.module.css'

const HOUR_MS = 3_600_000

type Props = {
  since: string | null
  overdue: boolean
  /** For a column: that it is too long is said by the icon, and read out. */
  compact?: boolean
}

/** How long money has been lying since its session closed: marked after 24 hours (B-2). */
export function Age({ since, overdue, compact = false }: Props) {
  const now = useMinutes()
  if (since === null) return <>–</>
  const hours = Math.max(0, Math.floor((now - Date.parse(since)) / HOUR_MS))
  const days = Math.floor(hours / 24)
  const text = days > 1 ? <Trans>{days} days</Trans> : <Trans>{hours} h</Trans>
  if (!overdue) return <span className="tabular">{text}</span>
  return (
    <span className={classes.overdue}>
      <IconClockExclamation size={16} aria-hidden />
      <span className="tabular">{text}</span>
      {compact ? (
        <VisuallyHidden>
          <Trans>over 24 h</Trans>
        </VisuallyHidden>
      ) : (
        <span>
          <Trans>over 24 h</Trans>
        </span>
      )}
    </span>
  )
}

/** The time of day, anew each minute. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
