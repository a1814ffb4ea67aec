import { expect, it } from 'vitest'
import { createResident, PASSWORD } from '../../testing/resident.ts'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'
import { summaryDocument } from './day/document.ts'

const town = await testTown(await testDatabase())
const { admin, auditor, cashier, finance, supervisor } = town
const { branchId } = town
const day = `/branches/${branchId}/day`

/** Cash of one denomination. */
const lines = (denomination: string, pieces: number) => [{ denomination, pieces }]

it('C-5, C-6: signing in initialises what one holds; by call at the same time it happens once', async () => {
  const wish = { branchId, number: 'Front', kind: 'standard', blindCount: true }
  const { body: till } = await admin.post('/tills', wish)
  await supervisor.post(`/tills/${till.id}/assign`, { userId: String(cashier.userId) })
  const seen = async () => (await supervisor.get(`/tills/${till.id}`)).body
  expect(await seen()).toMatchObject({ ready: false, initialisedOn: null })
  const credentials = { email: cashier.email, password: PASSWORD }
  const [signedIn] = await Promise.all([
    town.stranger.post('/auth/sign-in', credentials),
    supervisor.post('/tills/initialise', { branchId, userId: String(cashier.userId) }),
    town.stranger.post('/auth/sign-in', credentials),
  ])
  expect(signedIn.status).toBe(200)
  expect(await seen()).toMatchObject({ ready: true, initialisedOn: '2026-03-02' })
  const { body: log } = await auditor.get(`/audit?subject=till:${till.id}`)
  const actions = log.items.map(({ action }: { action: string }) => action)
  expect(actions).toEqual(['till.initialised', 'till.assigned', 'till.created'])
})

it('C-11: a day from opening to its summary, with a float, a payment, a drop and a shortage', async () => {
  const { body: mine } = await cashier.get('/tills/mine')
  const [{ id }] = mine.items
  expect((await supervisor.post(`${day}/open`, {})).status).toBe(201)
  const float = { tillId: id, direction: 'in', kind: 'float', amount: 10_000, reason: 'Morning' }
  const { body: asked } = await cashier.post('/paid-in-out', float)
  expect((await cashier.post(`/paid-in-out/${asked.id}/approve`, {})).status).toBe(403)
  expect((await supervisor.post(`/paid-in-out/${asked.id}/approve`, {})).status).toBe(200)

  const drawer = { name: 'Window', branchId, type: 'physical', openingBalanceRequired: false }
  const made = { ...drawer, concurrentUsers: true, closingMethod: 'manual' }
  const { body: window } = await admin.post('/drawers', made)
  const { body: session } = await cashier.post('/sessions', { drawerId: window.id })
  await admin.post('/citations', { number: 'DAY-1', lines: [{ kind: 'fine', amount: 5_000 }] })
  const items = [{ citation: 'DAY-1', amount: 5_000 }]
  const tenders = [
    { method: 'cash', amount: 4_000 },
    { method: 'check', amount: 1_000, reference: '77' },
  ]
  expect((await cashier.post('/payments', { items, tenders })).status).toBe(201)

  // C-8: blind, so the position is hidden from its holder until the count is given.
  const hidden = { figuresHidden: true, figures: null, settlement: 'unsettled' }
  expect((await cashier.get(`/tills/${id}`)).body).toMatchObject(hidden)
  expect((await supervisor.get(`/tills/${id}`)).body).toMatchObject({
    figures: { position: 14_000, bins: [{ count: 1, amount: 1_000 }] },
  })
  const bag = { from: id, bagNumber: 'BAG-1', amount: 4_000, denominations: lines('note-2000', 2) }
  const { body: drop } = await cashier.post('/till-transfers', bag)
  const { body: way } = await supervisor.get('/till-transfers?status=in_transit')
  expect(way.items).toMatchObject([{ id: drop.id, bagNumber: 'BAG-1', amount: 4_000 }])
  const wrong = { ...bag, bagNumber: 'BAG-2', denominations: lines('note-2000', 1) }
  expect((await cashier.post('/till-transfers', wrong)).body.code).toBe('denominations_differ')

  const { body: preflight } = await supervisor.get(day)
  expect(preflight).toMatchObject({
    businessDate: '2026-03-02',
    current: { status: 'open' },
    obstacles: [
      { code: 'till_unsettled', blocks: true, action: { path: `/tills/${id}/counts` } },
      { code: 'session_open', subject: { id: session.id } },
      { code: 'cash_in_transit', blocks: false, action: { operation: 'acceptTransfer' } },
    ],
  })
  expect((await supervisor.post(`/till-transfers/${drop.id}/accept`)).status).toBe(200)
  const counted = {
    trays: [{ number: 1, lines: [...lines('note-100', 99), ...lines('coin-25', 3)] }],
    bins: [{ number: 1, count: 1, counted: 1_000 }],
  }
  const { body: given } = await cashier.post(`/tills/${id}/counts`, counted)
  expect(given).toMatchObject({
    settlement: 'unsettled',
    figures: { position: 10_000 },
    count: { number: 1, difference: -25, blind: true, trays: [{ difference: -25 }] },
  })
  const reason = 'Wrong change'
  expect((await cashier.post(`/tills/${id}/counts/1/book`, { reason })).status).toBe(403)
  const booked = await supervisor.post(`/tills/${id}/counts/1/book`, { reason })
  expect(booked.body).toMatchObject({ settlement: 'settled', count: { state: 'booked', reason } })
  await supervisor.post(`/sessions/${session.id}/status`, { status: 'closed' })
  expect((await supervisor.post(`${day}/settle`)).body.status).toBe('settled')
  expect((await supervisor.post(`${day}/process`)).body.status).toBe('processed')

  const { body: summary } = await finance.get(`${day}/2026-03-02/summary`)
  expect(summary).toMatchObject({
    from: null,
    to: '2026-03-02',
    tills: [
      {
        number: 'Front',
        holder: { id: String(cashier.userId) },
        start: 0,
        end: 9_975,
        papers: [{ method: 'check', count: 1, amount: 1_000 }],
      },
    ],
    elsewhere: [{ kind: 'bag_accepted', amount: 4_000 }],
    differences: [{ tillNumber: 'Front', kind: 'short', amount: 25, reason }],
  })
  const pdf = await finance.get(`${day}/2026-03-02/summary.pdf`)
  expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
  const { body: moved } = await cashier.get(`/tills/${id}/movements`)
  expect(moved.items).toMatchObject([
    { kind: 'short', amount: -25, reason },
    { kind: 'transfer_given', amount: -4_000 },
    { kind: 'payment', amount: 4_000 },
    { kind: 'float_in', amount: 10_000 },
  ])
  const { body: days } = await auditor.get(`/branches/${branchId}/days`)
  expect(days.items).toMatchObject([{ date: '2026-03-02', status: 'processed' }])
  expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
})

