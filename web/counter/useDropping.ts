import { useEffect, useRef, useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'
import { isSame, type PayableName } from './payable.ts'
import { isCovered } from './keyTargets.ts'

/** A payment that nobody touched for so long may be that of somebody who has left. Milliseconds. */
const FORGOTTEN = 120_000

/** Whether these would come to a payment that was left lying. */
function isLeftLying(draft: Draft, wanted: readonly PayableName[]): boolean {
  if (draft.open === null || Date.now() - draft.touchedAt < FORGOTTEN) return false
  const known = [...draft.cart, draft.open]
  return wanted.some((each) => !known.some((one) => isSame(one, each)))
}

type Steps = {
  draft: Draft
  isLocked: boolean
  /** Puts these into the payment on screen. */
  add: (wanted: readonly PayableName[]) => void
  show: (draft: Draft) => void
  /** The payment with these alone. */
  anew: (wanted: readonly PayableName[]) => void
}

/**
 * Leaving a payment as a whole: it can be put back until the next is begun. What is found while one
 * lies there untouched joins it only when somebody says so: its payer may have left.
 */
export function useDropping({ draft, isLocked, add, show, anew }: Steps) {
  const [dropped, setDropped] = useState<Draft | null>(null)
  const [waiting, setWaiting] = useState<readonly PayableName[] | null>(null)
  const answer = (then: () => void): void => {
    setWaiting(null)
    then()
  }
  return {
    dropped,
    waiting,
    /** Puts these into the payment; false where somebody has to say first whether they belong to it. */
    choose: (...wanted: PayableName[]): boolean => {
      const mustAsk = isLeftLying(draft, wanted)
      setWaiting(mustAsk ? wanted : null)
      if (mustAsk) return false
      setDropped(null)
      add(wanted)
      return true
    },
    join: (): void => answer(() => add(waiting ?? [])),
    beginAnew: (): void =>
      answer(() => {
        setDropped(draft)
        anew(waiting ?? [])
      }),
    leaveOut: (): void => setWaiting(null),
    drop: (): void => {
      if (isLocked || draft.open === null) return
      setDropped(draft)
      show(emptyDraft)
    },
    putBack: (): void => {
      if (dropped) show(dropped)
      setDropped(null)
    },
  }
}

/**
 * Escape drops the payment, wherever the focus is. It is heard before any panel closes by the same
 * key: an Escape that closes one does nothing else.
 */
export function useDropKey(drop: () => void): void {
  const latest = useRef(drop)
  useEffect(() => {
    latest.current = drop
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.repeat || isCovered()) return
      latest.current()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}
