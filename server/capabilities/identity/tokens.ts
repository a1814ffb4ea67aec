import { hash, randomBytes } from 'node:crypto'

/** A secret that stands for a login or an API key: 32 random bytes. Only its hash is kept. */
export type Token = { readonly text: string; readonly hash: Buffer }

/** API keys are told from everything else by this, also by scanners for leaked secrets. */
export const API_KEY_PREFIX = 'chk_'

const TOKEN = /^(?:chk_)?[A-Za-z0-9_-]{43}$/

export function newToken(prefix = ''): Token {
  const text = prefix + randomBytes(32).toString('base64url')
  return { text, hash: hashOf(text) }
}

/** The hash by which a token is looked up, or null for a text that cannot be one. */
export function hashOfToken(text: string | undefined): Buffer | null {
  return text !== undefined && TOKEN.test(text) ? hashOf(text) : null
}

/** Not slow as for passwords: nobody guesses 256 random bits. */
function hashOf(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
