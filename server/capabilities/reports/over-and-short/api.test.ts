import { expect, it } from 'vitest'
import { testDatabase } from '../../../testing/database.ts'
import { testTown } from '../../../testing/town.ts'
import { linesOf } from '../test-office.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, supervisor } = town

async function countedSession(name: string): Promise<string> {
  const drawer = await admin.post('/drawers', {
    name,
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
    closingCount: 'declared',
  })
  return (await cashier.post('/sessions', { drawerId: drawer.body.id })).body.id
}

const cents = (pieces: number) => ({ lines: [{ denomination: 'coin-1', pieces }] })

it('S-15: screen and file say the same: every difference, of other methods too, in agency time', async () => {
  const id = await countedSession('=Window')
  const path = `/sessions/${id}/counts`
  await cashier.post(path, { ...cents(5), reason: 'Found' })
  await supervisor.post(`${path}/1/send-back`, { reason: 'Again' })
  const others = [{ method: 'check', items: 1, counted: 300 }]
  await cashier.post(path, { ...cents(0), others, reason: 'They were mine' })
  const rows = linesOf((await auditor.get('/reports/over-and-short.csv')).body)
  const both = {
    Session: `S-${id}`,
    Drawer: "'=Window",
    'Counted (America/Los_Angeles)': '2026-03-02 08:00:00',
  }
  expect(rows).toMatchObject([
    {
      ...both,
      Count: '2',
      'counted again since': '',
      'Difference (USD)': '0.00',
      'Difference of other methods (USD)': '3.00',
      Reason: 'They were mine',
    },
    { ...both, Count: '1', 'counted again since': 'x', 'Difference (USD)': '0.05' },
  ])
  const { body } = await auditor.get('/reports/over-and-short?differing=true')
  expect(
    body.items.map((each: { number: number; otherDifference: number }) => [
      each.number,
      each.otherDifference,
    ]),
  ).toEqual([
    [2, 300],
    [1, 0],
  ])
})

it('S-15: the file has all of it, however many', async () => {
  const id = await countedSession('Long')
  await cashier.post(`/sessions/${id}/counts`, cents(0))
  await town.database.owner.query(
    `insert into session_counts (agency_id, session_id, number, mode, could_see, lines, counted,
       expected, others, tolerance, counted_by, counted_at, state)
     select agency_id, session_id, n, mode, could_see, lines, counted, expected, others, tolerance,
            counted_by, counted_at, 'unexplained'
       from session_counts, generate_series(2, 2500) n where session_id = $1 and number = 1`,
    [id],
  )
  const rows = linesOf((await auditor.get('/reports/over-and-short.csv')).body)
  const ours = rows.filter((row) => row['Session'] === `S-${id}`).map((row) => Number(row['Count']))
  expect(ours).toEqual(Array.from({ length: 2_500 }, (_, n) => 2_500 - n))
})

it('A-1: another agency has a report of its own', async () => {
  const { body } = await town.elsewhere.finance.get('/reports/over-and-short.csv')
  expect(linesOf(body)).toEqual([])
})
