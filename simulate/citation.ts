import type { Rules } from './order.ts'
import {
  cancel,
  countBack,
  type Counted,
  countOn,
  countsFor,
  enrol,
  heldBy,
  leftOf,
  type OnPlan,
} from './plan.ts'

/**
 * A citation by the rules, as small as can be (E-1 to E-8, E-10, T-6, T-8): what it holds, and
 * what may be answered about it in which state. Pure.
 */
export type Holding = {
  readonly charged: number
  readonly applied: number
  readonly balance: number
  /** What of the applied was given back outside cashiering. */
  readonly refunded: number
  /** What each transaction that is not reversed settled, and what of it went to the balance. */
  readonly effects: ReadonlyMap<string, Effect>
  /** Oldest first. */
  readonly plans: readonly OnPlan[]
}

type Effect = {
  readonly applied: number
  readonly surplus: number
  readonly counted?: Counted | null
}

/** One answer that says something of a citation. */
export type CitationTold =
  | Paid
  /** More than the due, and not confirmed. */
  | { readonly told: 'unconfirmed'; readonly amount: number; readonly due: number }
  | { readonly told: 'not_short'; readonly amount: number; readonly due: number }
  /** So much is due; or at least so much, or so much balance was there. */
  | { readonly told: 'due'; readonly due: number }
  | { readonly told: 'within' | 'beyond'; readonly amount: number }
  | { readonly told: 'covered'; readonly amount: number }
  | { readonly told: 'not_covered'; readonly amount: number; readonly balance: number }
  | { readonly told: 'not_within'; readonly amount: number; readonly due: number }
  | { readonly told: 'sent' | 'received'; readonly transaction: string; readonly amount: number }
  | { readonly told: 'reversed'; readonly transactions: readonly string[] }
  | Spent
  | { readonly told: 'given_back'; readonly transactions: readonly string[] }
  | { readonly told: 'refunded'; readonly amount: number; readonly fromBalance: number }
  | { readonly told: 'not_received'; readonly amount: number; readonly refundable: number }
  | { readonly told: 'charged'; readonly amount: number }
  | { readonly told: 'enrolled'; readonly plan: string; readonly covered: number }
  | { readonly told: 'on_plan' | 'cancelled' | 'plan_over' | 'plan_paid'; readonly plan: string }
  | PlanShown
  | { readonly told: 'shown'; readonly shows: Figures }

export type Part = { readonly transaction: string; readonly amount: number }

type Paid = {
  readonly told: 'paid'
  /** Null where the due has no say in it, as with bulk payments. */
  readonly kind: string | null
  readonly short: boolean
  readonly confirmed: boolean
  readonly parts: readonly Part[]
  /** Where it is shown. */
  readonly surplus?: number
  /** I-3: something was due. */
  readonly isDue?: boolean
  /** E-8: for a plan, all that is left of it on this citation, or not more than that. */
  readonly plan?: { readonly id: string; readonly isAll: boolean }
}

type PlanShown = {
  readonly told: 'plan_shown'
  readonly plan: string
  readonly covered: number
  readonly counted: number
  readonly due: number
}

/** T-8: its surplus was transferred away. */
type Spent = {
  readonly told: 'spent'
  readonly transactions: readonly string[]
  readonly surplus: number
  readonly balance: number
  readonly transfers: readonly { readonly id: string; readonly amount: number }[]
}

/** As it is shown, whole or in a list. */
export type Figures = {
  readonly charged: number
  readonly due: number
  readonly balance: number
  readonly applied?: number
  readonly refundable?: number
  readonly onPlan: boolean
}

export function newCitation(charged: number): Holding {
  return { charged, applied: 0, balance: 0, refunded: 0, effects: new Map(), plans: [] }
}

