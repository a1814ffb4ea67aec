import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { readPdf } from '../../testing/pdf.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
const { cashier, supervisor, admin, auditor } = town
await town.database.owner.query(`update branches set address = '1 Main St' where agency_id = $1`, [
  town.agencyId,
])

const { body: drawer } = await admin.post('/drawers', {
  name: 'Window 2',
  branchId: town.branchId,
  type: 'physical',
  openingBalanceRequired: false,
  concurrentUsers: true,
  closingMethod: 'manual',
})
const { body: session } = await cashier.post('/sessions', { drawerId: drawer.id })
await supervisor.post(`/sessions/${session.id}/join`)

let count = 0
async function payment(tenders: object[] = [{ method: 'cash', amount: 11_000 }]) {
  const number = `24PK${(count += 1)}`
  const lines = [{ kind: 'fine', amount: 11_000 }]
  const about = { violation: 'NO PERMIT', violationCode: '35' }
  expect((await admin.post('/citations', { number, lines, ...about })).status).toBe(201)
  const items = [{ citation: number, amount: 11_000 }]
  const { status, body } = await cashier.post('/payments', { items, tenders, payer: 'Ada Byron' })
  expect(status).toBe(201)
  return { id: body.id as string, receiptNumber: body.receiptNumber as string, number, body }
}

