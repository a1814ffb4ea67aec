import { expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'
import { linesOf } from '../test-office.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, supervisor } = town

const done = ({ status, body }: Awaited<ReturnType<typeof admin.post>>) => {
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

async function paid(tillId: string, what: object) {
  const wish = { tillId, direction: 'in', kind: 'paid', reason: 'Change', ...what }
  const { id } = done(await cashier.post('/paid-in-out', wish))
  done(await supervisor.post(`/paid-in-out/${id}/approve`, {}))
}

it('C-8, C-12: what is over, short and paid in tills is in the report, on screen and as files', async () => {
  const wish = { branchId: town.branchId, number: 'T-1', kind: 'standard' }
  const { id } = done(await admin.post('/tills', wish))
  done(await admin.post(`/tills/${id}/assign`, { userId: String(cashier.userId) }))
  done(await cashier.post('/tills/initialise', { branchId: town.branchId }))
  await paid(id, { kind: 'float', amount: 5_000 })
  await paid(id, { direction: 'out', amount: 1_000, reason: 'Stamps' })
  const trays = [{ number: 1, lines: [{ denomination: 'coin-25', pieces: 159 }] }]
  const bins = [{ number: 1, count: 2, counted: 700 }]
  const count = done(await cashier.post(`/tills/${id}/counts`, { trays, bins }))
  const path = `/tills/${id}/counts/${count.count?.number ?? 1}/book`
  done(await supervisor.post(path, { reason: 'Wrong change' }))
  const { body } = await auditor.get('/reports/over-and-short/tills')
  const same = { till: 'T-1', currency: 'USD', businessDate: '2026-03-02' }
  expect(body.items).toMatchObject([
    { ...same, kind: 'papers_over', amount: 700, papers: 2, reason: 'Wrong change' },
    { ...same, kind: 'short', amount: -25, reason: 'Wrong change', by: { name: supervisor.name } },
    { ...same, kind: 'paid_out', amount: -1_000, reason: 'Stamps' },
  ])
  const first = (await auditor.get('/reports/over-and-short/tills?limit=2')).body
  const second = await auditor.get(
    `/reports/over-and-short/tills?limit=2&cursor=${first.nextCursor}`,
  )
  expect([...first.items, ...second.body.items]).toEqual(body.items)
  expect(linesOf((await auditor.get('/reports/over-and-short/tills.csv')).body)).toMatchObject([
    { Till: 'T-1', What: 'Papers over: 2', Amount: '7.00', Currency: 'USD' },
    { Till: 'T-1', What: 'Short', Amount: '-0.25', Currency: 'USD' },
    { Till: 'T-1', What: 'Paid out', Amount: '-10.00' },
  ])
  expect((await auditor.get('/reports/over-and-short.pdf')).status).toBe(200)
  const none = await auditor.get('/reports/over-and-short/tills?from=2026-03-01&to=2026-03-01')
  expect(none.body.items).toEqual([])
  expect((await cashier.get('/reports/over-and-short/tills')).status).toBe(403)
})

it('A-1: another agency has tills of its own', async () => {
  const { body } = await town.elsewhere.finance.get('/reports/over-and-short/tills')
  expect(body.items).toEqual([])
})
