import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { databaseClock } from '../clock/clock.ts'
import { inUnitOfWork } from '../postgres/unit-of-work.ts'
import { testDatabase } from '../testing/database.ts'
import { enqueue } from './enqueue.ts'
import { createJobs, type Jobs, type Task } from './jobs.ts'
import { createSweeps } from './sweeps.ts'

const database = await testDatabase()
const scope = { agencyId: 1, clock: databaseClock }
const log = { warn: vi.fn(), error: vi.fn() }
let jobs: Jobs | undefined

async function running(tasks: Record<string, Task>): Promise<void> {
  jobs = createJobs({ database, tasks, log })
  await jobs.start()
}

afterEach(async () => {
  await jobs?.stop()
  vi.clearAllMocks()
})

async function left(): Promise<number> {
  const { rows } = await database.owner.query<{ left: number }>(
    'select count(*) as left from graphile_worker.jobs',
  )
  return rows[0]?.left ?? 0
}

describe('jobs', () => {
  it('start when the unit of work that wants them commits, with their payload', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    await running({ greet: async (payload) => resolve(payload) })
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'greet', { name: 'Ada' }))
    expect(await promise).toEqual({ name: 'Ada' })
    await expect.poll(left).toBe(0)
  })

  it('never start when it does not', async () => {
    const ran = vi.fn(async () => {})
    await running({ greet: ran })
    const failing = inUnitOfWork(database, scope, async (work) => {
      await enqueue(work, 'greet', {})
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const { promise, resolve } = Promise.withResolvers<void>()
    await jobs?.stop()
    await running({ greet: ran, last: async () => resolve() })
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'last', {}))
    await promise
    expect(ran).not.toHaveBeenCalled()
  })

  it('with one key wait once', async () => {
    await inUnitOfWork(database, scope, async (work) => {
      await enqueue(work, 'once', { n: 1 }, 'k')
      await enqueue(work, 'once', { n: 2 }, 'k')
    })
    const payloads: unknown[] = []
    await running({ once: async (payload) => void payloads.push(payload) })
    await expect.poll(left).toBe(0)
    expect(payloads).toEqual([{ n: 2 }])
  })

  it('that are done when the server stops stay done', async () => {
    for (let round = 0; round < 5; round++) {
      const ran = vi.fn(async () => {})
      await running({ work: ran })
      await inUnitOfWork(database, scope, (work) => enqueue(work, 'work', {}))
      await expect.poll(() => ran.mock.calls.length).toBe(1)
      await jobs?.stop()
      expect(await left()).toBe(0)
    }
  })

  it('that run when the server stops are told, and kept', async () => {
    const { promise: began, resolve } = Promise.withResolvers<void>()
    const long: Task = async (_, stop) => {
      resolve()
      await sleep(60_000, undefined, { signal: stop }).catch(() => {})
      stop.throwIfAborted()
    }
    await running({ long })
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'long', {}))
    await began
    const since = performance.now()
    await jobs?.stop()
    expect(performance.now() - since).toBeLessThan(2_000)
    const { rows } = await database.owner.query(
      'select locked_at, attempts, last_error from graphile_worker.jobs',
    )
    expect(rows).toMatchObject([
      { locked_at: null, attempts: 1, last_error: 'the server is stopping' },
    ])
    expect(log.error).not.toHaveBeenCalled()
    await database.owner.query('delete from graphile_worker._private_jobs')
  })

  it('go on when the queue could not write down what became of one', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const table = 'graphile_worker._private_jobs'
    const lose: Task = async () => {
      await database.owner.query(`alter table ${table} rename to away`)
      throw new Error('the database is away')
    }
    await running({ lose, next: async () => resolve() })
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'lose', {}))
    const told = () => log.error.mock.calls.map(([, message]) => String(message)).join()
    await expect.poll(told).toContain('Failed to fail jobs')
    await database.owner.query(`alter table graphile_worker.away rename to _private_jobs`)
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'next', {}))
    await promise
    await jobs?.stop()
    expect(await left()).toBe(1)
    await database.owner.query(`delete from ${table}`)
  })

  it('run when the database was away as the queue began', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const schema = 'graphile_worker'
    await database.owner.query(`alter table ${schema}._private_tasks rename to away`)
    await running({ next: async () => resolve() })
    // It has looked for a job by then, and failed.
    await sleep(500)
    await database.owner.query(`alter table ${schema}.away rename to _private_tasks`)
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'next', {}))
    await promise
    await expect.poll(left).toBe(0)
  })

  it('that fail are logged, and tried again later', async () => {
    await running({
      fail: async () => {
        throw new Error('broken')
      },
    })
    await inUnitOfWork(database, scope, (work) => enqueue(work, 'fail', {}))
    await expect.poll(() => log.error.mock.calls.length).toBe(1)
    expect(await left()).toBe(1)
    await database.owner.query('delete from graphile_worker._private_jobs')
  })
})

describe('sweeps', () => {
  it('run again and again, never two rounds at once', async () => {
    let at = 0
    let most = 0
    const run = vi.fn(async () => {
      most = Math.max(most, ++at)
      await new Promise((resolve) => setTimeout(resolve, 5))
      at--
    })
    const sweeps = createSweeps({ sweeps: [{ name: 'slow', run }], log, every: 1 })
    sweeps.start()
    await expect.poll(() => run.mock.calls.length).toBeGreaterThan(3)
    await sweeps.stop()
    const calls = run.mock.calls.length
    expect([at, most]).toEqual([0, 1])
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(run).toHaveBeenCalledTimes(calls)
  })

  it('S-12: that take long do not keep the others waiting', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const other = vi.fn(async () => {})
    const sweeps = createSweeps({
      sweeps: [
        { name: 'held', run: () => held },
        { name: 'other', run: other },
      ],
      log,
      every: 1,
    })
    sweeps.start()
    await expect.poll(() => other.mock.calls.length).toBeGreaterThan(3)
    release()
    await sweeps.stop()
  })

  it('that fail do not keep the others from running, and say so once', async () => {
    let calls = 0
    const failing = async () => {
      if (++calls < 4) throw new Error('no')
    }
    const other = vi.fn(async () => {})
    const sweeps = createSweeps({
      sweeps: [
        { name: 'failing', run: failing },
        { name: 'other', run: other },
      ],
      log,
      every: 1,
    })
    sweeps.start()
    await expect.poll(() => log.warn.mock.calls.length).toBe(1)
    await sweeps.stop()
    expect(log.error).toHaveBeenCalledTimes(1)
    expect(log.warn).toHaveBeenCalledWith({ sweep: 'failing' }, 'the sweep runs again')
    expect(other.mock.calls.length).toBeGreaterThan(3)
  })
})
