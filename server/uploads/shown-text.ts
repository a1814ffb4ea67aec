import { holdsCardNumber, normaliseText } from '../http/text.ts'

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu

/** A text of a file as it may be kept and shown: short, all of it visible, no card number. */
export function shownText(text: string): string {
  // More than is shown, so that what stands across the cut is seen whole; a cell may be very long.
  const beginning = text.slice(0, 1_000)
  return holdsCardNumber(beginning) ? '(card number)' : visibleText(beginning)
}

/** The same of what is known to hold no card number. */
export function visibleText(text: string): string {
  const visible = text
    .slice(0, 1_000)
    .replaceAll(UNSEEN, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
  return visible.length > 200 ? `${visible.slice(0, 199)}…` : visible
}

/** The name of a file as it may be kept. */
export function tidyFileName(name: string): string {
  return shownText(normaliseText(name)) || 'unnamed'
}
