import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPdf } from '../../testing/pdf.ts'
import { depositOffice } from './test-office.ts'

const office = await depositOffice()
const { account, closed, finance, prepared, sealed, sound } = office
const bank = await account('Operating', [{}])

it('B-2: the slip has cash by denomination, each check, the sessions and the total', async () => {
  const session = await closed([
    { method: 'cash', amount: 12_575 },
    { method: 'check', amount: 4_000, reference: 'CK-501' },
    { method: 'check', amount: 1_500, reference: 'CK-502', permit: true },
    { method: 'money_order', amount: 250, reference: 'MO-7' },
    { method: 'credit_card', amount: 9_900 },
  ])
  const { id, number, papers } = await sealed(bank, 12_575, { bagNumber: 'SAFE-77' })
  expect(papers).toMatchObject([
    { method: 'check', reference: 'CK-501', amount: 4_000 },
    { method: 'check', reference: 'CK-502', amount: 1_500 },
    { method: 'money_order', reference: 'MO-7', amount: 250 },
  ])
  const slip = await finance.get(`/deposits/${id}/slip.pdf`)
  expect(slip.status).toBe(200)
  expect(slip.headers['content-type']).toBe('application/pdf')
  const raw = await office.app.http.inject({
    method: 'GET',
    url: `/api/v1/deposits/${id}/slip.pdf`,
    headers: { cookie: `countinghouse_login=${finance.token}` },
  })
  const pdf = await readPdf(raw.rawPayload)
  expect(pdf.uaPart).toBe('1')
  expect(pdf.title).toContain(number)
  const expected = [
    'SAFE-77',
    'CK-501',
    'CK-502',
    'MO-7',
    'Note $100.00',
    'Coin $0.25',
    `S-${session}`,
    '$282.25',
    'Credit card',
    finance.name,
  ]
  for (const each of expected) expect(pdf.text).toContain(each)
  expect(pdf.text).not.toContain('Not sealed')
})

it('B-2: one that is not sealed says so, in the reader’s language too', async () => {
  await closed([{ method: 'cash', amount: 100 }])
  const { id } = await prepared(bank, 100)
  await finance.patch('/auth/me', { locale: 'es' })
  const raw = await office.app.http.inject({
    method: 'GET',
    url: `/api/v1/deposits/${id}/slip.pdf`,
    headers: { cookie: `countinghouse_login=${finance.token}` },
  })
  const pdf = await readPdf(raw.rawPayload)
  expect(pdf.language).toMatch(/^es/)
  expect(pdf.text).toContain('Aún sin precintar')
})

const taking = fc.record({
  method: fc.constantFrom('cash', 'check', 'money_order', 'credit_card'),
  amount: fc.integer({ min: 1, max: 90_000 }),
  reference: fc.constantFrom('7', '8', '9'),
  reversed: fc.boolean(),
})

it('B-2: the slip equals the closed sessions to the cent, whatever happened in them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(taking, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      async (sessions) => {
        const ids: string[] = []
        // oxlint-disable-next-line no-await-in-loop -- sessions follow one another
        for (const takings of sessions) ids.push(await closed(takings))
        const nets = new Map<string, number>()
        for (const id of ids) {
          // oxlint-disable-next-line no-await-in-loop
          const { body } = await finance.get(`/sessions/${id}`)
          for (const { method, net } of body.totals) nets.set(method, (nets.get(method) ?? 0) + net)
        }
        const total = [...nets.values()].reduce((sum, net) => sum + net, 0)
        const cash = nets.get('cash') ?? 0
        const answer = await office.prepare(bank, cash)
        if (total === 0) return
        expect(answer.status, JSON.stringify(answer.body)).toBe(201)
        const { body: deposit } = answer
        expect(deposit).toMatchObject({ cash, total })
        const papers = sum(deposit.papers)
        expect(papers).toBe((nets.get('check') ?? 0) + (nets.get('money_order') ?? 0))
        expect(papers).toBe(deposit.paper)
        expect(deposit.cash + papers + deposit.other).toBe(sum(deposit.sessions, 'total'))
        await sound()
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)

function sum(rows: readonly Record<string, number>[], column = 'amount'): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0)
}
