import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keptSecretKey, secretKeyFile } from './secret-key.ts'

const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-key-'))
afterAll(() => rmSync(root, { recursive: true }))

it('a key is made once, stays, and is its owner’s alone', () => {
  const key = keptSecretKey(root)
  expect(key).toHaveLength(32)
  expect(keptSecretKey(root)).toEqual(key)
  expect(statSync(secretKeyFile(root)).mode & 0o777).toBe(0o600)
})

it('a file that holds no key is said to, and not replaced', () => {
  writeFileSync(secretKeyFile(root), 'broken')
  expect(() => keptSecretKey(root)).toThrow('holds no key')
})
