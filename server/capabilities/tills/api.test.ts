import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, cashier2, finance, supervisor } = town

let made = 0

async function createTill(own: object = {}) {
  const wish = { branchId: town.branchId, number: `T${(made += 1)}`, kind: 'standard', ...own }
  return admin.post('/tills', wish)
}

describe('C-1: a till', () => {
  it('C-1: is created with trays, bins, totals, bait bills and denominations, Available and Settled', async () => {
    const baitBills = [{ serial: 'L12345678A', denomination: 'note-2000' }]
    const { status, body } = await createTill({ trays: 2, baitBills, limitStop: 50_000 })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      assignment: 'available',
      settlement: 'settled',
      currency: 'USD',
      holder: null,
      ready: false,
      baitBills: [{ serial: 'L12345678A', denomination: 'note-2000', value: 2_000 }],
      figures: { position: 0, trays: [{ number: 1 }, { number: 2 }], bins: [{ number: 1 }] },
    })
    expect(body.figures.totals).toHaveLength(8)
    expect(body.denominations[0]).toMatchObject({ name: 'note-10000', kind: 'note', value: 10_000 })
    expect((await admin.delete(`/tills/${body.id}`)).status).toBe(204)
    expect(await admin.get(`/tills/${body.id}`)).toMatchObject({ status: 404 })
  })

  it('C-1: a number is one till’s, whatever its case; a refusal names the field', async () => {
    await createTill({ number: 'Front 1' })
    expect(await createTill({ number: 'front  1' })).toMatchObject({
      status: 409,
      body: { code: 'till_number_taken', errors: [{ pointer: '/number' }] },
    })
    expect((await createTill({ limitWarning: 10, limitStop: 5 })).body.code).toBe('limits_crossed')
    const baitBills = [{ serial: 'AB1234', denomination: 'coin-25' }]
    expect((await createTill({ baitBills })).body).toMatchObject({
      code: 'denomination_unknown',
      errors: [{ pointer: '/baitBills/0/denomination' }],
    })
  })

  it('C-13: what lies in the till of another, and bait bills, need their own permission', async () => {
    const { body } = await createTill({ baitBills: [{ serial: 'K777', denomination: 'note-500' }] })
    const seen = async (who: typeof admin) => (await who.get(`/tills/${body.id}`)).body
    expect(await seen(cashier)).toMatchObject({ figures: null, baitBills: null })
    expect((await seen(finance)).figures).not.toBeNull()
    expect(await seen(auditor)).toMatchObject({ baitBills: [{ serial: 'K777' }] })
    expect((await seen(supervisor)).baitBills).toBeNull()
    expect((await cashier.get(`/tills/${body.id}/movements`)).body.code).toBe('till_not_held')
  })
})

describe('C-4, C-6: assignment', () => {
  it('C-4: one holder, and nobody two standard tills in one branch', async () => {
    const [one, two] = [(await createTill()).body, (await createTill()).body]
    const vault = (await createTill({ kind: 'vault' })).body
    const userId = String(cashier.userId)
    const assign = (id: string, to = userId) =>
      supervisor.post(`/tills/${id}/assign`, { userId: to })
    expect((await assign(one.id)).body).toMatchObject({ holder: { id: userId }, ready: false })
    expect((await assign(one.id, String(cashier2.userId))).body.code).toBe('till_assigned')
    expect((await assign(two.id)).body.code).toBe('holder_has_till')
    expect((await assign(vault.id)).status).toBe(200)
    expect((await assign(two.id, '99999')).body.code).toBe('holder_unknown')
    const { body } = await cashier.get('/tills/mine')
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([one.id, vault.id])
    const now = await cashier.post('/tills/initialise', { branchId: town.branchId })
    expect(now.body.items).toMatchObject([{ ready: true }, { ready: true }])
    const another = { branchId: town.branchId, userId: String(cashier2.userId) }
    expect((await cashier.post('/tills/initialise', another)).body.code).toBe('not_permitted')
    const wrong = { branchId: town.branchId, date: '2026-03-01' }
    expect((await cashier.post('/tills/initialise', wrong)).body.code).toBe('date_not_current')
    expect((await supervisor.post(`/tills/${one.id}/unassign`)).status).toBe(200)
  })
})

