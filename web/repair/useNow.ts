import { useEffect, useState } from 'react'

/** The moment by the server's clock, every second: what an answer said it was, and how long ago. */
export function useNow(serverNow: string, answeredAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  // An answer that came since the last second is newer than what was looked at then.
  return Date.parse(serverNow) + Math.max(0, now - answeredAt)
}
