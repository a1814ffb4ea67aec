import { afterEach, describe, expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { inUnitOfWork, readInAgency } from '../../postgres/unit-of-work.ts'
import {
  bodyOf,
  type Cashier,
  cashier,
  codeOf,
  examine,
  idOf,
  SOUND,
} from '../../testing/cashier.ts'
import { type DrawerSettings, keyed, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { shownCitation } from '../enforcement/queries.ts'
import { shownSession } from '../sessions/public.ts'
import { moveTargets } from './move-targets.ts'
import { historyOf, shownTransaction } from './queries.ts'

const counter = await testCounter(await testDatabase())
const { clock, database, door } = counter
const second = counter.secondDoor()
const scope = { agencyId: counter.agencyId, clock }
let citations = 0

// oxlint-disable vitest/no-standalone-expect -- after each test everything is sound
afterEach(async () => {
  expect(await examine(counter)).toEqual(SOUND)
})

async function citation(due = 5_000): Promise<string> {
  const number = `T${(citations += 1)}`
  await counter.citation(number, due)
  return number
}

type Person = Cashier & { readonly session: number; readonly there: Cashier }

/** Somebody in a session of their own; `there` is the same person at the second server. */
async function atWork(name: string, settings?: DrawerSettings): Promise<Person> {
  const actor = await counter.person(name)
  const here = cashier(door, actor)
  const session = idOf(await here.start(await counter.drawer(settings)))
  return { ...here, session, there: cashier(second, actor) }
}

const read = <T>(run: Parameters<typeof readInAgency<T>>[2]) => readInAgency(database, scope, run)
const shown = (session: number) => read((work) => shownSession(work, session))
const transaction = (id: number) => read((work) => shownTransaction(work, id))
const figuresOf = async (number: string) => {
  const found = await read((work) => shownCitation(work, number))
  return [found?.due, found?.accountBalance, found?.status]
}
const totalsOf = async (session: number) => {
  const { transactionCount, netTotal, totals } = (await shown(session))!
  return { transactionCount, netTotal, totals: totals.map((t) => [t.method, t.count, t.net]) }
}

describe('a payment', () => {
  it('T-2, T-12, T-13: is taken once, edited, moved, reversed, and all can be derived again', async () => {
    const [ada, ben] = [await atWork('Ada'), await atWork('Ben')]
    const number = await citation()
    const key = keyed('pay')
    const first = await ada.pay(number, 5_000, {}, key)
    expect(bodyOf(first)).toMatchObject({
      amount: 5_000,
      receiptNumber: `${ada.session}-1`,
      transactions: [{ kind: 'single_payment', amount: 5_000, method: 'cash' }],
    })
    expect(await ada.pay(number, 5_000, {}, key)).toEqual({ ...first, replayed: true })
    const id = idOf(first)
    clock.advance({ minutes: 1 })
    expect(bodyOf(await ada.edit(id, 'check', '77'))).toMatchObject({
      method: 'check',
      edited: true,
    })
    clock.advance({ minutes: 1 })
    expect(bodyOf(await ada.move(id, ben.session))).toMatchObject({ moved: true })
    clock.advance({ minutes: 1 })
    expect(bodyOf(await ada.reverse(id)).transaction).toMatchObject({
      amount: -5_000,
      sessionId: String(ben.session),
    })
    const history = await read((work) => historyOf(work, id))
    expect(history.map(({ kind, user }) => [kind, user?.name])).toEqual([
      ['edited', 'Ada'],
      ['moved_in', 'Ada'],
      ['reversed', 'Ada'],
    ])
    expect(await figuresOf(number)).toEqual([5_000, 0, 'unpaid'])
    expect(await totalsOf(ada.session)).toEqual({ transactionCount: 0, netTotal: 0, totals: [] })
    expect(await totalsOf(ben.session)).toMatchObject({ transactionCount: 2, netTotal: 0 })
  })

  it('E-3: the overpayment of rule E, as far as single payments go', async () => {
    const ada = await atWork('Ada')
    const [a, b] = [await citation(5_000), await citation(10_000)]
    expect(await ada.pay(a, 12_000)).toMatchObject({
      refused: 'overpayment_unconfirmed',
      facts: { due: 5_000, surplus: 7_000 },
    })
    const over = bodyOf(await ada.pay(a, 12_000, { confirmOverpayment: true }))
    expect(over.transactions).toHaveLength(1)
    expect(over).toMatchObject({ transactions: [{ kind: 'overpayment', amount: 12_000 }] })
    expect(await figuresOf(a)).toEqual([0, 7_000, 'paid'])
    expect(await figuresOf(b)).toEqual([10_000, 0, 'unpaid'])
    await ada.pay(b, 3_000)
    expect(await figuresOf(b)).toEqual([7_000, 0, 'partially_paid'])
    expect(await totalsOf(ada.session)).toEqual({
      transactionCount: 2,
      netTotal: 15_000,
      totals: [['cash', 2, 15_000]],
    })
  })

  it('E-2: what two cashiers take at once for one citation is never applied beyond its due', async () => {
    const [ada, ben] = [await atWork('Ada'), (await atWork('Ben')).there]
    const number = await citation(1_000)
    const takeAll = async (person: Cashier) => {
      const codes: string[] = []
      for (let n = 0; n < 15; n += 1) codes.push(codeOf(await person.pay(number, 100)))
      return codes
    }
    const codes = (await Promise.all([takeAll(ada), takeAll(ben)])).flat()
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(10)
    expect(codes.filter((code) => code === 'overpayment_unconfirmed')).toHaveLength(20)
    expect(await figuresOf(number)).toEqual([0, 0, 'paid'])
  })

  it('T-1: receipts of a session have no gap, whoever takes them', async () => {
    const [ada, ben] = [await atWork('Ada'), await atWork('Ben')]
    await ben.join(ada.session)
    const number = await citation(10_000)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => [ada, ada.there, ben, ben.there][n % 4]!.pay(number, 1)),
    )
    const receipts = outcomes.map((each) => Number(bodyOf(each).receiptNumber.split('-')[1]))
    expect(receipts.toSorted((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })
})

describe('reversing', () => {
  it('T-7: an original whose session is closed is reversed into the current session', async () => {
    const [ada, ben] = [await atWork('Ada'), await atWork('Ben')]
    const number = await citation()
    const id = idOf(await ada.pay(number, 5_000))
    await ben.status(ada.session, 'closed')
    const before = await totalsOf(ada.session)
    expect(codeOf(await ben.reverse(id))).toBe('session_closed')
    expect(codeOf(await ada.reverseOn(number, id))).toBe('session_required')
    const reversed = bodyOf(await ben.reverseOn(number, id))
    expect(reversed.transaction).toMatchObject({ amount: -5_000, sessionId: String(ben.session) })
    expect(await totalsOf(ada.session)).toEqual(before)
    expect(await totalsOf(ben.session)).toMatchObject({ transactionCount: 1, netTotal: -5_000 })
    expect(await transaction(id)).toMatchObject({ reversedById: Number(reversed.transaction.id) })
    expect(await figuresOf(number)).toEqual([5_000, 0, 'unpaid'])
  })

  it('T-6: of all who reverse it at once, from wherever, one does', async () => {
    const people = [await atWork('Ada'), await atWork('Ben')] as const
    const number = await citation()
    const id = idOf(await people[0].pay(number, 5_000))
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, n) => {
        const person = people[n % 2]!
        const server = n % 4 < 2 ? person : person.there
        return n % 3 ? server.reverse(id) : server.reverseOn(number, id)
      }),
    )
    expect(outcomes.filter((each) => !isRefusal(each))).toHaveLength(1)
    expect(new Set(outcomes.filter(isRefusal).map(codeOf))).toEqual(new Set(['already_reversed']))
    expect(await figuresOf(number)).toEqual([5_000, 0, 'unpaid'])
  })

  it('T-8: a payment whose surplus is gone is not reversed, until it is back', async () => {
    const ada = await atWork('Ada')
    const number = await citation()
    const id = idOf(await ada.pay(number, 12_000, { confirmOverpayment: true }))
    const transfer = bodyOf(await ada.transfer(number, await citation(), 1))
    const [plus, minus] = transfer.transactions.map((half) => half.id)
    expect(await ada.reverse(id)).toMatchObject({
      refused: 'surplus_transferred',
      detail: expect.stringContaining(`Reverse transfer ${minus} first`),
      facts: { surplus: 7_000, accountBalance: 6_999, transfers: [{ id: minus, amount: 1 }] },
    })
    await ada.reverse(Number(plus))
    expect(codeOf(await ada.reverse(id))).toBe('accepted')
    expect(await figuresOf(number)).toEqual([5_000, 0, 'unpaid'])
  })

  it('E-3: with later payments in between, each takes back just what it gave', async () => {
    const ada = await atWork('Ada')
    const number = await citation(5_000)
    const first = idOf(await ada.pay(number, 5_000))
    const surplus = idOf(await ada.pay(number, 2_000, { confirmOverpayment: true }))
    await ada.reverse(first)
    expect(await figuresOf(number)).toEqual([5_000, 2_000, 'unpaid'])
    await ada.reverse(surplus)
    expect(await figuresOf(number)).toEqual([5_000, 0, 'unpaid'])
  })
})

