import { hash, randomBytes } from 'node:crypto'

/** A secret that stands for a login or an API key: 32 random bytes. Only its hash is kept. */
export type Token = { readonly text: string; readonly hash: Buffer }

const TOKEN = /^(?:chk_)?[A-Za-z0-9_-]{43}$/

/** The token of a login, for a cookie. */
export function newToken(): Token {
  return tokenOf(randomBytes(32).toString('base64url'))
}

/** The secret of an API key. By its beginning it is told from anything else, when it leaks too. */
export function newApiKey(): Token {
  return tokenOf(`chk_${randomBytes(32).toString('base64url')}`)
}

function tokenOf(text: string): Token {
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
