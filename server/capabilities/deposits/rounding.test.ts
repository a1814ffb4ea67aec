import { expect, it } from 'vitest'
import { cashOf, depositOffice } from './test-office.ts'

const office = await depositOffice()
const { account, admin, cashier, closed, database, finance, lying, sound, supervisor } = office
await database.owner.query("update agencies set currency = 'CAD' where agency_id = $1", [
  office.agencyId,
])
const bank = await account('Operating', [{}])

const prepared = async (cash: number) => {
  const deposit = await office.prepare(bank, cash, { lines: cashOf(cash, 'CAD') })
  expect(deposit.status, JSON.stringify(deposit.body)).toBe(201)
  return deposit.body
}

/** The lines of the next export: what was received as cash, rounded and over or short. */
async function exported() {
  const made = await finance.post('/journal-exports', {})
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(made.body.debit).toBe(made.body.credit)
  const { rows } = await database.owner.query<{ line: [string, number, number] }>(
    `select json_build_array(account, debit, credit) as line from journal_lines l
      where number = $1 order by l.line`,
    [made.body.id],
  )
  return rows.map(({ line }) => line)
}

it('B-2, B-4: cash of no till is rounded once per payment, and can be deposited as it lies there', async () => {
  const id = await closed([
    { method: 'cash', amount: 1_002 },
    { method: 'cash', amount: 1_004 },
    { method: 'cash', amount: 1_001, reversed: true },
    { method: 'cash', amount: 1_003, permit: true },
    { method: 'check', amount: 503 },
  ])
  const { parts } = (await lying(bank)).sessions[0]
  expect(parts).toMatchObject([
    { method: 'cash', receivable: 'citation', amount: 2_005 },
    { method: 'cash', receivable: 'permit_order', amount: 1_005 },
    { method: 'check', amount: 503 },
  ])
  expect((await prepared(3_010)).sessions).toMatchObject([{ id }])
  expect(await exported()).toEqual([
    ['funds', 3_010, 0],
    ['funds', 503, 0],
    ['receivable', 0, 2_509],
    ['receivable', 0, 1_003],
    ['rounding', 0, 1],
  ])
  await sound()
})

it('B-2, S-15: what was counted differs by what is over or short, and not by what was rounded', async () => {
  const id = await office.startSession({ closingCount: 'declared' })
  await office.take({ method: 'cash', amount: 1_002 })
  await supervisor.post(`/sessions/${id}/status`, { status: 'in_review' })
  const { body } = await supervisor.get(`/sessions/${id}/closing`)
  expect(body.expected.cash).toBe(1_000)
  const count = { lines: cashOf(990, 'CAD'), reason: 'A dime is missing' }
  expect((await supervisor.post(`/sessions/${id}/counts`, count)).status).toBe(201)
  expect((await admin.post(`/sessions/${id}/counts/1/approve`, {})).status).toBe(200)
  await office.close(id)
  expect(await lying(bank)).toMatchObject({ cash: 990 })
  await prepared(990)
  expect(await exported()).toEqual([
    ['funds', 990, 0],
    ['over_short', 10, 0],
    ['receivable', 0, 1_002],
    ['rounding', 2, 0],
  ])
  await sound()
})

it('S-15: a drawer that holds what was rounded agrees, and closes without anybody being asked', async () => {
  const id = await office.startSession({ closingCount: 'declared' })
  await office.take({ method: 'cash', amount: 1_002 })
  await office.take({ method: 'cash', amount: 1_003 })
  await office.take({ method: 'cash', amount: 1_004, reversed: true })
  await office.take({ method: 'check', amount: 503 })
  await supervisor.post(`/sessions/${id}/status`, { status: 'in_review' })
  const given = await supervisor.post(`/sessions/${id}/counts`, { lines: cashOf(2_005, 'CAD') })
  expect(given.body.counts[0]).toMatchObject({ expected: 2_005, difference: 0, state: 'agreed' })
  expect((await supervisor.post(`/sessions/${id}/status`, { status: 'closed' })).status).toBe(200)
  await prepared(2_005)
  await sound()
})

it('B-2, C-12: what a till rounded is what its bag holds', async () => {
  const wish = { branchId: office.branchId, number: 'T', kind: 'standard' }
  const till = (await admin.post('/tills', wish)).body.id
  await admin.post(`/tills/${till}/assign`, { userId: String(cashier.userId) })
  await cashier.post('/tills/initialise', { branchId: office.branchId })
  await closed([
    { method: 'cash', amount: 1_002 },
    { method: 'cash', amount: 1_009 },
  ])
  const drop = await cashier.post('/till-transfers', { from: till, bagNumber: 'A', amount: 2_010 })
  expect(drop.status, JSON.stringify(drop.body)).toBe(201)
  await supervisor.post(`/till-transfers/${drop.body.id}/accept`)
  expect(await lying(bank)).toMatchObject({ cash: 2_010 })
  const { id } = await prepared(2_010)
  const done = await admin.post(`/deposits/${id}/seal`, { transferIds: [drop.body.id] })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  await sound()
})
