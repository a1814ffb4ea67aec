import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { bodyOf, cashier, codeOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { shownCitation } from '../enforcement/queries.ts'

const counter = await testCounter(await testDatabase())
const { clock, database, agencyId } = counter
const people = await Promise.all(
  [counter.door, counter.secondDoor()].map(async (door, index) => {
    const person = cashier(door, await counter.person(`P${index}`))
    await person.start(await counter.drawer())
    return person
  }),
)
let histories = 0

/** A line of money as plainly as can be: what it applied to its citation, and what was beyond. */
type Line = {
  readonly on: string
  readonly applied: number
  readonly surplus: number
  /** The other half of a transfer. */
  readonly half: number | null
  isReversed: boolean
}

/** Two citations and what was done with them, without sessions: those have a test of their own. */
class Ledger {
  readonly charged = new Map<string, number>()
  readonly lines = new Map<number, Line>()

  figures(on: string) {
    const here = [...this.lines.values()].filter((line) => line.on === on && !line.isReversed)
    const applied = here.reduce((sum, line) => sum + line.applied, 0)
    const balance = here.reduce((sum, line) => sum + line.surplus, 0)
    return { due: (this.charged.get(on) ?? 0) - applied, balance }
  }

  transfer(from: string, to: string, amount: number): string {
    if (amount > this.figures(from).balance) return 'transfer_exceeds_balance'
    return amount > this.figures(to).due ? 'transfer_exceeds_due' : 'accepted'
  }

  reverse(id: number): string {
    const line = this.lines.get(id)!
    if (line.isReversed) return 'already_reversed'
    return line.surplus > this.figures(line.on).balance ? 'surplus_transferred' : 'accepted'
  }

  strike(id: number): void {
    const line = this.lines.get(id)!
    line.isReversed = true
    if (line.half !== null) this.lines.get(line.half)!.isReversed = true
  }
}

const small = fc.nat({ max: 30 })
const who = fc.constantFrom(0, 1)
const amount = fc.constantFrom(100, 250, 900, 1_500)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay'), who, on: who, amount }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('transfer'), who, on: who, to: who, amount }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reverse'), who, small }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function live(ledger: Ledger, citations: readonly string[], taken: Step): Promise<void> {
  const person = people[taken.who]!
  if (taken.do === 'reverse') return reverse(ledger, person, taken.small)
  const on = citations[taken.on]!
  if (taken.do === 'pay') {
    const { due } = ledger.figures(on)
    const id = idOf(await person.pay(on, taken.amount, { confirmOverpayment: true }))
    const applied = Math.min(due, taken.amount)
    const surplus = taken.amount - applied
    ledger.lines.set(id, { on, applied, surplus, half: null, isReversed: false })
    return
  }
  const to = citations[taken.to]!
  const outcome = await person.transfer(on, to, taken.amount)
  expect(codeOf(outcome)).toBe(ledger.transfer(on, to, taken.amount))
  if (isRefusal(outcome)) return
  const [plus, minus] = bodyOf(outcome).transactions.map(({ id }) => Number(id))
  const own = { applied: 0, surplus: 0, isReversed: false }
  ledger.lines.set(plus!, { ...own, on: to, applied: taken.amount, half: minus! })
  ledger.lines.set(minus!, { ...own, on, surplus: -taken.amount, half: plus! })
}

/** T-8: what is refused names transfers that stand; once those are reversed, it is not refused. */
async function reverse(ledger: Ledger, person: (typeof people)[number], place: number) {
  const ids = [...ledger.lines.keys()]
  const id = ids[place % (ids.length || 1)]
  if (id === undefined) return
  const outcome = await person.reverse(id)
  expect(codeOf(outcome)).toBe(ledger.reverse(id))
  if (!isRefusal(outcome)) return ledger.strike(id)
  if (outcome.refused !== 'surplus_transferred') return
  const { on } = ledger.lines.get(id)!
  const named = outcome.facts?.['transfers'] as readonly { readonly id: string }[]
  expect(named.length).toBeGreaterThan(0)
  for (const transfer of named) {
    expect(ledger.lines.get(Number(transfer.id))).toMatchObject({ on, isReversed: false })
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person would
    expect(codeOf(await person.reverse(Number(transfer.id)))).toBe('accepted')
    ledger.strike(Number(transfer.id))
  }
  expect(codeOf(await person.reverse(id))).toBe('accepted')
  ledger.strike(id)
}

function compare(ledger: Ledger, citations: readonly string[]): Promise<void> {
  return readInAgency(database, { agencyId, clock }, async (work) => {
    for (const number of citations) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const shown = await shownCitation(work, number)
      const { due, balance } = ledger.figures(number)
      expect([shown?.due, shown?.accountBalance]).toEqual([due, balance])
      expect(balance).toBeGreaterThanOrEqual(0)
    }
  })
}

it('E-7, T-8: any history of overpaying, transferring and reversing adds up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }),
      async (steps) => {
        histories += 1
        const ledger = new Ledger()
        const citations = [`A${histories}`, `B${histories}`]
        for (const number of citations) {
          await counter.citation(number, 1_000)
          ledger.charged.set(number, 1_000)
        }
        for (const each of steps) await live(ledger, citations, each)
        await compare(ledger, citations)
      },
    ),
    { numRuns: 20, interruptAfterTimeLimit: 40_000 },
  )
  expect(await examine(counter)).toEqual(SOUND)
}, 60_000)
