import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, finance } = town
let made = 0

const drawer = await admin.post('/drawers', {
  name: 'Window 1',
  branchId: town.branchId,
  type: 'physical',
  openingBalanceRequired: false,
  concurrentUsers: true,
  closingMethod: 'manual',
})
const session = await cashier.post('/sessions', { drawerId: drawer.body.id })

/** A citation of 50.00 on which this was paid; answers with its number and the transaction. */
async function paid(amount: number): Promise<readonly [number: string, id: string]> {
  const number = `R${(made += 1)}`
  await admin.post('/citations', { number, lines: [{ kind: 'fine', amount: 5_000 }] })
  if (amount === 0) return [number, '']
  const payment = await cashier.post('/payments', {
    items: [{ citation: number, amount }],
    tenders: [{ method: 'cash', amount }],
    confirmOverpayment: true,
  })
  expect(payment.status).toBe(201)
  return [number, payment.body.transactions[0].id]
}

const refund = (number: string, amount: number, key?: string) =>
  finance.post(
    `/citations/${number}/refunds`,
    { amount, reason: 'Paid twice', reference: 'Check 77' },
    key ? { key } : {},
  )
const reverse = (number: string, transactionId: string) =>
  cashier.post(`/citations/${number}/reversals`, { transactionId })
const sound = async () => expect((await auditor.get('/proof/totals')).body.differences).toEqual([])

it('E-10: is recorded on the citation, in no session, and everything still adds up', async () => {
  const [number] = await paid(12_000)
  const before = (await cashier.get(`/sessions/${session.body.id}`)).body
  const { status, body } = await refund(number, 8_000, 'refund-once')
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body).toMatchObject({
    due: 0,
    accountBalance: 0,
    status: 'paid',
    refundable: 4_000,
    refunds: [{ amount: 8_000, fromBalance: 7_000, reason: 'Paid twice', reference: 'Check 77' }],
  })
  expect((await refund(number, 8_000, 'refund-once')).body).toEqual(body)
  const after = (await cashier.get(`/sessions/${session.body.id}`)).body
  expect(after.transactionCount).toBe(before.transactionCount)
  expect(after.netTotal).toBe(before.netTotal)
  const log = await admin.get('/audit?action=citation.refunded')
  expect(log.body.items[0].after).toMatchObject({ amount: 8_000, reason: 'Paid twice' })
  await sound()
})

it('E-10: never more than was received here, of however many at once', async () => {
  const [number] = await paid(5_000)
  expect((await refund(number, 5_001)).body).toMatchObject({
    code: 'refund_exceeds_received',
    refundable: 5_000,
    errors: [{ pointer: '/amount' }],
  })
  const all = await Promise.all(Array.from({ length: 8 }, () => refund(number, 2_000)))
  expect(all.filter(({ status }) => status === 201)).toHaveLength(2)
  const [unpaid] = await paid(0)
  expect((await refund(unpaid, 1)).body.code).toBe('refund_exceeds_received')
  await sound()
})

it('E-10, T-6: what was given back is not given back by a reversal as well', async () => {
  const [one, over] = await paid(12_000)
  await refund(one, 1)
  expect((await reverse(one, over)).body.code).toBe('refunded_already')
  const [two, full] = await paid(5_000)
  await refund(two, 5_000)
  expect((await reverse(two, full)).body.code).toBe('refunded_already')
  const [three, untouched] = await paid(5_000)
  expect((await reverse(three, untouched)).status).toBe(201)
  expect((await refund(three, 1)).body.code).toBe('refund_exceeds_received')
  await sound()
})

it('E-10, E-7: balance that was given back cannot be transferred', async () => {
  const [from] = await paid(12_000)
  const [to] = await paid(0)
  await refund(from, 5_000)
  const transfer = (amount: number) => cashier.post(`/citations/${from}/transfers`, { to, amount })
  expect((await transfer(2_001)).body.code).toBe('transfer_exceeds_balance')
  expect((await transfer(2_000)).status).toBe(201)
  await sound()
})

it('A-6: whoever takes money does not record refunds; a reason is needed', async () => {
  const [number] = await paid(5_000)
  const path = `/citations/${number}/refunds`
  expect((await cashier.post(path, { amount: 1, reason: 'x' })).status).toBe(403)
  expect((await finance.post(path, { amount: 1 })).body.errors).toMatchObject([
    { pointer: '/reason' },
  ])
})
