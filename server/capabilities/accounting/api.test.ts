import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { depositOffice } from '../deposits/test-office.ts'

const office = await depositOffice()
const { auditor, closed, database, elsewhere, finance, sound, supervisor } = office
const bank = await office.account('Operating', [{}])

const post = (more: object = {}) => finance.post('/journal-exports', more)
const next = async () => (await finance.get('/journal-exports/next')).body
const csvOf = async (id: string) => {
  const { body, headers } = await finance.get(`/journal-exports/${id}/lines.csv`)
  expect(headers['content-type']).toContain('text/csv')
  return parse(body as string, { bom: true })
}

describe('B-4: the general ledger', () => {
  it('B-4: accounts have a code once, and are edited but for it', async () => {
    const wish = { code: '1010-100', name: 'Cash in bank', type: 'asset' }
    expect((await finance.post('/ledger-accounts', wish)).status).toBe(201)
    const twice = await finance.post('/ledger-accounts', wish)
    expect(twice).toMatchObject({ status: 409, body: { code: 'ledger_account_code_taken' } })
    const edited = await finance.patch('/ledger-accounts/1010-100', { name: 'Bank', active: false })
    expect(edited.body).toMatchObject({ name: 'Bank', active: false, version: 2 })
    await finance.patch('/ledger-accounts/1010-100', { active: true })
    expect((await finance.patch('/ledger-accounts/9', { name: 'x' })).status).toBe(404)
    expect((await finance.post('/ledger-accounts', { ...wish, code: '=1' })).status).toBe(422)
  })

  it('B-4, X-2: a mapping names what there is, once', async () => {
    const set = (...mappings: object[]) =>
      finance.send('PUT', '/ledger-mapping', { mappings }, { key: randomUUID() })
    const funds = { account: 'funds', code: '1010-100' }
    expect((await set({ ...funds, code: '404' })).body.errors[0].pointer).toBe('/mappings/0/code')
    expect((await set({ ...funds, detail: 'barter' })).body.code).toBe('ledger_mapping_unknown')
    expect((await set(funds, funds)).body.code).toBe('ledger_mapping_twice')
    const { body } = await set(funds)
    const cash = body.places.find((each: { detail: string }) => each.detail === 'cash')
    expect(cash).toMatchObject({ code: null, effective: '1010-100', name: 'Cash' })
  })
})

