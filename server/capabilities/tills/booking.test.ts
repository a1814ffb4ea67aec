import { expect, it } from 'vitest'
import { bodyOf, codeOf, examine, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { heldTill, newTeller, tillIdOf, tillStands } from '../../testing/teller.ts'

const counter = await testCounter(await testDatabase())
const ada = await newTeller(counter, 'Ada')
const ben = await newTeller(counter, 'Ben')

/** All is counted already, and no session open. */
async function endDay(): Promise<void> {
  bodyOf(await ben.settleDay())
  bodyOf(await ben.processDay())
}

it('C-8, C-9: a difference that is the first of a date is part of its life', async () => {
  const vault = await heldTill(ada, ben, 'Vault', { kind: 'vault', float: 100 })
  bodyOf(await ben.openDay())
  bodyOf(await ada.countTill(vault, 100))
  await endDay()
  counter.clock.advance({ hours: 24 })
  bodyOf(await ben.openDay())
  bodyOf(await ada.countTill(vault, 0))
  bodyOf(await ben.book(vault, 2, 'Stolen over night'))
  expect(await tillStands(counter, vault)).toMatchObject({ position: 0, settlement: 'settled' })
  expect(codeOf(await ben.unassign(vault))).toBe('day_not_processed')
  await endDay()
  bodyOf(await ben.unassign(vault))
  bodyOf(await ben.remove(vault))
  expect(await examine(counter)).toEqual(SOUND)
})

it('C-9: what was given in the same moment keeps a till from being unassigned', async () => {
  const from = await heldTill(ada, ben, 'From', { float: 100 })
  const to = await heldTill(ben, ada, 'To')
  const [, given, unassigned] = await Promise.all([
    ada.drop(from, 'FIRST', 10),
    ada.give(from, to, 10),
    ada.unassign(to),
  ])
  expect(codeOf(unassigned)).toBe('till_not_at_rest')
  bodyOf(await ben.accept(tillIdOf(given)))
})
