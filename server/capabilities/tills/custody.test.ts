import { describe, expect, it } from 'vitest'
import { bodyOf, codeOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { heldTill, newTeller, tillStands } from '../../testing/teller.ts'

const counter = await testCounter(await testDatabase())
const ada = await newTeller(counter, 'Ada')
const ben = await newTeller(counter, 'Ben')
const cleo = await newTeller(counter, 'Cleo')
const adas = await heldTill(ada, cleo, 'A', { float: 10_000 })
const bens = await heldTill(ben, cleo, 'B', { float: 5_000 })
const session = idOf(await ada.start(await counter.drawer()))
bodyOf(await ben.join(session))
bodyOf(await cleo.join(session))

let made = 0
async function due(amount: number): Promise<string> {
  const number = `TILL-${(made += 1)}`
  await counter.citation(number, amount)
  return number
}

/** What each till holds beyond its float. */
async function taken() {
  const [a, b] = [await tillStands(counter, adas), await tillStands(counter, bens)]
  return { ada: a.position - 10_000, ben: b.position - 5_000 }
}

const check = (amount: number, reference: string) => ({
  tenders: [{ method: 'check', amount, reference, cardTail: null }],
})

describe('C-7: what moves a till', () => {
  it('C-7: a cash payment goes into the till of whoever takes it, and makes it Unsettled', async () => {
    const before = await taken()
    idOf(await ada.pay(await due(4_000), 4_000))
    idOf(await ben.pay(await due(1_000), 700))
    idOf(await cleo.pay(await due(500), 500))
    const after = await taken()
    expect(after).toEqual({ ada: before.ada + 4_000, ben: before.ben + 700 })
    const till = await tillStands(counter, adas)
    expect(till).toMatchObject({ settlement: 'unsettled', totals: { cash_in: 4_000 } })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: a card moves nothing; a check goes to the bin, one paper for all it pays', async () => {
    const [one, two] = [await due(300), await due(200)]
    const before = await taken()
    const card = [{ method: 'credit_card', amount: 100, reference: null, cardTail: null }]
    idOf(await ada.pay(await due(100), 100, { tenders: card }))
    const items = [
      { citation: one, amount: 300 },
      { citation: two, amount: 200 },
    ]
    idOf(await ada.pay(one, 500, { ...check(500, '77'), items }))
    expect(await taken()).toEqual(before)
    const till = await tillStands(counter, adas)
    expect(till).toMatchObject({ papers: 500, totals: { checks: 500 } })
    expect(codeOf(await ada.countTill(adas, till.position, [1, 500]))).toBe('accepted')
    expect((await tillStands(counter, adas)).settlement).toBe('settled')
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: from the report the cash comes out of the till of the original, from the citation out of one’s own', async () => {
    const [one, two] = [await due(900), await due(800)]
    const first = idOf(await ada.pay(one, 900))
    const second = idOf(await ada.pay(two, 800))
    const before = await taken()
    bodyOf(await ben.reverse(first))
    expect(await taken()).toEqual({ ada: before.ada - 900, ben: before.ben })
    bodyOf(await ben.reverseOn(two, second))
    expect(await taken()).toEqual({ ada: before.ada - 900, ben: before.ben - 800 })
    const { totals } = await tillStands(counter, bens)
    expect(totals).toMatchObject({ cash_out: 800, reversals: 800 })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: somebody without a till takes it out of the till of whoever took it', async () => {
    const before = await taken()
    const first = idOf(await ada.pay(await due(600), 600))
    bodyOf(await cleo.reverse(first))
    expect(await taken()).toEqual(before)
  })

  it('C-7: an edit takes cash out, puts a check into the bin, and back', async () => {
    const before = await taken()
    const { papers } = await tillStands(counter, adas)
    const id = idOf(await ada.pay(await due(1_100), 1_100))
    bodyOf(await ben.edit(id, 'check', '901'))
    expect(await taken()).toEqual(before)
    expect((await tillStands(counter, adas)).papers).toBe(papers + 1_100)
    bodyOf(await ben.edit(id, 'money_order', '902'))
    expect((await tillStands(counter, adas)).papers).toBe(papers + 1_100)
    expect(await examine(counter)).toEqual(SOUND)
    bodyOf(await ben.edit(id, 'cash'))
    expect((await tillStands(counter, adas)).papers).toBe(papers)
    expect(await taken()).toEqual({ ada: before.ada + 1_100, ben: before.ben })
    bodyOf(await ben.edit(id, 'credit_card'))
    expect(await taken()).toEqual(before)
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: what was given back lies in no bin, also when it is said to have been a check', async () => {
    const id = idOf(await ben.pay(await due(350), 350))
    const { transaction } = bodyOf(await ben.reverse(id)) as { transaction: { id: string } }
    const before = await tillStands(counter, bens)
    bodyOf(await ben.edit(Number(transaction.id), 'check', '903'))
    const after = await tillStands(counter, bens)
    expect(after).toMatchObject({ position: before.position + 350, papers: before.papers })
    bodyOf(await ben.edit(Number(transaction.id), 'cash'))
    expect(await tillStands(counter, bens)).toMatchObject({ position: before.position })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: a check that is reversed leaves the bin', async () => {
    const { papers } = await tillStands(counter, adas)
    const id = idOf(await ada.pay(await due(50), 50, check(50, '1')))
    bodyOf(await ben.reverse(id))
    expect((await tillStands(counter, adas)).papers).toBe(papers)
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-7: a move within the branch leaves the cash; to another it goes into the till there', async () => {
    const branchId = await counter.branch('Harbour')
    const harbour = await heldTill(ada, cleo, 'Harbour 1', { branchId })
    const dora = await newTeller(counter, 'Dora')
    const here = idOf(await dora.start(await counter.drawer()))
    const there = idOf(await dora.start(await counter.drawer({ branchId })))
    const before = await taken()
    const id = idOf(await ada.pay(await due(250), 250))
    bodyOf(await ben.move(id, here))
    expect(await taken()).toEqual({ ada: before.ada + 250, ben: before.ben })
    bodyOf(await ben.move(id, there))
    expect(await taken()).toEqual(before)
    expect(await tillStands(counter, harbour)).toMatchObject({ position: 250 })
    expect(await examine(counter)).toEqual(SOUND)
    bodyOf(await ben.move(id, session))
    expect(await tillStands(counter, harbour)).toMatchObject({ position: 0 })
    expect(await taken()).toEqual({ ada: before.ada + 250, ben: before.ben })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-3: what a till does not hold is not given back out of it, and nothing is saved', async () => {
    const eve = await newTeller(counter, 'Eve')
    const eves = await heldTill(eve, cleo, 'E')
    bodyOf(await eve.join(session))
    const id = idOf(await eve.pay(await due(300), 300))
    const transfer = bodyOf(await eve.drop(eves, 'BAG-E', 200)).id
    expect(codeOf(await ben.reverse(id))).toBe('till_short_of_cash')
    expect(codeOf(await eve.drop(eves, 'BAG-F', 101))).toBe('till_short_of_cash')
    expect(codeOf(await eve.drop(eves, 'bag-e', 1))).toBe('bag_number_taken')
    bodyOf(await eve.giveBack(Number(transfer)))
    bodyOf(await ben.reverse(id))
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('C-12: above its limit a till takes no cash until some is dropped', async () => {
    const fay = await newTeller(counter, 'Fay')
    const fays = await heldTill(fay, cleo, 'F', { limitStop: 1_000 })
    bodyOf(await fay.join(session))
    idOf(await fay.pay(await due(900), 900))
    expect(codeOf(await fay.pay(await due(101), 101))).toBe('till_over_limit')
    bodyOf(await fay.drop(fays, 'BAG-G', 500))
    idOf(await fay.pay(await due(101), 101))
    expect(await examine(counter)).toEqual(SOUND)
  })
})

describe('C-7: an agency that requires a till', () => {
  const require = (on: boolean) =>
    counter.database.owner.query('update agencies set till_required = $2 where agency_id = $1', [
      counter.agencyId,
      on,
    ])

  it('C-6, C-7: cash without one is refused, with what to do; cards and checks are taken', async () => {
    await require(true)
    const gil = await newTeller(counter, 'Gil')
    bodyOf(await gil.join(session))
    const number = await due(400)
    const none = await gil.pay(number, 400)
    expect(none).toMatchObject({ refused: 'till_required', facts: { reason: 'no_till' } })
    idOf(await gil.pay(await due(20), 20, check(20, '5')))
    const till = Number(bodyOf(await cleo.create('G')).id)
    bodyOf(await cleo.assign(till, gil.actor.userId))
    const waiting = await gil.pay(number, 400)
    expect(waiting).toMatchObject({
      refused: 'till_required',
      facts: { reason: 'not_initialised', till: { number: 'G' } },
    })
    bodyOf(await gil.initialise())
    idOf(await gil.pay(number, 400))
    expect(await tillStands(counter, till)).toMatchObject({ position: 400 })
    await require(false)
    expect(await examine(counter)).toEqual(SOUND)
  })
})
