import { describe, expect, it } from 'vitest'
import { explain, type Step } from './order.ts'
import { leftOf, type MoneyTold, moneyRules, newMoney } from './unidentified.ts'

/** One after the other: each was answered before the next was asked. */
function inTurn(...told: readonly MoneyTold[]): Step<MoneyTold>[] {
  return told.map((each, n) => ({ ...each, asked: 2 * n + 1, answered: 2 * n + 2 }))
}
/** All at the same time. */
function atOnce(...told: readonly MoneyTold[]): Step<MoneyTold>[] {
  return told.map((each, n) => ({ ...each, asked: n, answered: 100 + n }))
}

const explained = (steps: readonly Step<MoneyTold>[]) => explain(moneyRules, newMoney(1_000), steps)

const assigned = (payment: string, amount: number): MoneyTold => {
  return { told: 'assigned', payment, amount }
}
const returned = (amount: number, isAll = false): MoneyTold => ({ told: 'returned', amount, isAll })
const exceeded = (amount: number | null, left: number): MoneyTold => {
  return { told: 'exceeded', amount, left }
}
const reversed = (payment: string): MoneyTold => ({ told: 'reversed', payment })

describe('the order of answers about unidentified money', () => {
  it('R-4: is not found where more was assigned and returned than received', () => {
    expect(explained(atOnce(assigned('1', 600), returned(400)))).not.toBeNull()
    expect(explained(atOnce(assigned('1', 600), returned(401)))).toBeNull()
    expect(explained(atOnce(assigned('1', 600), assigned('2', 401)))).toBeNull()
  })

  it('R-4: each refusal says what was left at some moment, and that it was too little', () => {
    expect(explained(inTurn(assigned('1', 600), exceeded(401, 400)))).not.toBeNull()
    expect(explained(inTurn(assigned('1', 600), exceeded(400, 400)))).toBeNull()
    expect(explained(inTurn(assigned('1', 600), exceeded(1_001, 1_000)))).toBeNull()
    expect(explained(atOnce(assigned('1', 600), exceeded(1_001, 1_000)))).not.toBeNull()
    expect(explained(inTurn(returned(1_000), exceeded(null, 0)))).not.toBeNull()
    expect(explained(inTurn(returned(999), exceeded(null, 1)))).toBeNull()
  })

  it('E-10: without an amount all that is left is returned', () => {
    expect(explained(inTurn(assigned('1', 600), returned(400, true)))).not.toBeNull()
    expect(explained(inTurn(assigned('1', 600), returned(399, true)))).toBeNull()
  })

  it('T-8: what was assigned is unidentified again, once', () => {
    const back = explained(inTurn(assigned('1', 600), reversed('1')))
    expect(back && leftOf(back)).toBe(1_000)
    expect(explained(inTurn(assigned('1', 600), reversed('1'), reversed('1')))).toBeNull()
    expect(explained(inTurn(reversed('1'), assigned('1', 600)))).toBeNull()
  })

  it('R-4: is not found where something else is shown', () => {
    const shown = (own: readonly string[], left: number): MoneyTold => {
      return { told: 'shown', returned: 0, left, assigned: own }
    }
    expect(explained(inTurn(assigned('1', 600), shown(['1'], 400)))).not.toBeNull()
    expect(explained(inTurn(assigned('1', 600), shown(['2'], 400)))).toBeNull()
    expect(explained(inTurn(assigned('1', 600), shown(['1'], 401)))).toBeNull()
  })
})
