import type { Caller } from './caller.ts'
import type { Chance } from './chance.ts'
import type { MadeFile } from './citations.ts'

type Citation = MadeFile['open'][number]
type Tender = { method: string; amount: number; reference?: string; cardTail?: string }

/** What is handed over for `amount`, as often as at a real counter. */
function tendersFor(roll: Chance, amount: number): Tender[] {
  const method = roll.pick([
    'cash',
    'cash',
    'cash',
    'credit_card',
    'credit_card',
    'debit_card',
    'check',
  ])
  if (method === 'check') return [{ method, amount, reference: String(1_000 + roll.below(9_000)) }]
  if (method === 'cash' && amount > 5_000 && roll.inHundred(15)) {
    const cash = 2_000
    return [
      { method: 'cash', amount: cash },
      { method: 'credit_card', amount: amount - cash, cardTail: digits(roll) },
    ]
  }
  return method === 'cash' ? [{ method, amount }] : [{ method, amount, cardTail: digits(roll) }]
}

/** The last four of some card. */
export function digits(roll: Chance): string {
  return String(roll.below(10_000)).padStart(4, '0')
}

type Paid = { readonly id: string; readonly surplus: number }

/** One payment: mostly in full, now and then a part, short, or more than is due (E-3, E-4). */
export async function payAtCounter(
  cashier: Caller,
  roll: Chance,
  key: string,
  { number, due }: Citation,
): Promise<Paid> {
  const kind = roll.below(20)
  const part = Math.floor(due / 200) * 100
  const amount = kind === 0 ? part : kind === 1 ? due - 500 : kind === 2 ? due + 2_000 : due
  const payment = await cashier.post(key, '/payments', {
    items: [{ citation: number, amount }],
    tenders: tendersFor(roll, amount),
    ...(kind === 1 ? { short: true } : {}),
    ...(kind === 2 ? { confirmOverpayment: true } : {}),
  })
  const [first] = payment['transactions'] as { id: string }[]
  if (!first) throw new Error('a payment has no transaction')
  return { id: first.id, surplus: Math.max(0, amount - due) }
}

/** E-5: somebody brings all their notices at once. */
export function payTogether(
  cashier: Caller,
  roll: Chance,
  key: string,
  citations: readonly Citation[],
): Promise<unknown> {
  const items = citations.map(({ number, due }) => ({ citation: number, amount: due }))
  const amount = items.reduce((sum, item) => sum + item.amount, 0)
  return cashier.post(key, '/payments', { items, tenders: tendersFor(roll, amount) })
}

/** E-7: what somebody paid too much goes to another notice of theirs. */
export function transferSurplus(
  cashier: Caller,
  key: string,
  from: Citation,
  to: Citation,
  surplus: number,
): Promise<unknown> {
  const amount = Math.min(surplus, to.due)
  return cashier.post(key, `/citations/${from.number}/transfers`, { to: to.number, amount })
}
