import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { backUp, restore } from './backup.ts'
import { openDatabase } from './database.ts'
import { startEmbedded } from './embedded.ts'

const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-backup-'))
chmodSync(root, 0o755)
const [live, backup, restored] = ['live', 'backup', 'restored'].map((name) =>
  path.join(root, name),
) as [string, string, string]
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function count(data: string): Promise<number> {
  const embedded = await startEmbedded(data, { disposable: true })
  const database = openDatabase(embedded.url)
  try {
    const { rows } = await database.owner.query<{ n: number }>('select count(*) as n from kept')
    return rows[0]?.n ?? 0
  } finally {
    await database.end()
    await embedded.stop()
  }
}

describe('a backup of the embedded database', () => {
  it('is made while money moves, holds all that was there before, and can be restored', async () => {
    const embedded = await startEmbedded(live, { disposable: true })
    const database = openDatabase(embedded.url)
    await database.owner.query('create table kept as select n from generate_series(1, 20000) n')
    const enough = new AbortController()
    const traffic = (async () => {
      while (!enough.signal.aborted)
        await database.owner.query('insert into kept select n from generate_series(1, 100) n')
    })()
    await backUp(database, live, backup)
    enough.abort()
    await traffic
    await expect(backUp(database, live, backup)).rejects.toThrow('exists')
    await expect(restore(backup, live)).rejects.toThrow('exists')
    await database.end()
    await embedded.stop()

    await restore(backup, restored)
    expect(await count(restored)).toBeGreaterThanOrEqual(20_000)
    expect(await count(restored)).toBeLessThanOrEqual(await count(live))
  })

  it('is refused from what is none', async () => {
    await expect(restore(path.join(root, 'nothing'), path.join(root, 'new'))).rejects.toThrow(
      'is no backup',
    )
  })
})
