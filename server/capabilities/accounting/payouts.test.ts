import { expect, it } from 'vitest'
import { testIntake } from '../intake/test-office.ts'
import { settleDrawer } from '../repair/settling.ts'

const office = await testIntake()
const { admin, agencyId, citation, clock, database, door, finance, repair, supervisor } = office
const layout = {
  columns: { citation: 'Account', amount: 'Gross', reference: 'Offset', payoutOn: 'Payout' },
  days: 'YYYY-MM-DD',
}

it('B-3: what an intercept pays out is there on the day that its file names, and all else after the delay', async () => {
  const method = 'tax_intercept'
  await admin.patch(`/payment-methods/${method}`, { realisationDays: 42 })
  const drawerId = await office.drawer()
  const session = await office.startSession(drawerId, supervisor)
  const numbers = await Promise.all([9_000, 9_000, 9_000, 9_000].map((due) => citation(due)))
  const file = [
    'Account,Gross,Offset,Payout',
    `${numbers[0]},50.00,X1,2026-03-02`,
    `${numbers[1]},30.00,X2,2026-03-31`,
    `${numbers[2]},20.00,X3,2026-03-31`,
    `${numbers[3]},10.00,X4,`,
    'NOWHERE,7.00,X5,2026-03-31',
  ].join('\n')
  const source = await office.source({ format: 'intercept', method, drawerId })
  const done = await office.take(source, file, { layout })
  expect(done).toMatchObject({ posted: { count: 4 }, repair: { count: 1 } })

  const [item] = (await repair.post('/repair/fetch', {})).body.items
  const items = [{ citation: numbers[3], amount: 700 }]
  const wish = { type: 'repair', items, method, reference: 'X5' }
  const disposed = await repair.post(`/repair/items/${item.id}/disposition`, wish)
  expect(disposed.status, JSON.stringify(disposed.body)).toBe(200)
  await repair.post('/repair/finalise')
  await settleDrawer({ database, clock, door }, agencyId, Number(drawerId))

  const { body: all } = await supervisor.get(`/sessions/${session}/transactions?limit=50`)
  const third = all.items.find((one: { amount: number }) => one.amount === 2_000)
  expect((await supervisor.post(`/transactions/${third.id}/reverse`, {})).status).toBe(201)
  const closed = await supervisor.post(`/sessions/${session}/status`, { status: 'closed' })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)

  const { body } = await finance.get('/reports/realisation')
  const tax = body.methods.find((each: { method: string }) => each.method === method)
  const day = '2026-03-02'
  expect(tax.days).toEqual([
    { day, realisesOn: day, announced: true, realised: true, amount: 5_000 },
    { day, realisesOn: '2026-03-31', announced: true, realised: false, amount: 3_700 },
    { day, realisesOn: '2026-04-13', announced: false, realised: false, amount: 1_000 },
  ])
  expect(body).toMatchObject({ realised: 5_000, unrealised: 4_700 })
  await office.sound()
})
