import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'
import { createDoor } from '../../journal/door.ts'
import { sweepLedgers } from './ledger.ts'
import { sessionsBook } from './store.ts'

const town = await testTown(await testDatabase())
const { admin, cashier, supervisor, auditor, database, clock } = town

/** What a server does every second; a second one does it at the same time. */
async function sweep(): Promise<void> {
  const services = () => ({
    database,
    clock,
    door: createDoor({ database, clock, books: { sessions: sessionsBook } }),
  })
  await Promise.all([sweepLedgers(services()), sweepLedgers(services())])
}

const cashiering = (on: boolean) => admin.patch('/agency', { bundles: { cashiering: on } })
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
]

async function drawer(): Promise<string> {
  const { body } = await admin.post('/drawers', {
    name: 'Window 1',
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  return body.id
}

async function citation(number: string): Promise<string> {
  const wish = { number, plate: 'P1', state: 'CA', lines: [{ kind: 'fine', amount: 5_000 }] }
  expect((await supervisor.post('/citations', wish)).status).toBe(201)
  return number
}

const payment = (number: string, amount: number) => ({
  items: [{ citation: number, amount }],
  tenders: [{ method: 'cash', amount }],
})

const drawerId = await drawer()

it('A-2: Cashiering is switched off when every session is closed, and needs one of the others', async () => {
  const { body: session } = await cashier.post('/sessions', { drawerId })
  const refused = await cashiering(false)
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'sessions_unclosed', sessions: [session.id] },
  })
  await supervisor.post(`/sessions/${session.id}/status`, { status: 'closed' })
  const alone = { bundles: { enforcement: false, permits: false } }
  expect(codeOf(await admin.patch('/agency', alone))).toEqual([422, 'cashiering_needs_another'])
  expect((await cashiering(false)).body.bundles).toEqual({
    enforcement: true,
    permits: true,
    cashiering: false,
  })
})

it('A-2: without Cashiering citations and permits are worked with in no session of anybody’s', async () => {
  await sweep()
  await sweep()
  const number = await citation('L1')
  const paid = await cashier.post('/payments', payment(number, 5_000))
  expect(paid.status).toBe(201)
  expect((await cashier.get(`/citations/${number}`)).body.due).toBe(0)

  await admin.post('/permits', {
    number: 'RP-1',
    type: 'Residential',
    holder: 'Ada Lovelace',
    validFrom: '2026-03-01',
    validTo: '2027-02-28',
    price: 9_000,
  })
  const tenders = [
    { method: 'cash', amount: 4_000 },
    { method: 'credit_card', amount: 5_000, cardTail: '4242' },
  ]
  const order = await cashier.post('/permit-orders', { permits: ['RP-1'], tenders })
  expect(order.status).toBe(201)
  const found = await cashier.get('/permit-orders?cardTail=4242')
  expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([order.body.id])
  const refund = await cashier.post(`/permit-orders/${order.body.id}/refund`, {})
  expect(refund.status).toBe(201)

  const [one] = paid.body.transactions
  const reversal = { transactionId: one.id }
  expect((await supervisor.post(`/citations/${number}/reversals`, reversal)).status).toBe(201)
  expect((await cashier.get('/auth/me')).body.session).toBeNull()
  expect((await auditor.get('/proof/totals')).body).toMatchObject({ sound: true })
  expect((await auditor.get('/proof/chains')).body).toMatchObject({ sound: true })
})

it('A-2: the pages of Cashiering have nothing to show, and the ledger is nobody’s to end', async () => {
  const { body } = await cashier.post('/payments', payment(await citation('L2'), 100))
  const ledger = body.sessionId
  expect((await supervisor.get('/drawers')).body.items.map((d: { id: string }) => d.id)).toEqual([
    drawerId,
  ])
  for (const all of [false, true]) {
    const { body: listed } = await supervisor.get(`/sessions?includeDeactivated=${all}`)
    expect(listed.items.map((s: { id: string }) => s.id)).not.toContain(ledger)
  }
  const { body: dashboard } = await supervisor.get('/dashboard')
  expect(dashboard.unclosed[0]).toMatchObject({ status: 'open', count: 0, sessions: [] })
  const refusals = [
    await cashier.post('/sessions', { drawerId }),
    await cashier.post(`/sessions/${ledger}/join`),
    await supervisor.post(`/sessions/${ledger}/status`, { status: 'closed' }),
  ]
  expect(refusals.map(codeOf)).toEqual(refusals.map(() => [409, 'cashiering_off']))
})

