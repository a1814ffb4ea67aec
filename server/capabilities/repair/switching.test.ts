import { describe, expect, it } from 'vitest'
import { codeOf, idsOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { admin, arrive, auditor, citation, clock, dispose, dueOf, fetched } = office
const { repair: operator, repairing, statesOf, supervisor } = office
await office.openSession()

const roleOf = async (name: string) => {
  const { body } = await admin.get('/roles?limit=200')
  const found = (body.items as { id: string; name: string }[]).find((role) => role.name === name)
  return found?.id ?? ''
}
const added = async (name: string, criteria: readonly object[] = [], last = {}) => {
  const wish = { name, criteria, last: { ordering: 'oldest', ...last } }
  return ok(await admin.post('/repair/configurations', wish)).body.id as string
}
const switched = (id: string, how: 'activate' | 'deactivate') =>
  admin.post(`/repair/configurations/${id}/${how}`)
const byDefault = async () =>
  ok(await auditor.get('/repair/configurations')).body.items[0].id as string

describe('switching', () => {
  it('R-10, R-11, R-12: a deactivation resets what all hold; a late submission is told so, under a new activation too', async () => {
    const number = await citation(20_000)
    await arrive([{}, {}, {}])
    const mine = await fetched(operator, 2)
    const theirs = await fetched(supervisor, 1)
    const [first = 0, second = 0] = mine
    ok(await dispose(operator, first, repairing(number, 5_000, { reference: '12' })))
    const id = await byDefault()
    const { body: effect } = ok(await admin.get(`/repair/configurations/${id}/effect`))
    expect(effect).toMatchObject({ active: id, releases: { locked: 2, pending: 1 } })
    ok(await switched(id, 'deactivate'))
    expect(await statesOf([...mine, ...theirs])).toEqual(['new', 'new', 'new'])
    expect(await dueOf(number)).toBe(20_000)
    expect(codeOf(await office.fetch(operator))).toBe('repair_not_active')
    expect(ok(await operator.get('/repair/mine')).body).toMatchObject({
      active: false,
      items: [],
      pending: [],
    })
    const late = await dispose(operator, second, repairing(number, 5_000))
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'repair_deactivated',
        detail: expect.stringContaining('was deactivated, pending repairs were reset'),
      },
    })
    expect(codeOf(await operator.post('/repair/redo'))).toBe('repair_nothing_pending')
    expect(codeOf(await operator.post('/repair/finalise'))).toBe('repair_nothing_pending')
    ok(await switched(id, 'activate'))
    expect(codeOf(await dispose(operator, second, repairing(number, 5_000)))).toBe(
      'repair_deactivated',
    )
    expect(await fetched(supervisor, 3)).toHaveLength(3)
    expect(codeOf(await dispose(operator, second, repairing(number, 5_000)))).toBe(
      'repair_deactivated',
    )
    for (const each of [...mine, ...theirs])
      ok(await supervisor.post(`/repair/items/${each}/release`))
    const again = await office.offered(operator, 3)
    expect(again.find((each) => each.id === String(first))?.draft).toMatchObject({
      reference: '12',
    })
    for (const each of again)
      ok(await dispose(operator, Number(each.id), { type: 'defer', note: 'Later' }))
    ok(await operator.post('/repair/finalise'))
  })

  it('R-12: another one in its place, or a change of its criteria, is a deactivation and an activation', async () => {
    await arrive([{}, {}])
    const [a = 0, b = 0] = await fetched(operator, 2)
    ok(await dispose(operator, a, { type: 'reject', reason: 'None' }))
    const id = await added('Another order')
    ok(await switched(id, 'activate'))
    expect(await statesOf([a, b])).toEqual(['new', 'new'])
    expect(codeOf(await switched(id, 'activate'))).toBe('repair_configuration_active')
    expect(codeOf(await switched(await byDefault(), 'deactivate'))).toBe('done')
    ok(await switched(id, 'activate'))
    expect(await fetched(operator, 2)).toEqual([a, b])
    ok(await admin.patch(`/repair/configurations/${id}`, { name: 'Renamed' }))
    expect(await statesOf([a, b])).toEqual(['locked', 'locked'])
    ok(await admin.patch(`/repair/configurations/${id}`, { last: { ordering: 'newest' } }))
    expect(await statesOf([a, b])).toEqual(['new', 'new'])
    expect(codeOf(await dispose(operator, a, { type: 'defer', note: 'x' }))).toBe(
      'repair_deactivated',
    )
    for (const each of await fetched(operator, 2))
      ok(await dispose(operator, each, { type: 'defer', note: 'Later' }))
    ok(await operator.post('/repair/finalise'))
  })

  it('R-7, R-10: what was held too long was lost to its time, and its pending items are final', async () => {
    await arrive([{}, {}])
    const [a = 0, b = 0] = await fetched(operator, 2)
    ok(await dispose(operator, a, { type: 'reject', reason: 'None' }))
    clock.advance({ minutes: 11 })
    const now = (await admin.get('/repair/configurations')).body.items.find(
      ({ active }: { active: object | null }) => active,
    )
    ok(await switched(now.id, 'deactivate'))
    expect(await statesOf([a, b])).toEqual(['final', 'new'])
    expect(codeOf(await dispose(operator, b, { type: 'defer', note: 'x' }))).toBe(
      'repair_lock_expired',
    )
    ok(await switched(now.id, 'activate'))
    expect(await fetched(operator, 1)).toEqual([b])
    ok(await dispose(operator, b, { type: 'defer', note: 'Later' }))
    ok(await operator.post('/repair/finalise'))
  })

  it('R-15: fetch, activation and deactivation are in the audit log', async () => {
    const actionsOf = async (action: string) =>
      (await auditor.get(`/audit?action=${action}`)).body.items.length as number
    const actions = [
      'repair.fetched',
      'repair_configuration.created',
      'repair_configuration.edited',
    ]
    const both = ['repair_configuration.activated', 'repair_configuration.deactivated']
    for (const action of [...actions, ...both]) expect(await actionsOf(action), action).not.toBe(0)
  })
})

