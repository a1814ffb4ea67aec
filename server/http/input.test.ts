import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { testTown } from '../testing/town.ts'
import { loggedUrl } from './request-log.ts'

const town = await testTown(await testDatabase())
const { admin, app } = town

/** As a client sends it that does as it likes. */
async function raw(payload: string | Buffer, headers: Record<string, string> = {}) {
  const response = await app.http.inject({
    method: 'POST',
    url: '/api/v1/branches',
    headers: {
      cookie: `countinghouse_login=${admin.token}`,
      'content-type': 'application/json',
      ...headers,
    },
    payload,
  })
  return { status: response.statusCode, body: response.json(), headers: response.headers }
}

describe('a request that cannot be understood', () => {
  it.each([
    ['broken JSON', '{"name": '],
    ['no JSON', 'name=Harbour'],
    ['a prototype', '{"name": "Harbour", "__proto__": {"admin": true}}'],
    ['a constructor', '{"name": "Harbour", "constructor": {"prototype": {"admin": true}}}'],
  ])('X-2: %s is answered 400', async (_what, payload) => {
    const { status, body } = await raw(payload)
    expect(status).toBe(400)
    expect(body).toMatchObject({ status: 400, code: 'not_understood' })
  })

  it('X-2: another type of content is answered 415', async () => {
    const { status, body } = await raw('<name/>', { 'content-type': 'application/xml' })
    expect({ status, code: body.code }).toEqual({ status: 415, code: 'wrong_content_type' })
  })

  it('X-2: too much of it is answered 413', async () => {
    const { status, body } = await raw(JSON.stringify({ name: 'x'.repeat(300_000) }))
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'too_large' })
  })

  it('X-2: an address that cannot be read is answered 400, an unknown one 404', async () => {
    expect(await town.stranger.get('/users/%zz')).toMatchObject({
      status: 400,
      body: { code: 'not_understood' },
    })
    expect(await admin.get('/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it('X-2: every answer that is no success is a problem document with the id of the log', async () => {
    const { headers, body } = await admin.get('/nowhere')
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body).toEqual({
      type: 'urn:countinghouse:problem:not_found',
      title: 'There is nothing here',
      status: 404,
      code: 'not_found',
      detail: expect.any(String),
      requestId: headers['x-request-id'],
    })
  })
})

describe('a body that is understood but not valid', () => {
  it('X-2: names every field that is wrong, what is wrong, and what would be right', async () => {
    const { status, body } = await admin.post('/users', {
      name: '',
      email: 'nobody',
      password: 'short',
      roleIds: ['1', 'x'],
      shoeSize: 44,
    })
    expect(status).toBe(422)
    expect(body.code).toBe('invalid')
    const errors = Object.fromEntries(
      body.errors.map(({ pointer, ...error }: { pointer: string }) => [pointer, error]),
    )
    expect(errors).toMatchObject({
      '/name': { code: 'too_short', detail: 'This is empty.' },
      '/email': { code: 'not_valid', expected: 'an e-mail address, such as ann@example.gov' },
      '/password': { code: 'too_short', expected: 'text of 12 to 200 characters' },
      '/roleIds/1': { code: 'not_valid', expected: expect.stringContaining('such as 1042') },
      '/shoeSize': { code: 'unknown_field', detail: '"shoeSize" is not known here.' },
    })
  })

  it('X-2: says of a list that it is too long, too short or says something twice', async () => {
    const said = async (roleIds: readonly string[]) => {
      const { body } = await admin.post('/users', { roleIds })
      return body.errors.find(({ pointer }: { pointer: string }) => pointer === '/roleIds')
    }
    const many = Array.from({ length: 21 }, (_, at) => String(at + 1))
    const expected = 'a list of 1 to 20'
    expect(await said(many)).toMatchObject({ code: 'too_long', detail: 'These are 21.', expected })
    expect(await said([])).toMatchObject({ code: 'too_short', expected })
    expect(await said(['1', '1'])).toMatchObject({ detail: 'One of these is there twice.' })
  })

  it('X-2: says of a day or a moment that there is none', async () => {
    const { body } = await admin.get('/audit?from=2026-02-30T08:00:00Z')
    expect(body.errors).toMatchObject([
      { pointer: '/from', detail: 'This is no moment between the years 1900 and 9999.' },
    ])
    const { body: report } = await admin.get('/reports/reversals?from=2026-02-30')
    expect(report.errors).toMatchObject([
      { pointer: '/from', detail: 'This is no day of the calendar.' },
    ])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a word', '"Harbour"'],
  ])('X-2: %s instead of an object is answered 422', async (_what, payload) => {
    const { status, body } = await raw(payload === undefined ? '' : JSON.stringify(payload))
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid' })
  })

  it('X-2: what is null is not taken for an empty text, and a number not for a word', async () => {
    const { body } = await admin.post('/branches', { name: null, address: 12 })
    expect(body.errors).toMatchObject([
      { pointer: '/name', code: 'wrong_type' },
      { pointer: '/address', code: 'wrong_type' },
    ])
  })

  it('X-2: where no body is expected, members are refused by name', async () => {
    const { status, body } = await admin.post('/auth/sign-out', { everywhere: true })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ pointer: '/everywhere', code: 'unknown_field' }])
    expect((await admin.get('/auth/me')).status).toBe(200)
  })

  it('X-2: a body full of unknown members is refused at once, and names no more than can be read', async () => {
    const members = Array.from({ length: 30_000 }, (_, place) => [place.toString(36), 1])
    const since = performance.now()
    const { status, body } = await raw(JSON.stringify(Object.fromEntries(members)))
    expect({ status, errors: body.errors.length }).toEqual({ status: 422, errors: 100 })
    expect(performance.now() - since).toBeLessThan(2_000)
  })

  it.each([
    ['marks piled up', '/name', `a${'\u0301\u0316'.repeat(40_000)}`],
    ['digits apart', '/name', '1 '.repeat(100_000)],
    ['almost an address', '/email', `a@${'.'.repeat(100_000)}@`],
  ])('X-2: %s, very long, is refused at once', async (_what, pointer, text) => {
    const since = performance.now()
    const { status, body } = await admin.post('/users', { [pointer.slice(1)]: text })
    expect(status).toBe(422)
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code: 'too_long' }))
    expect(performance.now() - since).toBeLessThan(1_000)
  })

  it.each([
    [12.5, 'wrong_type'],
    [0, 'too_small'],
    [-100, 'too_small'],
    ['100', 'wrong_type'],
    [10_000_000_001, 'too_large'],
    [Number.MAX_VALUE, 'too_large'],
  ])('X-1: %s is no amount', async (amount, code) => {
    const wish = { items: [{ citation: 'C-1', amount }], tenders: [{ method: 'cash', amount: 1 }] }
    const { status, body } = await town.cashier.post('/payments', wish)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      {
        pointer: '/items/0/amount',
        code,
        expected: 'whole minor units (cents) from 1 to 10000000000',
      },
    ])
  })
})

