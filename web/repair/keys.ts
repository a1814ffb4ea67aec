import { isCovered } from '../counter/keyTargets.ts'

/** The element of the open item, where keys are commands. */
export const DESK_ID = 'repair-desk'

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

/** Enter in a field of the open item sends what is typed. */
export const isOnForm = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.closest(`#${DESK_ID} form`) !== null