export const citationRules: Rules<Holding, CitationTold> = {
  after,
  nameOf: ({ charged, applied, balance, refunded, effects, plans }) => {
    const kept = [...effects]
      .map(([id, e]) => `${id}:${e.applied}:${e.surplus}:${e.counted?.plan}:${e.counted?.amount}`)
      .toSorted()
    const on = plans.map((each) => `${each.plan}:${each.counted}:${each.over}`)
    return `${charged} ${applied} ${balance} ${refunded} ${kept.join()} ${on.join()}`
  },
}

function after(citation: Holding, told: CitationTold): Holding | null {
  const due = dueOf(citation)
  const { balance } = citation
  switch (told.told) {
    case 'paid':
      return pay(citation, told)
    case 'sent':
      return told.amount <= balance ? add(citation, told.transaction, 0, -told.amount) : null
    case 'received':
      return told.amount <= due ? add(citation, told.transaction, told.amount, 0) : null
    case 'reversed':
      return reverse(citation, told.transactions)
    case 'refunded':
      return refund(citation, told.amount, told.fromBalance)
    case 'charged':
      return { ...citation, charged: citation.charged + told.amount }
    case 'unconfirmed':
    case 'not_within':
      return told.due === due && told.amount > due ? citation : null
    case 'not_short':
      return told.due === due && told.amount >= due ? citation : null
    case 'due':
      return told.due === due ? citation : null
    case 'within':
      return told.amount <= due ? citation : null
    case 'beyond':
      return told.amount > due ? citation : null
    case 'covered':
      return told.amount <= balance ? citation : null
    case 'not_covered':
      return told.balance === balance && told.amount > balance ? citation : null
    case 'not_received': {
      const refundable = refundableOf(citation)
      return told.refundable === refundable && told.amount > refundable ? citation : null
    }
    case 'spent':
      return isSpent(citation, told) ? citation : null
    case 'given_back':
      return isGivenBack(citation, told.transactions) ? citation : null
    case 'enrolled':
    case 'on_plan':
    case 'cancelled':
    case 'plan_over':
    case 'plan_paid':
    case 'plan_shown':
      return afterPlan(citation, told)
    case 'shown':
      break
  }
  return shows(citation, told.shows) ? citation : null
}

/** E-8: a citation is on one plan at a time, and that covers what was due on it then. */
function afterPlan(
  citation: Holding,
  told: Extract<CitationTold, { readonly plan: string }>,
): Holding | null {
  const { plans } = citation
  const own = plans.find(({ plan }) => plan === told.plan)
  const held = heldBy(plans)
  const due = dueOf(citation)
  switch (told.told) {
    case 'enrolled':
      if (held || told.covered !== due || due === 0) return null
      return { ...citation, plans: enrol(plans, told.plan, told.covered) }
    case 'cancelled':
      return own && own.over !== 'cancelled'
        ? { ...citation, plans: cancel(plans, told.plan) }
        : null
    case 'on_plan':
      return held?.plan === told.plan ? citation : null
    case 'plan_over':
      // What another plan followed here may have been cancelled for its other citations.
      return own && own.over !== null ? citation : null
    case 'plan_paid':
      return own && leftOf(own) === 0 ? citation : null
    case 'plan_shown': {
      const isRight = own?.covered === told.covered && own.counted === told.counted
      return isRight && told.due === due ? citation : null
    }
  }
  return null
}

/** E-2 */
function dueOf({ charged, applied }: Holding): number {
  return Math.max(0, charged - applied)
}

/** E-10 */
function refundableOf({ applied, balance, refunded }: Holding): number {
  return applied + balance - refunded
}

/** T-3, E-3, E-4: tenders settle the due in their order; what goes beyond it is account balance. */
function pay(citation: Holding, told: Paid): Holding | null {
  const { kind, short, confirmed, parts, surplus, isDue = false, plan } = told
  const amount = parts.reduce((total, part) => total + part.amount, 0)
  const due = dueOf(citation)
  if ((short ? amount >= due : amount > due && !confirmed) || (isDue && due === 0)) return null
  const byAmount = amount > due ? 'overpayment' : 'single_payment'
  if (kind !== null && kind !== (short ? 'short_payment' : byAmount)) return null
  if (surplus !== undefined && surplus !== Math.max(0, amount - due)) return null
  const held = heldBy(citation.plans)
  const left = held ? leftOf(held) : 0
  if (plan && (held?.plan !== plan.id || (plan.isAll ? amount !== left : amount > left)))
    return null
  return parts.reduce((next, part) => {
    const applied = Math.min(part.amount, dueOf(next))
    return add(next, part.transaction, applied, part.amount - applied)
  }, citation)
}

