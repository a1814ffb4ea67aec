import { argon2 } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

export type Cost = {
  /** Kibibytes. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** As OWASP recommends; about 80 ms. */
export const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
export const HASH_BYTES = 32

/** Argon2id of what somebody may have thought up: whoever has the hash pays for each guess. */
export function slowHash(
  message: string,
  salt: Buffer,
  { cost = COST, bytes = HASH_BYTES }: { readonly cost?: Cost; readonly bytes?: number } = {},
): Promise<Buffer> {
  return derive('argon2id', { ...cost, message, nonce: salt, tagLength: bytes })
}
