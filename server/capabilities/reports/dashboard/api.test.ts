import { expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'
import { officeOf } from '../test-office.ts'

const town = await testTown(await testDatabase(), { at: '2026-03-02T16:50:00Z' })
const office = officeOf(town)

const dashboard = async (query = '') => (await town.auditor.get(`/dashboard${query}`)).body

type Hour = { startsAt: string; figures: { taken: { amount: number }; net: number } }

it('V-7: an office where nothing happened yet has a day of empty hours', async () => {
  const { day, hours, drawers, methods, total, unclosed, differing } = await dashboard()
  expect(differing).toEqual({ count: 0, sessions: [] })
  expect(day).toBe('2026-03-02')
  expect(hours).toHaveLength(24)
  expect({ drawers, methods, net: total.net }).toEqual({ drawers: [], methods: [], net: 0 })
  expect(unclosed).toEqual([
    { status: 'open', count: 0, netTotal: 0, sessions: [] },
    { status: 'in_review', count: 0, netTotal: 0, sessions: [] },
  ])
})

it('V-7: takings by hour, by drawer and by method, and the sessions that are not closed', async () => {
  const one = await office.sessionOf(town.cashier, 'Window')
  await office.sessionOf(town.supervisor, 'Desk')
  const citation = await office.citation()
  await office.pay(town.cashier, citation, 2_000)
  town.clock.advance({ minutes: 20 })
  const wrong = await office.pay(town.supervisor, citation, 3_000, 'check')
  await town.supervisor.post(`/transactions/${wrong}/reverse`, {})
  await town.supervisor.post(`/sessions/${one}/status`, { status: 'in_review' })
  const { hours, drawers, methods, total, unclosed } = await dashboard()
  const busy = (hours as Hour[]).filter(({ figures }) => figures.taken.amount > 0)
  expect(
    busy.map(({ startsAt, figures }) => [startsAt, figures.taken.amount, figures.net]),
  ).toEqual([
    ['2026-03-02T16:00:00Z', 2_000, 2_000],
    ['2026-03-02T17:00:00Z', 3_000, 0],
  ])
  const net = (parts: { name: string; figures: { net: number } }[]) =>
    parts.map(({ name, figures }) => [name, figures.net])
  expect(net(drawers)).toEqual([
    ['Desk', 0],
    ['Window', 2_000],
  ])
  expect(net(methods)).toEqual([
    ['Cash', 2_000],
    ['Check', 0],
  ])
  expect(total).toMatchObject({ taken: { count: 2, amount: 5_000 }, net: 2_000 })
  expect(unclosed).toMatchObject([
    { status: 'open', count: 1, netTotal: 0, sessions: [{ drawer: { name: 'Desk' } }] },
    { status: 'in_review', count: 1, netTotal: 2_000, sessions: [{ drawer: { name: 'Window' } }] },
  ])
})

it('V-7, S-15: sessions whose count waits for a reason or for another person', async () => {
  const drawer = await town.admin.post('/drawers', {
    name: 'Counted',
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
    closingCount: 'declared',
  })
  const { body: session } = await town.cashier.post('/sessions', { drawerId: drawer.body.id })
  const lines = [{ denomination: 'coin-25', pieces: 1 }]
  await town.cashier.post(`/sessions/${session.id}/counts`, { lines, reason: 'Found' })
  expect((await dashboard()).differing).toMatchObject({
    count: 1,
    sessions: [{ id: session.id, count: { difference: 25, state: 'waiting' } }],
  })
  await town.supervisor.post(`/sessions/${session.id}/counts/1/approve`, {})
  expect((await dashboard()).differing).toEqual({ count: 0, sessions: [] })
})

it('V-7: the day on which clocks are changed has the hours that they show', async () => {
  expect((await dashboard('?day=2026-03-08')).hours).toHaveLength(23)
  expect((await dashboard('?day=2026-11-01')).hours).toHaveLength(25)
})

it('A-1, A-6: another agency’s day is its own, and a cashier has none', async () => {
  const theirs = (await town.elsewhere.finance.get('/dashboard')).body
  expect(theirs).toMatchObject({ total: { net: 0 }, drawers: [], timeZone: 'America/New_York' })
  expect((await town.cashier.get('/dashboard')).status).toBe(403)
})