const STATUSES = ['open', 'in_review', 'closed'] as const

describe('moving', () => {
  const all = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const))
  const allowed = ['open>open', 'open>in_review', 'in_review>in_review']

  it.each(all)('T-9: from %s to %s, and the panel offers just that', async (from, to) => {
    const [ada, ben] = [await atWork('Ada'), await atWork('Ben')]
    const number = await citation()
    const id = idOf(await ada.pay(number, 700))
    if (from !== 'open') await ada.status(ada.session, from)
    if (to !== 'open') await ben.status(ben.session, to)
    const targets = await read(async (work) =>
      moveTargets(work, (await shownSession(work, ada.session))!, 500),
    )
    const isAllowed = allowed.includes(`${from}>${to}`)
    expect(targets.some((each) => each.id === ben.session)).toBe(isAllowed)
    const refusal = from === 'closed' ? 'session_closed' : 'move_not_allowed'
    expect(codeOf(await ben.move(id, ben.session))).toBe(isAllowed ? 'accepted' : refusal)
    const counts = [(await shown(ada.session))!, (await shown(ben.session))!]
    expect(counts.map((each) => each.netTotal)).toEqual(isAllowed ? [0, 700] : [700, 0])
  })

  it('T-9: of many who move it to many sessions at once all or none count it', async () => {
    const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => atWork(name)))
    const number = await citation()
    const id = idOf(await people[0]!.pay(number, 700))
    const moveOn = async (mover: Cashier, first: number) => {
      const codes: string[] = []
      for (let n = first; n < first + 8; n += 1)
        codes.push(codeOf(await mover.move(id, people[(n * 7) % 4]!.session)))
      return codes
    }
    const moves = people.map((person, n) => moveOn(n % 2 ? person : person.there, n))
    const codes = new Set((await Promise.all(moves)).flat())
    expect([...codes.difference(new Set(['accepted', 'same_session']))]).toEqual([])
    const sessions = await Promise.all(people.map(({ session }) => shown(session)))
    expect(sessions.map((each) => each!.netTotal).filter((net) => net !== 0)).toEqual([700])
    const stands = (await transaction(id))!.sessionId
    expect(sessions.find((each) => each!.netTotal === 700)?.id).toBe(stands)
  })
})

