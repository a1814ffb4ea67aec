import type { Order, Payment, Permit, Session, Transaction } from './model.ts'
import type { Tender } from './model-payments.ts'
import type { Person } from './person.ts'

/** What people pick, from what they know of: what is new or known to all more often than the rest. */

export const METHODS = ['cash', 'check', 'money_order', 'credit_card', 'debit_card', 'web'] as const
const NEED_REFERENCE: ReadonlySet<string> = new Set(['check', 'money_order'])
export const CARD_TAILS = ['4242', '0005', '1881'] as const

/** A few citations are asked for by everybody at once. */
export function someCitation({ chance, model }: Person): string {
  const all = [...model.citations.keys()]
  return chance.pick(chance.percent(50) ? all.slice(0, 2) : all)
}

export function someTransaction(person: Person): Transaction | null {
  return newest(person, person.model.transactions, 20)
}

export function someSession(person: Person): Session | null {
  return newest(person, person.model.sessions, 6)
}

/** One of several transactions more often than another. */
export function somePayment(person: Person): Payment | null {
  const { chance, model } = person
  const several = [...model.payments.values()].filter((each) => each.transactions.length > 1)
  const some = several.slice(-8)
  if (some.length > 0 && chance.percent(70)) return chance.pick(some)
  return newest(person, model.payments, 20)
}

/** The last ones, so that two people often give money back for the same at once. */
export function someOrder(person: Person): Order | null {
  return newest(person, person.model.orders, 3)
}

export function somePermit(person: Person): Permit | null {
  return newest(person, person.model.permits, 5)
}

export function newest<Value>(
  { chance }: Person,
  known: ReadonlyMap<string, Value>,
  howMany: number,
) {
  const all = [...known.values()]
  const some = chance.percent(65) ? all.slice(-howMany) : all
  return some.length > 0 ? chance.pick(some) : null
}

/** That much, in so many parts. */
export function someTenders({ chance }: Person, amount: number, count: number): Tender[] {
  return chance.parts(amount, count).map((part) => {
    const method = chance.percent(25) ? 'cash' : chance.pick(METHODS)
    const reference = `no. ${chance.int(1, 9_999)}`
    return {
      method,
      amount: part,
      ...(NEED_REFERENCE.has(method) ? { reference } : {}),
      ...(method === 'credit_card' ? { cardTail: chance.pick(CARD_TAILS) } : {}),
    }
  })
}
