import { describe, expect, it } from 'vitest'
import { depositOffice } from './test-office.ts'

const office = await depositOffice()
const { account, admin, cashier, finance, prepared, sound, supervisor } = office
const bank = await account('Operating', [{}])

let bags = 0

async function tillOf(whose: typeof cashier, kind: 'standard' | 'vault', currency = 'USD') {
  const wish = { branchId: office.branchId, number: `T-${kind}-${currency}`, kind, currency }
  const { body } = await admin.post('/tills', wish)
  const assigned = await admin.post(`/tills/${body.id}/assign`, { userId: String(whose.userId) })
  expect(assigned.status, JSON.stringify(assigned.body)).toBe(200)
  const ready = await whose.post('/tills/initialise', { branchId: office.branchId })
  expect(ready.status, JSON.stringify(ready.body)).toBe(200)
  return body.id as string
}

const till = await tillOf(cashier, 'standard')
const vault = await tillOf(admin, 'vault')

/** Cash of a closed session, dropped into a bag that somebody else accepted. */
async function bag(amount: number, taken = amount): Promise<string> {
  await office.closed([{ method: 'cash', amount: taken }])
  const bagNumber = `Drop ${(bags += 1)}`
  const drop = await cashier.post('/till-transfers', { from: till, bagNumber, amount })
  expect(drop.status, JSON.stringify(drop.body)).toBe(201)
  expect((await supervisor.post(`/till-transfers/${drop.body.id}/accept`)).status).toBe(200)
  return drop.body.id
}

const seal = (id: string, body: object = {}) => admin.post(`/deposits/${id}/seal`, body)
const lying = async () =>
  (await supervisor.get('/till-transfers?lying=true')).body.items.map(
    (each: { id: string }) => each.id,
  )
const position = async (id: string) => (await admin.get(`/tills/${id}`)).body.figures.position

describe('B-2, C-12: sealing a deposit', () => {
  it('B-2, C-12: its cash leaves the bags, which go into one deposit only', async () => {
    const [a, b] = [await bag(1_000), await bag(500)]
    expect(await lying()).toEqual([b, a])
    const { id } = await prepared(bank, 1_500)
    const less = await seal(id, { transferIds: [a] })
    expect(less).toMatchObject({
      status: 422,
      body: { code: 'deposit_source_differs', cash: 1_500, bagged: 1_000, difference: -500 },
    })
    const twice = await seal(id, { transferIds: [a, a] })
    expect(twice).toMatchObject({ status: 409, body: { code: 'bag_not_lying' } })
    expect(twice.body.errors[0].pointer).toBe('/transferIds/1')
    const done = await seal(id, { transferIds: [a, b] })
    expect(done, JSON.stringify(done.body)).toMatchObject({ status: 200 })
    expect(await lying()).toEqual([])
    await bag(1_500)
    const next = await prepared(bank, 1_500)
    expect(await seal(next.id, { transferIds: [a, b] })).toMatchObject({
      status: 409,
      body: { code: 'bag_not_lying' },
    })
    await sound()
  })

  it('B-2, C-12: the rest comes out of a till of one’s own, as far as that holds it', async () => {
    const [inBag] = await lying()
    const change = await cashier.post('/till-transfers', { from: till, to: vault, amount: 1 })
    expect(change.status).toBe(409)
    await office.closed([{ method: 'cash', amount: 400 }])
    const given = await cashier.post('/till-transfers', { from: till, to: vault, amount: 300 })
    await admin.post(`/till-transfers/${given.body.id}/accept`)
    const { items } = (await finance.get('/deposits?status=prepared')).body
    const { id } = items[0]
    await supervisor.post(`/deposits/${id}/cancel`, { reason: 'More came in' })
    const deposit = await prepared(bank, 1_900)
    const from = { transferIds: [inBag], tillId: vault }
    expect((await seal(deposit.id, from)).body.code).toBe('till_short_of_cash')
    const rest = await cashier.post('/till-transfers', { from: till, to: vault, amount: 100 })
    await admin.post(`/till-transfers/${rest.body.id}/accept`)
    expect((await seal(deposit.id, { ...from, tillId: till })).body.code).toBe('till_not_held')
    expect((await seal(deposit.id, from)).status).toBe(200)
    expect([await position(till), await position(vault)]).toEqual([0, 0])
    await sound()
  })

  it('B-2, C-12: cash of another currency is not the cash of the deposit', async () => {
    const [euros, bagNumber] = [await tillOf(admin, 'standard', 'EUR'), 'Euros']
    const float = { tillId: euros, direction: 'in', kind: 'float', amount: 1_300, reason: 'Fair' }
    const asked = await admin.post('/paid-in-out', float)
    expect(asked.status, JSON.stringify(asked.body)).toBe(201)
    expect((await supervisor.post(`/paid-in-out/${asked.body.id}/approve`, {})).status).toBe(200)
    await office.closed([{ method: 'cash', amount: 650 }])
    const { id } = await prepared(bank, 650)
    expect(await seal(id, { tillId: euros })).toMatchObject({
      status: 422,
      body: { code: 'transfer_not_possible' },
    })
    const drop = await admin.post('/till-transfers', { from: euros, bagNumber, amount: 650 })
    expect((await supervisor.post(`/till-transfers/${drop.body.id}/accept`)).status).toBe(200)
    const foreign = await seal(id, { transferIds: [drop.body.id] })
    expect(foreign).toMatchObject({ status: 409, body: { code: 'bag_not_lying' } })
    expect(foreign.body.detail).toMatch(/holds EUR/)
    const dollars = await cashier.post('/till-transfers', { from: till, to: vault, amount: 650 })
    await admin.post(`/till-transfers/${dollars.body.id}/accept`)
    expect((await seal(id, { tillId: vault })).status).toBe(200)
    await sound()
  })

  it('B-2, C-7: where all cash lies in tills it is to be said where it lay', async () => {
    const required = await admin.patch('/agency', { tillRequired: true })
    expect(required.status, JSON.stringify(required.body)).toBe(200)
    const lay = await bag(700)
    const { id } = await prepared(bank, 700)
    expect(await seal(id)).toMatchObject({
      status: 422,
      body: { code: 'deposit_source_missing', cash: 700 },
    })
    expect((await seal(id, { transferIds: [lay] })).status).toBe(200)
    await sound()
  })

  it('B-2, T-14: two who seal at once seal once, and its cash moves once', async () => {
    const lay = await bag(900)
    const { id } = await prepared(bank, 900)
    const from = { transferIds: [lay] }
    const answers = await Promise.all([
      seal(id, from),
      seal(id, from),
      finance.post(`/deposits/${id}/seal`, from),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    await sound()
  })
})
