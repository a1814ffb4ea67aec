import { beforeEach, describe, expect, it } from 'vitest'
import { bodyOf, codeOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { type Counter, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { heldTill, newTeller, type Teller, tillStands } from '../../testing/teller.ts'

const database = await testDatabase()
let counter: Counter
let ann: Teller
let bob: Teller
let cleo: Teller
let session: number
let till: number
let cash: number

/** Ann took 50 in cash; the day is over, and nobody holds her till. Cleo, who corrects, holds none. */
beforeEach(async () => {
  counter = await testCounter(database)
  ann = await newTeller(counter, 'Ann')
  bob = await newTeller(counter, 'Bob')
  cleo = await newTeller(counter, 'Cleo')
  await counter.citation('MANY', 1_000_000)
  till = await heldTill(ann, cleo, 'T')
  session = idOf(await ann.start(await counter.drawer()))
  bodyOf(await cleo.openDay())
  cash = idOf(await ann.pay('MANY', 50))
  bodyOf(await ann.countTill(till, 50))
  bodyOf(await cleo.status(session, 'in_review'))
  bodyOf(await cleo.settleDay())
  bodyOf(await cleo.processDay())
  bodyOf(await cleo.unassign(till))
})

const position = async (id: number) => (await tillStands(counter, id)).position

const requireTill = () =>
  database.owner.query('update agencies set till_required = true where agency_id = $1', [
    counter.agencyId,
  ])

describe('C-7: cash whose till changed hands', () => {
  it('C-7: an edit leaves it where it lies when nobody can take it out, and back finds it there', async () => {
    bodyOf(await cleo.edit(cash, 'credit_card'))
    expect(await position(till)).toBe(50)
    expect(await examine(counter)).toEqual(SOUND)
    const another = await heldTill(ann, cleo, 'U')
    bodyOf(await cleo.edit(cash, 'check', '7'))
    bodyOf(await cleo.edit(cash, 'cash'))
    expect([await position(till), await position(another)]).toEqual([50, 0])
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: the same where another holds it now, or its holder has yet to initialise it', async () => {
    bodyOf(await cleo.assign(till, bob.actor.userId))
    bodyOf(await bob.initialise())
    bodyOf(await cleo.edit(cash, 'credit_card'))
    expect(await position(till)).toBe(50)
    bodyOf(await cleo.edit(cash, 'cash'))
    // Bob, who holds it, can.
    bodyOf(await bob.edit(cash, 'credit_card'))
    expect(await position(till)).toBe(0)
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: a move to another branch makes no cash there, and back changes nothing', async () => {
    const branchId = await counter.branch('Harbour')
    const harbour = await heldTill(ann, cleo, 'U', { branchId, float: 100 })
    const there = idOf(await bob.start(await counter.drawer({ branchId })))
    bodyOf(await cleo.status(there, 'in_review'))
    bodyOf(await cleo.move(cash, there))
    expect([await position(till), await position(harbour)]).toEqual([50, 100])
    expect(await examine(counter)).toEqual(SOUND)
    const here = idOf(await cleo.start(await counter.drawer()))
    bodyOf(await cleo.status(here, 'in_review'))
    bodyOf(await cleo.move(cash, here))
    bodyOf(await cleo.edit(cash, 'credit_card'))
    expect([await position(till), await position(harbour)]).toEqual([50, 100])
    expect(await examine(counter)).toEqual(SOUND)
  })
})

describe('C-7: an agency that requires a till', () => {
  it('C-7: what was paid by card becomes cash in a till only', async () => {
    await requireTill()
    const open = idOf(await bob.start(await counter.drawer()))
    const tenders = [{ method: 'credit_card', amount: 30, reference: null, cardTail: null }]
    const card = idOf(await bob.pay('MANY', 30, { tenders }))
    expect(await cleo.edit(card, 'cash')).toMatchObject({
      refused: 'till_required',
      facts: { reason: 'no_till', session: { id: String(open) } },
    })
    const bobs = await heldTill(bob, cleo, 'B', { limitStop: 20 })
    expect(codeOf(await cleo.edit(card, 'cash'))).toBe('till_over_limit')
    const cleos = await heldTill(cleo, bob, 'C')
    bodyOf(await bob.edit(card, 'check', '1'))
    await database.owner.query('update tills set limit_stop = null where id = $1', [bobs])
    bodyOf(await bob.edit(card, 'cash'))
    expect([await position(bobs), await position(cleos)]).toEqual([30, 0])
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: cash is moved to another branch only where a till takes it', async () => {
    await requireTill()
    const branchId = await counter.branch('Harbour')
    const there = idOf(await cleo.start(await counter.drawer({ branchId })))
    const bobs = await heldTill(bob, cleo, 'B')
    bodyOf(await bob.start(await counter.drawer()))
    const paid = idOf(await bob.pay('MANY', 40))
    expect(codeOf(await cleo.move(paid, there))).toBe('till_required')
    const harbour = await heldTill(bob, cleo, 'H', { branchId })
    bodyOf(await cleo.move(paid, there))
    expect([await position(bobs), await position(harbour)]).toEqual([0, 40])
    expect(await examine(counter)).toEqual(SOUND)
  })
})

it('C-7: a check whose date was processed has gone, also when it is reversed on that day', async () => {
  const session = idOf(await bob.start(await counter.drawer()))
  bodyOf(await cleo.join(session))
  const bobs = await heldTill(bob, cleo, 'B')
  bodyOf(await cleo.openDay())
  const tenders = [{ method: 'check', amount: 70, reference: '9', cardTail: null }]
  const check = idOf(await bob.pay('MANY', 70, { tenders }))
  bodyOf(await bob.countTill(bobs, 0, [1, 70]))
  bodyOf(await cleo.status(session, 'in_review'))
  bodyOf(await cleo.settleDay())
  bodyOf(await cleo.processDay())
  bodyOf(await cleo.reverse(check))
  expect(await tillStands(counter, bobs)).toMatchObject({ papers: 70, settlement: 'settled' })
  expect(await examine(counter)).toEqual(SOUND)
})
