import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { takeUp } from './import-store.ts'
import { unattendedImports } from './jobs.ts'
import { PART } from './parts.ts'
import { csvOf, testIntake } from './test-office.ts'

const office = await testIntake()
const { source, upload, run, shown, citation, drawer, startSession, sound } = office
const { database, clock, agencyId, admin, supervisor, cashier } = office

const number = await citation(900_000_00)

/** So many valid items, no two alike. */
function many(count: number, name: string): string {
  return csvOf(
    Array.from({ length: count }, (_, n) => ({
      citation: number,
      amount: '1.00',
      check: `${name}${n}`,
    })),
  )
}

/** Stops after so many looks at whether to, as a server that ends. */
function stopAfter(looks: number): AbortSignal {
  const controller = new AbortController()
  const { signal } = controller
  let done = 0
  const check = signal.throwIfAborted.bind(signal)
  signal.throwIfAborted = () => {
    if (done++ === looks) controller.abort()
    check()
  }
  return signal
}

const sweep = () => unattendedImports({ database, clock }).run()

async function isEnqueued(importId: string): Promise<boolean> {
  const { rowCount } = await database.owner.query(
    'select from graphile_worker.jobs where key like $1',
    [`%:${importId}`],
  )
  return rowCount === 1
}

const forgetJobs = () => database.owner.query('delete from graphile_worker._private_jobs')

/** Thousands of items, on a machine that does other things beside. */
const LONG = { timeout: 60_000 }

describe('I-2: an import that is interrupted', LONG, () => {
  it('I-2: goes on where it was, and takes nothing twice', async () => {
    const sent = await upload(await source(), many(3_500, 'a'))
    await expect(run(sent.body.id, stopAfter(2))).rejects.toThrow('aborted')
    expect(await shown(sent.body.id)).toMatchObject({ status: 'running', itemsRead: 2 * PART })
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({
      status: 'done',
      itemsRead: 3_500,
      posted: { count: 3_500, total: 350_000 },
    })
    await sound()
  })

  it(
    'I-2: loses nothing and takes nothing twice when its server is killed again and again',
    LONG,
    async () => {
      const sent = await upload(await source(), many(8_000, 'b'))
      const importId = sent.body.id as string
      for (let kills = 1; kills <= 3; kills++) {
        const victim = path.join(import.meta.dirname, 'test-victim.ts')
        const asked = [database.url, String(agencyId), importId]
        const server = spawn(process.execPath, [victim, ...asked])
        const exited = once(server, 'exit')
        await expect
          .poll(async () => (await shown(importId)).itemsRead, { timeout: 20_000, interval: 5 })
          .toBeGreaterThanOrEqual(kills * 1_000)
        server.kill('SIGKILL')
        await exited
        const { rows } = await database.owner.query<{ kept: number; there: number }>(
          `select items_read as kept,
                  (select count(*) from intake_items n where n.import_id = i.id) as there
             from intake_imports i where id = $1`,
          [importId],
        )
        expect(rows[0]?.there).toBe(rows[0]?.kept)
      }
      await run(importId)
      expect(await shown(importId)).toMatchObject({ status: 'done', posted: { count: 8_000 } })
      await sound()
    },
  )

  it('I-2: is left alone by a runner that somebody else has replaced', async () => {
    const sent = await upload(await source(), many(3_000, 'c'))
    const { signal } = new AbortController()
    const { promise: begun, resolve } = Promise.withResolvers<void>()
    signal.throwIfAborted = resolve
    const first = run(sent.body.id, signal)
    await begun
    await inUnitOfWork(database, { agencyId, clock }, (work) => takeUp(work, Number(sent.body.id)))
    await first
    expect((await shown(sent.body.id)).status).not.toBe('done')
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({ status: 'done', posted: { count: 3_000 } })
  })

  it('I-2: is enqueued anew when nobody has worked on it for a while', async () => {
    const sent = await upload(await source(), many(1, 'd'))
    await forgetJobs()
    await sweep()
    expect(await isEnqueued(sent.body.id)).toBe(false)
    clock.advance({ seconds: 21 })
    await Promise.all([sweep(), sweep()])
    expect(await isEnqueued(sent.body.id)).toBe(true)
    await run(sent.body.id)
  })

  it('I-2: stays as it is when it is cancelled; sent again, it goes on behind what was taken', async () => {
    const to = await source()
    const file = many(3_000, 'e')
    const sent = await upload(to, file)
    await expect(run(sent.body.id, stopAfter(1))).rejects.toThrow('aborted')
    const cancel = () => supervisor.post(`/intake/imports/${sent.body.id}/cancel`)
    expect(await cancel()).toMatchObject({
      status: 200,
      body: { status: 'cancelled', posted: { count: PART } },
    })
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'intake_import_over' } })
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({ status: 'cancelled', itemsRead: PART })
    const again = await office.take(to, file)
    expect(again).toMatchObject({ posted: { count: 3_000 - PART }, known: { count: PART } })
  })
})