describe('B-4: exports', () => {
  it('B-4: closed sessions are exported once, balanced, what is not mapped in suspense', async () => {
    const session = await closed([
      { method: 'cash', amount: 1_000 },
      { method: 'check', amount: 500, permit: true },
      { method: 'cash', amount: 700, reversed: true },
    ])
    await office.startSession()
    await office.take({ method: 'cash', amount: 99_999 })
    expect(await next()).toMatchObject({
      sessionCount: 1,
      debit: 1_500,
      credit: 1_500,
      unmapped: [
        { account: 'receivable', detail: 'citation', credit: 1_000 },
        { account: 'receivable', detail: 'permit_order', credit: 500 },
      ],
    })
    const made = await post()
    expect(made).toMatchObject({
      status: 201,
      body: { number: 'J-1', sessionCount: 1, debit: 1_500, credit: 1_500, suspenseCount: 2 },
    })
    const [headings, ...rows] = await csvOf(made.body.id)
    expect(headings?.slice(0, 4)).toEqual(['Export', 'Date', 'Session', 'Account'])
    expect(rows).toEqual([
      ['J-1', '2026-03-02', `S-${session}`, '1010-100', 'Bank', 'Received: Cash', '10.00', ''],
      ['J-1', '2026-03-02', `S-${session}`, '1010-100', 'Bank', 'Received: Check', '5.00', ''],
      ['J-1', '2026-03-02', `S-${session}`, 'SUSPENSE', 'Not mapped', 'Citations', '', '10.00'],
      ['J-1', '2026-03-02', `S-${session}`, 'SUSPENSE', 'Not mapped', 'Permits', '', '5.00'],
    ])
    expect(await post()).toMatchObject({ status: 409, body: { code: 'nothing_to_export' } })
    await sound()
  })

  it('B-4: what was exported stays as it was, whatever is mapped or called since', async () => {
    const before = await csvOf('1')
    await finance.patch('/ledger-accounts/1010-100', { name: 'Renamed' })
    await finance.send('PUT', '/ledger-mapping', { mappings: [] })
    expect(await csvOf('1')).toEqual(before)
  })

  it('B-4: of many exports at once each session is in one, and numbers have no gaps', async () => {
    for (const amount of [1, 2, 3]) await closed([{ method: 'cash', amount }])
    const answers = await Promise.all(Array.from({ length: 6 }, () => post()))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    await closed([{ method: 'cash', amount: 4 }])
    const { body } = await post()
    const exports = (await finance.get('/journal-exports')).body.items
    expect(exports.map((each: { id: string }) => Number(each.id))).toEqual(
      Array.from({ length: Number(body.id) }, (_, n) => Number(body.id) - n),
    )
    await sound()
  })

  it('T-14: the same key exports once', async () => {
    await closed([{ method: 'cash', amount: 5 }])
    const key = randomUUID()
    const answers = await Promise.all(
      [1, 2, 3].map(() => finance.post('/journal-exports', {}, { key })),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  it('B-4: until a day', async () => {
    await closed([{ method: 'cash', amount: 6 }])
    expect((await post({ through: '2026-03-01' })).body.code).toBe('nothing_to_export')
    expect((await post({ through: '2026-03-02' })).status).toBe(201)
    expect((await post({ through: '2026-02-30' })).status).toBe(422)
  })

  it('B-4: balanced to the cent over whatever sessions there are', async () => {
    const taking = fc.record({
      method: fc.constantFrom('cash', 'check', 'credit_card'),
      amount: fc.integer({ min: 1, max: 200_000 }),
      reversed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(taking, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        async (sessions) => {
          // oxlint-disable-next-line no-await-in-loop -- sessions follow one another
          for (const takings of sessions) await closed(takings)
          const { body } = await post()
          const [, ...rows] = await csvOf(body.id)
          const cents = (column: number) =>
            rows.reduce((sum, row) => sum + Number((row[column] || '0').replace('.', '')), 0)
          expect(cents(6)).toBe(cents(7))
          expect(body.sessionCount).toBe(sessions.length)
        },
      ),
      { numRuns: 8 },
    )
    await sound()
  }, 60_000)

  it('B-4: the database keeps it too: once is once, and what is not balanced is none', async () => {
    const { owner } = database
    const session = 'select min(session_id) from closed_sessions where journal_number is not null'
    await expect(
      owner.query(
        `update closed_sessions set journal_number = null where session_id = (${session})`,
      ),
    ).rejects.toThrow(/exported once/)
    await expect(owner.query('update journal_lines set debit = debit + 1')).rejects.toThrow(
      /append/,
    )
    await expect(
      owner.query(
        `insert into journal_exports (agency_id, number, first_day, last_day, session_count,
           line_count, debit, credit, suspense_count, made_by)
         select agency_id, 999, first_day, last_day, 1, 0, 1, 2, 0, made_by
           from journal_exports limit 1`,
      ),
    ).rejects.toThrow(/journal_exports_balanced/)
  })

  it('A-1, A-6: another agency has numbers of its own; an auditor reads, and exports nothing', async () => {
    expect((await elsewhere.finance.get('/journal-exports')).body.items).toEqual([])
    expect((await elsewhere.finance.get('/journal-exports/1')).status).toBe(404)
    expect((await auditor.get('/journal-exports/1')).status).toBe(200)
    expect((await auditor.post('/journal-exports', {})).status).toBe(403)
  })
})

describe('B-3: what is realised', () => {
  it('B-3: by each method’s delay, to the day of the agency', async () => {
    const delay = (realisationDays: number) =>
      office.admin.patch('/payment-methods/tax_intercept', { realisationDays })
    expect((await delay(42)).body.realisationDays).toBe(42)
    expect((await delay(400)).status).toBe(422)
    await closed([{ method: 'tax_intercept', amount: 8_000, reference: 'T' }])
    const { body } = await finance.get('/reports/realisation')
    const tax = body.methods.find((each: { method: string }) => each.method === 'tax_intercept')
    expect(tax).toMatchObject({
      realisationDays: 42,
      realised: 0,
      unrealised: 8_000,
      days: [{ day: '2026-03-02', realisesOn: '2026-04-13', realised: false, amount: 8_000 }],
    })
    expect(body.unrealised).toBe(8_000)
    await delay(0)
    expect((await finance.get('/reports/realisation')).body.unrealised).toBe(0)
    const csv = await finance.get('/reports/realisation.csv')
    expect(csv.body).toContain('Tax intercept,2026-03-02,0,2026-03-02,80.00,0.00')
    expect((await finance.get('/reports/realisation?from=2026-03-02&to=2026-03-01')).status).toBe(
      422,
    )
  })
})

describe('B-2, B-4: reconciliation', () => {
  it('B-4: a session is done when all of it is banked, matched and exported', async () => {
    const session = await closed([{ method: 'cash', amount: 4_321 }])
    const row = async () => {
      const { body } = await supervisor.get('/reconciliation?limit=200')
      return body.items.find((each: { session: { id: string } }) => each.session.id === session)
    }
    expect(await row()).toMatchObject({
      money: 4_321,
      undeposited: 4_321,
      exported: null,
      done: false,
    })
    const { id } = await office.sealed(bank, 4_321, { sessionIds: [session] })
    expect(await row()).toMatchObject({ undeposited: 0, deposited: 4_321, banked: 0 })
    await finance.post(`/deposits/${id}/bank`, {})
    const { body } = await post()
    expect(await row()).toMatchObject({
      deposited: 0,
      banked: 4_321,
      exported: { number: body.number },
      deposits: [{ status: 'banked', amount: 4_321, difference: null }],
      done: false,
    })
    const open = await supervisor.get('/reconciliation?open=true&limit=200')
    expect(JSON.stringify(open.body)).toContain(`"id":"${session}"`)
    const none = await supervisor.get('/reconciliation?from=2026-03-03')
    expect(none.body.items).toEqual([])
    await database.owner.query(
      `with statement as (
         insert into bank_statements (agency_id, account_id, format, file_name, file_hash, first_day,
           last_day, line_count, credits, debits, taken_by)
         select agency_id, account_id, 'csv', 'x', '\\x00', '2026-03-02', '2026-03-02', 1, 4321, 0,
                prepared_by
           from deposits where id = $1 returning *)
       insert into bank_lines (agency_id, statement_id, line, day, amount, deposit_id, decided_by,
         decided_at)
       select agency_id, id, 1, first_day, credits, $1, taken_by, taken_at from statement`,
      [id],
    )
    expect(await row()).toMatchObject({ deposits: [{ difference: 0 }], done: true })
  })

  it('B-4: what is open is all that is not done, newest first, page by page', async () => {
    await closed([{ method: 'cash', amount: 77 }])
    type Row = { readonly session: { readonly id: string }; readonly done: boolean }
    const all: Row[] = (await supervisor.get('/reconciliation?limit=200')).body.items
    expect(all.some(({ done }) => done)).toBe(true)
    const open: Row[] = []
    let cursor = ''
    do {
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the last one ended
      const { body } = await supervisor.get(`/reconciliation?open=true&limit=3${cursor}`)
      open.push(...body.items)
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
    } while (cursor)
    expect(open).toEqual(all.filter(({ done }) => !done))
  })
})
