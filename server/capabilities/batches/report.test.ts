import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { batchDocument, type BatchReport } from './report.ts'
import { testOffice } from './test-office.ts'

const office = await testOffice()
const { cashier, check, citation, keyed, post } = office
await office.startSession(cashier)

it('E-6: the report of a posted batch is a CSV without Transaction IDs, harmless to spreadsheets', async () => {
  const number = await citation(5_000)
  const id = await keyed([check(number, 6_050, { reference: '=1+1' }), check(number, 100)])
  const early = await cashier.get(`/batches/${id}/report.csv`)
  expect(early).toMatchObject({ status: 409, body: { code: 'batch_not_posted' } })
  await post(id, { confirmOverpayment: true })
  const { status, headers, body } = await office.auditor.get(`/batches/${id}/report.csv`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toBe(`attachment; filename="B-${id}.csv"`)
  const rows: Record<string, string>[] = parse(body, { columns: true, bom: true })
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({
    Batch: `B-${id}`,
    Citation: number,
    Method: 'Check',
    Reference: "'=1+1",
    'Amount (USD)': '60.50',
    'To account balance (USD)': '10.50',
    'Posted (America/Los_Angeles)': '2026-03-02 08:00:00',
  })
  expect(body).not.toMatch(/transaction/i)
  expect((await office.elsewhere.admin.get(`/batches/${id}/report.csv`)).status).toBe(404)
})

const at = Temporal.Instant.from('2026-03-02T16:00:00Z')
const ada = { id: 7, name: 'Ada Byron' }
const posted = { paymentId: 1, receiptNumber: '1042-7', surplus: 1_000, reversed: false }
const line = { citation: 'A1', method: 'check', methodName: 'Check', reference: '4711' }
const REPORT: BatchReport = {
  batch: {
    id: 2_001,
    source: 'Mail',
    status: 'posted',
    controlCount: 2,
    controlTotal: 7_000,
    count: 2,
    total: 7_000,
    created: { by: ada, at },
    saved: { by: ada, at },
    ended: { by: ada, at },
    session: { id: 1_042, drawer: { id: 3, name: 'Mail desk' } },
    version: 3,
  },
  lines: [
    { ...line, line: 1, amount: 6_000, posted },
    { ...line, line: 2, amount: 1_000, posted: { ...posted, surplus: 0, reversed: true } },
  ],
  agency: { name: 'Marlow', currency: 'USD', timeZone: 'America/Los_Angeles' },
  language: 'en',
}

it('E-6: the report on paper says what was posted, by method and line by line', () => {
  const { title, facts, tables } = batchDocument(REPORT)
  expect(title).toBe('Batch Payment Report B-2001')
  expect(facts).toContainEqual({ label: 'Control count and total', value: '2 · $70.00' })
  expect(facts).toContainEqual({ label: 'Session', value: 'S-1042 · Mail desk' })
  expect(tables[0]?.rows).toEqual([['Check', '2', '$70.00']])
  expect(tables[1]?.rows).toEqual([
    ['1', 'A1', 'Check', '4711', '1042-7', '$10.00', '$60.00'],
    ['2', 'A1', 'Check', '4711', '1042-7 (reversed)', '', '$10.00'],
  ])
  expect(tables[1]?.total?.at(-1)).toBe('$70.00')
  const spanish = batchDocument({ ...REPORT, language: 'es' })
  expect(spanish.title).toBe('Informe de pagos del lote B-2001')
  expect(spanish.tables[0]?.rows).toEqual([['Cheque', '2', '$70.00']])
})
