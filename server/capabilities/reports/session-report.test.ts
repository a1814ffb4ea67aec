import { expect, it } from 'vitest'
import { createPress } from '../../documents/press.ts'
import { createPostman } from '../../mail/postman.ts'
import { testDatabase } from '../../testing/database.ts'
import { readPdf } from '../../testing/pdf.ts'
import { testTown } from '../../testing/town.ts'
import { reportMaker, SESSION_REPORT } from './session-report.ts'

const town = await testTown(await testDatabase())
const { cashier, admin, database, clock } = town
const { body: drawer } = await admin.post('/drawers', {
  name: 'Window 2',
  branchId: town.branchId,
  type: 'physical',
  openingBalanceRequired: false,
  concurrentUsers: true,
  closingMethod: 'manual',
})
const { body: session } = await cashier.post('/sessions', { drawerId: drawer.id })
const lines = [{ kind: 'fine', amount: 11_000 }]
await admin.post('/citations', { number: 'C1', lines })
for (const [amount, tender] of [
  [2_000, { method: 'cash' }],
  [3_000, { method: 'check', reference: '#4711 *x*' }],
] as const) {
  const items = [{ citation: 'C1', amount }]
  const paid = await cashier.post('/payments', { items, tenders: [{ amount, ...tender }] })
  if (paid.status !== 201) throw new Error(paid.body.detail)
}

async function reportPdf(query = '') {
  const answer = await town.app.http.inject({
    url: `/api/v1/sessions/${session.id}/report.pdf${query}`,
    headers: { cookie: `countinghouse_login=${cashier.token}` },
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="S-${session.id}.pdf"`)
  return readPdf(answer.rawPayload)
}

const press = createPress()
const makers = { [SESSION_REPORT]: reportMaker({ database, clock, press }) }
const log = { warn: () => {}, error: () => {} }
const postman = createPostman({ database, clock, carrier: null, makers, log })

it('V-5: the PDF has attributes, revenue by payment type and every transaction, to be read', async () => {
  const { title, uaPart, said, text } = await reportPdf()
  expect({ title, uaPart }).toEqual({
    title: `Drawer Session Report S-${session.id}`,
    uaPart: '1',
  })
  expect(
    said.filter(({ role }) => role.startsWith('H')).map(({ text: each }) => each.trim()),
  ).toEqual([`Drawer Session Report S-${session.id}`, 'Revenue by payment type', 'Transactions'])
  expect(said.filter(({ role }) => role === 'TH')).toHaveLength(3 + 9)
  const plain = text.replaceAll(/\s+/g, ' ')
  for (const each of ['Drawer Window 2', 'Status Open', 'Cash 1 $20.00', 'Total 2 $50.00'])
    expect(plain).toContain(each)
  expect(plain).toContain('#4711 *x*')
  expect(plain).toContain('Made by cashier of Marlow, Mar 2, 2026, 8:00 AM PST.')
})

it('V-5: what the list is filtered by the PDF is filtered by, and says so', async () => {
  const { text } = await reportPdf('?method=check&minAmount=100')
  const plain = text.replaceAll(/\s+/g, ' ')
  expect(plain).toContain('Only a part of the transactions: Payment type Check, at least $1.00')
  expect(plain).toContain('Total 1 $30.00')
})

it.each(['pdf', 'csv'] as const)('V-5: as %s it goes to one’s own address', async (format) => {
  const path = `/sessions/${session.id}/report/email`
  const key = `once-for-${format}`
  const asked = await cashier.post(path, { format, method: 'cash' }, { key })
  expect(asked).toMatchObject({
    status: 202,
    body: { to: cashier.email, kind: 'report', files: [] },
  })
  expect((await cashier.post(path, { format, method: 'cash' }, { key })).body.id).toBe(
    asked.body.id,
  )
  await postman.round.run()
  await postman.idle()
  const { body } = await cashier.get(`/mails/${asked.body.id}`)
  expect(body).toMatchObject({ state: 'queued', files: [{ name: `S-${session.id}.${format}` }] })
  const file = await town.app.http.inject({
    url: `/api/v1/mails/${body.id}/files/0`,
    headers: { cookie: `countinghouse_login=${cashier.token}` },
  })
  const text = format === 'pdf' ? (await readPdf(file.rawPayload)).text : file.body
  expect(text).toContain('20.00')
  expect(text).not.toContain('#4711')
})

it('document_too_long, report_too_long_to_mail: a million is refused beforehand, naming the CSV', async () => {
  await database.owner.query(
    `update session_totals set count = 1000000 where session_id = $1 and method = 'cash'`,
    [session.id],
  )
  const csv = `/api/v1/sessions/${session.id}/report.csv`
  const pdf = await cashier.get(`/sessions/${session.id}/report.pdf`)
  expect(pdf).toMatchObject({
    status: 422,
    body: { code: 'document_too_long', most: 5_000, csv, detail: expect.stringContaining('CSV') },
  })
  const send = (format: string) => cashier.post(`/sessions/${session.id}/report/email`, { format })
  expect((await send('pdf')).body.code).toBe('document_too_long')
  expect((await send('csv')).body).toMatchObject({ code: 'report_too_long_to_mail', csv })
})

it('A-1: a session of another agency is not there', async () => {
  const theirs = await town.elsewhere.auditor.get(`/sessions/${session.id}/report.pdf`)
  expect(theirs).toMatchObject({ status: 404, body: { code: 'session_not_found' } })
})

it('S-15: the PDF of a session that was counted says what was counted, and why it differs', async () => {
  const { body: counting } = await admin.post('/drawers', {
    name: 'Counted',
    branchId: town.branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
    closingCount: 'declared',
  })
  const { body: begun } = await town.supervisor.post('/sessions', { drawerId: counting.id })
  const given = await town.supervisor.post(`/sessions/${begun.id}/counts`, {
    lines: [{ denomination: 'coin-25', pieces: 1 }],
    others: [],
    close: false,
    reason: 'A quarter was found',
  })
  expect(given.status).toBe(201)
  const answer = await town.app.http.inject({
    url: `/api/v1/sessions/${begun.id}/report.pdf`,
    headers: { cookie: `countinghouse_login=${town.supervisor.token}` },
  })
  const { text } = await readPdf(answer.rawPayload)
  const plain = text.replaceAll(/\s+/g, ' ')
  for (const each of [
    'Counted by supervisor of Marlow, Mar 2, 2026, 8:00 AM PST',
    'Count waits for approval',
    'Reason of the difference A quarter was found (supervisor of Marlow)',
    'Cash, with the opening balance $0.00 $0.25 $0.25 over',
  ])
    expect(plain).toContain(each)
})
