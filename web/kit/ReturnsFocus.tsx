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

/**
 * Inside a panel over the page: when the panel goes, the focus goes back to where it was before, or
 * to the page where that is gone. Mantine's panels do so only from their second opening on.
 */
export function ReturnsFocus() {
  const [from] = useState(whereFocusIs)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (isLost() && from instanceof HTMLElement) from.focus()
        if (isLost()) document.querySelector('main')?.focus()
      })
    },
    [from],
  )
  return null
}
