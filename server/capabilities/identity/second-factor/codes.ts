import { hash, randomInt } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'

/** RFC 6238, as every authenticator app has it: six digits, a new code every 30 seconds. */
const PERIOD_SECONDS = 30
/** A clock that is half a minute off, or slow fingers, do no harm. */
const TOLERANCE_SECONDS = 30

/** A new secret, 160 random bits in base 32. */
export function newSecret(): string {
  return generateSecret()
}

/** What an authenticator app reads from the square; the agency and the person are shown there. */
export function enrolmentUri(secret: string, agency: string, email: string): string {
  return generateURI({ issuer: agency.replaceAll(':', ' '), label: email, secret })
}

export type Moment = {
  /** Seconds since 1970, by the database's clock. */
  readonly at: number
  /** The step of time whose code was used last; null: none was. */
  readonly lastStep: number | null
}

/**
 * The step of time that this is the code of, or null. A step that was used, or lies before one that
 * was, is none: the same code is never taken twice.
 */
export function stepOfCode(secret: string, code: string, { at, lastStep }: Moment): number | null {
  const token = code.replaceAll(/\s/g, '')
  const newest = Math.floor((at + TOLERANCE_SECONDS) / PERIOD_SECONDS)
  if (!/^\d{6}$/.test(token) || (lastStep !== null && lastStep >= newest)) return null
  const result = verifySync({
    secret,
    token,
    epoch: at,
    epochTolerance: TOLERANCE_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** Crockford's base 32: nothing in it is taken for anything else. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const RECOVERY_CODES = 10
const LENGTH = 16

/** Ten codes of 80 random bits, as they are shown: `k7qm-3fwp-0xn9-t2ye`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
    return letters.join('').replaceAll(/(.{4})(?!$)/g, '$1-')
  })
}

/** What is kept of a recovery code, however it was typed; null for a text that cannot be one. */
export function hashOfRecoveryCode(text: string): Buffer | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  // Not slow as for passwords: nobody guesses 80 random bits.
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(plain) ? hash('sha256', plain, 'buffer') : null
}
