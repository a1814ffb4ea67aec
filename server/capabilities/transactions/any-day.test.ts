import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Outcome } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { cashier, codeOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { Paper, type PaperDrawer } from '../../testing/paper.ts'
import { shownCitation } from '../enforcement/queries.ts'
import { createCutOffs, shownSession } from '../sessions/public.ts'
import { shownTransaction } from './queries.ts'

const timeZone = 'America/Los_Angeles'
const counter = await testCounter(await testDatabase(), { timeZone })
const { clock, database } = counter
const doors = [counter.door, counter.secondDoor()] as const
const START = '2026-03-07T20:00:00Z'
let days = 0

const small = fc.nat({ max: 11 })
const person = fc.nat({ max: 3 })
const server = fc.constantFrom(0, 1)
const amount = fc.constantFrom(1, 999, 1_000, 2_500)
const method = fc.constantFrom('cash', 'credit_card')
const status = fc.constantFrom('open', 'in_review', 'in_review', 'closed')
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('start'),
      person,
      server,
      small,
      balance: fc.constantFrom(null, 0, 500),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join'), person, server, small }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave'), person, server, small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('status'), person, server, small, status }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pay'),
      person,
      server,
      small,
      amount,
      method,
      confirm: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit'), person, server, small, method }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse'), person, server, small }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverseOn'), person, server, small }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('move'), person, server, small, to: small }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.constantFrom(1, 6, 24) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep'), server }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** An office with four drawers, four people and two citations, and the same on paper. */
async function newDay() {
  days += 1
  clock.set(START)
  const paper = new Paper()
  const settings = [
    { concurrentUsers: true, openingBalanceRequired: false, to: null },
    { concurrentUsers: false, openingBalanceRequired: false, to: null },
    { concurrentUsers: true, openingBalanceRequired: false, to: 'in_review' },
    { concurrentUsers: true, openingBalanceRequired: true, to: 'closed' },
  ] as const
  const drawers: PaperDrawer[] = []
  for (const each of settings) {
    const cutOff = each.to ? { cutOff: { time: '00:00', status: each.to } } : {}
    drawers.push({ id: await counter.drawer({ ...each, ...cutOff }), timeZone, ...each })
  }
  const citations = [`A${days}`, `B${days}`]
  for (const number of citations) {
    await counter.citation(number, 2_000)
    paper.citations.set(number, { charged: 2_000, applied: 0, balance: 0 })
  }
  const actors = await Promise.all(['P', 'Q', 'R', 'S'].map((name) => counter.person(name)))
  return { paper, drawers, citations, actors }
}

type Day = Awaited<ReturnType<typeof newDay>>
type Expected = string | ((id: number) => void)

/** Does a step in the product, and says what paper expects of it; null where there is nothing to do. */
function take(day: Day, step: Step): [Promise<Outcome>, Expected] | null {
  const { paper, drawers, citations, actors } = day
  if (step.do === 'wait' || step.do === 'sweep') return null
  const actor = actors[step.person]!
  const { name } = actor
  const at = cashier(doors[step.server], actor)
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % (list.length || 1)]
  const session = pick([...paper.sessions.keys()], step.small)
  const id = pick([...paper.transactions.keys()], step.small)
  const citation = pick(citations, step.small)!
  const now = clock.instant()!
  if (step.do === 'start') {
    const drawer = pick(drawers, step.small)!
    return [at.start(drawer.id, step.balance), paper.start(name, drawer, step.balance, now)]
  }
  if (step.do === 'pay') {
    const { amount: paid, confirm: confirmOverpayment } = step
    const tenders = [{ method: step.method, amount: paid, reference: null, cardTail: null }]
    return [
      at.pay(citation, paid, { tenders, confirmOverpayment }),
      paper.pay(name, citation, step.method, paid, confirmOverpayment),
    ]
  }
  if (session !== undefined) {
    if (step.do === 'join') return [at.join(session), paper.join(name, session)]
    if (step.do === 'leave') return [at.leave(session), paper.leave(name, session)]
    if (step.do === 'status')
      return [at.status(session, step.status), paper.changeStatus(session, step.status)]
  }
  if (id === undefined) return null
  const target = paper.transactions.get(id)!.citation
  if (step.do === 'edit') return [at.edit(id, step.method), paper.edit(id, step.method)]
  if (step.do === 'reverse') return [at.reverse(id), paper.reverse(id)]
  if (step.do === 'reverseOn') return [at.reverseOn(target, id), paper.reverse(id, name)]
  if (step.do !== 'move') return null
  const to = pick([...paper.sessions.keys()], step.to)!
  return [at.move(id, to), paper.move(id, to)]
}

async function live(day: Day, step: Step): Promise<void> {
  if (step.do === 'wait') clock.advance({ hours: step.hours })
  if (step.do === 'sweep') {
    const cutOffs = createCutOffs({ database, clock, door: doors[step.server] })
    await cutOffs.round.run()
    await cutOffs.idle()
  }
  day.paper.passTime(clock.instant()!)
  const taken = take(day, step)
  if (!taken) return
  const [outcome, expected] = [await taken[0], taken[1]]
  expect(codeOf(outcome)).toBe(typeof expected === 'string' ? expected : 'accepted')
  if (typeof expected === 'function' && !isRefusal(outcome)) expected(idOf(outcome))
}

/** Every session, transaction and citation, as the product shows it and as paper has it. */
function compare({ paper }: Day): Promise<void> {
  const byName = (a: { method: string }, b: { method: string }) => (a.method < b.method ? -1 : 1)
  return readInAgency(database, { agencyId: counter.agencyId, clock }, async (work) => {
    for (const id of paper.sessions.keys()) {
      const shown = (await shownSession(work, id))!
      const { status: now, users, transactionCount, netTotal, totals } = shown
      expect({
        status: now,
        users: users.map((user) => user.name).toSorted((a, b) => (a < b ? -1 : 1)),
        transactionCount,
        netTotal,
        totals: totals.map(({ name: _name, ...own }) => own).toSorted(byName),
      }).toEqual(paper.figuresOf(id))
    }
    for (const [id, { sessionId, amount: sum, method: by, isReversed }] of paper.transactions) {
      const shown = await shownTransaction(work, id)
      expect(shown).toMatchObject({ sessionId, amount: sum, method: by })
      expect(shown?.reversedById !== null).toBe(isReversed)
    }
    for (const [number, { charged, applied, balance }] of paper.citations) {
      const shown = await shownCitation(work, number)
      expect(shown).toMatchObject({ charged, applied, accountBalance: balance })
    }
  })
}

it('S-2…S-14, T-5…T-13: any day at the counter goes as it would on paper', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 70, size: 'max' }),
      async (steps) => {
        const day = await newDay()
        for (const each of steps) await live(day, each)
        await compare(day)
      },
    ),
    // A failure is told with what it has shrunk to by then.
    { numRuns: 20, interruptAfterTimeLimit: 40_000 },
  )
  expect(await examine(counter)).toEqual(SOUND)
}, 60_000)
