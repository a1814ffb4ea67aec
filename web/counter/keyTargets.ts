/** A letter typed into a free text means what it says there. */
export const isFreeText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['freeText'] !== undefined

/** Whether a menu, a panel or the question for a session stands over the page, with keys of its own. */
export const isCovered = (): boolean =>
  document.querySelector('[role=dialog], [role=menu], [data-session-gate]') !== null
