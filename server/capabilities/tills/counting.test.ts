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

const counter = await testCounter(await testDatabase())
const ada = await newTeller(counter, 'Ada')
const ben = await newTeller(counter, 'Ben')
const session = idOf(await ada.start(await counter.drawer()))
bodyOf(await ben.join(session))
await counter.citation('MANY', 1_000_000)

describe('C-8: a count', () => {
  it('C-8: agrees, and the till is Settled; any movement makes it Unsettled again', async () => {
    const till = await heldTill(ada, ben, 'A1', { float: 2_000 })
    idOf(await ada.pay('MANY', 500))
    bodyOf(await ada.countTill(till, 2_500))
    expect(await tillStands(counter, till)).toMatchObject({ settlement: 'settled' })
    idOf(await ada.pay('MANY', 1))
    expect(await tillStands(counter, till)).toMatchObject({ settlement: 'unsettled' })
    bodyOf(await ada.countTill(till, 2_501))
    await retire(till, 2_501)
  })

  it('C-8: short by 0.25 it stays Unsettled until somebody else books it with a reason', async () => {
    const till = await heldTill(ada, ben, 'A2', { float: 1_000 })
    bodyOf(await ada.countTill(till, 975))
    expect(await tillStands(counter, till)).toMatchObject({ settlement: 'unsettled' })
    expect(codeOf(await ada.book(till, 1))).toBe('own_count')
    expect(codeOf(await ben.book(till, 2))).toBe('till_count_not_found')
    bodyOf(await ben.book(till, 1, 'A quarter rolled away'))
    expect(await tillStands(counter, till)).toMatchObject({
      position: 975,
      settlement: 'settled',
      totals: { short: 25 },
    })
    expect(codeOf(await ben.book(till, 1))).toBe('till_settled')
    bodyOf(await ada.countTill(till, 1_000))
    bodyOf(await ben.book(till, 2, 'It was under the till'))
    expect(await tillStands(counter, till)).toMatchObject({
      position: 1_000,
      totals: { short: 25, over: 25 },
    })
    expect(await examine(counter)).toEqual(SOUND)
    await retire(till, 1_000)
  })

  it('C-8: a count that no longer fits the position is outdated', async () => {
    const till = await heldTill(ada, ben, 'A3', { float: 100 })
    bodyOf(await ada.countTill(till, 90))
    const id = idOf(await ada.pay('MANY', 40))
    expect(codeOf(await ben.book(till, 1))).toBe('count_outdated')
    bodyOf(await ben.reverse(id))
    bodyOf(await ben.book(till, 1))
    bodyOf(await ada.countTill(till, 91))
    bodyOf(await ada.countTill(till, 92))
    expect(codeOf(await ben.book(till, 2))).toBe('count_outdated')
    bodyOf(await ben.book(till, 3))
    expect(await examine(counter)).toEqual(SOUND)
    await retire(till, 92)
  })

  it('C-8: papers that are missing leave it Unsettled, and booking them moves no cash', async () => {
    const till = await heldTill(ada, ben, 'A4', { float: 100 })
    const tenders = [{ method: 'check', amount: 700, reference: '12', cardTail: null }]
    idOf(await ada.pay('MANY', 700, { tenders }))
    bodyOf(await ada.countTill(till, 100))
    expect(await tillStands(counter, till)).toMatchObject({ settlement: 'unsettled' })
    bodyOf(await ben.book(till, 1, 'The check is at the supervisor’s'))
    expect(await tillStands(counter, till)).toMatchObject({ position: 100, settlement: 'settled' })
    const { rows } = await counter.database.owner.query(
      'select till_number, bin, papers, amount, reason from booked_papers where till_number = $1',
      ['A4'],
    )
    const reason = 'The check is at the supervisor’s'
    expect(rows).toEqual([{ till_number: 'A4', bin: 1, papers: -1, amount: -700, reason }])
    expect(await examine(counter)).toEqual(SOUND)
    await retire(till, 100)
  })

  it('C-8: each tray is counted once, by the notes and coins of the till; nobody counts another’s', async () => {
    const till = await heldTill(ada, ben, 'A5', { trays: 2 })
    expect(await ada.countTill(till, 0)).toMatchObject({
      refused: 'count_incomplete',
      pointer: '/trays',
    })
    const stranger = await newTeller(counter, 'Cleo')
    const noAdjusting = { ...stranger.actor, permissions: new Set<string>() }
    expect(codeOf(await teller(counter, counter.door, noAdjusting).countTill(till, 0))).toBe(
      'till_not_held',
    )
    await retire(till, 0)
  })
})

