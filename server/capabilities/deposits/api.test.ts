import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cashOf, depositOffice } from './test-office.ts'

const office = await depositOffice()
const { auditor, cashier, clock, database, finance, supervisor } = office
const { account, closed, lying, prepare, prepared, sealed, sound } = office
const bank = await account('Operating', [{}])

describe('B-2: what lies there', () => {
  it('B-2: only closed sessions count, by form, with what each brought in', async () => {
    const open = await office.startSession()
    await office.take({ method: 'cash', amount: 1_000 })
    expect((await lying(bank)).sessions).toEqual([])
    await office.take({ method: 'check', amount: 2_500, reference: '77' })
    await office.take({ method: 'credit_card', amount: 4_000 })
    await office.take({ method: 'cash', amount: 900, reversed: true })
    await office.close(open)
    expect(await lying(bank)).toMatchObject({
      cash: 1_000,
      paper: 2_500,
      other: 4_000,
      total: 7_500,
      carried: 0,
      overdue: false,
      sessions: [{ id: open, total: 7_500 }],
    })
    await prepared(bank, 1_000)
    await sound()
  })

  it('X-1: the day on which a session ended is the server’s, and stays once it is summed up', async () => {
    const id = await closed([{ method: 'credit_card', amount: 12 }])
    const other = "update closed_sessions set day = '2026-03-05' where session_id = $1"
    const day = async () => {
      const { rows } = await database.owner.query(
        'select day::text from closed_sessions where session_id = $1',
        [id],
      )
      return rows[0].day
    }
    await database.owner.query(other, [id])
    expect(await day()).toBe('2026-03-05')
    await prepared(bank, 0, { bagNumber: null })
    expect(await day()).toBe('2026-03-02')
    await expect(database.owner.query(other, [id])).rejects.toThrow(/summed up/)
  })

  it('S-15, B-2: what a count differed by lies there too, or is missing', async () => {
    const id = await office.startSession({ closingCount: 'declared' })
    await office.take({ method: 'cash', amount: 10_000 })
    await supervisor.post(`/sessions/${id}/status`, { status: 'in_review' })
    const lines = cashOf(9_975)
    const count = await supervisor.post(`/sessions/${id}/counts`, { lines, reason: 'Miscounted' })
    expect(count.status, JSON.stringify(count.body)).toBe(201)
    expect((await finance.post(`/sessions/${id}/counts/1/approve`, {})).status).toBe(403)
    expect((await office.admin.post(`/sessions/${id}/counts/1/approve`, {})).status).toBe(200)
    await office.close(id)
    expect(await lying(bank)).toMatchObject({ cash: 9_975, sessions: [{ id, cash: 9_975 }] })
    const deposit = await prepared(bank, 9_975)
    expect(deposit.sessions[0].parts).toContainEqual(
      expect.objectContaining({ receivable: 'over_short', amount: -25 }),
    )
    await sound()
  })
})