describe('addresses', () => {
  it('X-2: an identifier that is none is answered 404', async () => {
    for (const id of ['0', 'x', '-1', '1.5', '99999999999999999', '%00', "1'--", 'é'])
      expect(await admin.get(`/users/${encodeURIComponent(id)}`)).toMatchObject({ status: 404 })
    expect(await admin.get('/users/9999999999999999')).toMatchObject({ status: 404 })
  })

  it('X-2: unknown and repeated parameters, and limits out of range, are answered 422', async () => {
    for (const query of ['limit=0', 'limit=201', 'limit=ten', 'limit=1&limit=2', 'sort=name'])
      expect(await admin.get(`/users?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'invalid' },
      })
  })

  it('X-5: a cursor that is none of the list is answered 422', async () => {
    for (const cursor of ['x', '', 'W10', Buffer.from('["a",0]').toString('base64url')])
      expect(await admin.get(`/users?cursor=${cursor}`)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/cursor', code: 'cursor_unknown' }] },
      })
  })

  it('X-5: cursors lead through a whole list, once', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await admin.get(`/users?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ name }: { name: string }) => name))
      cursor = body.nextCursor
    }
    expect(seen).toHaveLength(7)
    expect(seen).toEqual([...new Set(seen)].toSorted())
  })
})

describe('card numbers', () => {
  it('X-3: are not logged, whatever else the address holds that cannot be read', () => {
    const digits = '4111111111111111'.split('')
    const encoded = digits.map((digit) => `%3${digit}`).join('')
    for (const url of [`/x?q=${digits.join('')}`, `/x?q=${encoded}`, `/x?q=${encoded}&y=%`])
      expect(loggedUrl(url)).toBe('/x?…')
    expect(loggedUrl('/x?q=%zz')).toBe('/x?q=%zz')
  })

  const CARD = '4111 1111-1111 1111'

  it('X-3: are refused in a field, and kept nowhere', async () => {
    const { status, body } = await admin.post('/branches', { name: `Harbour ${CARD}` })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'card_number_refused' })
    expect(body.errors).toMatchObject([{ pointer: '/name', code: 'card_number_refused' }])
    expect(JSON.stringify(body)).not.toContain('4111')
  })

  it('X-3: are refused in a query, in a path and in the key', async () => {
    const inQuery = await admin.get(`/citations?q=${encodeURIComponent(CARD)}`)
    expect(inQuery).toMatchObject({ status: 422, body: { code: 'card_number_refused' } })
    expect(await admin.get('/citations/4111111111111111')).toMatchObject({ status: 404 })
    const key = '4111-1111-1111-1111'
    const inKey = await admin.post('/branches', { name: 'Harbour' }, { key })
    expect(inKey).toMatchObject({ status: 400, body: { code: 'idempotency_key_invalid' } })
  })

  it('X-3: never reach the log, wherever they were sent', async () => {
    await admin.get('/citations/4111111111111111?q=4111111111111111')
    await admin.get('/nowhere/4111%201111%201111%201111')
    await admin.get('/citations?q=4111+1111+1111+1111')
    await raw('{"name": "4111 1111 1111 1111"')
    await admin.get('/auth/me', { headers: { 'user-agent': '4111111111111111' } })
    const log = town.log.join('')
    expect(log.length).toBeGreaterThan(1_000)
    expect(log).not.toMatch(/4111.{0,3}1111/)
    expect(log).not.toContain(admin.token)
  })
})

describe('free text', () => {
  it('is kept without blanks at its ends, composed', async () => {
    const { status, body } = await admin.post('/branches', { name: '  Cafe\u0301  ' })
    expect({ status, name: body.name }).toEqual({ status: 201, name: 'Café' })
  })

  it('refuses what nobody sees', async () => {
    for (const name of ['a\u0000b', 'a\u200bb', 'a\u202eb', 'a\ud800b'])
      expect(await admin.post('/branches', { name })).toMatchObject({
        status: 422,
        body: { code: 'text_refused', errors: [{ pointer: '/name', code: 'text_refused' }] },
      })
  })

  it('is measured after it was trimmed', async () => {
    const name = `${' '.repeat(300)}Mill${' '.repeat(300)}`
    expect(await admin.post('/branches', { name })).toMatchObject({ status: 201 })
  })
})
