/** Why a text cannot be taken. */
export type TextFault = 'text_refused' | 'card_number_refused'

/**
 * Controls, and what is invisible or turns the reading direction: soft hyphens, zero-width, bidi, and
 * letters that look like a blank. The marks that make a sign an emoji may stay; U+FFFD says that the
 * bytes were no text.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\ufffd[\p{Default_Ignorable_Code_Point}--[\ufe0e\ufe0f]]]/v

/**
 * More marks on one letter than any script needs (UAX #15, D3). To compose them takes a time that
 * grows with their square, so it is never begun.
 */
const MOST_MARKS = 30
const MARKS = /\p{M}+/gu

function isPiledUp(text: string): boolean {
  return text.match(MARKS)?.some((marks) => marks.length > MOST_MARKS) ?? false
}

/** Two groups of digits still read as one number across some blanks or dashes. */
const NUMBER = /\p{Nd}+(?:[\p{Zs}\p{Pd}\u2212]{1,3}\p{Nd}+)*/gu
const GROUP = /\p{Nd}+/gu

/** Visible ASCII on one line, as nearly all texts are: nothing is to be composed or to be looked for. */
const PLAIN = /^[ -~]*$/
/** As many digits as a card number has, however they are grouped. */
const MANY_DIGITS = /\d(?:[ -]{0,3}\d){12}/

/**
 * A free text as it is kept: composed (NFC), without blanks at its ends, with `\n` for every line
 * break. Whether it may be kept says `faultOf`.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  if (isPiledUp(text)) return text
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
}

/**
 * What forbids keeping a text: a character that nobody sees (line breaks only where `lines` says
 * that the text may have several), or a card number. Null when nothing does.
 */
export function faultOf(text: string, { lines = false } = {}): TextFault | null {
  if (PLAIN.test(text)) return holdsCardNumber(text) ? 'card_number_refused' : null
  if (isPiledUp(text)) return 'text_refused'
  if (UNSEEN.test(lines ? text.replaceAll('\n', ' ') : text)) return 'text_refused'
  return holdsCardNumber(text) ? 'card_number_refused' : null
}

/**
 * Does the text hold 13 to 19 digits that pass the Luhn check? They may be written in groups
 * with blanks or dashes between, with marks upon them, and in the digits of any script. A number
 * counts by its whole groups: of an unbroken row of 17 digits no 16 are taken for a card, or most of
 * them would be.
 */
export function holdsCardNumber(text: string): boolean {
  if (text.length < 13 || (PLAIN.test(text) && !MANY_DIGITS.test(text))) return false
  const plain = text.replaceAll(MARKS, '').normalize('NFKC')
  for (const [number] of plain.matchAll(NUMBER)) {
    const groups = number.match(GROUP)?.map(toDigits) ?? []
    if (groups.some((_, from) => startsCardNumber(groups, from))) return true
  }
  return false
}

function startsCardNumber(groups: readonly string[], from: number): boolean {
  let digits = ''
  for (let next = from; next < groups.length && digits.length <= 19; next++) {
    digits += groups[next]
    if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return true
  }
  return false
}

/** The check digit of ISO/IEC 7812-1: every second digit from the right counts double. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48
    const counted = place % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

/** Of each script: its ten digits stand in one row that begins with the zero. */
function toDigits(group: string): string {
  return Array.from(group, (character) => String(digitValue(character))).join('')
}

function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 128) return code - 48
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
