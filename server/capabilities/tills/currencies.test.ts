import { expect, it } from 'vitest'
import { bodyOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { cashByPlace, heldTill, newTeller, tillStands } from '../../testing/teller.ts'

async function office(currency: string) {
  const counter = await testCounter(await testDatabase(), { currency })
  const ada = await newTeller(counter, 'Ada')
  const ben = await newTeller(counter, 'Ben')
  const till = await heldTill(ada, ben, 'A', { float: 10_000 })
  const session = idOf(await ada.start(await counter.drawer()))
  bodyOf(await ben.join(session))
  return { counter, ada, ben, till }
}

it('C-7: Canadian cash is rounded to five cents when it goes into the till, once per payment', async () => {
  const { counter, ada, ben, till } = await office('CAD')
  const position = async () => (await tillStands(counter, till)).position
  await counter.citation('CA-1', 1_002)
  await counter.citation('CA-2', 1_001)
  await counter.citation('CA-3', 1_003)
  const down = idOf(await ada.pay('CA-1', 1_002))
  expect(await position()).toBe(11_000)
  // Two transactions of 10.01 and 10.02 are one payment of 20.03, and 20.05 are handed over.
  const items = [
    { citation: 'CA-2', amount: 1_001 },
    { citation: 'CA-3', amount: 1_002 },
  ]
  idOf(await ada.pay('CA-2', 2_003, { items }))
  expect(await position()).toBe(13_005)
  expect(await cashByPlace(counter)).toMatchObject({ rounding: 0 })
  bodyOf(await ben.reverse(down))
  expect(await position()).toBe(12_005)
  const { totals } = await tillStands(counter, till)
  expect(totals).toMatchObject({ cash_in: 3_005, cash_out: 1_000, reversals: 1_002 })
  expect(await examine(counter)).toEqual(SOUND)
})

it('C-1: yen have no minor unit, and are counted by their own notes and coins', async () => {
  const { counter, ada, till } = await office('JPY')
  await counter.citation('JP-1', 3_001)
  idOf(await ada.pay('JP-1', 3_001))
  expect(await tillStands(counter, till)).toMatchObject({ position: 13_001 })
  bodyOf(await ada.countTill(till, 13_001))
  expect(await tillStands(counter, till)).toMatchObject({ settlement: 'settled' })
  expect(await examine(counter)).toEqual(SOUND)
})