/** PDFs are bytes, which the tests' people would read as text. */
async function receiptPdf(id: string, query = '', who = cashier) {
  const answer = await town.app.http.inject({
    url: `/api/v1/payments/${id}/receipt.pdf${query}`,
    headers: { cookie: `countinghouse_login=${who.token}` },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  return readPdf(answer.rawPayload)
}

async function auditOf(id: string) {
  const { body } = await admin.get(`/audit?subject=payment:${id}&limit=50`)
  return body.items
    .filter(({ action }: { action: string }) => action.startsWith('receipt.'))
    .map(({ action, after }: { action: string; after: { printing: number } }) => [
      action,
      after.printing,
    ])
}

it('the receipt says what an auditor asks for', async () => {
  const paid = await payment([
    { method: 'cash', amount: 10_000 },
    { method: 'check', amount: 1_000, reference: '4711' },
  ])
  const { title, text, uaPart, language, said } = await receiptPdf(paid.id)
  expect({ title, uaPart, language }).toMatchObject({
    title: `Receipt ${paid.receiptNumber}`,
    uaPart: '1',
    language: expect.stringMatching(/^en/),
  })
  const plain = text.replaceAll(/\s+/g, ' ')
  for (const each of [
    'Marlow Town Hall 1 Main St',
    'Date Mar 2, 2026, 8:00 AM PST',
    'Payer Ada Byron',
    'Taken by cashier of Marlow',
    'Drawer Window 2',
    `Session S-${session.id}`,
    `Citation ${paid.number}: NO PERMIT $110.00`,
    'Paid $110.00',
    'Cash $100.00',
    'Check 4711 $10.00',
    ...paid.body.transactions.map(({ id }: { id: string }) => id),
  ])
    expect(plain).toContain(each)
  expect(plain).not.toContain('Reprint')
  expect(plain).not.toContain('Still due')
  expect(plain).toContain('Keep this receipt as your proof of payment.')
  expect(said.filter(({ role }) => role === 'TH').length).toBe(4)
})

it('E-4: a receipt of a part says what is still due, and whose it is', async () => {
  const number = `24PK${(count += 1)}`
  const lines = [{ kind: 'fine', amount: 7_500 }]
  await admin.post('/citations', { number, lines, violation: 'NO PERMIT', plate: '7ABC123' })
  const items = [{ citation: number, amount: 5_000 }]
  const tenders = [{ method: 'cash', amount: 5_000 }]
  const { body } = await cashier.post('/payments', { items, tenders })
  const plain = (await receiptPdf(body.id)).text.replaceAll(/\s+/g, ' ')
  expect(plain).toContain(`Citation ${number}: NO PERMIT, 7ABC123 $50.00`)
  expect(plain).toContain(`Still due on ${number} when this was made: $25.00.`)
  expect((await cashier.get(`/payments/${body.id}`)).body.branch).toEqual({
    name: 'Town Hall',
    address: '1 Main St',
  })
})

it('P-8: the first printing is the original, each further one is marked and logged', async () => {
  const { id } = await payment()
  expect((await receiptPdf(id, '?paper=roll')).text).not.toContain('Reprint')
  const printed = await supervisor.post(`/payments/${id}/receipt/printings`)
  expect(printed).toMatchObject({ status: 201, body: { number: 2, way: 'browser' } })
  const third = await receiptPdf(id, '', town.finance)
  expect(third.text.replaceAll(/\s+/g, ' ')).toContain(
    'Reprint 3, Mar 2, 2026, 8:00 AM PST, by finance of Marlow',
  )
  expect((await cashier.get(`/payments/${id}/receipt/printings`)).body.items).toMatchObject([
    { number: 1, way: 'pdf', by: { name: 'cashier of Marlow' } },
    { number: 2, way: 'browser', by: { name: 'supervisor of Marlow' } },
    { number: 3, way: 'pdf' },
  ])
  expect((await auditOf(id)).toReversed()).toEqual([
    ['receipt.printed', 1],
    ['receipt.reprinted', 2],
    ['receipt.reprinted', 3],
  ])
})

it('counts printings of ten at once without a gap, and one that is sent twice once', async () => {
  const { id } = await payment()
  const print = () => cashier.post(`/payments/${id}/receipt/printings`)
  const numbers = (await Promise.all(Array.from({ length: 10 }, print))).map(
    ({ body }) => body.number,
  )
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const again = () =>
    cashier.post(`/payments/${id}/receipt/printings`, {}, { key: 'pressed-twice' })
  expect((await again()).body.number).toBe(11)
  expect((await again()).body.number).toBe(11)
})

it('a reversed one is marked, and one that is partly reversed says what', async () => {
  const paid = await payment([
    { method: 'cash', amount: 10_000 },
    { method: 'check', amount: 1_000, reference: '4711' },
  ])
  const [cash, check] = paid.body.transactions
  const reversal = await cashier.post(`/transactions/${check.id}/reverse`, {})
  expect(reversal.status).toBe(201)
  const partly = (await receiptPdf(paid.id)).text.replaceAll(/\s+/g, ' ')
  expect(partly).toContain('PARTLY REVERSED')
  expect(partly).toMatch(
    new RegExp(`Reversal \\d+ on ${paid.number}, Mar 2, 2026, 8:00 AM PST, by cashier of Marlow`),
  )
  expect(partly).toContain('Stays paid $100.00')
  await cashier.post(`/transactions/${cash.id}/reverse`, {})
  const whole = (await receiptPdf(paid.id)).text
  expect(whole).toContain('REVERSED: this payment was given back')
})

it('says that the method was corrected since', async () => {
  const paid = await payment()
  const [{ id }] = paid.body.transactions
  const edit = await cashier.patch(`/transactions/${id}`, { method: 'check', reference: '99' })
  expect(edit.status).toBe(200)
  expect((await receiptPdf(paid.id)).text).toContain('was corrected since')
})

it('P-8: by e-mail it goes to the outbox with what it said then, once for two presses', async () => {
  const { id, receiptNumber } = await payment()
  const send = () =>
    cashier.post(`/payments/${id}/receipt/email`, { to: 'ada@example.test' }, { key: 'send-once' })
  const first = await send()
  expect(first).toMatchObject({
    status: 202,
    body: {
      to: 'ada@example.test',
      state: 'queued',
      hasServer: false,
      title: `Receipt ${receiptNumber} from Marlow`,
      subject: { type: 'payment', id },
    },
  })
  expect((await send()).body).toEqual(first.body)
  const { body } = await supervisor.get('/mails')
  expect(body.items).toHaveLength(1)
  expect(await auditOf(id)).toEqual([['receipt.printed', 1]])
})

it.each([
  'ada at home',
  '<ada@example.test>',
  'ada@example.test>',
  'ada@example.test,bob@example.test',
])('X-2: %j is no address, and is named, with what would be right', async (to) => {
  const { id } = await payment()
  const { status, body } = await cashier.post(`/payments/${id}/receipt/email`, { to })
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([
    { pointer: '/to', expected: 'an e-mail address, such as ann@example.gov' },
  ])
})

it('A-6: sending needs its permission; a payment that is not there is not found', async () => {
  const { id } = await payment()
  const sent = await auditor.post(`/payments/${id}/receipt/email`, { to: 'a@b.test' })
  expect(sent.body.code).toBe('not_permitted')
  expect((await cashier.get('/payments/999999/receipt.pdf')).body.code).toBe('payment_not_found')
})

it('A-6, P-8: who only reads gets no paper, so the payer’s own stays the original', async () => {
  const { id } = await payment()
  const answer = await auditor.get(`/payments/${id}/receipt.pdf`)
  expect(answer).toMatchObject({ status: 403, body: { permission: 'receipts.give' } })
  expect((await auditor.get(`/payments/${id}/receipt/printings`)).body.items).toEqual([])
  expect((await receiptPdf(id)).text).not.toContain('Reprint')
})

it('P-8: a permit order has a receipt too, which names its permits', async () => {
  const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  const permit = { number: 'R-1', type: 'Resident', holder: 'Ada', price: 1_000, ...valid }
  expect((await admin.post('/permits', permit)).status).toBe(201)
  const order = await cashier.post('/permit-orders', {
    permits: ['R-1'],
    tenders: [{ method: 'cash', amount: 1_000 }],
  })
  expect(order.status).toBe(201)
  const [{ paymentId }] = order.body.tenders
  const { text } = await receiptPdf(paymentId, '?language=es')
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    `Pedido de permisos ${order.body.number}: Resident R-1 $10.00`,
  )
})
