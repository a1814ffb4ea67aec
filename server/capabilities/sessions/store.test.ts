import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { testDatabase } from '../../testing/database.ts'
import { once, testCounter } from '../../testing/counter.ts'
import { startSession } from './commands.ts'

const counter = await testCounter(await testDatabase())

describe('starting', () => {
  it('S-5: of fifty who start the same drawer at once one succeeds, and the others are told who', async () => {
    const drawerId = await counter.drawer()
    const doors = [counter.door, counter.secondDoor()]
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, n) => counter.person(`Person ${n}`)),
    )
    const outcomes = await Promise.all(
      people.map((actor, n) =>
        doors[n % 2]!.submit(
          startSession({ actor, idempotency: once() }, { drawerId, openingBalance: null }),
        ),
      ),
    )
    const refused = outcomes.filter(isRefusal)
    expect(refused).toHaveLength(49)
    const winner = people[outcomes.findIndex((outcome) => !isRefusal(outcome))]
    for (const refusal of refused) {
      expect(refusal.refused).toBe('drawer_has_open_session')
      expect(refusal.facts?.['users']).toEqual([{ id: String(winner?.userId), name: winner?.name }])
    }
  })
})