/** So that Ada may hold the next: what is in it goes into a bag, and the day is over. */
async function retire(till: number, cash: number): Promise<void> {
  if (cash > 0) bodyOf(await ben.accept(tillIdOf(await ada.drop(till, `BAG-${till}`, cash))))
  await counter.database.owner.query(
    'update tills set holder_id = null, assigned_at = null, ready = false where id = $1',
    [till],
  )
}

describe('C-12: cash between people', () => {
  it('C-12: given it is in transit and in neither till; the other accepts it, nobody their own', async () => {
    const [a, b] = [
      await heldTill(ada, ben, 'T1', { float: 1_000 }),
      await heldTill(ben, ada, 'T2', { float: 50 }),
    ]
    const id = tillIdOf(await ada.give(a, b, 400))
    expect((await tillStands(counter, a)).position).toBe(600)
    expect((await tillStands(counter, b)).position).toBe(50)
    expect(await cashByPlace(counter)).toMatchObject({ transit: 400 })
    expect(codeOf(await ada.accept(id))).toBe('own_transfer')
    const cleo = await newTeller(counter, 'Cleo')
    expect(codeOf(await cleo.accept(id))).toBe('till_not_held')
    expect(codeOf(await cleo.giveBack(id))).toBe('till_not_held')
    bodyOf(await ben.accept(id))
    expect((await tillStands(counter, b)).position).toBe(450)
    expect(codeOf(await ben.accept(id))).toBe('transfer_not_in_transit')
    expect(codeOf(await ada.giveBack(id))).toBe('transfer_not_in_transit')
    expect(await examine(counter)).toEqual(SOUND)

    const back = tillIdOf(await ben.give(b, a, 100))
    bodyOf(await ada.giveBack(back, 'I have no room'))
    expect((await tillStands(counter, b)).position).toBe(450)
    expect(codeOf(await ben.give(a, b, 1))).toBe('till_not_held')
    expect(codeOf(await ada.give(a, a, 1))).toBe('transfer_not_possible')
    expect(codeOf(await ada.give(a, b, 601))).toBe('till_short_of_cash')
    expect(await examine(counter)).toEqual(SOUND)
    await retire(a, 600)
    await counter.database.owner.query(
      'update tills set holder_id = null, assigned_at = null, ready = false where id = $1',
      [b],
    )
  })

  it('C-12: paid in and out move when somebody else approves, and not before', async () => {
    const till = await heldTill(ada, ben, 'P1', { float: 300 })
    const asked = tillIdOf(await ada.ask(till, 'out', 120))
    expect((await tillStands(counter, till)).position).toBe(300)
    expect(codeOf(await ada.allow(asked))).toBe('own_request')
    bodyOf(await ben.allow(asked))
    expect(codeOf(await ben.decline(asked))).toBe('paid_in_out_decided')
    expect(await tillStands(counter, till)).toMatchObject({
      position: 180,
      totals: { cash_out: 120, transfers_in: 300 },
    })
    bodyOf(await ben.decline(tillIdOf(await ada.ask(till, 'in', 10))))
    expect(codeOf(await ada.ask(till, 'out', 181))).toBe('till_short_of_cash')
    const most = tillIdOf(await ada.ask(till, 'out', 180))
    bodyOf(await ada.drop(till, 'BAG-P', 1))
    expect(codeOf(await ben.allow(most))).toBe('till_short_of_cash')
    expect(await examine(counter)).toEqual(SOUND)
  })
})
