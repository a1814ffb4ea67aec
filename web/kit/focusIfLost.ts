/**
 * For the `ref` of what comes when a button that was pressed is gone: Tab goes on from there. Whoever
 * has gone on to something else is left alone.
 */
export function focusIfLost(place: HTMLElement | null): void {
  if (document.activeElement === document.body) place?.focus()
}
