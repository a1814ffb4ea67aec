import { isCovered } from '../counter/keyTargets.ts'

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

/** Whether a key means what the page says, and is not a letter of a field or a panel's own. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  return !isField(event.target) && !isCovered()
}

/** Enter on a button presses that button. */
export const isOnControl = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement && event.target.closest('button, a[href], summary') !== null
