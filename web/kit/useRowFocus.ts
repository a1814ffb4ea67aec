import { useRef } from 'react'

/** A list is asked for anew after a change; what takes longer has lost the focus already. Milliseconds. */
const WATCHED = 5_000

type RowFocus = {
  /** A button of a row, or of a panel, is pressed. */
  press: () => void
  /** What it asked for is done: it goes, or its row goes with it, once the page is drawn anew. */
  leave: () => void
}

/**
 * For buttons that go when they have done their work: the focus goes to the row that they stood in, or
 * to the one that follows, and to no button of it, so that pressing twice does nothing to the next. It
 * never falls to the body.
 */
export function useRowFocus(): RowFocus {
  const pressed = useRef<Element | null>(null)
  const leave = (): void => {
    const button = pressed.current
    const row = button?.closest('tr, section')
    if (!row) return
    const near = [row, row.nextElementSibling, row.previousElementSibling]
    const watching = new MutationObserver(() => {
      if (button?.isConnected) return
      watching.disconnect()
      if (document.activeElement === document.body) focusOn(near.find((each) => each?.isConnected))
    })
    watching.observe(document.body, { childList: true, subtree: true })
    setTimeout(() => watching.disconnect(), WATCHED)
  }
  return { press: () => (pressed.current = document.activeElement), leave }
}

function focusOn(row: Element | null | undefined): void {
  const target = row instanceof HTMLElement ? row : document.querySelector('main')
  if (row instanceof HTMLElement) row.tabIndex = -1
  target?.focus()
}
