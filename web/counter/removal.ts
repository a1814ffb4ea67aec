import type { SyntheticEvent } from 'react'
import { flushSync } from 'react-dom'

/**
 * Takes a line out of its list. The focus goes to the line that has come into its place, or to the
 * last one; where the list is gone, to the first field of the form: it never falls to the page.
 */
export function removal(remove: () => void): (event: SyntheticEvent<HTMLElement>) => void {
  return ({ currentTarget }) => {
    const [line, form] = [currentTarget.closest('li'), currentTarget.closest('form')]
    const list = line?.parentElement
    const at = Array.from(list?.children ?? []).indexOf(line as Element)
    flushSync(remove)
    const left = list?.isConnected ? Array.from(list.children) : []
    const next = (left[at] ?? left.at(-1))?.querySelector('button')
    ;(
      next ??
      form?.querySelector<HTMLElement>('input:not([type=radio])') ??
      document.querySelector<HTMLElement>('#find')
    )?.focus()
  }
}
