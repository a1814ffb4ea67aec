import { describe, expect, it } from 'vitest'
import { bodyOf, codeOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import {
  cashByPlace,
  heldTill,
  newTeller,
  teller,
  tillIdOf,
  tillStands,
} from '../../testing/teller.ts'

const database = await testDatabase()
const counter = await testCounter(database)
const doors = [counter.door, counter.secondDoor()] as const
const ada = await newTeller(counter, 'Ada')
const ben = await newTeller(counter, 'Ben')
const [adaThere, benThere] = [ada, ben].map(({ actor }) => teller(counter, doors[1], actor))
const atOnce = Array.from({ length: 20 }, (_, index) => index)

function count(outcomes: readonly Parameters<typeof codeOf>[0][]) {
  return Object.fromEntries(
    [...Map.groupBy(outcomes.map(codeOf), (code) => code)].map(([code, all]) => [code, all.length]),
  )
}

describe('C-4: under simultaneous assignment', () => {
  it('C-4: twenty tills to one person at two servers: one of them succeeds', async () => {
    const cleo = await newTeller(counter, 'Cleo')
    const tills = await Promise.all(atOnce.map(async (n) => tillIdOf(await ben.create(`C${n}`))))
    const outcomes = await Promise.all(
      tills.map((till, n) => (n % 2 ? ben : benThere!).assign(till, cleo.actor.userId)),
    )
    expect(count(outcomes)).toEqual({ accepted: 1, holder_has_till: 19 })
  })

  it('C-4: one till to twenty people at two servers: one of them gets it', async () => {
    const till = tillIdOf(await ben.create('Wanted'))
    const people = await Promise.all(atOnce.map((n) => newTeller(counter, `P${n}`)))
    const outcomes = await Promise.all(
      people.map(({ actor }, n) => (n % 2 ? ben : benThere!).assign(till, actor.userId)),
    )
    expect(count(outcomes)).toEqual({ accepted: 1, till_assigned: 19 })
  })

  it('C-1: one number for twenty tills at two servers: one is created', async () => {
    const outcomes = await Promise.all(
      atOnce.map((n) => (n % 2 ? ben : benThere!).create(n % 3 ? 'Same' : 'SAME')),
    )
    expect(count(outcomes)).toEqual({ accepted: 1, till_number_taken: 19 })
  })
})

describe('C-5: initialising at once', () => {
  it('C-5: twenty times at two servers, and the day opened: it happens once', async () => {
    const dora = await newTeller(counter, 'Dora')
    const there = teller(counter, doors[1], dora.actor)
    const till = tillIdOf(await ben.create('D'))
    bodyOf(await ben.assign(till, dora.actor.userId))
    const opened = benThere!.openDay()
    await Promise.all(atOnce.map((n) => (n % 2 ? dora : there).initialise()))
    bodyOf(await opened)
    const { rows } = await database.owner.query('select period, ready from tills where id = $1', [
      till,
    ])
    expect(rows).toEqual([{ period: 2, ready: true }])
    const { rows: log } = await database.owner.query(
      `select from audit_log where action = 'till.initialised' and subject_id = $1`,
      [String(till)],
    )
    expect(log.length).toBeLessThanOrEqual(1)
  })
})

describe('C-7, C-12: cash at once', () => {
  it('C-7: payments, reversals and transfers at two servers leave every figure right', async () => {
    const adas = await heldTill(ada, ben, 'A', { float: 10_000 })
    const bens = await heldTill(ben, ada, 'B', { float: 10_000 })
    const session = idOf(await ada.start(await counter.drawer()))
    bodyOf(await ben.join(session))
    await counter.citation('MANY', 1_000_000)
    const pairs = [
      [ada, benThere!],
      [adaThere!, ben],
    ] as const
    await Promise.all(
      atOnce.map(async (n) => {
        const [a, b] = pairs[n % 2]!
        const [id, given] = await Promise.all([
          a.pay('MANY', 100 + n).then(idOf),
          a.give(adas, bens, 10).then(tillIdOf),
        ])
        await Promise.all([n % 4 ? b.accept(given) : b.giveBack(given), b.pay('MANY', 7)])
        if (n % 3 === 0) bodyOf(await b.reverse(id))
      }),
    )
    expect(await examine(counter)).toEqual(SOUND)
    const { transit = 0 } = await cashByPlace(counter)
    expect(transit).toBe(0)
    expect((await tillStands(counter, bens)).position).toBe(10_000 + 15 * 10 + 20 * 7)
  })

  it('C-12: one transfer accepted twenty times is accepted once', async () => {
    const { rows } = await database.owner.query<{ id: number; number: string }>(
      `select id, number from tills where number in ('A', 'B') order by number`,
    )
    const [a, b] = rows.map(({ id }) => id)
    const id = tillIdOf(await ada.give(a!, b!, 50))
    const outcomes = await Promise.all(atOnce.map((n) => (n % 2 ? ben : benThere!).accept(id)))
    expect(count(outcomes)).toEqual({ accepted: 1, transfer_not_in_transit: 19 })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-11: a payment while the day is processed counts for that day or for the next, never both', async () => {
    const { rows } = await database.owner.query<{ id: number; holder_id: number }>(
      `select t.id, t.holder_id from tills t where t.agency_id = $1 and t.settlement = 'unsettled'`,
      [counter.agencyId],
    )
    for (const till of rows) {
      // oxlint-disable-next-line no-await-in-loop -- each is counted by its holder
      const { position } = await tillStands(counter, till.id)
      // oxlint-disable-next-line no-await-in-loop
      bodyOf(await (till.holder_id === ada.actor.userId ? ada : ben).countTill(till.id, position))
    }
    const { rows: open } = await database.owner.query<{ id: number }>(
      `select id from sessions where agency_id = $1 and status = 'open'`,
      [counter.agencyId],
    )
    for (const { id } of open)
      // oxlint-disable-next-line no-await-in-loop
      bodyOf(await ben.status(id, 'closed'))
    bodyOf(await ben.settleDay())
    const drawer = await counter.drawer()
    const [processed] = await Promise.all([
      benThere!.processDay(),
      ada.start(drawer).then(() => ada.pay('MANY', 1)),
    ])
    expect(['accepted', 'till_unsettled', 'session_open']).toContain(codeOf(processed))
    expect(await examine(counter)).toEqual(SOUND)
  })
})
