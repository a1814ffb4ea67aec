import { afterEach, describe, expect, it } from 'vitest'
import { bodyOf, type Cashier, cashier, codeOf, examine, idOf, SOUND } from '../testing/cashier.ts'
import { keyed, once, testCounter } from '../testing/counter.ts'
import { testDatabase } from '../testing/database.ts'
import type { Actor } from './actor.ts'
import type { Command, Idempotency } from './command.ts'
import { StaleFootprint } from './stale-footprint.ts'

const counter = await testCounter(await testDatabase())
const { database, door } = counter
const second = counter.secondDoor()
let citations = 0

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect(await examine(counter)).toEqual(SOUND)
})

/** Somebody in a session of their own, at the first server and at the second. */
async function atWork(name: string) {
  const actor = await counter.person(name)
  const here = cashier(door, actor)
  const session = idOf(await here.start(await counter.drawer()))
  return { actor, here, there: cashier(second, actor), session }
}

async function citation(due = 5_000): Promise<string> {
  const number = `D${(citations += 1)}`
  await counter.citation(number, due)
  return number
}

async function paymentsIn(session: number): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    'select count(*) as n from payments where session_id = $1',
    [session],
  )
  return rows[0]?.n ?? 0
}

function killConnections(): Promise<unknown> {
  return database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'countinghouse'`,
  )
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('keys', () => {
  it('T-14: the same key in two servers at once, many times, takes one payment', async () => {
    const { here, there, session } = await atWork('Ada')
    const number = await citation()
    const key = keyed('pay')
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? here : there).pay(number, 5_000, {}, key)),
    )
    expect(new Set(outcomes.map(idOf)).size).toBe(1)
    expect(outcomes.filter((each) => 'replayed' in each && !each.replayed)).toHaveLength(1)
    expect(await paymentsIn(session)).toBe(1)
  })

  it('T-14: the same key with another body is refused, at the other server too', async () => {
    const { here, there, session } = await atWork('Ben')
    const number = await citation()
    const first = keyed('one body')
    const other = keyed('another body', first.key)
    const taken = await here.pay(number, 100, {}, first)
    expect(codeOf(await here.pay(number, 200, {}, other))).toBe('idempotency_key_reused')
    expect(codeOf(await there.pay(number, 200, {}, other))).toBe('idempotency_key_reused')
    expect(await there.pay(number, 100, {}, first)).toEqual({ ...taken, replayed: true })
    expect(await paymentsIn(session)).toBe(1)
  })

  it('T-14: a refusal is kept: the same key gets it again when the payment would be taken', async () => {
    const actor = await counter.person('Cleo')
    const [here, there] = [cashier(door, actor), cashier(second, actor)]
    const number = await citation()
    const key = keyed('too early')
    const refusal = await here.pay(number, 100, {}, key)
    expect(codeOf(refusal)).toBe('session_required')
    await here.start(await counter.drawer())
    expect(await there.pay(number, 100, {}, key)).toEqual({ ...refusal, replayed: true })
    expect(codeOf(await there.pay(number, 100))).toBe('accepted')
  })

  it('T-14: a key is its owner’s: another person may use the same', async () => {
    const [ada, ben] = [await atWork('Ada'), await atWork('Ben')]
    const number = await citation()
    const key = keyed('the same')
    const outcomes = [
      await ada.here.pay(number, 100, {}, key),
      await ben.here.pay(number, 100, {}, key),
    ]
    expect(new Set(outcomes.map(idOf)).size).toBe(2)
  })

  it('T-14: of starts, joins and reversals too', async () => {
    const { here, there, session } = await atWork('Dora')
    const id = idOf(await here.pay(await citation(), 100))
    const reversal = keyed('reverse')
    expect(idOf(await here.reverse(id, reversal))).toBe(idOf(await there.reverse(id, reversal)))
    const join = keyed('join')
    expect(await here.join(session, join)).toMatchObject({ replayed: false })
    expect(await there.join(session, join)).toMatchObject({ replayed: true })
    const start = keyed('start')
    const drawer = await counter.drawer()
    const started = await Promise.all([here.start(drawer, 5, start), there.start(drawer, 5, start)])
    expect(new Set(started.map(idOf)).size).toBe(1)
  })
})

type Probe = Command<object>

/** A command that does what it is told instead of following rules. */
function probe(actor: Actor, decide: Probe['decide'], idempotency: Idempotency = once()): Probe {
  return { agencyId: counter.agencyId, actor, idempotency, footprint: {}, decide }
}

const accepted = { facts: [], audit: [], answer: { status: 200, text: '{}' } }

describe('failures', () => {
  it('a fault in one command of a batch fails only that one', async () => {
    const { actor, here, session } = await atWork('Eve')
    const [one, two] = [await citation(), await citation()]
    const key = keyed('faulty')
    const throws = probe(
      actor,
      () => {
        throw new TypeError('a bug')
      },
      key,
    )
    const unanswerable = probe(actor, () => ({
      ...accepted,
      answer: (work) => work.client.query('select 1 / 0').then(() => accepted.answer),
    }))
    const settled = await Promise.allSettled([
      here.pay(one, 100),
      door.submit(throws),
      door.submit(unanswerable),
      here.pay(two, 100),
    ])
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(settled[1]).toMatchObject({ reason: { message: 'a bug' } })
    expect(await paymentsIn(session)).toBe(2)
    expect(await door.submit(probe(actor, () => accepted, key))).toMatchObject({ replayed: false })
  })

  it('T-14: after a transient failure the same key is taken as if it were new', async () => {
    const { actor } = await atWork('Fay')
    const key = keyed('unlucky')
    let tries = 0
    const unlucky = () => {
      tries += 1
      throw new StaleFootprint('moved again')
    }
    await expect(door.submit(probe(actor, unlucky, key))).rejects.toThrow('moved again')
    expect(tries).toBeGreaterThan(2)
    expect(await door.submit(probe(actor, () => accepted, key))).toMatchObject({ replayed: false })
  })

  it('what passes by itself is tried again, and nobody hears of it', async () => {
    const { actor } = await atWork('Gus')
    let tries = 0
    const lucky = () => {
      tries += 1
      if (tries < 3) throw new StaleFootprint('moved')
      return accepted
    }
    expect(await door.submit(probe(actor, lucky))).toMatchObject({ status: 200 })
    expect(tries).toBe(3)
  })

  it('T-14: connections killed in the middle lose nothing acknowledged and double nothing', async () => {
    const people = await Promise.all(['H', 'I', 'J', 'K'].map(atWork))
    const wishes = await Promise.all(
      Array.from({ length: 120 }, async (_, n) => ({
        number: await citation(100),
        key: keyed('pay once'),
        person: people[n % people.length]!,
      })),
    )
    const killing = (async () => {
      for (let kills = 0; kills < 12; kills += 1) {
        await killConnections()
        await pause(30 + 10 * (kills % 4))
      }
    })()
    const persist = async (pay: () => ReturnType<Cashier['pay']>): Promise<number> => {
      for (;;) {
        const outcome = await pay().catch(() => null)
        if (outcome) return idOf(outcome)
        await pause(20)
      }
    }
    const ids = await Promise.all(
      wishes.map(async ({ number, key, person }, n) => {
        await pause(n * 3)
        const server = n % 2 ? person.here : person.there
        return persist(() => server.pay(number, 100, {}, key))
      }),
    )
    await killing
    expect(new Set(ids).size).toBe(wishes.length)
    const taken = await Promise.all(people.map(({ session }) => paymentsIn(session)))
    expect(taken.reduce((sum, n) => sum + n, 0)).toBe(wishes.length)
  })
})

describe('two servers', () => {
  it('commands with any footprints never wait for each other in a circle', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, n) => atWork(`L${n}`)))
    const numbers = await Promise.all(Array.from({ length: 4 }, () => citation(100_000)))
    const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!
    const ids: number[] = []
    for (const { here } of people) ids.push(idOf(await here.pay(any(numbers), 100)))
    const step = async (n: number) => {
      const { here, there } = any(people)
      const server = n % 2 ? here : there
      const { session } = any(people)
      const kinds = [
        async () => ids.push(idOf(await server.pay(any(numbers), 1))),
        () => server.move(any(ids), session),
        () => server.reverse(any(ids)),
        () => server.reverseOn(any(numbers), any(ids)),
        () => server.join(session),
        () => server.leave(session),
        () => server.edit(any(ids), any(['cash', 'credit_card'])),
      ]
      await any(kinds)().catch((error: unknown) => {
        if (!String(error).includes('session_required')) throw error
      })
    }
    const worker = async (n: number) => {
      for (let steps = 0; steps < 40; steps += 1) await step(n)
    }
    await Promise.all(Array.from({ length: 16 }, (_, n) => worker(n)))
    expect(await deadlocks()).toBe(0)
    expect(bodyOf(await people[0]!.here.join(people[0]!.session)).status).toBe('open')
  })

  it('however a footprint names its sessions, all servers lock them in one order', async () => {
    const people = await Promise.all(Array.from({ length: 120 }, (_, n) => atWork(`M${n}`)))
    const sessions = people.map(({ session }) => session)
    const lockAll = async (server: typeof door, named: readonly number[]) => {
      for (let n = 0; n < 25; n += 1)
        await server.submit({
          ...probe(people[0]!.actor, () => accepted),
          footprint: { sessions: named },
        })
    }
    await Promise.all([lockAll(door, sessions), lockAll(second, sessions.toReversed())])
    expect(await deadlocks()).toBe(0)
  })
})

/** How many there were in this database. A backend tells the statistics when it ends, at the latest. */
async function deadlocks(): Promise<number | undefined> {
  await killConnections()
  await pause(100)
  const { rows } = await database.owner.query<{ deadlocks: number }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.deadlocks
}
