import { parse } from 'csv-parse/sync'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import type { Resident } from '../../testing/resident.ts'
import { testTown } from '../../testing/town.ts'

const town = await testTown(await testDatabase())
let made = 0

async function sessionOf(whose: Resident, name = `Window ${(made += 1)}`): Promise<string> {
  const drawer = { name, branchId: town.branchId, type: 'physical', closingMethod: 'manual' }
  const { body } = await town.admin.post('/drawers', {
    ...drawer,
    openingBalanceRequired: false,
    concurrentUsers: true,
  })
  return (await whose.post('/sessions', { drawerId: body.id })).body.id
}

async function citation(number: string, fine = 11_000): Promise<string> {
  const issuedAt = '2026-01-05T17:00:00Z'
  const violation = { violationCode: '35', violation: 'NO PERMIT', location: 'MAIN ST' }
  const lines = [{ kind: 'fine', amount: fine }]
  const body = { number, plate: 'P1', state: 'CA', ...violation, issuedAt, lines }
  expect((await town.admin.post('/citations', body)).status).toBe(201)
  return number
}

async function pay(whose: Resident, number: string, amount: number, tender: object) {
  const items = [{ citation: number, amount }]
  const { status, body } = await whose.post('/payments', {
    items,
    tenders: [{ amount, ...tender }],
  })
  expect(status).toBe(201)
  return body.transactions[0].id as string
}

type Line = Record<string, string>
const busy = () => town.database.files.totalCount - town.database.files.idleCount
const linesOf = (text: string): Line[] => parse(text, { columns: true, bom: true })

it('V-5: the CSV has every transaction of the session, amounts in units and times of the agency', async () => {
  const session = await sessionOf(town.cashier, 'Front "desk", left')
  const first = await pay(town.cashier, await citation('C1'), 2_005, { method: 'cash' })
  const second = await pay(town.cashier, 'C1', 300, { method: 'check', reference: '4711' })
  await town.cashier.post(`/transactions/${second}/reverse`, {})
  const { status, headers, body } = await town.auditor.get(`/sessions/${session}/report.csv`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toBe(`attachment; filename="S-${session}.csv"`)
  const lines = linesOf(body)
  expect(lines.map((line) => line['Amount (USD)'])).toEqual(['20.05', '3.00', '-3.00'])
  expect(lines[0]).toEqual({
    'Transaction ID': first,
    'Session ID': session,
    Drawer: 'Front "desk", left',
    'Time (America/Los_Angeles)': '2026-03-02 08:00:00',
    User: town.cashier.name,
    Kind: 'single_payment',
    Method: 'Cash',
    'Amount (USD)': '20.05',
    Reference: '',
    'Card tail': '',
    Target: 'citation',
    Number: 'C1',
    Receipt: `${session}-1`,
    Reverses: '',
    'Reversed by': '',
    'Other half': '',
    Moved: '',
    Edited: '',
  })
  expect(lines[1]).toMatchObject({ Reference: '4711', 'Reversed by': lines[2]?.['Transaction ID'] })
  expect(lines[2]).toMatchObject({ Kind: 'reversal', Reverses: second })
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1'])(
  'V-5: a reference %j is text to a spreadsheet',
  async (reference) => {
    const session = await sessionOf(town.cashier)
    await pay(town.cashier, await citation(`F${made}`), 100, { method: 'check', reference })
    const { body } = await town.cashier.get(`/sessions/${session}/report.csv`)
    expect(linesOf(body)[0]?.['Reference']).toBe(`'${reference.trim()}`)
  },
)

it('V-5: what the list is filtered by the CSV is filtered by', async () => {
  const session = await sessionOf(town.cashier)
  await pay(town.cashier, await citation('C2'), 100, { method: 'cash' })
  await pay(town.cashier, 'C2', 200, { method: 'check', reference: "O'Neil" })
  await pay(town.cashier, 'C2', 300, { method: 'cash' })
  const amounts = async (query: string) => {
    const { body } = await town.cashier.get(`/sessions/${session}/report.csv?${query}`)
    return linesOf(body).map((line) => line['Amount (USD)'])
  }
  expect(await amounts('method=cash')).toEqual(['1.00', '3.00'])
  expect(await amounts('minAmount=200&maxAmount=200')).toEqual(['2.00'])
  expect(await amounts(`userId=${town.cashier.userId}`)).toHaveLength(3)
  expect(await amounts(`userId=${town.supervisor.userId}`)).toEqual([])
  expect(await amounts(`method=${encodeURIComponent("x' or true --")}`)).toEqual([])
})

it('V-5: heads of columns are in the language of whoever asks', async () => {
  const session = await sessionOf(town.cashier)
  await town.cashier2.patch('/auth/me', { locale: 'es' })
  const { body } = await town.cashier2.get(`/sessions/${session}/report.csv`)
  expect(body).toContain('Importe (USD),Referencia')
})

it('A-1, A-6: a session of another agency is not there, and a filter that is none is named', async () => {
  const session = await sessionOf(town.cashier)
  const theirs = await town.elsewhere.auditor.get(`/sessions/${session}/report.csv`)
  expect(theirs).toMatchObject({ status: 404, body: { code: 'session_not_found' } })
  const wrong = await town.cashier.get(`/sessions/${session}/report.csv?minAmount=x`)
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/minAmount' }] } })
})

it('V-5: whoever goes away in the middle leaves no connection behind', async () => {
  const session = await sessionOf(town.cashier)
  await town.database.owner.query(
    `insert into transactions (agency_id, id, session_id, payment_id, receipt_number, kind, amount,
       method, target_type, target_id, target_number, user_id, created_at)
     select $1, nextval('transaction_ids'), $2, n, 'x', 'single_payment', 1, 'cash', 'citation', n,
            'X' || n, $3, app_now() from generate_series(1, 100000) n`,
    [town.agencyId, session, town.cashier.userId],
  )
  await town.app.http.listen({ port: 0, host: '127.0.0.1' })
  const { port } = town.app.http.server.address() as AddressInfo
  const asked = http.get({
    port,
    path: `/api/v1/sessions/${session}/report.csv`,
    headers: { cookie: `countinghouse_login=${town.cashier.token}` },
  })
  const [answer] = (await once(asked, 'response')) as [http.IncomingMessage]
  await once(answer, 'data')
  expect(busy()).toBe(1)
  answer.destroy()
  await expect.poll(() => busy(), { timeout: 5_000 }).toBe(0)
  expect((await town.cashier.get('/auth/me')).status).toBe(200)
  expect(town.log.filter((line) => line.includes('"level":50'))).toEqual([])
}, 60_000)