describe('the end of a session', () => {
  it('S-3: payments, moves and edits racing with the close never land in it afterwards', async () => {
    const people = await Promise.all(['P', 'Q', 'R'].map((name) => atWork(name)))
    const { session } = people[0]!
    for (const person of people.slice(1)) await person.join(session)
    const number = await citation(100_000)
    const id = idOf(await people[0]!.pay(number, 1))
    const other = await atWork('S')
    const moved = idOf(await other.pay(number, 1))
    const racing = Array.from({ length: 60 }, (_, n) => {
      const person = people[n % 3]!
      const server = n % 2 ? person : person.there
      if (n === 30) return other.there.status(session, 'closed')
      if (n % 10 === 3) return server.edit(id, n % 20 === 3 ? 'cash' : 'credit_card')
      if (n % 20 === 9) return server.move(moved, n % 40 === 9 ? session : other.session)
      return server.pay(number, 1)
    })
    const outcomes = await Promise.all(racing)
    const closed = await shown(session)
    const { rows } = await database.owner.query<{ kind: string }>(
      'select kind from session_events where session_id = $1 order by seq',
      [session],
    )
    expect(closed?.status).toBe('closed')
    expect(rows.at(-1)?.kind).toBe('status_changed')
    const codes = new Set(outcomes.filter(isRefusal).map(codeOf))
    const expected = new Set([
      'session_required',
      'session_closed',
      'move_not_allowed',
      'same_session',
      'reference_required',
    ])
    expect([...codes.difference(expected)]).toEqual([])
  })

  it('T-11: the database refuses to change or delete a transaction, to the application too', async () => {
    for (const statement of [
      'update transactions set amount = 1',
      'delete from transactions',
      'update postings set amount = 1',
      'delete from session_events',
      'update payments set amount = 1',
    ]) {
      await expect(
        inUnitOfWork(database, scope, ({ client }) => client.query(statement)),
      ).rejects.toThrow(/permission denied/)
      await expect(database.owner.query(statement)).rejects.toThrow(/never changes|append-only/)
    }
  })

  it('T-6, T-10: that a transaction was reversed or moved is never taken back', async () => {
    const ada = await atWork('Ada')
    const id = idOf(await ada.pay(await citation(), 5_000))
    const client = await database.owner.connect()
    try {
      await client.query('begin')
      await client.query(
        `update transactions set reversed_by = 7, moved = true, edited = true where id = ${id}`,
      )
      for (const change of [
        'reversed_by = null',
        'reversed_by = 8',
        'moved = false',
        'edited = false',
      ]) {
        await client.query('savepoint attempt')
        const taking = client.query(`update transactions set ${change} where id = ${id}`)
        await expect(taking).rejects.toThrow(/never changes/)
        await client.query('rollback to savepoint attempt')
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