it('A-2: with Cashiering on again the ledger is closed, and what stands in it stays', async () => {
  const { body: taken } = await cashier.post('/payments', payment(await citation('L3'), 100))
  await cashiering(true)
  // S-7: at once, and not when the sweep has been there
  const refused = await cashier.post('/payments', payment('L3', 100))
  await sweep()
  expect(codeOf(refused)).toEqual([409, 'session_required'])
  const { body: ledger } = await auditor.get(`/sessions/${taken.sessionId}`)
  expect(ledger).toMatchObject({ status: 'closed', drawer: { name: 'Ledger' } })
  expect((await auditor.get('/sessions?includeDeactivated=true')).body.items).toContainEqual(
    expect.objectContaining({ id: taken.sessionId }),
  )
  expect((await cashier.post('/sessions', { drawerId })).status).toBe(201)
  expect((await auditor.get('/proof/chains')).body).toMatchObject({ sound: true })
})

it('A-2: a session that is about to start and the switching off do not miss each other', async () => {
  const open = (await cashier.get('/auth/me')).body.session
  await supervisor.post(`/sessions/${open.id}/status`, { status: 'closed' })
  const [started, off] = await Promise.all([
    cashier.post('/sessions', { drawerId }),
    cashiering(false),
  ])
  const outcomes = [started.status, off.status].join()
  expect(['201,409', '409,200']).toContain(outcomes)
})

it('A-2: a drawer that is called Ledger and the ledger’s own stand in nobody’s way', async () => {
  const { admin: theirs, agencyId } = town.elsewhere
  const wish = {
    name: 'ledger',
    branchId: town.elsewhere.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  }
  const before = await theirs.post('/drawers', wish)
  expect(before.status).toBe(201)
  await theirs.patch('/agency', { bundles: { enforcement: true, cashiering: false } })
  await sweep()
  const { rows } = await database.owner.query(
    `select status from sessions where agency_id = $1 and ledger`,
    [agencyId],
  )
  expect(rows).toEqual([{ status: 'open' }])
  expect((await theirs.patch(`/drawers/${before.body.id}`, { name: 'Desk' })).status).toBe(200)
  expect((await theirs.post('/drawers', { ...wish, name: 'LEDGER' })).status).toBe(201)
})

it('A-2: an agency whose ledger cannot be kept keeps no other from theirs', async () => {
  const agencies = [
    { id: town.agencyId, admin },
    { id: town.elsewhere.agencyId, admin: town.elsewhere.admin },
  ]
  const switchAll = async (on: boolean) => {
    for (const each of agencies)
      expect((await each.admin.patch('/agency', { bundles: { cashiering: on } })).status).toBe(200)
  }
  const { session } = (await cashier.get('/auth/me')).body
  if (session) await supervisor.post(`/sessions/${session.id}/status`, { status: 'closed' })
  const door = createDoor({ database, clock, books: { sessions: sessionsBook } })
  for (const { id: failing } of agencies) {
    await switchAll(false)
    await sweep()
    await switchAll(true)
    const submit: typeof door.submit = (command) =>
      command.agencyId === failing ? Promise.reject(new Error('held')) : door.submit(command)
    const sweeping = sweepLedgers({ database, clock, door: { ...door, submit } })
    await expect(sweeping).rejects.toThrow(AggregateError)
    for (const { id } of agencies) expect(await ledgerOpen(id)).toBe(id === failing)
    await sweep()
  }
})

async function ledgerOpen(agencyId: number): Promise<boolean> {
  const { rowCount } = await database.owner.query(
    `select from sessions where agency_id = $1 and ledger and status = 'open'`,
    [agencyId],
  )
  return rowCount === 1
}
