import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import type { Resident } from '../../testing/resident.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, supervisor } = town
const { branchId } = town

/** Whose till it is, by number. */
async function hold(who: Resident, number: string): Promise<string> {
  const { body } = await admin.post('/tills', { branchId, number, kind: 'standard' })
  await supervisor.post(`/tills/${body.id}/assign`, { userId: String(who.userId) })
  await who.post('/tills/initialise', { branchId })
  return body.id as string
}

let cashiers: string
let supervisors: string

beforeAll(async () => {
  cashiers = await hold(cashier, 'C')
  supervisors = await hold(supervisor, 'S')
  const { body: drawer } = await admin.post('/drawers', {
    name: 'Window',
    branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  const { body: session } = await cashier.post('/sessions', { drawerId: drawer.id })
  await supervisor.post(`/sessions/${session.id}/join`)
  for (const number of ['K-1', 'K-2', 'K-3', 'K-4']) {
    const lines = [{ kind: 'fine', amount: 1_000 }]
    // oxlint-disable-next-line no-await-in-loop -- four of them
    await admin.post('/citations', { number, payer: 'Grace', lines })
  }
})

async function position(id: string): Promise<number> {
  const { body } = await supervisor.get(`/tills/${id}`)
  return body.figures.position as number
}

/** What a change does to both tills. */
async function changes(change: () => Promise<{ status: number; body: unknown }>) {
  const before = [await position(cashiers), await position(supervisors)]
  const { status, body } = await change()
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  const { body: proved } = await auditor.get('/proof/totals')
  expect(proved.differences).toEqual([])
  return {
    cashier: (await position(cashiers)) - before[0]!,
    supervisor: (await position(supervisors)) - before[1]!,
  }
}

const cash = (amount: number) => [{ method: 'cash', amount }]

it('C-7: a bulk payment, and its reversal by whoever gives the money back', async () => {
  const items = ['K-1', 'K-2'].map((citation) => ({ citation, amount: 600 }))
  let id = ''
  const take = async () => {
    const answer = await cashier.post('/payments', { items, tenders: cash(1_200) })
    id = answer.body.id
    return answer
  }
  expect(await changes(take)).toEqual({ cashier: 1_200, supervisor: 0 })
  await supervisor.post('/payments', {
    items: [items[0]],
    tenders: cash(600),
    confirmOverpayment: true,
  })
  await supervisor.post('/payments', {
    items: [items[0]],
    tenders: cash(600),
    confirmOverpayment: true,
  })
  const reverse = () => supervisor.post(`/payments/${id}/reverse`, {})
  expect(await changes(reverse)).toEqual({ cashier: 0, supervisor: -1_200 })
})

it('C-7: each line of a batch is a payment, its checks lie in the bin', async () => {
  const { body: batch } = await cashier.post('/batches', {
    source: 'Mail',
    controlCount: 2,
    controlTotal: 700,
  })
  const lines = [
    { citation: 'K-3', amount: 500, method: 'check', reference: '12' },
    { citation: 'K-3', amount: 200, method: 'cash' },
  ]
  await cashier.send('PUT', `/batches/${batch.id}/lines`, { lines })
  const post = () => cashier.post(`/batches/${batch.id}/post`, {})
  expect(await changes(post)).toEqual({ cashier: 200, supervisor: 0 })
  const { body: till } = await cashier.get(`/tills/${cashiers}`)
  expect(till.figures.bins).toEqual([{ number: 1, count: 1, amount: 500 }])
})

it('C-7: a permit order, and its refund by whoever gives the money back', async () => {
  const permit = { number: 'KP-1', type: 'Resident', holder: 'Grace', price: 900 }
  await admin.post('/permits', { ...permit, validFrom: '2026-01-01', validTo: '2026-12-31' })
  let id = ''
  const sell = async () => {
    const answer = await supervisor.post('/permit-orders', {
      permits: ['KP-1'],
      tenders: cash(900),
    })
    id = answer.body.id
    return answer
  }
  expect(await changes(sell)).toEqual({ cashier: 0, supervisor: 900 })
  const { body: order } = await cashier.get(`/permit-orders/${id}`)
  const tenderId = order.tenders[0].id
  const adjust = () =>
    cashier.post(`/permit-orders/${id}/adjustments`, { tenderId, mode: 'reverse', amount: 300 })
  expect(await changes(adjust)).toEqual({ cashier: -300, supervisor: 0 })
  const refund = () => supervisor.post(`/permit-orders/${id}/refund`, {})
  expect(await changes(refund)).toEqual({ cashier: 0, supervisor: -600 })
})

it('C-7: a payment for a plan; a transfer of balance moves no cash', async () => {
  const terms = { instalments: 2, firstDueOn: '2026-04-01', every: 'month' }
  const { body: plan } = await cashier.post('/payment-plans', { citations: ['K-4'], ...terms })
  const pay = () => cashier.post(`/payment-plans/${plan.id}/payments`, { tenders: cash(400) })
  expect(await changes(pay)).toEqual({ cashier: 400, supervisor: 0 })
  const over = { items: [{ citation: 'K-1', amount: 5_000 }], confirmOverpayment: true }
  await cashier.post('/payments', { ...over, tenders: [{ method: 'credit_card', amount: 5_000 }] })
  const transfer = () => cashier.post('/citations/K-1/transfers', { to: 'K-2', amount: 50 })
  expect(await changes(transfer)).toEqual({ cashier: 0, supervisor: 0 })
})
