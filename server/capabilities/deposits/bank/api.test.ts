import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { depositOffice } from '../test-office.ts'
import { bai2Of, formOf, type Movement } from './test-files.ts'

const office = await depositOffice()
const { account, app, auditor, closed, finance, sealed, sound, supervisor } = office
const bank = await account('Operating', [{}])

async function send(
  file: string | Buffer,
  { name = 'statement.txt', whose = finance, key = randomUUID(), ...fields }: Sending = {},
) {
  const { payload, headers } = formOf(file, name, { accountId: bank, ...fields.more })
  const response = await app.http.inject({
    method: 'POST',
    url: '/api/v1/bank-statements',
    headers: { ...headers, cookie: `countinghouse_login=${whose.token}`, 'idempotency-key': key },
    payload,
  })
  return { status: response.statusCode, body: response.json() }
}
type Sending = {
  readonly name?: string
  readonly whose?: typeof finance
  readonly key?: string
  readonly more?: Record<string, string>
}

/** A deposit that is on its way, and the line of a statement that it may be. */
async function onItsWay(amount: number, own: Partial<Movement> = {}) {
  await closed([{ method: 'cash', amount }])
  const deposit = await sealed(bank, amount)
  const movement = { code: '301', amount, customer: deposit.number, text: randomUUID(), ...own }
  const taken = await send(bai2Of([movement], { day: '260302' }))
  expect(taken.status, JSON.stringify(taken.body)).toBe(201)
  const { body } = await finance.get(`/bank-lines?statementId=${taken.body.id}`)
  const [line] = body.items
  return { deposit, line, path: `/bank-statements/${line.statementId}/lines/${line.line}` }
}

describe('B-2: taking a statement in', () => {
  it('B-2: a statement in BAI2 is taken whole; the same file is recognised, whatever it is called', async () => {
    const file = bai2Of([
      { code: '301', amount: 1_000, text: 'FIRST' },
      { code: '475', amount: 300, text: 'CHECK' },
    ])
    const taken = await send(file)
    expect(taken).toMatchObject({
      status: 201,
      body: { format: 'bai2', lineCount: 2, openCount: 2, credits: 1_000, debits: 300 },
    })
    const again = await send(file, { name: 'other.txt' })
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'bank_statement_known', statementId: taken.body.id },
    })
  })

  it('B-2, T-14: of many who send the same file at once one is taken', async () => {
    const file = bai2Of([{ code: '301', amount: 7, text: 'AT ONCE' }])
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(file)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const id = answers.find(({ status }) => status === 201)?.body.id
    const known = answers.filter(({ body }) => body.code === 'bank_statement_known')
    expect(known.map(({ body }) => body.statementId)).toEqual(Array.from({ length: 5 }, () => id))
  })

  it('B-2: CSV in another encoding, with columns that are named', async () => {
    const text = 'Datum,Betrag,Zweck\n2026-03-02,12.00,Gebühr\n'
    const mapping = JSON.stringify({ date: 'Datum', amount: 'Betrag', description: 'Zweck' })
    const utf16 = Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')])
    const taken = await send(utf16, { more: { mapping } })
    expect(taken.status, JSON.stringify(taken.body)).toBe(201)
    const { body } = await finance.get(`/bank-lines?statementId=${taken.body.id}`)
    expect(body.items).toMatchObject([{ amount: 1_200, description: 'Gebühr', state: 'open' }])
    const latin = await send(Buffer.from(text.replace('12.00', '13.00'), 'latin1'), {
      more: { mapping },
    })
    const { body: lines } = await finance.get(`/bank-lines?statementId=${latin.body.id}`)
    expect(lines.items[0].description).toBe('Gebühr')
  })

  it('B-2, X-2: one whose controls fail or lines cannot be read is refused whole, each line named', async () => {
    const broken = bai2Of([{ code: '301', amount: 5 }]).replace('49,5,', '49,6,')
    const refused = await send(broken)
    expect(refused).toMatchObject({ status: 422, body: { code: 'bank_statement_refused' } })
    expect(refused.body.errors[0].pointer).toBe('/file/5')
    const cut = bai2Of([{ code: '301', amount: 5 }]).slice(0, 60)
    expect((await send(cut)).body.errors.at(-1).code).toBe('file_truncated')
    const csv = await send('Date,Amount\nyesterday,1\n2026-03-02,x\n')
    expect(csv.body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/file/2',
      '/file/3',
    ])
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'file_empty'],
    ['a workbook', Buffer.from('504b0304aabb', 'hex'), 'file_not_text'],
  ])('X-2: %s is refused (%#)', async (_what, file, code) => {
    expect(await send(file)).toMatchObject({ status: 422, body: { code } })
  })

  it('X-2: the account, the format and the mapping are looked at', async () => {
    const file = bai2Of([{ code: '301', amount: 5 }])
    expect((await send(file, { more: { accountId: '999999' } })).status).toBe(404)
    expect((await send(file, { more: { accountId: 'x' } })).body.errors[0].pointer).toBe(
      '/accountId',
    )
    expect((await send(file, { more: { format: 'ofx' } })).status).toBe(422)
    expect((await send(file, { more: { mapping: '{"x":1}' } })).body.code).toBe('mapping_invalid')
  })

  it('X-3: a card number in what the bank writes is not kept', async () => {
    const taken = await send(bai2Of([{ code: '301', amount: 9, text: '4111111111111111' }]))
    const { body } = await finance.get(`/bank-lines?statementId=${taken.body.id}`)
    expect(JSON.stringify(body)).not.toContain('4111111111111111')
  })

  it('A-6: who may not, does not', async () => {
    const file = bai2Of([{ code: '301', amount: 5 }])
    expect((await send(file, { whose: supervisor })).status).toBe(403)
    expect((await send(file, { whose: auditor })).status).toBe(403)
  })
})

