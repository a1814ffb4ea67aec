import { expect, it } from 'vitest'
import { depositOffice } from '../deposits/test-office.ts'

const office = await depositOffice()
const { admin, cashier, closed, database, finance, sound, supervisor } = office

const done = ({ status, body }: Awaited<ReturnType<typeof admin.post>>) => {
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

async function tillOf(number: string, currency = 'USD'): Promise<string> {
  const wish = { branchId: office.branchId, number, kind: 'standard', currency }
  const { id } = done(await admin.post('/tills', wish))
  done(await admin.post(`/tills/${id}/assign`, { userId: String(cashier.userId) }))
  done(await cashier.post('/tills/initialise', { branchId: office.branchId }))
  return id
}

async function paid(tillId: string, what: object) {
  const wish = { tillId, direction: 'in', kind: 'paid', reason: 'Change', ...what }
  const { id } = done(await cashier.post('/paid-in-out', wish))
  done(await supervisor.post(`/paid-in-out/${id}/approve`, {}))
}

async function linesOf(id: string) {
  const { rows } = await database.owner.query(
    `select session_id is null as apart, account, method, debit, credit
       from journal_lines where number = $1 order by session_id nulls last, account, debit`,
    [id],
  )
  return rows
}

it('B-4, C-8, C-12: what tills booked is exported as lines of its branch and day, each once', async () => {
  const till = await tillOf('T-1')
  await paid(await tillOf('E-1', 'EUR'), { amount: 700 })
  await paid(till, { kind: 'float', amount: 5_000 })
  await paid(till, { direction: 'out', amount: 1_000 })
  const trays = [{ number: 1, lines: [{ denomination: 'coin-25', pieces: 159 }] }]
  const bins = [{ number: 1, count: 0, counted: 0 }]
  done(await cashier.post(`/tills/${till}/counts`, { trays, bins }))
  done(await supervisor.post(`/tills/${till}/counts/1/book`, { reason: 'Wrong change' }))
  const next = (await finance.get('/journal-exports/next')).body
  expect(next).toMatchObject({ sessionCount: 0, firstDay: '2026-03-02', debit: 1_025 })
  const { id } = done(await finance.post('/journal-exports', {}))
  const apart = { apart: true, method: '', debit: 0, credit: 0 }
  expect(await linesOf(id)).toEqual([
    { ...apart, account: 'funds', method: 'cash', credit: 1_025 },
    { ...apart, account: 'over_short', debit: 25 },
    { ...apart, account: 'paid', debit: 1_000 },
  ])
  const file = (await finance.get(`/journal-exports/${id}/lines.csv`)).body as string
  expect(file).toContain('Town Hall')
  expect(file).toContain('Paid in and out of tills')
  expect((await finance.post('/journal-exports', {})).body.code).toBe('nothing_to_export')
  await paid(till, { amount: 300 })
  await closed([{ method: 'check', amount: 40 }])
  const answers = await Promise.all([1, 2, 3].map(() => finance.post('/journal-exports', {})))
  const made = answers.filter(({ status }) => status === 201)
  expect(made).toHaveLength(1)
  expect(await linesOf(made[0]!.body.id)).toMatchObject([
    { apart: false, account: 'funds', method: 'check', debit: 40 },
    { apart: false, account: 'receivable', credit: 40 },
    { apart: true, account: 'funds', method: 'cash', debit: 300 },
    { apart: true, account: 'paid', credit: 300 },
  ])
  await sound()
})