describe('B-2: a deposit’s life', () => {
  it('B-2: prepared, sealed by a second person, banked; each step once and in this order', async () => {
    await closed([
      { method: 'cash', amount: 1_250 },
      { method: 'check', amount: 700, reference: '901' },
    ])
    const { id, number, total } = await prepared(bank, 1_250)
    expect(total).toBe(1_950)
    const early = await finance.post(`/deposits/${id}/bank`, {})
    expect(early).toMatchObject({ status: 409, body: { code: 'deposit_not_sealed' } })
    const own = await supervisor.post(`/deposits/${id}/seal`, {})
    expect(own).toMatchObject({ status: 403, body: { code: 'deposit_second_person' } })
    const done = await finance.post(`/deposits/${id}/seal`, {})
    expect(done).toMatchObject({ status: 200, body: { status: 'sealed', number } })
    expect(done.body.sealed.by.name).toBe(finance.name)
    const twice = await finance.post(`/deposits/${id}/seal`, {})
    expect(twice).toMatchObject({ status: 409, body: { code: 'deposit_not_prepared' } })
    const late = await supervisor.post(`/deposits/${id}/cancel`, { reason: 'No' })
    expect(late).toMatchObject({ status: 409, body: { depositStatus: 'sealed' } })
    const wrong = await finance.post(`/deposits/${id}/bank`, { day: '2026-03-09' })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'banked_day_wrong' } })
    expect(wrong.body.errors[0].pointer).toBe('/day')
    const banked = await finance.post(`/deposits/${id}/bank`, { reference: 'R-9' })
    expect(banked.body).toMatchObject({
      status: 'banked',
      bankedOn: '2026-03-02',
      bankReference: 'R-9',
    })
    expect((await finance.post(`/deposits/${id}/bank`, {})).status).toBe(409)
    await sound()
  })

  it('B-2: cancelled, its money can go into another one; the bag is free again', async () => {
    const session = await closed([{ method: 'cash', amount: 333 }])
    const first = await prepared(bank, 333, { bagNumber: 'Again' })
    expect((await lying(bank)).total).toBe(0)
    const cancelled = await supervisor.post(`/deposits/${first.id}/cancel`, { reason: 'Torn bag' })
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cancelReason: 'Torn bag' })
    const second = await prepared(bank, 333, { bagNumber: 'again' })
    expect(second.sessions).toMatchObject([{ id: session, total: 333 }])
    await closed([{ method: 'cash', amount: 1 }])
    const taken = await prepare(bank, 1, { bagNumber: 'AGAIN' })
    expect(taken).toMatchObject({ status: 409, body: { code: 'bag_number_taken' } })
    await prepared(bank, 1)
  })

  it('B-2: cash is deposited intact, and the bag has a number', async () => {
    await closed([{ method: 'cash', amount: 2_000 }])
    const short = await prepare(bank, 1_999)
    expect(short).toMatchObject({
      status: 422,
      body: { code: 'deposit_cash_differs', expected: 2_000, counted: 1_999, difference: -1 },
    })
    const bagless = await prepare(bank, 2_000, { bagNumber: null })
    expect(bagless).toMatchObject({ status: 422, body: { code: 'bag_number_required' } })
    const strange = await prepare(bank, 0, { lines: [{ denomination: 'note-300', pieces: 1 }] })
    expect(strange).toMatchObject({ status: 422, body: { code: 'denomination_unknown' } })
    await prepared(bank, 2_000)
    expect(await prepare(bank, 0)).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_deposit' },
    })
  })

  it('B-2: sessions can be chosen, each whole; one that has nothing is named', async () => {
    const [a, b] = [
      await closed([{ method: 'cash', amount: 100 }]),
      await closed([{ method: 'cash', amount: 200 }]),
    ]
    const one = await prepared(bank, 200, { sessionIds: [b] })
    expect(one.sessions.map((each: { id: string }) => each.id)).toEqual([b])
    const twice = await prepare(bank, 300, { sessionIds: [a, b] })
    expect(twice).toMatchObject({
      status: 409,
      body: { code: 'session_not_depositable', sessions: [b] },
    })
    await prepared(bank, 100)
  })

  it('B-2: a session below zero carries, and is taken in when there is more', async () => {
    const original = await office.startSession()
    const id = await office.take({ method: 'cash', amount: 5_000 })
    await office.close(original)
    await prepared(bank, 5_000)
    const below = await office.startSession()
    const found = await database.owner.query<{ target_number: string }>(
      'select target_number from transactions where id = $1',
      [id],
    )
    const back = await cashier.post(`/citations/${found.rows[0]!.target_number}/reversals`, {
      transactionId: id,
    })
    expect(back.status, JSON.stringify(back.body)).toBe(201)
    await office.close(below)
    expect(await lying(bank)).toMatchObject({ cash: -5_000, carried: -5_000, ready: { total: 0 } })
    expect(await prepare(bank, 0)).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_deposit', carried: -5_000 },
    })
    await closed([{ method: 'cash', amount: 6_000 }])
    const deposit = await prepared(bank, 1_000)
    expect(deposit.sessions).toHaveLength(2)
    await sound()
  })
})

