import { expect, it } from 'vitest'
import { ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { repair: operator, auditor, arrive, fetched } = office

it('what stands is summed up over reasons, and a repair counts with what it says', async () => {
  await office.openSession()
  await arrive([
    { amount: 5_000 },
    { amount: 700, reasons: ['more_than_due'] },
    { amount: null, amountText: 'fifty', reasons: ['amount_unreadable'] },
  ])
  const look = async () => ok(await auditor.get('/repair/overview')).body
  expect(await look()).toMatchObject({
    new: { count: 3, total: 5_700 },
    byReason: expect.arrayContaining([
      { reason: 'citation_unknown', count: 1, total: 5_000 },
      { reason: 'more_than_due', count: 1, total: 700 },
      { reason: 'amount_unreadable', count: 1, total: 0 },
    ]),
  })
  const ids = await fetched(operator)
  expect(await look()).toMatchObject({ locked: { count: 3, total: 5_700 } })
  const wish = office.repairing(await office.citation(900), 900)
  ok(await office.dispose(operator, ids[2] ?? 0, wish))
  ok(await operator.post('/repair/finalise'))
  expect((await look()).throughput).toMatchObject([{ repaired: 1, rejected: 0, total: 900 }])
})