function add(citation: Holding, transaction: string, applied: number, surplus: number): Holding {
  const { plans } = citation
  const counted = countsFor(plans, applied)
  return {
    ...citation,
    applied: citation.applied + applied,
    balance: citation.balance + surplus,
    effects: new Map(citation.effects).set(transaction, { applied, surplus, counted }),
    plans: counted ? countOn(plans, counted) : plans,
  }
}

/** What those of these that stand did together. */
function effectOf({ effects }: Holding, transactions: readonly string[]): Effect {
  const standing = transactions.flatMap((id) => effects.get(id) ?? [])
  return {
    applied: standing.reduce((total, { applied }) => total + applied, 0),
    surplus: standing.reduce((total, { surplus }) => total + surplus, 0),
  }
}

/** T-6, T-8, E-10: takes back exactly what they did, once, and only what is still there. */
function reverse(citation: Holding, transactions: readonly string[]): Holding | null {
  if (!transactions.every((id) => citation.effects.has(id))) return null
  const effect = effectOf(citation, transactions)
  const { balance, applied, refunded } = citation
  if (effect.surplus > balance || effect.applied > applied - refunded) return null
  const effects = new Map(citation.effects)
  let { plans } = citation
  for (const id of transactions) {
    const counted = effects.get(id)?.counted
    if (counted) plans = countBack(plans, counted)
    effects.delete(id)
  }
  const left = { applied: applied - effect.applied, balance: balance - effect.surplus }
  return { ...citation, ...left, effects, plans }
}

/** E-10: the balance goes first, and the due stays. */
function refund(citation: Holding, amount: number, fromBalance: number): Holding | null {
  const { balance, refunded } = citation
  if (amount > refundableOf(citation) || fromBalance !== Math.min(amount, balance)) return null
  return {
    ...citation,
    balance: balance - fromBalance,
    refunded: refunded + amount - fromBalance,
  }
}

/** What left by transfers that stand. */
function away({ effects }: Holding): number {
  return [...effects.values()].reduce((total, { surplus }) => total + Math.max(0, -surplus), 0)
}

/** T-8: what is missing would come back by the transfers that are named, and all of them are needed. */
function isSpent(citation: Holding, { transactions, surplus, balance, transfers }: Spent): boolean {
  const effect = effectOf(citation, transactions)
  if (effect.surplus !== surplus || citation.balance !== balance || surplus <= balance) return false
  if (isGivenBack(citation, transactions)) return false
  const named = transfers.reduce((total, { amount }) => total + amount, 0)
  const missing = surplus - balance
  const last = transfers.at(-1)?.amount ?? 0
  const stand = transfers.every(({ id, amount }) => citation.effects.get(id)?.surplus === -amount)
  return stand && named >= missing && named - last < missing
}

/** E-10: no transfer can bring it back, because a refund took it. */
function isGivenBack(citation: Holding, transactions: readonly string[]): boolean {
  const effect = effectOf(citation, transactions)
  const { applied, balance, refunded } = citation
  return effect.surplus > balance + away(citation) || effect.applied > applied - refunded
}

function shows(citation: Holding, figures: Figures): boolean {
  const { charged, balance, applied } = citation
  const onPlan = heldBy(citation.plans) !== undefined
  const all = { charged, due: dueOf(citation), balance, applied, onPlan }
  const now: Figures = { ...all, refundable: refundableOf(citation) }
  return Object.entries(figures).every(([name, figure]) => now[name as keyof Figures] === figure)
}
