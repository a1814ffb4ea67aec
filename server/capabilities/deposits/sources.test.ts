import { describe, expect, it } from 'vitest'
import { MOST_PARTS } from './sums.ts'
import { depositOffice } from './test-office.ts'

const office = await depositOffice()
const { account, closed, database, goesTo, lying, prepare, prepared, sound } = office

describe('B-1: the most specific source wins', () => {
  it('B-1: by drawer before method before kind; without one it has no account', async () => {
    const all = [
      { method: 'cash', amount: 1 },
      { method: 'cash', amount: 20, permit: true },
      { method: 'check', amount: 300 },
      { method: 'check', amount: 4_000, permit: true },
    ]
    const [apart, alike] = [await closed(all), await closed(all)]
    const { rows } = await database.owner.query<{ drawer_id: number }>(
      'select drawer_id from sessions where id = $1',
      [apart],
    )
    const drawerId = String(rows[0]!.drawer_id)
    const names = ['Any', 'Kind', 'Method', 'Both', 'Drawer']
    const ids: string[] = []
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const name of names) ids.push(await account(name))
    const [any, kind, method, both, drawer] = ids as [string, string, string, string, string]
    const special = [
      { accountId: kind, receivable: 'permit_order' },
      { accountId: method, method: 'check' },
      { accountId: both, method: 'check', receivable: 'permit_order' },
      { accountId: drawer, drawerId },
    ]
    await goesTo(special)
    expect(await lying(null)).toMatchObject({ total: 1, sessions: [{ id: alike }] })
    await goesTo([{ accountId: any }, ...special])
    const shown = await Promise.all(ids.map(async (id) => (await lying(id)).total as number))
    expect(shown).toEqual([1, 20, 300, 4_000, 4_321])
    expect(await lying(null)).toBeUndefined()
    expect(await prepare(drawer, 0, { sessionIds: [alike] })).toMatchObject({
      status: 409,
      body: { code: 'session_not_depositable', sessions: [alike] },
    })
    expect((await prepared(drawer, 21)).total).toBe(4_321)
    expect((await prepared(kind, 20)).total).toBe(20)
    expect((await prepared(any, 1)).total).toBe(1)
    await sound()
  })
})

describe('B-2: however much goes elsewhere', () => {
  it('B-2: what reaches the bank by itself takes no room from what is deposited', async () => {
    const cash = await account('Cash only', [{ method: 'cash' }])
    const old = await closed([{ method: 'credit_card', amount: 5 }])
    // Summed up, and then years of cards, all of them older.
    await lying(null)
    await database.owner.query(
      `with copied as (
         insert into sessions
         select (jsonb_populate_record(s, jsonb_build_object('id', -n))).*
           from sessions s, generate_series(1, $2::integer) n where s.id = $1
         returning agency_id, id)
       select from copied`,
      [old, MOST_PARTS],
    )
    await database.owner.query(
      `insert into session_sums (agency_id, session_id, account, method, receivable, amount, day)
       select c.agency_id, c.session_id, f.account, f.method, f.receivable, f.amount, f.day
         from closed_sessions c, session_sums f where c.session_id < 0 and f.session_id = $1`,
      [old],
    )
    await database.owner.query(
      'update closed_sessions set summed_at = app_now() where session_id < 0',
    )
    const session = await closed([{ method: 'cash', amount: 700 }])
    const { body } = await office.finance.get('/deposits/undeposited')
    expect(body.more).toBe(true)
    expect(await lying(cash)).toMatchObject({ cash: 700, sessions: [{ id: session }] })
    const deposit = await prepared(cash, 700, { sessionIds: [session] })
    expect(deposit.sessions).toMatchObject([{ id: session, total: 700 }])
  })
})
