import { describe, expect, it } from 'vitest'
import { buildApp } from '../../app.ts'
import { readSettings } from '../../settings/settings.ts'
import { createResident, type Resident } from '../../testing/resident.ts'
import { createFetching } from './fetching.ts'
import { releaseOverdue } from './overdue.ts'
import { codeOf, idsOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { admin, agencyId, arrive, citation, clock, database, dispose, dueOf, repairing } = office
const { services, sound, statesOf, supervisor, sweep } = office
await office.openSession()

/** A second server on the same database. */
const settings = readSettings({ SECRET_KEY: 'c0'.repeat(32) })
const second = await buildApp({ database, clock, settings, logTo: { write: () => true } })

/** So many operators, every other one at the second server. */
async function operators(count: number): Promise<Resident[]> {
  const person = { agencyId, name: 'Operator', role: 'Repair operator' }
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      createResident({ app: at % 2 === 0 ? office.app : second, database, clock, person }),
    ),
  )
}

describe('at once', () => {
  it('R-3: twenty who fetch at two servers get no item twice, and all of it', async () => {
    const ids = await arrive(Array.from({ length: 150 }, () => ({})))
    const people = await operators(20)
    const lists = await Promise.all(people.map((one) => office.fetched(one, 10)))
    const all = lists.flat()
    expect(new Set(all).size).toBe(all.length)
    expect(all.toSorted((a, b) => a - b)).toEqual(ids)
    const mine = await Promise.all(
      people.map(async (one) => idsOf({ body: ok(await one.get('/repair/mine')).body } as never)),
    )
    const sorted = (all: number[][]) => all.map((each) => each.toSorted((a, b) => a - b))
    expect(sorted(mine)).toEqual(sorted(lists))
  })

  it('R-3: a fault of one who fetches fails nobody who came with them', async () => {
    const ids = await arrive([{}, {}, {}, {}])
    const fetching = createFetching(services)
    const wish = (userId: number) => ({
      actor: { agencyId, userId, name: '', loginId: null, address: '', requestId: '', permissions },
      count: 1,
      key: null,
      fingerprint: Buffer.alloc(0),
    })
    const permissions = new Set<never>()
    const [one] = await operators(1)
    // Every other one waits in the same lane; nobody has the number 999999.
    const wishes = [one?.userId ?? 0, one?.userId ?? 0, 999_999].map(wish)
    const outcomes = await Promise.allSettled(wishes.map((each) => fetching.fetch(each)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect((await statesOf(ids)).toSorted()).toEqual(['locked', 'locked', 'new', 'new'])
    await Promise.all(ids.map((id) => supervisor.post(`/repair/items/${id}/release`)))
  })

  it('R-3, T-14: the same key at two servers gets one list', async () => {
    await arrive([{}, {}, {}, {}])
    const [one] = await operators(1)
    if (!one) throw new Error('nobody')
    const elsewhere = (method: string) =>
      second.http.inject({
        method: 'POST',
        url: '/api/v1/repair/fetch',
        headers: {
          'idempotency-key': `one-key-${method}`,
          cookie: `countinghouse_login=${one.token}`,
        },
        payload: { count: 2 },
      })
    const here = () => one.post('/repair/fetch', { count: 2 }, { key: 'one-key-for-both' })
    const answers = await Promise.all([
      here(),
      here(),
      elsewhere('for-both'),
      elsewhere('for-both'),
    ])
    const lists = answers.map((answer) =>
      'json' in answer ? idsOf({ body: answer.json() } as never) : idsOf(answer),
    )
    expect(lists[0]).toHaveLength(2)
    for (const list of lists) expect(list).toEqual(lists[0])
  })

  it('R-3, T-14: the same key at two servers gets all there is, and not what the other left', async () => {
    const [one] = await operators(1)
    if (!one) throw new Error('nobody')
    const headers = { cookie: `countinghouse_login=${one.token}` }
    const url = '/api/v1/repair/fetch'
    for (let round = 0; round < 25; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const ids = await arrive([{}, {}, {}])
      const own = { ...headers, 'idempotency-key': `all-there-is-${round}` }
      const ask = { method: 'POST', url, headers: own, payload: { count: 100 } } as const
      const servers = [office.app, second, office.app, second]
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all(servers.map(({ http }) => http.inject(ask)))
      const lists = answers.map((answer) => idsOf({ body: answer.json() } as never))
      for (const list of lists) expect(list).toEqual(expect.arrayContaining(ids))
    }
  })

  it('R-9: two operators, one item: one is accepted', async () => {
    const people = await operators(2)
    for (let round = 0; round < 10; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const [id = 0] = await arrive([{}])
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all(people.map((one) => office.fetch(one, 100)))
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all(
        people.map((one) => dispose(one, id, { type: 'reject', reason: 'None' })),
      )
      expect(answers.map(codeOf).toSorted()).toEqual(['done', 'repair_not_held'])
    }
    await Promise.all(people.map((one) => one.post('/repair/finalise')))
  })

  it('R-6: deferred, it is taken by one of two', async () => {
    const people = await operators(2)
    const [first] = people
    if (!first) throw new Error('nobody')
    const [id = 0] = await arrive([{}])
    await office.fetch(first, 100)
    ok(await dispose(first, id, { type: 'defer', note: 'Later' }))
    ok(await first.post('/repair/finalise'))
    const answers = await Promise.all(people.map((one) => one.post(`/repair/items/${id}/take`)))
    expect(answers.map(codeOf).toSorted()).toEqual(['done', 'repair_not_takeable'])
    ok(await supervisor.post(`/repair/items/${id}/release`))
  })

  it('R-10: a deactivation against submissions and fetches leaves nothing held, whichever comes first', async () => {
    const configurations = ok(await admin.get('/repair/configurations')).body.items
    const path = `/repair/configurations/${configurations[0].id}`
    const people = await operators(6)
    for (let round = 0; round < 8; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      await arrive(Array.from({ length: 12 }, () => ({})))
      // oxlint-disable-next-line no-await-in-loop
      const lists = await Promise.all(people.map((one) => office.fetched(one, 2)))
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all([
        admin.post(`${path}/deactivate`),
        ...people.flatMap((one, at) => [
          dispose(one, lists[at]?.[0] ?? 0, { type: 'defer', note: 'Later' }),
          office.fetch(one, 1),
        ]),
      ])
      const codes = new Set(answers.map(codeOf))
      codes.delete('done')
      expect(
        [...codes].every((code) => ['repair_deactivated', 'repair_not_active'].includes(code)),
      ).toBe(true)
      // oxlint-disable-next-line no-await-in-loop
      const { rows } = await database.owner.query<{ held: number }>(
        `select count(*) as held from repair_items where state in ('locked', 'pending')`,
      )
      expect(rows[0]?.held).toBe(0)
      // oxlint-disable-next-line no-await-in-loop
      ok(await admin.post(`${path}/activate`))
    }
  }, 30_000)

  it('R-12: two who activate at once leave one active', async () => {
    const made = await Promise.all(
      ['A', 'B'].map(async (name) => {
        const wish = { name, criteria: [], last: { ordering: 'oldest' } }
        return ok(await admin.post('/repair/configurations', wish)).body.id as string
      }),
    )
    for (let round = 0; round < 5; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const answers = await Promise.all(
        made.map((id) => admin.post(`/repair/configurations/${id}/activate`)),
      )
      expect(answers.map(codeOf)).toContain('done')
    }
    const { rows } = await database.owner.query<{ open: number }>(
      'select count(*) as open from repair_activations where ended_at is null',
    )
    expect(rows[0]?.open).toBe(1)
  })

  it('R-6: finalising, signing out, overdue sweeps and settling at once post each repair once', async () => {
    const number = await citation(1_000_000)
    const people = await operators(4)
    while ((await office.fetched(supervisor, 100)).length > 0);
    const ids = await arrive(Array.from({ length: 16 }, () => ({ amount: 1_000 })))
    const lists = await Promise.all(people.map((one) => office.fetched(one, 4)))
    expect(lists.flat().toSorted((a, b) => a - b)).toEqual(ids)
    await Promise.all(
      people.map(async (one, at) => {
        for (const id of lists[at] ?? []) ok(await dispose(one, id, repairing(number, 1_000)))
      }),
    )
    clock.advance({ minutes: 10 })
    await Promise.all([
      ...people.flatMap((one) => [one.post('/repair/finalise'), one.post('/repair/finalise')]),
      ...people.map((one) => one.post('/auth/sign-out')),
      releaseOverdue(services, agencyId),
      releaseOverdue(services, agencyId),
      office.settle(),
      office.settle(),
    ])
    await Promise.all([sweep(), sweep()])
    expect(new Set(await statesOf(ids))).toEqual(new Set(['final']))
    expect(await dueOf(number)).toBe(1_000_000 - 16_000)
    await sound()
  })
})
