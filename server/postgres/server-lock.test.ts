import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startOf } from './processes.ts'
import { DataDirectoryInUse, lockDataDirectory } from './server-lock.ts'

const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-lock-'))
const lock = path.join(root, 'server.lock')
afterAll(() => rmSync(root, { recursive: true }))

const heldBy = (pid: number, start: string) => writeFileSync(lock, JSON.stringify({ pid, start }))

describe('the lock of a data directory', () => {
  it('is given up again', () => {
    const unlock = lockDataDirectory(lock)
    expect(() => lockDataDirectory(lock)).toThrow(DataDirectoryInUse)
    unlock()
    expect(existsSync(lock)).toBe(false)
  })

  it('is not taken from a living process, and is when that was killed', async () => {
    const other = spawn('sleep', ['60'])
    heldBy(other.pid ?? 0, startOf(other.pid ?? 0) ?? '')
    expect(() => lockDataDirectory(lock)).toThrow(`process ${other.pid}`)
    other.kill('SIGKILL')
    await once(other, 'exit')
    lockDataDirectory(lock)()
  })

  it('is taken from a process whose number was given to another since', () => {
    heldBy(process.pid, 'another time')
    lockDataDirectory(lock)()
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken where it is unreadable', () => {
    writeFileSync(lock, '{')
    lockDataDirectory(lock)()
    expect(readdirSync(root)).toEqual([])
  })
})
