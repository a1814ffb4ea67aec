import { describe, expect, it } from 'vitest'
import { passesLuhn } from '../../http/text.ts'
import { sendForm } from '../../testing/form.ts'
import { csvOf, LAYOUT, testIntake } from './test-office.ts'
import { lockboxFile } from './test-lockbox.ts'

const office = await testIntake()
const { admin, supervisor, drawer, source, upload, take, items, citation, elsewhere } = office

const wish = async (own: object = {}) => ({
  name: 'First Bank',
  drawerId: await drawer(),
  format: 'csv',
  method: 'check',
  ...own,
})

describe('I-1: sources', () => {
  it('I-1: are made, listed by name, changed and told apart by their versions', async () => {
    const made = await admin.post('/intake/sources', await wish())
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'First Bank', layout: null, overpayments: 'post', active: true, version: 1 },
    })
    const at = `/intake/sources/${made.body.id}`
    const edited = await admin.patch(at, { layout: LAYOUT, overpayments: 'repair' })
    expect(edited).toMatchObject({ status: 200, body: { layout: LAYOUT, version: 2 } })
    const stale = await admin.patch(at, { name: 'Mine' }, { headers: { 'if-match': '"1"' } })
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed_meanwhile' } })
    expect((await admin.get('/intake/sources')).body.items).toMatchObject([
      { id: made.body.id, openSession: null },
    ])
    const { body } = await admin.get('/audit?action=intake_source.edited')
    expect(body.items[0]).toMatchObject({ after: { overpayments: 'repair' } })
  })

  it('I-1: a lockbox has the positions of most banks as long as nobody says otherwise', async () => {
    const made = await admin.post('/intake/sources', await wish({ name: 'Box', format: 'lockbox' }))
    const { layout } = made.body
    expect(layout).toMatchObject({
      width: 80,
      records: { 6: { amount: { start: 8, length: 10 } } },
    })
    const records = { ...layout.records, 9: {} }
    const edited = await admin.patch(`/intake/sources/${made.body.id}`, { layout: { records } })
    expect(edited.body.layout).toEqual({ days: 'YYMMDD', width: 80, records })
  })

  it.each([
    [{ name: 'first bank' }, 409, 'intake_source_name_taken', '/name'],
    [{ method: 'cash' }, 422, 'intake_method_is_cash', '/method'],
    [{ method: 'barter' }, 422, 'method_unknown', '/method'],
    [{ drawerId: '999999' }, 404, 'drawer_not_found', '/drawerId'],
    [{ layout: { columns: { citation: 'A' } } }, 422, 'layout_invalid', '/layout/columns/amount'],
    [
      { format: 'lockbox', layout: { width: 30 } },
      422,
      'layout_invalid',
      '/layout/records/6/reference',
    ],
  ])('I-1: %j is refused', async (own, status, code, pointer) => {
    const refused = await admin.post('/intake/sources', await wish({ name: 'Other', ...own }))
    expect(refused).toMatchObject({ status, body: { code } })
    expect(refused.body.errors?.[0]?.pointer ?? refused.body.pointer).toBe(pointer)
  })

  it('I-1: one whose method is offered no longer can be named anew, and not be moved to another such', async () => {
    const code = 'voucher'
    const method = { code, name: 'Voucher', cash: false, needsReference: false }
    expect((await admin.post('/payment-methods', method)).status).toBe(201)
    const id = await source({ method: code })
    expect((await admin.patch(`/payment-methods/${code}`, { offered: false })).status).toBe(200)
    const edited = await admin.patch(`/intake/sources/${id}`, { name: 'Second bank' })
    expect(edited).toMatchObject({ status: 200, body: { name: 'Second bank', method: code } })
    const other = await source()
    const refused = await admin.patch(`/intake/sources/${other}`, { method: code })
    expect(refused.body.code).toBe('method_unknown')
  })

  it('I-1: nothing comes from one that is not active, or from none', async () => {
    const id = await source()
    await admin.patch(`/intake/sources/${id}`, { active: false })
    const file = csvOf([{ citation: 'A', amount: '1.00', check: '1' }])
    expect(await upload(id, file)).toMatchObject({
      status: 409,
      body: { code: 'intake_source_inactive' },
    })
    expect((await admin.get('/intake/sources/999999')).body.code).toBe('intake_source_not_found')
    expect((await admin.get('/intake/imports/999999')).body.code).toBe('intake_import_not_found')
    expect((await elsewhere.admin.get('/intake/sources')).body.items).toEqual([])
  })

  it('I-1: the layout of a file is remembered, and offered for the next', async () => {
    const id = await source({ layout: undefined })
    const file = csvOf([{ citation: await citation(100), amount: '1.00', check: '1' }])
    const look = (of: string, parts: object = { sourceId: id }) =>
      sendForm(supervisor, '/intake/imports/preview', { file: of, ...parts })
    expect((await look(file)).body).toMatchObject({
      format: 'csv',
      remembered: false,
      suggestedLayout: {
        columns: { citation: 'Citation', amount: 'Amount', reference: 'Check', payer: 'Payer' },
        decimals: 'point',
      },
      unused: [],
    })
    expect(await upload(id, file)).toMatchObject({ status: 422, body: { code: 'layout_invalid' } })
    const layout = { columns: { citation: 'Citation', amount: 'Amount', reference: 'Check' } }
    await take(id, file, { layout })
    expect((await look(file)).body).toMatchObject({
      remembered: true,
      suggestedLayout: layout,
      unused: ['Payer'],
    })
    expect((await look('Other,Columns\nA,1\n')).body).toMatchObject({ remembered: false })
    expect((await look(file, { sourceId: '999999' })).status).toBe(404)
  })

  it('I-1: a column is guessed by its name, and by what stands in it', async () => {
    const guessed = async (...lines: string[]) => {
      const { body } = await sendForm(supervisor, '/intake/imports/preview', {
        file: `${lines.join('\n')}\n`,
      })
      return body.suggestedLayout.columns
    }
    const head = 'Notice,Sum,Check,Sender,Paid'
    expect(await guessed(head, 'A-1,$110.00,1,Ada,11/28/2026', 'A-2,ten,2,Bo,11/28/2026')).toEqual({
      citation: 'Notice',
      amount: 'Sum',
      reference: 'Check',
      payer: 'Sender',
      paidOn: 'Paid',
    })
    expect(await guessed('Notice,Paid', 'A-1,"1.110,00 €"')).toMatchObject({ amount: 'Paid' })
    expect(await guessed('Notice,Paid', 'A-1,20261128')).toEqual({
      citation: 'Notice',
      paidOn: 'Paid',
    })
    expect(await guessed('Notice,Amount,From', 'A-1,unknown,Ada')).toEqual({
      citation: 'Notice',
      payer: 'From',
    })
  })

  it('I-1: a preview says what the first lines are read as, and what cannot be read so', async () => {
    const id = await source({ layout: { ...LAYOUT, decimals: 'comma' } })
    const file = csvOf([
      { citation: 'A-1', amount: '110.00', check: '1' },
      { citation: 'A-2', amount: '"1.110,00"', check: '2' },
    ])
    const look = async (parts: object) =>
      (await sendForm(supervisor, '/intake/imports/preview', { file, sourceId: id, ...parts })).body
    expect(await look({})).toMatchObject({
      remembered: true,
      read: {
        count: 2,
        items: [
          { line: 2, citation: 'A-1', amount: null, amountText: '110.00' },
          { line: 3, amount: 111_000, reasons: [] },
        ],
        unreadAmounts: { count: 1, line: 2, text: '110.00' },
        unreadDays: null,
      },
    })
    expect((await look({ layout: LAYOUT })).read).toMatchObject({
      items: [{ amount: 11_000 }, { amount: null }],
      unreadAmounts: { count: 1, line: 3 },
    })
    const days = { columns: { ...LAYOUT.columns, paidOn: 'Payer' } }
    expect((await look({ layout: days })).read.unreadDays).toBe(null)
    expect((await look({ layout: { columns: { citation: 'Check' } } })).read).toBe(null)
    expect(await look({ layout: { columns: { citation: 3 } } })).toMatchObject({
      code: 'layout_invalid',
    })
  })

  it('X-3: a preview hides a card number in a lockbox record, and no other numbers', async () => {
    const id = await source({ format: 'lockbox' })
    const record = (amount: number) => `6001001${String(amount).padStart(10, '0')}`
    // Type, batch, item and amount of this one are a card number's digits by chance.
    const amount = Array.from({ length: 20 }, (_, n) => n).find((n) => passesLuhn(record(n))) ?? 0
    const all = [{ citation: 'A-1', amount, payer: 'Ada 4111 1111 1111 1111' }]
    const file = lockboxFile(all)
    const parts = { file, sourceId: id }
    const { body } = await sendForm(supervisor, '/intake/imports/preview', parts)
    const lines = (body.sample as string[][]).map(([line = '']) => line)
    expect(lines.find((line) => line.startsWith('6'))).toBe(
      file.split(/\r?\n/).find((line) => line.startsWith('6')),
    )
    const text = lines.find((line) => line.startsWith('4')) ?? ''
    expect(text).toContain('Ada •••• •••• •••• ••••')
    expect(text).toContain('A-1')
    expect(text).toHaveLength(80)
    expect(body.read.items).toMatchObject([{ citation: 'A-1', amount }])
  })

  it('I-1: a preview says what a lockbox file begins with, and refuses what is no text', async () => {
    const look = (file: string | Buffer) =>
      sendForm(supervisor, '/intake/imports/preview', { file })
    const { body } = await look(lockboxFile([{ citation: 'A-1', amount: 100 }]))
    expect(body).toMatchObject({ format: 'lockbox', suggestedLayout: { width: 80 } })
    expect(body.records).toContainEqual({ type: '6', count: 1 })
    expect((await look('')).body.code).toBe('file_empty')
    expect((await look(Buffer.from('504b0304', 'hex'))).body.code).toBe('file_format')
    expect((await look(Buffer.from([1, 0, 0, 0, 7]))).body.code).toBe('file_not_text')
    const form = Buffer.from('--x\r\n\r\n\r\n--x--\r\n')
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const none = await supervisor.post('/intake/imports/preview', form, { headers })
    expect(none.body.code).toBe('file_missing')
  })
})

