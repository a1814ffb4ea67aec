import { useEffect, useRef } from 'react'
import type { Giving } from '../receipts/useGiving.ts'
import { isCovered } from './keyTargets.ts'

/** Keys nearer together than this are a scanner's, not a hand's. Milliseconds. */
const GAP = 60

/**
 * P prints, E sends by mail; any other letter or digit is the beginning of the next number, and so
 * are these two when more follows at once.
 */
export function useTakenKeys(
  onTypeAhead: (text: string) => void,
  giving: Pick<Giving, 'print' | 'mail'> | null,
): void {
  const latest = useRef({ onTypeAhead, giving })
  useEffect(() => {
    latest.current = { onTypeAhead, giving }
  })
  useEffect(() => {
    let first = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const press = (event: KeyboardEvent): void => {
      const isField = event.target instanceof HTMLInputElement
      if (isField || isCovered() || event.ctrlKey || event.metaKey || event.altKey) return
      if (!/^[\p{L}\d]$/u.test(event.key)) return
      event.preventDefault()
      const key = event.key.toUpperCase()
      const before = first
      first = ''
      clearTimeout(timer)
      if (before !== '' || (key !== 'P' && key !== 'E')) {
        latest.current.onTypeAhead(before + event.key)
        return
      }
      first = event.key
      timer = setTimeout(() => {
        first = ''
        if (key === 'P') latest.current.giving?.print()
        else latest.current.giving?.mail()
      }, GAP)
    }
    window.addEventListener('keydown', press)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', press)
    }
  }, [])
}
