import { faultOf, normaliseText } from '../http/text.ts'

export const LONGEST_ADDRESS = 254

/**
 * The form of an e-mail address, as a pattern that JSON Schema knows too. Without the signs that have
 * a meaning of their own in a letter's head (RFC 5322): mail to such a text would go to nobody, or to
 * somebody else. Labels are without dots, so there is one way to read it and no text takes long to
 * refuse.
 */
export const ADDRESS_PATTERN = pattern(String.raw`[^@\s.<>()[\]\\,;:"]+`)

function pattern(label: string): string {
  return String.raw`^${label}(\.${label})*@${label}(\.${label})+$`
}

const ADDRESS = new RegExp(ADDRESS_PATTERN, 'u')

/** An address as it is kept; null for a text that is none, or that may not be kept. */
export function readAddress(text: string): string | null {
  if (text.length > 4 * LONGEST_ADDRESS) return null
  const address = normaliseText(text)
  const isKept = address.length <= LONGEST_ADDRESS && faultOf(address) === null
  return isKept && ADDRESS.test(address) ? address : null
}