describe('I-1: files of every kind', () => {
  it('I-1: a lockbox file with 40 good and 10 bad items', async () => {
    const good = await Promise.all(Array.from({ length: 40 }, () => citation(5_000)))
    const all = [...good, ...Array.from({ length: 10 }, (_, n) => `NO${n}`)].map((number, n) => ({
      citation: number,
      amount: 5_000,
      check: String(900 + n),
      payer: 'Ada Byron',
    }))
    const id = await source({ format: 'lockbox' })
    const done = await take(id, lockboxFile(all.slice(0, 25), all.slice(25)), {
      controlCount: '50',
      controlTotal: '250000',
    })
    expect(done).toMatchObject({
      status: 'done',
      items: { count: 50, total: 250_000 },
      posted: { count: 40, total: 200_000 },
      repair: { count: 10, total: 50_000 },
    })
    expect((await items(done.id))[0]).toMatchObject({
      batch: '001',
      reference: '900',
      payer: 'Ada Byron',
      paidOn: '2026-03-02',
      line: 4,
    })
    const session = await supervisor.get(`/sessions/${done.sessionId}`)
    expect(session.body.netTotal + done.repair.total).toBe(250_000)
    await office.sound()
  })

  it('I-1: an intercept keeps the payout date and the fee of each item', async () => {
    const [one, two] = [await citation(9_000), await citation(9_000)]
    const layout = {
      columns: {
        citation: 'Account',
        amount: 'Gross',
        reference: 'Offset',
        payoutOn: 'Payout',
        fee: 'Fee',
        plate: 'Plate',
      },
      days: 'D/M/YYYY',
      decimals: 'comma',
    }
    const file = [
      'Account;Gross;Offset;Payout;Fee;Plate;Agent',
      `${one};50,00;X1;31/03/2026;2,50;7abc123;Doe`,
      `${two};1.010,00;X2;31/03/2026;2,50;;Doe`,
      `NOWHERE;10,00;X3;31/02/2026;;;Roe`,
    ].join('\n')
    const done = await take(await source({ format: 'intercept' }), file, { layout })
    expect(done).toMatchObject({
      posted: { count: 2, total: 106_000 },
      repair: { count: 1, total: 1_000 },
      fees: 500,
    })
    const [first, , third] = await items(done.id)
    expect(first).toMatchObject({ payoutOn: '2026-03-31', fee: 250, plate: '7ABC123', more: null })
    expect(third).toMatchObject({ more: { payoutOn: '31/02/2026', Agent: 'Roe' } })
    expect(third.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'citation_unknown',
      'date_unreadable',
    ])
  })

  it('I-3: an item may name its method; cash, and what is not offered, goes to repair', async () => {
    const layout = { columns: { ...LAYOUT.columns, method: 'Payer' } }
    const number = await citation(90_000)
    const row = (payer: string, check: string) => ({
      citation: number,
      amount: '1.00',
      check,
      payer,
    })
    const done = await take(
      await source(),
      csvOf([row('Money order', '1'), row('', '2'), row('cash', '3'), row('Shells', '4')]),
      { layout },
    )
    const all = await items(done.id)
    expect(
      all.map((item: { method: string; outcome: string }) => [item.method, item.outcome]),
    ).toEqual([
      ['money_order', 'posted'],
      ['check', 'posted'],
      ['cash', 'repair'],
      ['shells', 'repair'],
    ])
  })
})