describe('I-3: the session of the drawer', LONG, () => {
  it('I-3: without one a file is looked at and held, and goes on by itself when there is one', async () => {
    const drawerId = await drawer()
    const to = await source({ drawerId })
    const sent = await upload(to, many(3, 'f'))
    expect(sent.status).toBe(202)
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({
      status: 'held',
      items: { count: 3 },
      itemsRead: 0,
    })
    const wrong = await upload(to, many(3, 'fw'), { controlCount: '4' })
    await run(wrong.body.id)
    expect(await shown(wrong.body.id)).toMatchObject({
      status: 'failed',
      failure: { code: 'control_count' },
    })
    await startSession(drawerId)
    await sweep()
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({ status: 'done', posted: { count: 3 } })
  })

  it('I-3, S-12: it waits when the session is over, and goes on in the next one', async () => {
    const drawerId = await drawer()
    const session = await startSession(drawerId)
    const sent = await upload(await source({ drawerId }), many(2_500, 'g'))
    await expect(run(sent.body.id, stopAfter(1))).rejects.toThrow('aborted')
    await supervisor.post(`/sessions/${session}/status`, { status: 'in_review' })
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({
      status: 'held',
      itemsRead: PART,
      sessionId: session,
    })
    await forgetJobs()
    await sweep()
    expect(await isEnqueued(sent.body.id)).toBe(false)
    const next = await startSession(drawerId)
    await sweep()
    expect(await isEnqueued(sent.body.id)).toBe(true)
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({
      status: 'done',
      itemsRead: 2_500,
      sessionId: next,
    })
    const of = async (id: string) => (await cashier.get(`/sessions/${id}`)).body.netTotal
    expect([await of(session), await of(next)]).toEqual([PART * 100, (2_500 - PART) * 100])
    await sound()
  })

  it('I-1, I-3: what has begun goes on though its source is deactivated, into the drawer it names by then', async () => {
    const [drawerId, other] = [await drawer(), await drawer()]
    const session = await startSession(drawerId)
    const to = await source({ drawerId })
    const sent = await upload(to, many(2_500, 'i'))
    await expect(run(sent.body.id, stopAfter(1))).rejects.toThrow('aborted')
    await supervisor.post(`/sessions/${session}/status`, { status: 'in_review' })
    await run(sent.body.id)
    expect((await shown(sent.body.id)).status).toBe('held')
    const edit = { active: false, drawerId: other }
    expect((await admin.patch(`/intake/sources/${to}`, edit)).status).toBe(200)
    expect((await upload(to, many(1, 'j'))).body.code).toBe('intake_source_inactive')
    const next = await startSession(other)
    await forgetJobs()
    await sweep()
    expect(await isEnqueued(sent.body.id)).toBe(true)
    await run(sent.body.id)
    expect(await shown(sent.body.id)).toMatchObject({
      status: 'done',
      posted: { count: 2_500 },
      sessionId: next,
    })
    const of = async (id: string) => (await cashier.get(`/sessions/${id}`)).body.netTotal
    expect([await of(session), await of(next)]).toEqual([PART * 100, (2_500 - PART) * 100])
    await sound()
  })

  it('S-12: a session whose cut-off has come takes nothing, even before the sweep wrote it', async () => {
    const cutOff = { closingMethod: 'automatic', cutOffTime: '00:00', cutOffStatus: 'in_review' }
    const drawerId = await drawer(cutOff)
    await startSession(drawerId)
    const sent = await upload(await source({ drawerId }), many(10, 'h'))
    clock.advance({ hours: 17 })
    await run(sent.body.id)
    const { rows } = await database.owner.query(
      'select status, items_read from intake_imports where id = $1',
      [sent.body.id],
    )
    expect(rows).toEqual([{ status: 'held', items_read: 0 }])
    await forgetJobs()
    await sweep()
    expect(await isEnqueued(sent.body.id)).toBe(false)
  })
})
