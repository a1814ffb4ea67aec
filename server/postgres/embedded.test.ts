import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { attachEmbedded, type Embedded, startEmbedded } from './embedded.ts'
import { livingPostmaster } from './postmaster.ts'
import { waitUntil } from './processes.ts'

const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-embedded-'))
chmodSync(root, 0o755)
const data = path.join(root, 'data')
const cluster = path.join(data, 'postgres')
const opened: Embedded[] = []

const start = async (onRestart = () => {}) => {
  const embedded = await startEmbedded(data, { disposable: true, onRestart })
  opened.push(embedded)
  return embedded
}

const ask = async (url: string, sql: string) => {
  const database = openDatabase(url)
  try {
    return (await database.owner.query(sql)).rows as unknown[]
  } finally {
    await database.end()
  }
}

const pidOf = () => livingPostmaster(cluster)?.pid ?? 0

afterAll(async () => {
  for (const embedded of opened) await embedded.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('is made, keeps what is committed over a stop, and leaves nothing behind', async () => {
    const first = await start()
    await ask(first.url, 'create table kept as select 7::int8 as n')
    const socket = new URL(first.url).searchParams.get('host') ?? ''
    expect(existsSync(socket)).toBe(true)
    await first.stop()
    expect(livingPostmaster(cluster)).toBeNull()
    expect(existsSync(socket)).toBe(false)
    expect(attachEmbedded(data)).toBeNull()

    const second = await start()
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }])
    expect(attachEmbedded(data)).toBe(second.url)
  })

  it('is taken over when it still runs, as after a killed program', async () => {
    const pid = pidOf()
    const another = await start()
    expect(pidOf()).toBe(pid)
    expect(await ask(another.url, 'select n from kept')).toEqual([{ n: 7 }])
    await another.stop()
  })

  it('is started again at the same address when it was killed', async () => {
    let restarts = 0
    const { url } = await start(() => {
      restarts += 1
    })
    const killed = pidOf()
    process.kill(killed, 'SIGKILL')
    const again = () => livingPostmaster(cluster)?.ready === true && pidOf() !== killed
    expect(await waitUntil(again, 15_000)).toBe(true)
    expect(restarts).toBe(1)
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }])
  })

  it('refuses files of another major version', async () => {
    for (const embedded of opened) await embedded.stop()
    const version = path.join(cluster, 'PG_VERSION')
    const ours = readFileSync(version, 'utf8')
    writeFileSync(version, '13\n')
    await expect(start()).rejects.toThrow('was made by PostgreSQL 13')
    writeFileSync(version, ours)
  })
})
