import { describe, expect, it } from 'vitest'
import { genesis, link } from '../../journal/chain.ts'
import { cashier, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { tampered } from '../../testing/tampering.ts'
import { verifyChains } from './verify.ts'

const counter = await testCounter(await testDatabase())

/** A session with eight events: 1 started, 2–4 posted, 5 edited, 6 moved out, 7 and 8 reversed. */
async function busyDay() {
  const ada = cashier(counter.door, await counter.person('Ada'))
  const ben = cashier(counter.door, await counter.person('Ben'))
  const session = idOf(await ada.start(await counter.drawer(), 500))
  const other = idOf(await ben.start(await counter.drawer()))
  await counter.citation('C1', 90_000)
  const ids: number[] = []
  for (const amount of [100, 200, 300]) ids.push(idOf(await ada.pay('C1', amount)))
  await ada.edit(ids[0]!, 'check', '1')
  await ada.move(ids[1]!, other)
  await ada.reverse(ids[2]!)
  return { session, other, ids }
}

const { session, other, ids } = await busyDay()

const broken = (...statements: readonly string[]) =>
  tampered(counter, statements, async (work) => (await verifyChains(work)).broken)

const hex = (hash: Buffer) => `'\\x${hash.toString('hex')}'`

/** The chain's bodies as they were written, to forge others with. */
async function bodies(): Promise<{ seq: number; body: string }[]> {
  const { rows } = await counter.database.owner.query<{ seq: number; body: string }>(
    'select seq, body from session_events where session_id = $1 order by seq',
    [session],
  )
  return rows
}

/** Statements that write the chain anew from these bodies, with hashes and head that agree. */
function forge(chain: readonly { seq: number; body: string }[]): string[] {
  let head = genesis(counter.agencyId, session)
  const updates = chain.map(({ seq, body }) => {
    head = link(head, body)
    return `update session_events set body = '${body}', hash = ${hex(head)}
             where session_id = ${session} and seq = ${seq}`
  })
  const { length } = chain
  return [
    ...updates,
    `update sessions set chain_head = ${hex(head)}, event_count = ${length} where id = ${session}`,
  ]
}

const at = (seq: number) => `where session_id = ${session} and seq = ${seq}`
const copied = `agency_id, session_id, seq + 1, at, kind, transaction_id, user_id, body, hash`

describe('verify', () => {
  it('T-13: finds nothing where nobody tampered, in all sessions or in one', async () => {
    expect(await examine(counter)).toEqual(SOUND)
    const one = await tampered(counter, [], (work) => verifyChains(work, session))
    expect(one).toEqual({ sessions: 1, events: 8, broken: [] })
    const all = await tampered(counter, [], (work) => verifyChains(work))
    expect(all).toEqual({ sessions: 2, events: 10, broken: [] })
  })

  it.each([
    ['a changed body', 3, `update session_events set body = body || ' ' ${at(3)}`],
    ['a changed hash', 3, `update session_events set hash = sha256(hash) ${at(3)}`],
    ['a removed event', 4, `delete from session_events ${at(4)}`],
    ['the removed first event', 1, `delete from session_events ${at(1)}`],
    ['the removed last event', 8, `delete from session_events ${at(8)}`],
    [
      'an event inserted at the end',
      9,
      `insert into session_events select ${copied} from session_events ${at(8)}`,
    ],
    [
      'a changed head',
      8,
      `update sessions set chain_head = sha256(chain_head) where id = ${session}`,
    ],
    ['a changed count', 8, `update sessions set event_count = 7 where id = ${session}`],
    ['another person', 5, `update session_events set user_id = user_id + 1 ${at(5)}`],
    ['another time', 5, `update session_events set at = at + interval '1 ms' ${at(5)}`],
    ['another kind', 3, `update session_events set kind = 'moved_in' ${at(3)}`],
    ['another transaction', 5, `update session_events set transaction_id = ${ids[1]} ${at(5)}`],
  ])('T-13: names the first broken link: %s', async (_, seq, statement) => {
    const [first, ...others] = await broken(statement)
    expect([first?.sessionId, first?.seq]).toEqual([session, seq])
    expect(others).toEqual([])
  })

  it('T-13: an event inserted between two others', async () => {
    const moved = [8, 7, 6, 5, 4].map((n) => `update session_events set seq = ${n + 1} ${at(n)}`)
    const insert = `insert into session_events select ${copied} from session_events ${at(3)}`
    const [first] = await broken(...moved, insert)
    expect([first?.sessionId, first?.seq]).toEqual([session, 4])
  })

  it.each([
    ['amount', 'amount = 201'],
    ['target', 'target_id = 0'],
    ['payment', 'payment_id = 0'],
    ['person', 'user_id = 0'],
    ['time', `created_at = created_at - interval '1 day'`],
    ['kind', `kind = 'short_payment'`],
    ['receipt', `receipt_number = '1-1'`],
    ['card', `card_tail = '4242'`],
  ])('T-11, T-13: a transaction with another %s', async (_, change) => {
    const [first] = await broken(`update transactions set ${change} where id = ${ids[1]}`)
    expect(first).toMatchObject({ sessionId: session, seq: 3 })
    expect(first?.what).toContain(String(ids[1]))
  })

  it('T-13: a transaction that is gone', async () => {
    const [first] = await broken(`delete from transactions where id = ${ids[0]}`)
    expect(first).toEqual({
      sessionId: session,
      seq: 2,
      what: `transaction ${ids[0]} is missing`,
    })
  })

  it.each([
    ['the status', 'open', `status = 'in_review', ended_at = started_at`],
    ['the net total', '', 'net_total = net_total + 1'],
    ['the number of transactions', '', 'transaction_count = transaction_count + 1'],
  ])('T-13: %s, changed without an event', async (_, __, change) => {
    const [first] = await broken(`update sessions set ${change} where id = ${session}`)
    expect([first?.sessionId, first?.seq]).toEqual([session, 8])
  })

  it('S-4, T-13: the opening balance', async () => {
    const [first] = await broken(`update sessions set opening_balance = 0 where id = ${session}`)
    expect([first?.sessionId, first?.seq]).toEqual([session, 1])
  })

  it('T-9, T-13: a transaction moved without a trace, its figures kept in step', async () => {
    const found = await broken(
      `update transactions set session_id = ${session} where id = ${ids[1]}`,
      `update sessions set transaction_count = transaction_count + 1, net_total = net_total + 200
        where id = ${session}`,
      `update sessions set transaction_count = 0, net_total = 0 where id = ${other}`,
    )
    expect(found.map(({ sessionId }) => sessionId)).toEqual([session, other])
  })

  it('T-13: a chain forged from its second event on, with a head that agrees', async () => {
    const chain = await bodies()
    expect(await broken(...forge(chain))).toEqual([])
    const cheaper = chain.map((each) => ({ ...each, body: each.body.replace(':100,', ':10,') }))
    const [first] = await broken(...forge(cheaper))
    expect([first?.sessionId, first?.seq]).toEqual([session, 2])
  })

  it('T-13: a body that is no text of ours is a broken link, not a failure', async () => {
    const chain = await bodies()
    for (const body of ['nonsense', 'null', '7']) {
      const [first] = await broken(...forge([...chain.slice(0, 7), { seq: 8, body }]))
      expect([first?.sessionId, first?.seq]).toEqual([session, 8])
    }
  })
})
