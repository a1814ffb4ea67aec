import { beforeEach, describe, expect, it } from 'vitest'
import { bodyOf, codeOf, examine, idOf, SOUND } from '../../../testing/cashier.ts'
import { type Counter, testCounter } from '../../../testing/counter.ts'
import { unite } from '../../../journal/look.ts'
import { readInAgency } from '../../../postgres/unit-of-work.ts'
import { testDatabase } from '../../../testing/database.ts'
import { heldTill, newTeller, type Teller, tillIdOf, tillStands } from '../../../testing/teller.ts'
import { tillsBook } from '../store.ts'

const database = await testDatabase()
let counter: Counter
let ada: Teller
let ben: Teller
let session: number

/** 8 in the morning of Monday, the 2nd of March, in Los Angeles; an agency of its own each time. */
beforeEach(async () => {
  counter = await testCounter(database)
  ada = await newTeller(counter, 'Ada')
  ben = await newTeller(counter, 'Ben')
  session = idOf(await ada.start(await counter.drawer()))
  await counter.citation('MANY', 1_000_000)
})

async function dated(till: number) {
  const { rows } = await database.owner.query<{ date: string; touched: string | null }>(
    `select t.initialised_on::text as date, t.touched_on::text as touched from tills t where id = $1`,
    [till],
  )
  return rows[0]
}

const onDay = (outcome: Parameters<typeof bodyOf>[0]) =>
  bodyOf(outcome) as unknown as { date: string; status: string }

/** All settled, no session open. */
async function quiet(till: number, cash: number): Promise<void> {
  bodyOf(await ada.countTill(till, cash))
  bodyOf(await ben.status(session, 'closed'))
}

describe('C-11: a business day', () => {
  it('C-11: opens, settles and is processed; what is in the way is named', async () => {
    const till = await heldTill(ada, ben, 'A', { float: 1_000 })
    expect(codeOf(await ben.settleDay())).toBe('day_not_open')
    expect(onDay(await ben.openDay())).toMatchObject({ date: '2026-03-02', status: 'open' })
    expect(codeOf(await ben.openDay())).toBe('day_under_way')
    expect(codeOf(await ben.processDay())).toBe('day_not_settled')
    idOf(await ada.pay('MANY', 300))
    const refused = await ben.settleDay()
    expect(refused).toMatchObject({
      refused: 'till_unsettled',
      facts: { obstacles: [{ code: 'till_unsettled' }, { code: 'session_open' }] },
    })
    bodyOf(await ada.countTill(till, 1_300))
    expect(codeOf(await ben.settleDay())).toBe('session_open')
    bodyOf(await ben.status(session, 'in_review'))
    expect(onDay(await ben.settleDay()).status).toBe('settled')
    expect(codeOf(await ada.unassign(till))).toBe('day_not_processed')
    expect(onDay(await ben.processDay()).status).toBe('processed')
    expect(codeOf(await ben.processDay())).toBe('day_not_open')
    expect(codeOf(await ben.openDay('2026-03-02'))).toBe('date_not_openable')
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-11: a payment between settling and processing un-settles; processing is refused', async () => {
    const till = await heldTill(ada, ben, 'A')
    bodyOf(await ben.openDay())
    idOf(await ada.pay('MANY', 10))
    await quiet(till, 10)
    bodyOf(await ben.settleDay())
    const next = idOf(await ada.start(await counter.drawer()))
    idOf(await ada.pay('MANY', 5))
    expect(codeOf(await ben.processDay())).toBe('till_unsettled')
    bodyOf(await ben.status(next, 'closed'))
    bodyOf(await ada.countTill(till, 15))
    bodyOf(await ben.processDay())
  })

  it('C-11: what happens after processing counts for the next date', async () => {
    const till = await heldTill(ada, ben, 'A')
    bodyOf(await ben.openDay())
    idOf(await ada.pay('MANY', 10))
    await quiet(till, 10)
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    bodyOf(await ada.start(await counter.drawer()))
    idOf(await ada.pay('MANY', 7))
    expect(await dated(till)).toEqual({ date: '2026-03-03', touched: '2026-03-03' })
    expect(await tillStands(counter, till)).toMatchObject({ position: 17, totals: { cash_in: 7 } })
    expect(onDay(await ben.openDay()).date).toBe('2026-03-03')
    // Its totals were reset for that date already, and are not again (C-5).
    expect(await tillStands(counter, till)).toMatchObject({ totals: { cash_in: 7 } })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-11: a day left open over a weekend keeps its date, and is processed after midnight', async () => {
    const till = await heldTill(ada, ben, 'A')
    bodyOf(await ben.openDay())
    counter.clock.advance({ hours: 72 })
    idOf(await ada.pay('MANY', 10))
    expect(await dated(till)).toMatchObject({ touched: '2026-03-02' })
    await quiet(till, 10)
    expect(onDay(await ben.settleDay()).date).toBe('2026-03-02')
    expect(onDay(await ben.processDay()).date).toBe('2026-03-02')
    expect(onDay(await ben.openDay()).date).toBe('2026-03-05')
  })

  it('C-11: a branch that nobody opened has the date of today, and each begins by itself', async () => {
    const till = await heldTill(ada, ben, 'A')
    idOf(await ada.pay('MANY', 10))
    expect(await dated(till)).toMatchObject({ touched: '2026-03-02' })
    counter.clock.advance({ hours: 24 })
    idOf(await ada.pay('MANY', 7))
    expect(await dated(till)).toEqual({ date: '2026-03-03', touched: '2026-03-03' })
    const { rows } = await database.owner.query(
      'select carried_uncounted from tills where id = $1',
      [till],
    )
    expect(rows).toEqual([{ carried_uncounted: true }])
    // Opened late, it covers what was left over.
    expect(onDay(await ben.openDay()).date).toBe('2026-03-03')
    await quiet(till, 17)
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    expect(codeOf(await ben.unassign(till))).toBe('accepted')
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-11: at most a week ahead, and never before the last one', async () => {
    expect(codeOf(await ben.openDay('2026-03-10'))).toBe('date_not_openable')
    bodyOf(await ben.openDay('2026-03-09'))
    bodyOf(await ben.status(session, 'closed'))
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    expect(codeOf(await ben.openDay('2026-03-05'))).toBe('date_not_openable')
    counter.clock.advance({ hours: 24 })
    expect(onDay(await ben.openDay()).date).toBe('2026-03-10')
  })

  it('C-5, C-11: no date before the one that its tills have begun, which would count cash twice', async () => {
    const till = await heldTill(ada, ben, 'A')
    counter.clock.advance({ hours: 24 })
    idOf(await ada.pay('MANY', 10))
    expect(await ben.openDay('2026-03-02')).toMatchObject({
      refused: 'date_not_openable',
      pointer: '/date',
      facts: { begun: '2026-03-03' },
    })
    expect(onDay(await ben.openDay()).date).toBe('2026-03-03')
    await quiet(till, 10)
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    expect(await tillStands(counter, till)).toMatchObject({ totals: { cash_in: 10 } })
  })
})

