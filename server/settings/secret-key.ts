import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Obstacle } from './obstacle.ts'

const BYTES = 32

/** Where the key lies that belongs to the embedded database below `root`, and is no part of it. */
export function secretKeyFile(root: string): string {
  return path.join(root, 'secret.key')
}

/** 32 bytes from 64 hexadecimal digits; undefined for any other text. */
export function parseSecretKey(text: string): Buffer | undefined {
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : undefined
}

/**
 * The key that lies in the data directory, made at the first start. Only this user may read it. It
 * is written under another name first: a key cut short would be taken for one.
 */
export function keptSecretKey(root: string): Buffer {
  const file = secretKeyFile(root)
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  const key = parseSecretKey(readFileSync(file, 'utf8').trim())
  if (key) return key
  throw new Obstacle(`${file} holds no key: put the one back that belongs to this database`)
}
