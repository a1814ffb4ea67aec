/**
 * A citation by the rules, as small as can be (E-1 to E-4, T-6): what it holds, and what may be
 * answered about it in which state. Pure.
 */
export type Holding = {
  readonly charged: number
  readonly applied: number
  readonly balance: number
  /** What each transaction that is not reversed settled, and what of it was surplus. */
  readonly effects: ReadonlyMap<string, { readonly applied: number; readonly surplus: number }>
}

/** One answer that says something of a citation. */
export type Told =
  | { readonly told: 'paid'; readonly kind: string; readonly parts: readonly Part[] }
  | { readonly told: 'unconfirmed'; readonly amount: number; readonly due: number }
  | { readonly told: 'not_short'; readonly amount: number; readonly due: number }
  | { readonly told: 'reversed'; readonly transaction: string }
  | { readonly told: 'charged'; readonly amount: number; readonly shows: Figures }
  | { readonly told: 'shown'; readonly shows: Figures }

export type Part = { readonly transaction: string; readonly amount: number }

export type Figures = Pick<Holding, 'charged' | 'applied' | 'balance'>

export function newCitation(charged: number): Holding {
  return { charged, applied: 0, balance: 0, effects: new Map() }
}

export function dueOf({ charged, applied }: Figures): number {
  return Math.max(0, charged - applied)
}

/** The citation after that, or null if nobody may be told that in this state. */
export function after(citation: Holding, told: Told): Holding | null {
  const due = dueOf(citation)
  switch (told.told) {
    case 'paid':
      return told.kind === kindOf(told, due) ? pay(citation, told.parts) : null
    case 'unconfirmed':
      return told.due === due && told.amount > due ? citation : null
    case 'not_short':
      return told.due === due && told.amount >= due ? citation : null
    case 'reversed':
      return reverse(citation, told.transaction)
    case 'charged': {
      const charged = { ...citation, charged: citation.charged + told.amount }
      return shows(charged, told.shows) ? charged : null
    }
    case 'shown':
      break
  }
  return shows(citation, told.shows) ? citation : null
}

/** E-3, E-4. A short payment has to be less than the due. */
function kindOf({ kind, parts }: Extract<Told, { told: 'paid' }>, due: number): string | null {
  const amount = parts.reduce((total, part) => total + part.amount, 0)
  if (kind === 'short_payment') return amount < due ? kind : null
  return amount > due ? 'overpayment' : 'single_payment'
}

/** T-3, E-3: tenders settle the due in their order; what goes beyond it is account balance. */
function pay(citation: Holding, parts: readonly Part[]): Holding {
  const effects = new Map(citation.effects)
  let { applied, balance } = citation
  for (const { transaction, amount } of parts) {
    const settled = Math.min(amount, Math.max(0, citation.charged - applied))
    effects.set(transaction, { applied: settled, surplus: amount - settled })
    applied += settled
    balance += amount - settled
  }
  return { ...citation, applied, balance, effects }
}

/** T-6: takes back exactly what that transaction did, once. */
function reverse(citation: Holding, transaction: string): Holding | null {
  const effect = citation.effects.get(transaction)
  if (!effect) return null
  const effects = new Map(citation.effects)
  effects.delete(transaction)
  const applied = citation.applied - effect.applied
  return { ...citation, applied, balance: citation.balance - effect.surplus, effects }
}

function shows(citation: Holding, figures: Figures): boolean {
  return (
    citation.charged === figures.charged &&
    citation.applied === figures.applied &&
    citation.balance === figures.balance
  )
}
