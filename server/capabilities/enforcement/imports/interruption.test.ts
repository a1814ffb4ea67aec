import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { setClock } from '../../../clock/clock.ts'
import { inUnitOfWork } from '../../../postgres/unit-of-work.ts'
import { testDatabase } from '../../../testing/database.ts'
import { brokenUploads } from '../../../uploads/jobs.ts'
import { keepFile } from '../../../uploads/pieces.ts'
import { cancelImport } from './change.ts'
import { stalledImports } from './jobs.ts'
import { SHELF, takeUp } from './store.ts'
import { HEADER, numbered, testOffice } from './test-office.ts'

const database = await testDatabase()
const clock = setClock('2026-05-04T16:00:00Z')

describe('E-11: an import that is interrupted', () => {
  it('E-11: goes on where it was, and takes nothing twice', async () => {
    const { upload, run, shown, citations } = await testOffice(database, clock)
    const importId = await upload(HEADER + numbered(5_000))
    await expect(run(importId, stopAfter(2))).rejects.toThrow('aborted')
    expect(await shown(importId)).toMatchObject({ status: 'running', taken: 2_000 })
    await run(importId)
    expect(await shown(importId)).toMatchObject({ status: 'done', taken: 5_000, failed: 0 })
    expect(await citations()).toHaveLength(5_000)
  })

  it(
    'E-11: loses nothing and takes nothing twice when its server is killed again and again',
    { timeout: 60_000 },
    async () => {
      const { scope, upload, run, shown, citations } = await testOffice(database, clock)
      const importId = await upload(HEADER + numbered(7_000))
      for (let kills = 1; kills <= 3; kills++) {
        const victim = path.join(import.meta.dirname, 'test-victim.ts')
        const asked = [database.url, String(scope.agencyId), String(importId)]
        const server = spawn(process.execPath, [victim, ...asked])
        const exited = once(server, 'exit')
        await expect
          .poll(async () => (await shown(importId)).taken, { timeout: 15_000, interval: 5 })
          .toBeGreaterThanOrEqual(kills * 1_000)
        server.kill('SIGKILL')
        expect(await exited).toEqual([null, 'SIGKILL'])
        const { rows } = await database.owner.query<{ taken: number; there: number }>(
          `select taken, (select count(*) from citations c where c.agency_id = i.agency_id) as there
           from citation_imports i where id = $1 and status = 'running'`,
          [importId],
        )
        expect(rows[0]?.there).toBe(rows[0]?.taken)
      }
      await run(importId)
      expect(await shown(importId)).toMatchObject({ status: 'done', taken: 7_000, failed: 0 })
      expect(await citations()).toHaveLength(7_000)
    },
  )

  it('E-11: is left alone by a runner that somebody else has replaced', async () => {
    const { scope, upload, run, shown } = await testOffice(database, clock)
    const importId = await upload(HEADER + numbered(3_000))
    const { signal } = new AbortController()
    const { promise: firstBatch, resolve } = Promise.withResolvers<void>()
    signal.throwIfAborted = resolve
    const first = run(importId, signal)
    await firstBatch
    await inUnitOfWork(database, scope, (work) => takeUp(work, importId))
    await first
    expect(await shown(importId)).toMatchObject({ status: 'running' })
    await run(importId)
    expect(await shown(importId)).toMatchObject({ status: 'done', taken: 3_000, failed: 0 })
  })

  it('E-11: is enqueued anew when nobody has worked on it for a while', async () => {
    const { upload } = await testOffice(database, clock)
    const importId = await upload(HEADER + numbered(1))
    const jobs = () =>
      database.owner.query(`select key from graphile_worker.jobs where key like $1`, [
        `%:${importId}`,
      ])
    await database.owner.query(`delete from graphile_worker._private_jobs`)
    const sweep = stalledImports({ database, clock })
    await sweep.run()
    expect((await jobs()).rowCount).toBe(0)
    clock.advance({ seconds: 21 })
    await Promise.all([sweep.run(), sweep.run()])
    expect((await jobs()).rowCount).toBe(1)
  })

  it('E-11: leaves no pieces of an upload that broke off, once they are a day old', async () => {
    const { scope } = await testOffice(database, clock)
    async function* breaksOff() {
      yield Buffer.alloc(300_000, 'x')
      yield Buffer.alloc(300_000, 'x')
    }
    const kept = await keepFile(database, scope, SHELF, Readable.from(breaksOff()), 'half.csv')
    const pieces = async () => {
      const { rowCount } = await database.owner.query(
        'select from citation_import_chunks where import_id = $1',
        [kept.importId],
      )
      return rowCount
    }
    await brokenUploads({ database, clock }, SHELF).run()
    expect(await pieces()).toBe(2)
    clock.advance({ hours: 25 })
    await brokenUploads({ database, clock }, SHELF).run()
    expect(await pieces()).toBe(0)
  })

  it('E-11: keeps nothing of an upload whose client goes away', async () => {
    const { scope } = await testOffice(database, clock)
    async function* goesAway() {
      yield Buffer.alloc(300_000, 'x')
      throw new Error('aborted')
    }
    const upload = keepFile(database, scope, SHELF, Readable.from(goesAway()), 'half.csv')
    await expect(upload).rejects.toThrow('aborted')
    const { rowCount } = await database.owner.query(
      'select from citation_import_chunks where agency_id = $1',
      [scope.agencyId],
    )
    expect(rowCount).toBe(0)
  })

  it('E-11: stays as it is when it is cancelled', async () => {
    const { scope, actor, upload, run, shown } = await testOffice(database, clock)
    const importId = await upload(HEADER + numbered(3_000))
    await expect(run(importId, stopAfter(1))).rejects.toThrow('aborted')
    const cancel = () =>
      inUnitOfWork(database, scope, (work) => cancelImport(work, actor, importId))
    expect(await cancel()).toMatchObject({ status: 'cancelled', taken: 1_000 })
    expect(await cancel()).toMatchObject({ refused: 'import_finished' })
    await run(importId)
    expect(await shown(importId)).toMatchObject({ status: 'cancelled', taken: 1_000 })
  })
})

/** Aborts after so many batches, as a server that ends. */
function stopAfter(batches: number): AbortSignal {
  const controller = new AbortController()
  const { signal } = controller
  let done = 0
  const check = signal.throwIfAborted.bind(signal)
  signal.throwIfAborted = () => {
    if (done++ === batches) controller.abort()
    check()
  }
  return signal
}
