import { expect, it } from 'vitest'
import { csvOf, testIntake } from '../intake/test-office.ts'

const office = await testIntake()
const { cashier, citation, items, repair: operator, source, take } = office

/** What the only item of a file that went to repair is shown to look like. */
async function alikeOf(importId: string) {
  const [item] = await items(importId, 'repair')
  expect(item.reasons).toMatchObject([{ code: 'duplicate_suspected' }])
  return (await operator.get(`/repair/items/${item.id}/candidates`)).body.alike
}

it('I-3: what is suspected to be there twice leads to what was taken at a window', async () => {
  const [drawerId, number] = [await office.drawer(), await citation(5_000)]
  await office.startSession(drawerId)
  const tenders = [{ method: 'check', amount: 2_000, reference: '0815' }]
  const wish = { items: [{ citation: number, amount: 2_000 }], tenders }
  const paid = await cashier.post('/payments', wish)
  expect(paid.status, JSON.stringify(paid.body)).toBe(201)
  const row = { citation: number, amount: '20.00', check: '000815' }
  const again = await take(await source(), csvOf([row]))
  const payment = { id: paid.body.id, receiptNumber: paid.body.receiptNumber }
  expect(await alikeOf(again.id)).toMatchObject([{ payment, item: null, amount: 2_000 }])
})

it('I-3: and to what came by another file, posted or not', async () => {
  const [bank, number] = [await source(), await citation(5_000)]
  const row = { citation: number, amount: '20.00', check: '4711' }
  const first = await take(bank, csvOf([row]))
  const [posted] = await items(first.id, 'posted')
  const other = await take(await source(), csvOf([{ ...row, payer: 'Ada' }]))
  expect(await alikeOf(other.id)).toMatchObject([{ payment: { id: posted.paymentId }, item: null }])
  const unread = await take(await source(), csvOf([{ ...row, amount: 'twenty', check: '4712' }]))
  const [lying] = await items(unread.id, 'repair')
  const third = await take(await source(), csvOf([{ ...row, check: '4712' }]))
  const item = { id: lying.id, importId: unread.id, line: 2 }
  expect(await alikeOf(third.id)).toMatchObject([{ payment: null, item, amount: null }])
})

it('I-3: what is under no suspicion looks like nothing', async () => {
  const row = { citation: 'NOWHERE', amount: '20.00', check: '99' }
  const done = await take(await source(), csvOf([row]))
  const [item] = await items(done.id, 'repair')
  expect((await operator.get(`/repair/items/${item.id}/candidates`)).body.alike).toEqual([])
})
