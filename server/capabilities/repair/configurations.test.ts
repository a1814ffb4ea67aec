import { afterEach, describe, expect, it } from 'vitest'
import { idsOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { admin, arrive, auditor, clock, dispose, fetched, repair: operator, supervisor } = office

let made = 0
async function configure(criteria: readonly object[], last: object = { ordering: 'oldest' }) {
  const wish = { name: `Order ${String.fromCharCode(65 + (made += 1))}`, criteria, last }
  const { body } = ok(await admin.post('/repair/configurations', wish))
  ok(await admin.post(`/repair/configurations/${body.id}/activate`))
  return body.id as string
}

/** What is in somebody's list, from the top. */
const mine = async (whose: typeof operator) => idsOf(ok(await whose.get('/repair/mine')))

/** What is new goes out of the way of the next test. */
afterEach(async () => {
  const now = ok(await admin.get('/repair/configurations?limit=200')).body.items
  if (!now.some(({ active }: { active: object | null }) => active)) await configure([])
  for (const whose of [operator, supervisor, admin]) {
    const { items } = ok(await whose.get('/repair/mine')).body
    const more = ok(await office.fetch(whose, 100)).body.items
    for (const { id } of [...items, ...more])
      ok(await dispose(whose, Number(id), { type: 'defer', note: 'Out of the way' }))
    await whose.post('/repair/finalise')
  }
})

describe('the order of work', () => {
  it('R-2: an agency that has no configuration gets one, active: oldest first, everybody', async () => {
    const [a] = await arrive([{}])
    clock.advance({ minutes: 1 })
    const [b] = await arrive([{ amount: 9_000 }])
    expect(await fetched(operator)).toEqual([a, b])
    const { body } = ok(await auditor.get('/repair/configurations'))
    expect(body.items).toMatchObject([
      { name: 'Oldest first', criteria: [], last: { ordering: 'oldest', groups: [] } },
    ])
    expect(body.items[0].active.by).toBeNull()
  })

  it.each([
    ['oldest', [0, 1, 2, 3]],
    ['newest', [3, 2, 1, 0]],
    ['largest', [2, 0, 1, 3]],
    ['smallest', [1, 0, 2, 3]],
  ] as const)(
    'R-2, R-3: %s first, in the list too, those without an amount last',
    async (ordering, order) => {
      await configure([], { ordering })
      const ids: number[] = []
      for (const amount of [2_000, 1_000, 3_000, null]) {
        ids.push(...(await arrive([{ amount }])))
        clock.advance({ seconds: 1 })
      }
      const wanted = order.map((at) => ids[at])
      // Two with no amount are ordered by nothing that is promised here.
      expect(await fetched(operator, 4)).toEqual(wanted)
      expect(await mine(operator)).toEqual(wanted)
    },
  )

  it('R-2, R-3: each selection takes its own, an item goes by the first that selects it, the last takes the rest', async () => {
    const other = await office.anotherLockbox()
    const [plain = 0, large = 0, batch = 0, suspected = 0] = await arrive([
      {},
      { amount: 90_000 },
      { batch: 'B7', amount: 90_000 },
      { reasons: ['duplicate_suspected'] },
    ])
    const [elsewhere = 0] = await arrive([{}], other)
    await configure([
      { selection: { batch: 'B7' }, ordering: 'oldest' },
      { selection: { minAmount: 50_000, maxAmount: 90_000 }, ordering: 'oldest' },
      { selection: { sourceIds: [String(other.sourceId)] }, ordering: 'oldest' },
      { selection: { reasons: ['duplicate_suspected', 'nothing_due'] }, ordering: 'oldest' },
    ])
    expect(await fetched(operator, 4)).toEqual([batch, large, elsewhere, suspected])
    expect(await mine(operator)).toEqual([batch, large, elsewhere, suspected])
    expect(await fetched(operator, 4)).toEqual([plain])
  })

  it('R-3: ten are fetched at once unless somebody says how many, from 1 to 100', async () => {
    await arrive(Array.from({ length: 12 }, () => ({})))
    for (const count of [0, 101, 1.5])
      expect((await office.fetch(operator, count)).body.code).toBe('invalid')
    expect(await fetched(operator)).toHaveLength(10)
    expect(await fetched(supervisor, 1)).toHaveLength(1)
    ok(await admin.patch('/repair/settings', { fetchSize: 1 }))
    expect(await fetched(admin)).toHaveLength(1)
    ok(await admin.patch('/repair/settings', { fetchSize: 10 }))
  })

  it('R-2: by age, in days since it arrived', async () => {
    const [old = 0] = await arrive([{}])
    clock.advance({ hours: 72 })
    const [middle = 0] = await arrive([{}])
    clock.advance({ hours: 24 })
    const [young = 0] = await arrive([{}])
    const again = await admin.anotherBrowser()
    const { body } = ok(
      await again.post('/repair/configurations', {
        name: 'By age',
        criteria: [
          { selection: { minAgeDays: 1, maxAgeDays: 3 }, ordering: 'oldest' },
          { selection: { maxAgeDays: 1 }, ordering: 'oldest' },
        ],
        last: { ordering: 'oldest' },
      }),
    )
    ok(await again.post(`/repair/configurations/${body.id}/activate`))
    expect(await fetched(await operator.anotherBrowser(), 3)).toEqual([middle, young, old])
    await again.post(`/repair/configurations/${body.id}/deactivate`)
  })
})
