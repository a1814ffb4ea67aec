import { expect } from 'vitest'
import type { testDatabase } from './database.ts'
import { testIntake } from './intake.ts'
import type { Resident } from './resident.ts'
import type { Town } from './town.ts'

/** The key under which the neighbour's payment was taken. */
export const PAYMENT_KEY = 'the-key-of-their-payment'
const DAY = '2026-02-27'

type Neighbourhood = {
  readonly town: Town
  readonly database: Awaited<ReturnType<typeof testDatabase>>
}

/** One of everything in the other agency, made by its own people; answers with their identifiers. */
export async function furnishNeighbour(hood: Neighbourhood) {
  const people = await furnishPeople(hood)
  const counter = await furnishCounter(hood)
  const mail = await furnishMail(hood, counter.payment)
  const money = await furnishMoney(hood)
  const arrived = await furnishIntake(hood, counter.drawer)
  const cash = await furnishCash(hood)
  const repair = await furnishRepair(hood)
  return { ...people, ...counter, ...mail, ...money, ...arrived, ...cash, ...repair }
}

async function furnishPeople({ town: { elsewhere } }: Neighbourhood) {
  const there = elsewhere.admin
  const role = await there.post('/roles', { name: 'Clerk', permissions: [] })
  const key = await there.post('/api-keys', { name: 'Handhelds' })
  const provider = await there.post('/single-sign-on/providers', {
    name: 'theirs',
    issuer: 'https://login.example',
    clientId: 'theirs',
    scope: 'openid email',
    roleClaim: null,
    roles: [],
    createsPeople: false,
    active: false,
  })
  expect(provider.status).toBe(201)
  const method = { code: 'barter', name: 'Barter', cash: false, needsReference: false }
  expect((await there.post('/payment-methods', method)).status).toBe(201)
  return { role: role.body.id, apiKey: key.body.id, provider: provider.body.id }
}

