import { useEffect, useState } from 'react'

let outside: Element | null = null

/** What has the focus now; within a panel that opens another one, what had it before both. */
function whereFocusIs(): Element | null {
  const here = document.activeElement
  if (here && here !== document.body && !here.closest('[role=dialog]')) outside = here
  return outside
}

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

/** What stands around an element, from the nearest to the page, which is not among them. */
function aroundOf(element: Element | null): Element[] {
  const parent = element?.parentElement
  return parent && parent.tagName !== 'MAIN' ? [parent, ...aroundOf(parent)] : []
}

const REACHED = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea'

type Place = { from: Element | null; around: readonly Element[] }

/** To where it was; where that is gone, to the nearest thing left, such as the row that followed. */
function giveBack({ from, around }: Place): void {
  if (from?.isConnected && from instanceof HTMLElement) from.focus()
  const near = around.filter(({ isConnected }) => isConnected)
  for (const each of near) if (isLost()) each.querySelector<HTMLElement>(REACHED)?.focus()
  if (isLost()) document.querySelector('main')?.focus()
}

/** An answer may take longer, and the next key then goes where the focus is by now. Milliseconds. */
const WATCHED = 5_000

/** What the panel changed is drawn anew a little later, and may take the focus with it. */
function watch(place: Place): void {
  const watching = new MutationObserver(() => (isLost() ? giveBack(place) : undefined))
  const stop = (): void => {
    watching.disconnect()
    for (const kind of ['keydown', 'pointerdown']) window.removeEventListener(kind, stop, true)
  }
  watching.observe(document.body, { childList: true, subtree: true })
  for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, stop, true)
  setTimeout(stop, WATCHED)
}

/**
 * Inside a panel over the page: when the panel goes, the focus goes back to where it was before, or
 * next to it where that is gone, at once or once the answer is there. It never falls to the body.
 */
export function ReturnsFocus() {
  const [place] = useState<Place>(() => {
    const from = whereFocusIs()
    return { from, around: aroundOf(from) }
  })
  useEffect(
    () => () => {
      setTimeout(() => {
        if (isLost()) giveBack(place)
        watch(place)
      })
    },
    [place],
  )
  return null
}
