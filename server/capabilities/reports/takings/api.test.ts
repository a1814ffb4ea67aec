import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'
import { linesOf, officeOf } from '../test-office.ts'

// A quarter to midnight on Monday 2 March, where the agency is.
const town = await testTown(await testDatabase(), { at: '2026-03-03T07:45:00Z' })
const office = officeOf(town)
const { supervisor, cashier, finance } = town

type Part = { key: string; name: string | null; figures: { net: number } }
const netBy = (parts: readonly Part[]) =>
  Object.fromEntries(parts.map(({ key, name, figures }) => [name ?? key, figures.net]))

const takings = async (query = '') => (await finance.get(`/reports/takings?${query}`)).body

/** Payments at a window and a desk, and after midnight a reversal. */
beforeAll(async () => {
  const one = await office.sessionOf(cashier, 'Window')
  await office.sessionOf(supervisor, '=Desk')
  const fine = await office.citation()
  const both = await office.citation([
    { kind: 'fine', amount: 5_000 },
    { kind: 'fee', amount: 1_000 },
  ])
  await office.pay(cashier, fine, 12_000)
  const wrong = await office.pay(cashier, both, 2_500, 'check')
  await office.sell(supervisor, 9_000, 500)
  await office.sell(supervisor, 7_000)
  town.clock.advance({ minutes: 20 })
  await supervisor.post(`/transactions/${wrong}/reverse`, { reason: 'Wrong method' })
  await finance.post(`/citations/${fine}/refunds`, { amount: 400, reason: 'Paid twice' })
  await supervisor.post(`/sessions/${one}/status`, { status: 'closed' })
})

it('divides the takings of a day by drawer and method, with sub-totals', async () => {
  const { groups, total, ...rest } = await takings('from=2026-03-02')
  expect(rest).toMatchObject({
    from: '2026-03-02',
    to: '2026-03-02',
    startsAt: '2026-03-02T08:00:00Z',
    endsAt: '2026-03-03T08:00:00Z',
    timeZone: 'America/Los_Angeles',
    currency: 'USD',
    by: ['drawer', 'method'],
    unclosedSessions: 1,
  })
  expect(netBy(groups)).toEqual({ '=Desk': 16_500, Window: 14_500 })
  expect(netBy(groups[1].parts)).toEqual({ Cash: 12_000, Check: 2_500 })
  expect(total).toEqual({
    taken: { count: 4, amount: 31_000 },
    reversed: { count: 0, amount: 0 },
    refunded: { count: 0, amount: 0 },
    transferred: { count: 0, amount: 0 },
    net: 31_000,
  })
})

it('a reversal belongs to the day on which it was reversed, and stands apart', async () => {
  const { total, citationRefunds } = await takings('from=2026-03-03&by=day')
  expect(total.taken).toEqual({ count: 0, amount: 0 })
  expect(total.reversed).toEqual({ count: 1, amount: -2_500 })
  expect(total.net).toBe(-2_500)
  expect(citationRefunds).toEqual({ count: 1, amount: -400 })
  const both = await takings('from=2026-03-02&to=2026-03-03&by=day')
  expect(netBy(both.groups)).toEqual({ '2026-03-02': 31_000, '2026-03-03': -2_500 })
})

it('by source: what the books do not divide is not divided', async () => {
  const { groups } = await takings('from=2026-03-02&by=source')
  expect(groups.map(({ key }: Part) => key)).toEqual([
    'fines',
    'fines_and_fees',
    'permits',
    'permits_and_fees',
    'account_balance',
  ])
  expect(netBy(groups)).toEqual({
    fines: 11_000,
    fines_and_fees: 2_500,
    permits: 7_000,
    permits_and_fees: 9_500,
    account_balance: 1_000,
  })
})

it('by cashier and by branch people and branches are named', async () => {
  const { groups } = await takings('from=2026-03-02&by=cashier&by=branch')
  expect(netBy(groups)).toEqual({ [cashier.name]: 14_500, [supervisor.name]: 16_500 })
  expect(netBy(groups[0].parts)).toEqual({ 'Town Hall': 14_500 })
})

it('an empty range is nothing, and says so', async () => {
  const { groups, total, unclosedSessions } = await takings('from=2025-01-01&to=2025-12-31')
  expect({ groups, unclosedSessions, net: total.net }).toEqual({
    groups: [],
    unclosedSessions: 0,
    net: 0,
  })
})

it('without days it is today', async () => {
  expect(await takings('by=method')).toMatchObject({ from: '2026-03-03', to: '2026-03-03' })
})

it.each([
  ['range_backwards', 'from=2026-03-03&to=2026-03-02'],
  ['range_too_long', 'from=2026-01-01&to=2027-01-02'],
])('%s: refused, by the field that is wrong, as JSON and as a file', async (code, query) => {
  for (const path of ['takings', 'takings.csv', 'reversals', 'reversals.csv']) {
    const { status, body } = await finance.get(`/reports/${path}?${query}`)
    expect({ status, code: body.code, pointer: body.errors?.[0]?.pointer }).toEqual({
      status: 422,
      code,
      pointer: '/to',
    })
  }
})

it.each([
  ['from=today', '/from'],
  ['by=colour', '/by/0'],
  ['by=day&by=day', '/by'],
  ['by=day&by=drawer&by=method', '/by'],
])('X-2: %s is named', async (query, pointer) => {
  const { status, body } = await finance.get(`/reports/takings?${query}`)
  expect({ status, pointer: body.errors?.[0]?.pointer }).toEqual({ status: 422, pointer })
})

it('V-5: the CSV has a line for each of the smallest parts, and no formula', async () => {
  const { status, headers, body } = await finance.get('/reports/takings.csv?from=2026-03-02')
  expect(status).toBe(200)
  expect(headers['content-disposition']).toBe(
    'attachment; filename="takings-2026-03-02-2026-03-02.csv"',
  )
  const lines = linesOf(body)
  expect(lines.map((line) => [line['Drawer'], line['Payment method'], line['Net (USD)']])).toEqual([
    ["'=Desk", 'Cash', '165.00'],
    ['Window', 'Cash', '120.00'],
    ['Window', 'Check', '25.00'],
  ])
  expect(lines[0]).toMatchObject({ 'Taken, transactions': '2', 'Taken (USD)': '165.00' })
})

it('V-5: heads of columns are in the language of whoever asks', async () => {
  await town.auditor.patch('/auth/me', { locale: 'es' })
  const { body } = await town.auditor.get('/reports/takings.csv?from=2026-03-02&by=source')
  expect(linesOf(body)[0]).toMatchObject({ 'Origen del ingreso': 'Multas' })
})

it('A-1: another agency’s reports know nothing of it', async () => {
  const { body } = await town.elsewhere.finance.get(
    '/reports/takings?from=2026-03-01&to=2026-03-31',
  )
  expect(body).toMatchObject({ groups: [], total: { net: 0 }, unclosedSessions: 0 })
  expect(body.timeZone).toBe('America/New_York')
})

it('A-6: a cashier reads the session, not the reports over days', async () => {
  expect((await cashier.get('/reports/takings')).status).toBe(403)
})
