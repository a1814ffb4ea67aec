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
  expect(await look()).toMatchObject({ pending: { count: 1, total: 900 } })
  ok(await operator.post('/repair/finalise'))
  expect((await look()).throughput).toMatchObject([{ repaired: 1, rejected: 0, total: 900 }])
})

it('what is new by reason, age and source is what is new, without what is deferred', async () => {
  await arrive([{ amount: 300 }])
  const [id = 0] = await fetched(operator, 1)
  ok(await office.dispose(operator, id, { type: 'defer', note: 'Ask' }))
  ok(await operator.post('/repair/finalise'))
  await arrive([{ amount: 40 }])
  const { body } = ok(await auditor.get('/repair/overview'))
  const sum = { count: 1, total: 40 }
  expect(body).toMatchObject({ new: sum, deferred: { count: 1, total: 300 } })
  expect(body.byReason).toMatchObject([sum])
  expect(body.byAge[0]).toMatchObject(sum)
  expect(body.bySource).toMatchObject([sum])
})