/** A session with what was paid in it: a citation, a permit, a plan and a batch. */
async function furnishCounter({ town: { elsewhere } }: Neighbourhood) {
  const there = elsewhere.admin
  const drawer = await there.post('/drawers', {
    name: 'Window',
    branchId: elsewhere.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  const session = await there.post('/sessions', { drawerId: drawer.body.id })
  const number = 'THEIRS-1'
  await there.post('/citations', { number, lines: [{ kind: 'fine', amount: 5_000 }] })
  const payment = await there.post(
    '/payments',
    { items: [{ citation: number, amount: 5_000 }], tenders: [{ method: 'cash', amount: 5_000 }] },
    { key: PAYMENT_KEY },
  )
  expect(payment.status).toBe(201)
  const permit = { number: 'THEIRS-P1', type: 'Resident', holder: 'theirs', price: 1_000 }
  const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  expect((await there.post('/permits', { ...permit, ...valid })).status).toBe(201)
  const order = await there.post('/permit-orders', {
    permits: ['THEIRS-P1'],
    tenders: [{ method: 'cash', amount: 1_000 }],
  })
  expect(order.status).toBe(201)
  const [template, plan] = await furnishPlan(there)
  return {
    drawer: drawer.body.id,
    session: session.body.id,
    citation: number,
    payment: payment.body.id,
    transaction: payment.body.transactions[0].id,
    permit: permit.number,
    order: order.body.id,
    template,
    plan,
    batch: await furnishBatch(there),
  }
}

async function furnishPlan(there: Resident) {
  const charged = { number: 'THEIRS-2', payer: 'theirs', lines: [{ kind: 'fine', amount: 5_000 }] }
  await there.post('/citations', charged)
  const template = await there.post('/plan-templates', {
    name: 'theirs',
    enrolmentFee: 0,
    smallestInstalment: 1,
    longestMonths: 12,
    graceDays: 5,
    lateFees: 'held',
  })
  const terms = { instalments: 2, firstDueOn: '2026-04-01', every: 'month' }
  const plan = await there.post('/payment-plans', { citations: ['THEIRS-2'], ...terms })
  expect(plan.status).toBe(201)
  return [template.body.id, plan.body.id] as const
}

async function furnishBatch(there: Resident) {
  const batch = await there.post('/batches', { source: 'theirs', controlCount: 1, controlTotal: 1 })
  const line = { citation: 'THEIRS-2', amount: 1, method: 'cash' }
  await there.send('PUT', `/batches/${batch.body.id}/lines`, { lines: [line] })
  expect((await there.post(`/batches/${batch.body.id}/post`, {})).status).toBe(200)
  return batch.body.id
}

/** A mail with a file, and an import of citations. */
async function furnishMail({ town: { elsewhere }, database }: Neighbourhood, paymentId: string) {
  const there = elsewhere.admin
  const mail = await there.post(`/payments/${paymentId}/receipt/email`, {
    to: 'theirs@example.test',
  })
  await database.owner.query(
    `insert into mail_files values ($1, $2, 0, 'theirs', 'text/csv', '')`,
    [elsewhere.agencyId, mail.body.id],
  )
  const { rows } = await database.owner.query<{ id: number }>(
    `insert into citation_imports (agency_id, user_id, file_name, file_hash, mapping, dry_run, bytes)
     values ($1, $2, 'theirs.csv', '', '{}', false, 1) returning id`,
    [elsewhere.agencyId, there.userId],
  )
  return { mail: mail.body.id, import: String(rows[0]?.id) }
}

/** A source of files, and a file of it that was looked at. */
async function furnishIntake({ town: { elsewhere }, database }: Neighbourhood, drawerId: string) {
  const there = elsewhere.admin
  const wish = { name: 'theirs', drawerId, format: 'lockbox', method: 'check' }
  const source = await there.post('/intake/sources', wish)
  expect(source.status).toBe(201)
  const { rows } = await database.owner.query<{ id: number }>(
    `insert into intake_imports (agency_id, source_id, user_id, file_name, file_hash, dry_run, bytes)
     values ($1, $2, $3, 'theirs.txt', '', true, 1) returning id`,
    [elsewhere.agencyId, source.body.id, there.userId],
  )
  return { source: source.body.id, intake: String(rows[0]?.id) }
}

/** From a closed session to the bank and into the ledger. */
async function furnishMoney({ town: { elsewhere }, database }: Neighbourhood) {
  const there = elsewhere.admin
  const drawer = await there.post('/drawers', {
    name: 'Second window',
    branchId: elsewhere.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  const session = await there.post('/sessions', { drawerId: drawer.body.id })
  await there.post('/payments', {
    items: [{ citation: 'THEIRS-2', amount: 100 }],
    tenders: [{ method: 'cash', amount: 100 }],
  })
  await there.post(`/sessions/${session.body.id}/status`, { status: 'closed' })
  const account = await there.post('/deposit-accounts', {
    name: 'theirs',
    bank: 'theirs',
    tail: '0000',
  })
  await there.send('PUT', '/deposit-sources', { sources: [{ accountId: account.body.id }] })
  const lines = [{ denomination: 'note-100', pieces: 1 }]
  const bag = { accountId: account.body.id, bagNumber: 'theirs', lines }
  const deposit = await there.post('/deposits', bag)
  expect(deposit.status).toBe(201)
  await there.post('/ledger-accounts', { code: 'THEIRS', name: 'theirs', type: 'asset' })
  const journal = await there.post('/journal-exports', {})
  expect(journal.status).toBe(201)
  const { rows } = await database.owner.query<{ id: number }>(
    `insert into bank_statements (agency_id, account_id, format, file_name, file_hash, first_day,
                                  last_day, line_count, credits, debits, taken_by)
     values ($1, $2, 'csv', 'theirs.csv', '', '2026-03-02', '2026-03-02', 1, 100, 0, $3)
     returning id`,
    [elsewhere.agencyId, account.body.id, there.userId],
  )
  return {
    depositAccount: account.body.id,
    deposit: deposit.body.id,
    journal: journal.body.id,
    statement: String(rows[0]?.id),
  }
}

/** A till with cash in it, a bag on its way, a request, and a day that was processed. */
async function furnishCash({ town: { elsewhere }, database }: Neighbourhood) {
  const there = elsewhere.admin
  const wish = { branchId: elsewhere.branchId, number: 'theirs', kind: 'vault' }
  const till = await there.post('/tills', wish)
  await there.post(`/tills/${till.body.id}/assign`, { userId: String(there.userId) })
  await there.post('/tills/initialise', { branchId: elsewhere.branchId })
  const money = { tillId: till.body.id, direction: 'in', kind: 'float', amount: 100 }
  const paid = await there.post('/paid-in-out', { ...money, reason: 'theirs' })
  const approved = await elsewhere.supervisor.post(`/paid-in-out/${paid.body.id}/approve`, {})
  expect(approved.status).toBe(200)
  const given = { from: till.body.id, bagNumber: 'theirs', amount: 40 }
  const transfer = await there.post('/till-transfers', given)
  expect(transfer.status).toBe(201)
  const summary = { from: null, to: DAY, tills: [], elsewhere: [], differences: [] }
  await database.owner.query(
    `insert into business_days values ($1, $2, $3, 'processed', $4, app_now(), $4, app_now(),
                                     $4, app_now(), $5)`,
    [elsewhere.agencyId, elsewhere.branchId, DAY, there.userId, summary],
  )
  const request = await there.post('/paid-in-out', { ...money, reason: 'theirs' })
  return { till: till.body.id, transfer: transfer.body.id, paid: request.body.id }
}

/** An item in repair, one whose money is unidentified, and a configuration. */
async function furnishRepair({ town, database }: Neighbourhood) {
  const { elsewhere } = town
  const there = elsewhere.admin
  const drawer = await there.post('/drawers', {
    name: 'Lockbox',
    branchId: elsewhere.branchId,
    type: 'virtual',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  const session = await there.post('/sessions', { drawerId: drawer.body.id })
  expect(session.status).toBe(201)
  const { agencyId } = elsewhere
  const intake = testIntake({ database, clock: town.clock, agencyId, userId: there.userId })
  const items = [{}, {}, {}]
  const ids = await intake.arrive(items, await intake.lockbox(Number(drawer.body.id)))
  const [item = 0, rejected = 0] = ids
  expect((await there.post('/repair/fetch', {})).body.items).toHaveLength(3)
  const wish = { type: 'reject', reason: 'theirs' }
  await there.post(`/repair/items/${rejected}/disposition`, wish)
  expect((await there.post('/repair/finalise')).status).toBe(200)
  const configurations = await there.get('/repair/configurations')
  return {
    item: String(item),
    unidentified: String(rejected),
    configuration: configurations.body.items[0].id as string,
  }
}