it('C-13: what lay in tills of others stands in no summary without the permission for it', async () => {
  const permissions = ['days.read', 'tills.read']
  expect((await admin.post('/roles', { name: 'Clerk', permissions })).status).toBe(201)
  const { app, database, clock, agencyId } = town
  const person = { agencyId, name: 'Clerk of Marlow', role: 'Clerk' }
  const clerk = await createResident({ app, database, clock, person })
  const { body } = await clerk.get(`${day}/2026-03-02/summary`)
  expect(body).toMatchObject({
    tills: [{ number: 'Front', start: null, end: null, movements: null, papers: null }],
  })
  expect((await clerk.get(`${day}/2026-03-02/summary.pdf`)).status).toBe(200)
  const agency = { name: 'Marlow', currency: 'USD', timeZone: 'America/Los_Angeles' }
  const paper = JSON.stringify(summaryDocument({ shown: body, agency, language: 'en' }))
  expect(paper).not.toContain('99.75')
})

it('C-3: the next batch of papers; a version that is not the newest is refused', async () => {
  const { body: mine } = await cashier.get('/tills/mine')
  const [{ id, version }] = mine.items
  const begun = await cashier.post(`/tills/${id}/batches`)
  // A new business date after the processing: it begins with batch 1.
  expect(begun.body).toMatchObject({ batch: 1, initialisedOn: '2026-03-03' })
  expect((await cashier.post(`/tills/${id}/batches`)).body.batch).toBe(2)
  const headers = { 'if-match': `"${version}"` }
  const stale = await admin.patch(`/tills/${id}`, { limitStop: 1 }, { headers })
  expect(stale).toMatchObject({ status: 412, body: { code: 'changed_meanwhile' } })
  const edited = await admin.patch(`/tills/${id}`, { limitStop: 9_000, limitWarning: 8_000 })
  expect(edited.body).toMatchObject({ limitStop: 9_000, limitWarning: 8_000 })
  expect((await supervisor.get(`/tills/${id}`)).body.figures.limit).toBe('stop')
})
