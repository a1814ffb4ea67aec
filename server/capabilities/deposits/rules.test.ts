import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { type Form, type Part, totalOf } from './deposit.ts'
import { decidePreparing, gather, type Prepared } from './rules.ts'
import { cashOf } from './test-office.ts'
import { isOverdue } from './undeposited.ts'

const sumOf = ({ cash, paper, other }: Prepared) => cash + paper + other

const part = (sessionId: number, form: Form, amount: number, method: string = form): Part => ({
  sessionId,
  drawer: { id: 1, name: 'Window' },
  branch: { id: 1, name: 'Town Hall' },
  closedAt: Temporal.Instant.from('2026-03-02T16:00:00Z'),
  method,
  methodName: method,
  form,
  receivable: 'citation',
  accountId: 1,
  amount,
})

const parts = fc.array(
  fc.record({
    sessionId: fc.integer({ min: 1, max: 9 }),
    form: fc.constantFrom('cash', 'paper', 'other'),
    amount: fc.integer({ min: -50_000, max: 100_000 }).filter((amount) => amount !== 0),
  }),
  { maxLength: 30 },
)

describe('B-2: what goes into a deposit', () => {
  it('B-2: every part is taken or carries, whole; no form is below zero', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const all = given.map((each) => part(each.sessionId, each.form, each.amount))
        const { taken, carried } = gather(all)
        expect([...taken, ...carried]).toHaveLength(all.length)
        expect(totalOf(taken) + totalOf(carried)).toBe(totalOf(all))
        for (const form of ['cash', 'paper', 'other'])
          expect(totalOf(taken.filter((each) => each.form === form))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('B-2: with the cash that the sessions brought in it is prepared, with a cent more or less not', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -3, max: 3 }), (given, beyond) => {
        const all = given.map((each) => part(each.sessionId, each.form, each.amount))
        const { taken } = gather(all)
        const cash = totalOf(taken.filter(({ form }) => form === 'cash'))
        fc.pre(totalOf(taken) > 0 && cash + beyond >= 0)
        const wish = { sessionIds: null, bagNumber: 'B', lines: cashOf(cash + beyond) }
        const decided = decidePreparing(all, wish, 'USD')
        expect(isRefusal(decided) ? decided.refused : sumOf(decided)).toBe(
          beyond === 0 ? totalOf(taken) : 'deposit_cash_differs',
        )
      }),
    )
  })

  it('B-2: cash of two methods is one heap; a check below zero carries alone', () => {
    const all = [
      part(1, 'cash', -500),
      part(2, 'cash', 800, 'foreign'),
      part(1, 'paper', -100, 'check'),
      part(1, 'paper', 300, 'money_order'),
    ]
    const { taken, carried } = gather(all)
    expect(totalOf(taken)).toBe(600)
    expect(carried).toEqual([all[2]])
  })

  it('B-2: what is not in the bag needs no number', () => {
    const wish = { sessionIds: null, bagNumber: null, lines: [] }
    expect(decidePreparing([part(1, 'other', 5)], wish, 'USD')).toMatchObject({ other: 5 })
    expect(decidePreparing([part(1, 'paper', 5)], wish, 'USD')).toMatchObject({
      refused: 'bag_number_required',
    })
  })
})

it('B-2: the clock of 24 hours, to the second', () => {
  const closedAt = Temporal.Instant.from('2026-03-07T22:00:00Z')
  expect(isOverdue(closedAt, closedAt.add({ hours: 24 }))).toBe(false)
  expect(isOverdue(closedAt, closedAt.add({ hours: 24, seconds: 1 }))).toBe(true)
})
