import { Plural } from '@lingui/react/macro'
import { useEffect, useState } from 'react'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

/** How long ago a moment is, in the largest unit that is whole; it grows while it is looked at. */
export function Age({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE))
  const hours = Math.floor(minutes / HOUR)
  const days = Math.floor(minutes / DAY)
  if (days > 0) return <Plural value={days} one="# day" other="# days" />
  if (hours > 0) return <Plural value={hours} one="# hour" other="# hours" />
  return <Plural value={minutes} one="# minute" other="# minutes" />
}