describe('C-11: what a branch has not processed', () => {
  it('C-11: is asked only to process it, and found by date however long the history is', async () => {
    const { agencyId, branchId } = counter
    const asked = (footprint: Parameters<typeof unite>[0][number]) =>
      tillsBook.look(agencyId, unite([footprint])).filter((each) => each !== null)
    const before = asked({ branches: [branchId] })
    expect(before.map(({ text }) => text).join()).not.toContain('cash_movements')
    const texts = asked({ processing: [branchId] })
    expect(texts).toHaveLength(3)
    const plans = await readInAgency(database, counter, async ({ client }) => {
      await client.query('set local enable_seqscan = off')
      const found: string[] = []
      for (const { text, values } of texts) {
        const { rows } = await client.query(`explain ${text}`, [...(values ?? [])])
        found.push(JSON.stringify(rows))
      }
      return found
    })
    for (const plan of plans) expect(plan).toMatch(/Index Cond: [^"]*business_date > /)
  })

  it('C-11: a summary covers what came after the one before, each till from where that ended', async () => {
    const till = await heldTill(ada, ben, 'A')
    const run = async (cash: number) => {
      idOf(await ada.pay('MANY', cash))
      bodyOf(await ben.openDay())
      bodyOf(await ada.countTill(till, (await tillStands(counter, till)).position))
      bodyOf(await ben.status(session, 'closed'))
      bodyOf(await ben.settleDay())
      bodyOf(await ben.processDay())
      session = idOf(await ada.start(await counter.drawer()))
      counter.clock.advance({ hours: 24 })
    }
    await run(10)
    await run(7)
    const { rows } = await database.owner.query(
      'select summary from business_days where agency_id = $1 order by date',
      [counter.agencyId],
    )
    expect(rows.map(({ summary }) => summary)).toMatchObject([
      { tills: [{ start: 0, end: 10, movements: [{ kind: 'payment', count: 1, amount: 10 }] }] },
      { tills: [{ start: 10, end: 17, movements: [{ kind: 'payment', count: 1, amount: 7 }] }] },
    ])
  })
})

describe('C-5, C-6: initialising', () => {
  it('C-5: a date that has begun stays, when the clock or the time zone goes back', async () => {
    const till = await heldTill(ada, ben, 'A')
    counter.clock.advance({ hours: 16 })
    idOf(await ada.pay('MANY', 10))
    const begun = { date: '2026-03-03', touched: '2026-03-03' }
    expect(await dated(till)).toEqual(begun)
    await database.owner.query(
      "update agencies set time_zone = 'Pacific/Honolulu' where agency_id = $1",
      [counter.agencyId],
    )
    idOf(await ada.pay('MANY', 5))
    bodyOf(await ada.initialise())
    expect(await dated(till)).toEqual(begun)
    expect(await tillStands(counter, till)).toMatchObject({ totals: { cash_in: 15 } })
    expect(onDay(await ben.openDay()).date).toBe('2026-03-03')
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-5: once per till and business date; doing it again changes nothing', async () => {
    const till = await heldTill(ada, ben, 'A', { float: 100 })
    idOf(await ada.pay('MANY', 10))
    const row = async () =>
      (await database.owner.query('select * from tills where id = $1', [till])).rows[0]
    const before = await row()
    bodyOf(await ada.initialise())
    expect(await row()).toEqual(before)
    bodyOf(await ben.openDay())
    expect(await row()).toMatchObject({ settlement: 'unsettled', period: before.period })
    expect((await tillStands(counter, till)).totals).toMatchObject({ cash_in: 10 })
  })

  it('C-5: a day that is opened resets totals, and a carry-over that nobody counted is noted', async () => {
    const till = await heldTill(ada, ben, 'A')
    bodyOf(await ben.openDay())
    idOf(await ada.pay('MANY', 10))
    await quiet(till, 10)
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    bodyOf(await ada.start(await counter.drawer()))
    idOf(await ada.pay('MANY', 5))
    counter.clock.advance({ hours: 48 })
    bodyOf(await ben.openDay())
    expect(await tillStands(counter, till)).toEqual({
      position: 15,
      settlement: 'settled',
      totals: {},
      papers: 0,
    })
    const { rows } = await database.owner.query(
      `select t.carried_uncounted, r.start_position from tills t
         join till_trays r on r.till_id = t.id where t.id = $1`,
      [till],
    )
    expect(rows).toEqual([{ carried_uncounted: true, start_position: 15 }])
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-6: assigned to somebody who is signed in it moves nothing until it is initialised', async () => {
    const till = tillIdOf(await ben.create('A'))
    bodyOf(await ben.assign(till, ada.actor.userId))
    idOf(await ada.pay('MANY', 10))
    expect(await tillStands(counter, till)).toMatchObject({ position: 0 })
    expect(codeOf(await ada.countTill(till, 0))).toBe('till_not_initialised')
    bodyOf(await ada.initialise())
    idOf(await ada.pay('MANY', 10))
    expect(await tillStands(counter, till)).toMatchObject({ position: 10 })
  })
})

describe('C-9, C-10: unassigning and deleting', () => {
  it('C-9: a till in which nothing happened is unassigned and deleted at once', async () => {
    const till = await heldTill(ada, ben, 'A')
    expect(codeOf(await ben.remove(till))).toBe('till_assigned')
    bodyOf(await ben.unassign(till))
    expect(codeOf(await ben.unassign(till))).toBe('till_not_assigned')
    expect(codeOf(await ben.remove(till))).toBe('accepted')
  })

  it('C-10: one that had a life goes with all that was created with it; the journal stands', async () => {
    const till = await heldTill(ada, ben, 'A', {
      float: 500,
      baitBills: [{ serial: 'B1234', denomination: 'note-500' }],
    })
    bodyOf(await ben.openDay())
    const id = idOf(await ada.pay('MANY', 100))
    const tenders = [{ method: 'check', amount: 70, reference: '12', cardTail: null }]
    idOf(await ada.pay('MANY', 70, { tenders }))
    bodyOf(await ben.join(session))
    bodyOf(await ben.reverse(id))
    bodyOf(await ada.countTill(till, 490, [1, 70]))
    bodyOf(await ben.book(till, 1))
    const bag = tillIdOf(await ada.drop(till, 'LAST', 490))
    bodyOf(await ada.countTill(till, 0, [1, 70]))
    bodyOf(await ben.status(session, 'closed'))
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    expect(codeOf(await ben.unassign(till))).toBe('till_not_at_rest')
    bodyOf(await ben.accept(bag))
    bodyOf(await ben.unassign(till))
    expect(codeOf(await ben.remove(till))).toBe('accepted')
    for (const table of [
      'till_trays',
      'till_bins',
      'till_totals',
      'till_bait_bills',
      'till_denominations',
      'till_counts',
    ]) {
      const { rowCount } = await database.owner.query(`select from ${table} where till_id = $1`, [
        till,
      ])
      expect(`${table} ${rowCount}`).toBe(`${table} 0`)
    }
    const { rows } = await database.owner.query(
      `select distinct till_number from cash_movements where till_id = $1`,
      [till],
    )
    expect(rows).toEqual([{ till_number: 'A' }])
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-10: not with cash in it', async () => {
    const till = await heldTill(ada, ben, 'A')
    bodyOf(await ben.openDay())
    idOf(await ada.pay('MANY', 100))
    await quiet(till, 100)
    bodyOf(await ben.settleDay())
    bodyOf(await ben.processDay())
    bodyOf(await ben.unassign(till))
    expect(codeOf(await ben.remove(till))).toBe('till_not_empty')
  })
})
