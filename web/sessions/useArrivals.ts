import { useEffect, useRef, useState } from 'react'

const SEEN_FOR_MS = 1_200

/**
 * Which rows have just come in on top, for a moment. The first rows of a list, and those that are
 * loaded below, have not come in: they were there.
 */
export function useArrivals(ids: readonly string[] | undefined, list: string): ReadonlySet<string> {
  const known = useRef<{ list: string; ids: Set<string> } | null>(null)
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!ids) return undefined
    const before = known.current
    known.current = { list, ids: new Set(ids) }
    if (!before || before.list !== list) return undefined
    const firstKnown = ids.findIndex((id) => before.ids.has(id))
    const isFirst = before.ids.size === 0
    const fresh = isFirst ? ids : ids.slice(0, Math.max(firstKnown, 0))
    if (fresh.length === 0) return undefined
    setArrived(new Set(fresh))
    const timer = setTimeout(() => setArrived(new Set()), SEEN_FOR_MS)
    return () => clearTimeout(timer)
  }, [ids, list])
  return arrived
}
