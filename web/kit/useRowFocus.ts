import { useRef } from 'react'

/** A list is asked for anew after a change; what takes longer has lost the focus already. Milliseconds. */
const WATCHED = 5_000

type RowFocus = {
  /** A button of a row was pressed. */
  press: () => void
  /** What it asked for is done, and its row goes once the list is there anew. */
  leave: () => void
}

/**
 * For buttons whose row goes when they have done their work: the focus goes to the row that follows,
 * and to no button of it, so that pressing twice does nothing to the next. It never falls to the body.
 */
export function useRowFocus(): RowFocus {
  const pressed = useRef<Element | null>(null)
  const leave = (): void => {
    const row = pressed.current
    if (!row) return
    const near = [row.nextElementSibling, row.previousElementSibling]
    const watching = new MutationObserver(() => {
      if (row.isConnected) return
      watching.disconnect()
      if (document.activeElement === document.body) focusOn(near.find((each) => each?.isConnected))
    })
    watching.observe(document.body, { childList: true, subtree: true })
    setTimeout(() => watching.disconnect(), WATCHED)
  }
  return { press: () => (pressed.current = document.activeElement?.closest('tr') ?? null), leave }
}

function focusOn(row: Element | null | undefined): void {
  const target = row instanceof HTMLElement ? row : document.querySelector('main')
  if (row instanceof HTMLElement) row.tabIndex = -1
  target?.focus()
}
