import { randomBytes, timingSafeEqual } from 'node:crypto'
import { COST, slowHash } from '../../hashing/slow-hash.ts'

const SALT_BYTES = 16

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/**
 * The text that is kept of a password, in PHC form: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. It says
 * itself by which cost it was made.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await slowHash(prepared(password), salt)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

/**
 * Is this the password? Where there is nobody (`kept` is null) it takes as long and says no, so that
 * the time of an answer does not tell which addresses exist.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(kept ?? NOBODY) ?? []
  if (salt === undefined || hash === undefined) throw new Error('a password hash is not understood')
  const expected = Buffer.from(hash, 'base64')
  const given = await slowHash(prepared(password), Buffer.from(salt, 'base64'), {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    bytes: expected.length,
  })
  return timingSafeEqual(given, expected) && kept !== null
}

const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** However a keyboard composes an accented letter, it is the same password (RFC 8265). */
function prepared(password: string): string {
  return password.normalize('NFC')
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
