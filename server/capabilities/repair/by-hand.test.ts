import { expect, it } from 'vitest'
import { idsOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { arrive, auditor, clock, dispose, fetched, item, repair: operator, sound, sweep } = office

/** One item without an amount that could be read, disposed of and finalised by the operator. */
async function finalised(wish: object, into = office.lockbox) {
  await arrive([{ amount: null }], into)
  const [id = 0] = await fetched(operator, 1)
  ok(await dispose(operator, id, wish))
  ok(await operator.post('/repair/finalise'))
  return id
}

it('R-4, R-6: rejected with the amount that arrived, money that could not be read waits and is unidentified', async () => {
  const lockbox = await office.anotherLockbox()
  const wish = { type: 'reject', reason: 'Torn off', amount: 1_250 }
  const id = await finalised(wish, lockbox)
  const without = await finalised({ type: 'reject', reason: 'An empty envelope' }, lockbox)
  expect(await item(id)).toMatchObject({ waits: true, disposition: { amount: 1_250 } })
  expect(await item(without)).toMatchObject({ waits: false, payment: null })
  const { body } = ok(await auditor.get('/repair/overview'))
  expect(body.waiting.drawers).toContainEqual(expect.objectContaining({ count: 1, total: 1_250 }))
  await office.openSession(lockbox)
  await sweep()
  expect((await item(id)).payment).not.toBeNull()
  expect((await item(without)).payment).toBeNull()
  const money = ok(await auditor.get('/unidentified')).body.items as { id: string }[]
  expect(money.find((each) => each.id === String(id))).toMatchObject({ received: 1_250 })
  await sound()
})

it('R-4: where the amount is known a rejection does not say another, nor the same', async () => {
  await arrive([{ amount: 5_000 }])
  const [id = 0] = await fetched(operator, 1)
  for (const amount of [4_999, 5_000]) {
    const refused = await dispose(operator, id, { type: 'reject', reason: 'Torn', amount })
    expect(refused.body).toMatchObject({
      code: 'repair_amount_known',
      errors: [{ pointer: '/amount' }],
    })
  }
  for (const amount of [0, -1, 12.5, '12.50']) {
    const refused = await dispose(operator, id, { type: 'reject', reason: 'Torn', amount })
    expect(refused.body.errors).toMatchObject([{ pointer: '/amount' }])
  }
  ok(await dispose(operator, id, { type: 'reject', reason: 'Torn' }))
  ok(await operator.post('/repair/finalise'))
  await sound()
})

it('R-5: what Redo takes back comes to the place in the list that it had', async () => {
  await arrive([{}, {}, {}])
  const [a = 0, b = 0, c = 0] = await fetched(operator, 3)
  const before = await office.item(b)
  clock.advance({ seconds: 30 })
  ok(await dispose(operator, b, { type: 'defer', note: 'Ask' }))
  ok(await operator.post('/repair/redo'))
  const { body } = ok(await operator.get('/repair/mine'))
  expect(idsOf({ body } as never)).toEqual([a, b, c])
  const [, second] = body.items as { listedAt: string; heldSince: string }[]
  expect(second?.listedAt).toBe(before.listedAt)
  expect(second?.heldSince).not.toBe(before.heldSince)
  for (const id of [a, b, c]) ok(await dispose(operator, id, { type: 'reject', reason: 'Done' }))
  ok(await operator.post('/repair/finalise'))
})
