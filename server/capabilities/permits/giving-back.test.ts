import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fact } from '../../journal/fact.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { cashier, codeOf, examine, SOUND } from '../../testing/cashier.ts'
import { once, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { ADA, acting, NOW, session, sessionsState } from '../sessions/examples.ts'
import { moment, moneyState, tender, transaction } from '../transactions/examples.ts'
import { takePayment } from '../transactions/public.ts'
import { adjustPayment, placeOrder, refundOrder } from './commands.ts'
import { decideAdjustment, decideRefund, type Mode } from './giving-back.ts'
import { dueOf, type PermitOrder, refundableOf } from './order.ts'
import { shownOrder, tendersOfOrder } from './order-queries.ts'
import { decideOrder, type PermitsState } from './rules.ts'
import { applyToOrders, emptySlice } from './slice.ts'

const mode = fc.constantFrom<Mode>('refund', 'reverse')
const amounts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 4 })
const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refund' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('adjust' as const),
      which: fc.nat({ max: 7 }),
      mode,
      amount: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      amount: fc.integer({ min: 1, max: 5_000 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** One order, paid at once; what happens to it is folded as the write door folds it. */
function newStory(tenders: readonly number[], serviceFees: number) {
  const sessions = sessionsState({ sessions: [session(50)], inside: [[ADA, 50]] })
  const slice = emptySlice()
  const price = tenders.reduce((sum, each) => sum + each, 0) - serviceFees
  const fee = { kind: 'service_fee', name: 'Handling', amount: serviceFees } as const
  const made = { id: 1, number: 'P1', type: 'Resident', status: 'active', orderId: null } as const
  slice.permits.set('P1', { ...made, price, fees: serviceFees > 0 ? [fee] : [] })
  const money = moneyState({ sessions })
  const posted = new Map(money.transactions.transactions)
  const state: PermitsState = {
    ...money,
    orders: slice,
    transactions: { ...money.transactions, transactions: posted },
  }
  const at = moment(NOW)
  const fold = (facts: readonly Fact[]): void => {
    for (const fact of facts) {
      applyToOrders(slice, fact)
      if (fact.fact === 'transaction_posted')
        posted.set(fact.transactionId, transaction(fact.transactionId, { ...fact, sessionId: 50 }))
    }
  }
  return { state, slice, at, fold }
}

type Story = ReturnType<typeof newStory>

const ada = acting(ADA)
const orderOf = ({ slice }: Story): PermitOrder => [...slice.orders.values()][0]!

function take(story: Story, step: Step): { readonly facts: readonly Fact[] } | Refusal {
  const { state, at } = story
  const order = orderOf(story)
  if (step.do === 'refund') return decideRefund(state, order.id, 100, ada, at)
  if (step.do === 'adjust') {
    const { id } = order.tenders[step.which % order.tenders.length]!
    const wish = { orderId: order.id, tenderId: id, mode: step.mode, amount: step.amount }
    return decideAdjustment(state, wish, ada, at)
  }
  const wish = {
    items: [{ permitOrder: order.id, amount: step.amount }],
    tenders: [tender(step.amount)],
  }
  const whole = { ...wish, short: false, confirmOverpayment: false, payer: null }
  return takePayment({ actor: ACTOR, idempotency: null }, whole).decide(state, at)
}

const from = { address: '127.0.0.1', requestId: 'test', permissions: new Set<string>() }
const ACTOR = { agencyId: 1, userId: ADA.id, name: ADA.name, loginId: null, ...from }

/** P-5: in all, and of each tender. */
function expectNeverMoreThanPaid(order: PermitOrder): void {
  for (const each of order.tenders) expect(each.givenBack).toBeLessThanOrEqual(each.amount)
  const { taken, reversed, refunded, serviceFees } = order
  const sum = (of: 'amount' | 'givenBack') =>
    order.tenders.reduce((total, each) => total + each[of], 0)
  expect([sum('amount'), sum('givenBack')]).toEqual([taken, reversed + refunded])
  const kept = reversed + refunded > 0 ? serviceFees : 0
  expect(taken - reversed - refunded).toBeGreaterThanOrEqual(kept)
  expect(dueOf(order)).toBeGreaterThanOrEqual(0)
}

it('P-5: never more is given back than was paid, per tender and in all, whatever happens', () => {
  fc.assert(
    fc.property(
      amounts,
      fc.nat({ max: 5_000 }),
      fc.array(step, { maxLength: 25 }),
      (tenders, fee, steps) => {
        const paid = tenders.reduce((sum, each) => sum + each, 0)
        const story = newStory(tenders, Math.min(fee, paid))
        const wish = { permits: ['P1'], fees: [], payer: null }
        const own = tenders.map((amount) => tender(amount))
        const placed = decideOrder(story.state, { ...wish, tenders: own }, ada, story.at)
        if (isRefusal(placed)) throw new Error(placed.detail)
        story.fold(placed.facts)
        for (const each of steps) {
          const before = orderOf(story)
          const taken = take(story, each)
          if (isRefusal(taken)) continue
          story.fold(taken.facts)
          const order = orderOf(story)
          expectNeverMoreThanPaid(order)
          const given = order.reversed + order.refunded - before.reversed - before.refunded
          const posted = taken.facts.filter((fact) => fact.fact === 'transaction_posted')
          const net = posted.reduce((sum, { amount }) => sum + amount, 0)
          expect(net).toBe(each.do === 'pay' ? each.amount : -given)
          expect(each.do === 'refund' ? refundableOf(order) : 0).toBe(0)
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('P-5: nor when two servers give back and take at the same time', async () => {
  const counter = await testCounter(await testDatabase())
  const doors = [counter.door, counter.secondDoor()] as const
  const people = await Promise.all(['Ada', 'Ben'].map((name) => counter.person(name)))
  for (const each of people) await cashier(counter.door, each).start(await counter.drawer())
  let orders = 0
  const story = async (tenders: readonly number[], steps: readonly Step[]) => {
    const number = `Q${(orders += 1)}`
    const price = tenders.reduce((sum, each) => sum + each, 0)
    await counter.permit(number, price, { serviceFee: 100 })
    const own = [...tenders, 100].map((amount) => tender(amount))
    const wish = { permits: [number], fees: [], tenders: own, payer: null }
    const placed = await counter.door.submit(
      placeOrder({ actor: people[0]!, idempotency: once() }, wish),
    )
    if (isRefusal(placed)) throw new Error(placed.detail)
    const body = JSON.parse(placed.text) as { id: string; tenders: { id: string }[] }
    const orderId = Number(body.id)
    const outcomes = await Promise.all(
      steps.map((each, index) => {
        const asking = { actor: people[index % 2]!, idempotency: once() }
        const door = doors[index % 2]!
        if (each.do === 'refund') return door.submit(refundOrder(asking, orderId, 100))
        if (each.do === 'pay') {
          const items = [{ permitOrder: orderId, amount: each.amount }]
          const whole = { short: false, confirmOverpayment: false, payer: null }
          return door.submit(
            takePayment(asking, { items, tenders: [tender(each.amount)], ...whole }),
          )
        }
        const tenderId = Number(body.tenders[each.which % body.tenders.length]!.id)
        return door.submit(
          adjustPayment(asking, { orderId, tenderId, mode: each.mode, amount: each.amount }),
        )
      }),
    )
    const allowed = [
      'accepted',
      'nothing_to_give_back',
      'more_than_left',
      'permit_order_overpaid',
      'permit_order_refunded',
    ]
    for (const outcome of outcomes) expect(allowed).toContain(codeOf(outcome))
    const scope = { agencyId: counter.agencyId, clock: counter.clock }
    await readInAgency(counter.database, scope, async (work) => {
      const { taken, reversed, refunded } = (await shownOrder(work, orderId))!
      const kept = reversed + refunded > 0 ? 100 : 0
      expect(taken - reversed - refunded).toBeGreaterThanOrEqual(kept)
      for (const { amount, givenBack } of await tendersOfOrder(work, orderId))
        expect(givenBack).toBeLessThanOrEqual(amount)
    })
  }
  await fc.assert(
    fc.asyncProperty(amounts, fc.array(step, { minLength: 2, maxLength: 12 }), story),
    { numRuns: 15, interruptAfterTimeLimit: 20_000 },
  )
  expect(await examine(counter)).toEqual(SOUND)
}, 40_000)