describe('groups', () => {
  it('R-2: who is not in the groups of its criterion does not get an item, and it is not left to the last', async () => {
    const role = await roleOf('Supervisor')
    const id = await added('Large ones', [
      { selection: { minAmount: 50_000 }, ordering: 'largest', groups: [role] },
    ])
    ok(await switched(id, 'activate'))
    const [small = 0, large = 0] = await arrive([{ amount: 1_000 }, { amount: 60_000 }])
    const { body } = ok(await supervisor.get(`/repair/configurations/${id}/effect`))
    expect(body.criteria).toEqual([
      { count: 1, total: 60_000, groups: [{ id: role, name: 'Supervisor' }] },
      { count: 1, total: 1_000, groups: [] },
    ])
    expect(await fetched(operator, 10)).toEqual([small])
    expect(await fetched(supervisor, 10)).toEqual([large])
    ok(await dispose(supervisor, large, { type: 'defer', note: 'Ask the bank' }))
    ok(await supervisor.post('/repair/finalise'))
    expect(codeOf(await operator.post(`/repair/items/${large}/take`))).toBe('repair_not_takeable')
    ok(await supervisor.post(`/repair/items/${large}/take`))
  })

  it('R-2, X-2: a name that is taken, roles and sources that are not there, and the impossible are refused', async () => {
    await added('Taken')
    const wish = (criterion: object, name = 'Other') => ({
      name,
      criteria: [{ selection: {}, ordering: 'oldest', ...criterion }],
      last: { ordering: 'oldest' },
    })
    const refused = async (body: object) => {
      const answer = await admin.post('/repair/configurations', body)
      return [codeOf(answer), answer.body.errors?.[0]?.pointer ?? answer.body.pointer ?? null]
    }
    expect((await refused(wish({}, 'taken')))[0]).toBe('repair_configuration_name_taken')
    for (const criterion of [
      { groups: ['999999'] },
      { selection: { sourceIds: ['999999'] } },
      { selection: { minAmount: 2, maxAmount: 1 } },
      { selection: { minAgeDays: 5, maxAgeDays: 5 } },
    ])
      expect((await refused(wish(criterion)))[0]).toBe('repair_configuration_unknown')
    expect((await refused(wish({ ordering: 'sideways' })))[0]).toBe('invalid')
    expect(codeOf(await switched('999999', 'activate'))).toBe('repair_configuration_not_found')
    expect(codeOf(await switched(await added('Off'), 'deactivate'))).toBe(
      'repair_configuration_inactive',
    )
    const stale = await admin.patch(
      `/repair/configurations/${await byDefault()}`,
      { name: 'x' },
      { headers: { 'if-match': '"99"' } },
    )
    expect(codeOf(stale)).toBe('changed_meanwhile')
    const settings = await admin.patch('/repair/settings', { maximumLockMinutes: 10_001 })
    expect(codeOf(settings)).toBe('invalid')
    expect(idsOf(ok(await auditor.get('/repair/deferred'))).length).toBeGreaterThan(0)
  })
})
