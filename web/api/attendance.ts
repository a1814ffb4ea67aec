/** Milliseconds after the last key, touch or movement for which somebody is taken to sit there. */
const ATTENDED_FOR = 60_000

let lastDoing = Date.now()

/** From now on it is noticed when somebody does something at this page. */
export function noticeDoings(page: EventTarget): void {
  for (const doing of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    page.addEventListener(doing, () => (lastDoing = Date.now()), { capture: true, passive: true })
}

/**
 * what a page reads by itself, since others did something or a minute went by, is said to be so,
 * and keeps no login alive.
 */
export function attendance(): Record<string, string> {
  return Date.now() - lastDoing < ATTENDED_FOR ? {} : { 'Countinghouse-Unattended': 'true' }
}