describe('B-2: matching', () => {
  it('B-2: what agrees in number and amount is suggested as certain, and banks the deposit', async () => {
    const { deposit, line, path } = await onItsWay(12_300)
    expect(line.suggestions[0]).toMatchObject({
      deposit: { id: deposit.id },
      likeness: 'both',
      difference: 0,
      certain: true,
    })
    const matched = await finance.post(`${path}/match`, { depositId: deposit.id })
    expect(matched).toMatchObject({
      status: 200,
      body: { state: 'matched', difference: 0, deposit: { number: deposit.number } },
    })
    expect((await finance.get(`/deposits/${deposit.id}`)).body).toMatchObject({
      status: 'banked',
      bankedOn: '2026-03-02',
      bankReference: deposit.number,
      matchedAmount: 12_300,
    })
    const twice = await finance.post(`${path}/match`, { depositId: deposit.id })
    expect(twice).toMatchObject({ status: 409, body: { code: 'bank_line_decided' } })
    await sound()
  })

  it('B-2: another amount needs a note, and the difference stays in sight', async () => {
    const { deposit, line, path } = await onItsWay(4_000, { amount: 3_990 })
    expect(line.suggestions[0]).toMatchObject({ likeness: 'reference', difference: -10 })
    const refused = await finance.post(`${path}/match`, { depositId: deposit.id })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'bank_difference_unexplained', difference: -10 },
    })
    const wish = { depositId: deposit.id, note: 'Counterfeit' }
    const matched = await finance.post(`${path}/match`, wish)
    expect(matched.body).toMatchObject({ difference: -10, note: 'Counterfeit' })
  })

  it('B-2: a deposit comes in once, also when two lines claim it at once', async () => {
    const { deposit, path } = await onItsWay(800)
    const other = await onItsWay(900, { amount: 800 })
    const answers = await Promise.all(
      [path, other.path].map((each) =>
        finance.post(`${each}/match`, { depositId: deposit.id, note: 'x' }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const [refused] = answers.filter(({ status }) => status === 409)
    expect(refused?.body.code).toBe('deposit_not_matchable')
  })

  it('B-2: a line is set aside with a note, and taken up again', async () => {
    const { path } = await onItsWay(600)
    const none = await finance.post(`${path}/set-aside`, {})
    expect(none.status).toBe(422)
    const aside = await finance.post(`${path}/set-aside`, { note: 'Not ours' })
    expect(aside.body).toMatchObject({ state: 'set_aside', note: 'Not ours' })
    const back = await finance.post(`${path}/reopen`)
    expect(back.body).toMatchObject({ state: 'open', note: null })
    expect((await finance.post(`${path}/reopen`)).body.code).toBe('bank_line_open')
  })

  it('B-2: a match that is taken back leaves the deposit sealed, and a person’s word banked', async () => {
    const statusOf = async (id: string) => (await finance.get(`/deposits/${id}`)).body.status
    const { deposit, path } = await onItsWay(605)
    await finance.post(`${path}/match`, { depositId: deposit.id })
    expect((await finance.post(`${path}/reopen`)).body.state).toBe('open')
    expect(await statusOf(deposit.id)).toBe('sealed')
    const again = await finance.post(`${path}/match`, { depositId: deposit.id })
    expect(again.body.state).toBe('matched')
    const other = await onItsWay(606)
    const marked = await finance.post(`/deposits/${other.deposit.id}/bank`, {})
    expect(marked.status, JSON.stringify(marked.body)).toBe(200)
    await finance.post(`${other.path}/match`, { depositId: other.deposit.id })
    await finance.post(`${other.path}/reopen`)
    expect(await statusOf(other.deposit.id)).toBe('banked')
    await sound()
  })

  it('B-2: what goes out, is not sealed or is not there is no match', async () => {
    const { path } = await onItsWay(70, { code: '475' })
    await closed([{ method: 'cash', amount: 71 }])
    const { id } = await office.prepared(bank, 71)
    const out = await finance.post(`${path}/match`, { depositId: id })
    expect(out.body.code).toBe('bank_line_goes_out')
    const open = await onItsWay(72)
    const unsealed = await finance.post(`${open.path}/match`, { depositId: id, note: 'x' })
    expect(unsealed.body.code).toBe('deposit_not_matchable')
    const nothing = await finance.post(`${open.path}/match`, { depositId: '999999' })
    expect(nothing.status).toBe(404)
    const gone = await finance.post('/bank-statements/1/lines/9999/match', { depositId: id })
    expect(gone).toMatchObject({ status: 404, body: { code: 'bank_line_not_found' } })
  })

  it('A-1: another agency sees and matches none of it', async () => {
    const { deposit, path } = await onItsWay(610)
    const there = office.elsewhere.finance
    expect((await there.get('/bank-lines')).body.items).toEqual([])
    expect((await there.post(`${path}/match`, { depositId: deposit.id })).status).toBe(404)
  })

  it('X-5: lines come in pages, newest day first, none twice', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      // oxlint-disable-next-line no-await-in-loop -- page after page
      const { body } = await finance.get(`/bank-lines?limit=3${cursor && `&cursor=${cursor}`}`)
      for (const each of body.items) seen.push(`${each.statementId}/${each.line}`)
      cursor = body.nextCursor ?? ''
    } while (cursor !== '')
    expect(new Set(seen).size).toBe(seen.length)
    const { body } = await finance.get('/bank-lines?limit=200')
    expect(body.items).toHaveLength(seen.length)
  })
})