describe('C-8: a blind count', () => {
  it('C-8: nothing that adds up to the position is told before it is handed in', async () => {
    const { body: till } = await createTill({ blindCount: true })
    const holder = { userId: String(cashier2.userId) }
    expect((await supervisor.post(`/tills/${till.id}/assign`, holder)).status).toBe(200)
    await cashier2.post('/tills/initialise', { branchId: town.branchId })
    const float = { direction: 'in', kind: 'float', amount: 500, reason: 'Morning' }
    const { body: asked } = await cashier2.post('/paid-in-out', { tillId: till.id, ...float })
    expect((await supervisor.post(`/paid-in-out/${asked.id}/approve`, {})).status).toBe(200)
    const blind = { status: 409, body: { code: 'till_counted_blind' } }
    expect(await cashier2.get(`/tills/${till.id}/movements`)).toMatchObject(blind)
    expect(await cashier2.get(`/tills/${till.id}/counts`)).toMatchObject(blind)
    expect((await supervisor.get(`/tills/${till.id}/movements`)).body.items).toHaveLength(1)
    const trays = [{ number: 1, lines: [{ denomination: 'note-500', pieces: 1 }] }]
    expect((await cashier2.post(`/tills/${till.id}/counts`, { trays })).status).toBe(201)
    expect((await cashier2.get(`/tills/${till.id}/movements`)).body.items).toHaveLength(1)
    expect((await cashier2.get(`/tills/${till.id}/counts`)).body.items).toHaveLength(1)
  })
})

it('X-4: the audit log says what was before, and from whom a till was taken', async () => {
  const { body: till } = await createTill({ limitStop: 500 })
  const holderId = String(finance.userId)
  await admin.patch(`/tills/${till.id}`, { limitStop: 900 })
  expect((await supervisor.post(`/tills/${till.id}/assign`, { userId: holderId })).status).toBe(200)
  const now = { branchId: town.branchId, userId: holderId }
  expect((await supervisor.post('/tills/initialise', now)).status).toBe(200)
  expect((await supervisor.post(`/tills/${till.id}/unassign`)).status).toBe(200)
  expect((await admin.delete(`/tills/${till.id}`)).status).toBe(204)
  const { body: log } = await auditor.get(`/audit?subject=till:${till.id}`)
  expect(log.items).toMatchObject([
    { action: 'till.deleted', before: { number: till.number } },
    { action: 'till.unassigned', before: { holderId }, after: { holderId: null } },
    {
      action: 'till.initialised',
      before: { ready: false, initialisedOn: null },
      after: { ready: true, initialisedOn: '2026-03-02' },
    },
    { action: 'till.assigned', before: { holderId: null }, after: { holderId } },
    { action: 'till.edited', before: { limitStop: 500 }, after: { limitStop: 900 } },
    { action: 'till.created' },
  ])
})

describe('C-13: what is on its way', () => {
  it('C-13: transfers and requests of others are seen while they are on their way, and no longer', async () => {
    const { body } = await createTill({ kind: 'vault' })
    await admin.post(`/tills/${body.id}/assign`, { userId: String(supervisor.userId) })
    await supervisor.post('/tills/initialise', { branchId: town.branchId })
    const wish = { tillId: body.id, direction: 'in', kind: 'float', amount: 5_000, reason: 'Float' }
    const asked = await supervisor.post('/paid-in-out', wish)
    await admin.post(`/paid-in-out/${asked.body.id}/approve`, {})
    const drop = { from: body.id, bagNumber: 'Seen 1', amount: 400 }
    const given = await supervisor.post('/till-transfers', drop)
    const seen = async (who: typeof admin, path: string) =>
      (await who.get(`${path}?tillId=${body.id}`)).body.items.length
    expect(await seen(cashier, '/till-transfers')).toBe(1)
    expect(await seen(cashier, '/paid-in-out')).toBe(0)
    expect((await cashier.post(`/till-transfers/${given.body.id}/accept`)).status).toBe(200)
    expect(await seen(cashier, '/till-transfers')).toBe(1)
    expect(await seen(cashier2, '/till-transfers')).toBe(0)
    expect(await seen(finance, '/till-transfers')).toBe(1)
    expect(await seen(finance, '/paid-in-out')).toBe(1)
  })
})
