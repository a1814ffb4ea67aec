import type { Rules } from './order.ts'

/**
 * The money of a rejected item by the rules (R-4, T-8, E-10): what was received is assigned, returned
 * or left. Pure.
 */
export type Money = {
  readonly received: number
  readonly returned: number
  /** What was assigned and is not reversed, by the payment that it was posted with. */
  readonly assigned: ReadonlyMap<string, number>
}

/** One answer that says something of it. */
export type MoneyTold =
  | { readonly told: 'assigned'; readonly payment: string; readonly amount: number }
  | { readonly told: 'reversed'; readonly payment: string }
  /** Where no amount was asked for, it is all that is left. */
  | { readonly told: 'returned'; readonly amount: number; readonly isAll: boolean }
  /** Refused: so much is left, and that is nothing or less than was asked for. */
  | { readonly told: 'exceeded'; readonly amount: number | null; readonly left: number }
  /** Refused for something else: so much was left. */
  | { readonly told: 'covered'; readonly amount: number }
  | {
      readonly told: 'shown'
      readonly returned: number
      readonly left: number
      /** The payments with which something is assigned. */
      readonly assigned: readonly string[]
    }

export function newMoney(received: number): Money {
  return { received, returned: 0, assigned: new Map() }
}

export const moneyRules: Rules<Money, MoneyTold> = {
  after,
  nameOf: ({ returned, assigned }) => `${returned} ${[...assigned.keys()].toSorted().join()}`,
}

export function leftOf({ received, returned, assigned }: Money): number {
  return received - returned - assigned.values().reduce((sum, amount) => sum + amount, 0)
}

function after(money: Money, told: MoneyTold): Money | null {
  const left = leftOf(money)
  switch (told.told) {
    case 'assigned': {
      const assigned = new Map(money.assigned).set(told.payment, told.amount)
      return told.amount <= left ? { ...money, assigned } : null
    }
    case 'reversed': {
      const assigned = new Map(money.assigned)
      return assigned.delete(told.payment) ? { ...money, assigned } : null
    }
    case 'returned': {
      const isRight = told.isAll ? told.amount === left : told.amount <= left
      return isRight ? { ...money, returned: money.returned + told.amount } : null
    }
    case 'exceeded': {
      const isMore = left === 0 || (told.amount !== null && told.amount > left)
      return told.left === left && isMore ? money : null
    }
    case 'covered':
      return told.amount <= left ? money : null
    case 'shown':
      break
  }
  const isSame =
    told.returned === money.returned &&
    told.left === left &&
    new Set(told.assigned).symmetricDifference(new Set(money.assigned.keys())).size === 0
  return isSame ? money : null
}
