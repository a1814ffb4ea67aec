/** A letter typed into a free text means what it says there. */
export const isFreeText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['freeText'] !== undefined

/** Whether a menu or a panel stands over the page, with keys of its own. */
export const isCovered = (): boolean =>
  document.querySelector('[role=dialog], [role=menu]') !== null