describe('B-2, T-14: at once', () => {
  it('B-2: money is in one deposit only, however many gather it at once', async () => {
    await closed([{ method: 'cash', amount: 4_200 }])
    const answers = await Promise.all(Array.from({ length: 8 }, () => prepare(bank, 4_200)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409, 409, 409, 409, 409,
    ])
    await sound()
  })

  it('T-14: the same key and body prepare once', async () => {
    await closed([{ method: 'cash', amount: 4_300 }])
    const key = randomUUID()
    const body = { accountId: bank, bagNumber: 'Once', lines: cashOf(4_300) }
    const answers = await Promise.all(
      [1, 2, 3].map(() => supervisor.post('/deposits', body, { key })),
    )
    expect(new Set(answers.map((each) => each.body.id)).size).toBe(1)
    const other = await supervisor.post('/deposits', { ...body, bagNumber: 'Twice' }, { key })
    expect(other.status).toBe(422)
  })

  it('B-2: of many who seal at once one does', async () => {
    await closed([{ method: 'cash', amount: 50 }])
    const { id } = await prepared(bank, 50)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => finance.post(`/deposits/${id}/seal`, {})),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('B-2: of sealing and cancelling at once one happens', async () => {
    await closed([{ method: 'cash', amount: 60 }])
    const { id } = await prepared(bank, 60)
    const [seal, cancel] = await Promise.all([
      finance.post(`/deposits/${id}/seal`, {}),
      supervisor.post(`/deposits/${id}/cancel`, { reason: 'Torn' }),
    ])
    expect([seal.status, cancel.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    if (cancel.status === 200) await sealed(bank, 60)
    await sound()
  })
})

describe('what the database keeps, whatever the code does', () => {
  /** What the application's own role is told when it tries. */
  const as = async (text: string): Promise<string> => {
    const client = await database.app.connect()
    try {
      await client.query(`select set_config('app.agency_id', '${office.agencyId}', false)`)
      await client.query(text)
      return 'done'
    } catch (error) {
      return (error as Error).message
    } finally {
      client.release(true)
    }
  }

  it('B-2: nobody seals their own, nothing in a deposit changes, money does not change deposits', async () => {
    await closed([{ method: 'cash', amount: 70 }])
    const { id } = await prepared(bank, 70)
    expect(
      await as(
        `update deposits set status = 'sealed', sealed_by = prepared_by, sealed_at = app_now() where id = ${id}`,
      ),
    ).toMatch(/deposits_second_person/)
    expect(await as(`update deposits set cash = 1 where id = ${id}`)).toMatch(/permission denied/)
    expect(await as(`delete from deposits where id = ${id}`)).toMatch(/permission denied/)
    expect(await as(`update session_sums set amount = 1 where deposit_id = ${id}`)).toMatch(
      /permission denied/,
    )
    await finance.post(`/deposits/${id}/seal`, {})
    expect(await as(`update session_sums set deposit_id = null where deposit_id = ${id}`)).toMatch(
      /not prepared any more/,
    )
    expect(await as(`update deposits set status = 'prepared' where id = ${id}`)).toMatch(/stays/)
  })
})

describe('A-6, A-1', () => {
  it('A-6: a cashier sees none of it, an auditor changes none of it', async () => {
    expect((await cashier.get('/deposits')).status).toBe(403)
    expect((await prepare(bank, 0, {}, auditor)).status).toBe(403)
    expect((await auditor.get('/deposits')).status).toBe(200)
  })

  it('A-1: another agency’s account and sessions are none', async () => {
    const there = office.elsewhere.admin
    const theirs = await there.post('/deposit-accounts', { name: 'T', bank: 'B', tail: '0000' })
    expect(await prepare(theirs.body.id, 0)).toMatchObject({
      status: 404,
      body: { code: 'deposit_account_not_found' },
    })
    const session = await closed([{ method: 'cash', amount: 80 }])
    const own = { accountId: theirs.body.id, lines: cashOf(80), bagNumber: 'X' }
    expect(await there.post('/deposits', { ...own, sessionIds: [session] })).toMatchObject({
      status: 409,
      body: { code: 'session_not_depositable' },
    })
    expect((await there.get('/deposits')).body.items).toEqual([])
  })
})

it('B-2: what has been lying for more than 24 hours is marked, in a deposit too until it is banked', async () => {
  await prepare(bank, (await lying(bank)).cash)
  await closed([{ method: 'cash', amount: 500 }])
  clock.set(clock.instant()!.add({ hours: 24, seconds: 1 }))
  const later = await finance.anotherBrowser()
  const { body } = await later.get('/deposits/undeposited')
  expect(body.accounts[0]).toMatchObject({ overdue: true, sessions: [{ overdue: true }] })
  const deposits = (await later.get('/deposits?limit=200')).body.items as Overdue[]
  expect(deposits.filter(({ overdue }) => overdue).map(({ status }) => status)).toContain(
    'prepared',
  )
  const over = deposits.filter(({ status }) => status === 'banked' || status === 'cancelled')
  expect(over.every(({ overdue }) => !overdue)).toBe(true)
})
type Overdue = { readonly status: string; readonly overdue: boolean }
