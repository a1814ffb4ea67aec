import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

type Place = { row: string; top: number; scrolled: number }

const rowsOf = (list: HTMLElement): HTMLElement[] =>
  Array.from(list.querySelectorAll<HTMLElement>('tr[data-row]'))

/** The first row that is wholly in sight; null while the list's beginning is. */
function placeIn(list: HTMLElement): Place | null {
  const covered = Math.max(document.querySelector('header')?.getBoundingClientRect().bottom ?? 0, 0)
  const rows = rowsOf(list)
  const first = rows[0]?.getBoundingClientRect().top ?? 0
  if (first >= covered) return null
  const seen = rows.find((one) => one.getBoundingClientRect().top >= covered)
  const row = seen?.dataset['row']
  if (!seen || row === undefined) return null
  return { row, top: seen.getBoundingClientRect().top, scrolled: window.scrollY }
}

/** By how much a place has moved on screen, other than by scrolling. */
function movedBy(list: HTMLElement, { row, top, scrolled }: Place): number {
  const now = rowsOf(list).find(({ dataset }) => dataset['row'] === row)
  if (!now) return 0
  return now.getBoundingClientRect().top - (top - (window.scrollY - scrolled))
}

/**
 * Keeps what somebody is reading where it is when rows come in above it (V-6). With the beginning
 * of the list in sight nothing is held: there new rows are meant to be seen sliding in.
 */
export function useKeptPlace(list: RefObject<HTMLElement | null>, rows: unknown): void {
  const place = useRef<Place | null>(null)
  const shown = useRef(rows)
  useLayoutEffect(() => {
    if (shown.current === rows) return
    shown.current = rows
    if (!place.current || !list.current) return
    const moved = movedBy(list.current, place.current)
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' })
  })
  useEffect(() => {
    const note = (): void => {
      place.current = list.current ? placeIn(list.current) : null
    }
    note()
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  })
}
