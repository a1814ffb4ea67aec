import { useEffect, useRef, type RefObject } from 'react'
import { isCovered, isFreeText } from './keyTargets.ts'

/** Keys nearer together than this are a scanner's, not a hand's. Milliseconds. */
const GAP = 60

/** Letters and digits, longer than an amount or a letter with an amount behind it. */
const isScan = (text: string): boolean => /^[\p{L}\d-]{7,}$/u.test(text) && /\d/.test(text)

type Run<T> = { text: string; at: number; before: T; isHere: boolean }

/**
 * Hears a number that is scanned while the focus is anywhere but in Find. Its keys may have chosen
 * a method or changed an amount by the time its Enter comes: `begin` says what stood there before
 * its first key, `onScan` is given it back, and that Enter takes nothing. What is scanned into a
 * free text stays there, it may be a check; its Enter takes nothing either.
 */
export function useScan<T>(
  find: RefObject<HTMLElement | null>,
  begin: () => T,
  onScan: (text: string, before: T) => void,
): void {
  const latest = useRef({ begin, onScan })
  useEffect(() => {
    latest.current = { begin, onScan }
  })
  useEffect(() => {
    let run: Run<T> | null = null
    const hear = (event: KeyboardEvent): void => {
      const { key, target, timeStamp: at } = event
      if (key === 'Shift') return
      const going = run !== null && at - run.at <= GAP ? run : null
      run = null
      if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        if (going) run = { ...going, text: going.text + key, at }
        else if (target !== find.current && !isCovered())
          run = { text: key, at, before: latest.current.begin(), isHere: !isFreeText(target) }
      } else if (key === 'Enter' && going && isScan(going.text)) {
        event.preventDefault()
        event.stopImmediatePropagation()
        if (going.isHere) latest.current.onScan(going.text, going.before)
      }
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [find])
}
