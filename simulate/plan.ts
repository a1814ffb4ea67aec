/**
 * The payment plans that a citation was put on, by the rules (E-8): what settles the citation counts
 * for the plan that it is on, as far as that covers it; what is reversed counts no more. Pure.
 */
export type OnPlan = {
  readonly plan: string
  readonly covered: number
  readonly counted: number
  /** It was cancelled, or the citation was done with it and went on another. */
  readonly over: 'cancelled' | 'followed' | null
}

/** How much of a transaction counts for which plan. */
export type Counted = { readonly plan: string; readonly amount: number }

export function leftOf({ covered, counted }: OnPlan): number {
  return covered - counted
}

/** The one that the citation is on now. */
export function heldBy(plans: readonly OnPlan[]): OnPlan | undefined {
  return plans.find((each) => each.over === null && leftOf(each) > 0)
}

/** What is paid already is behind it, and counts where it did for good. */
export function enrol(plans: readonly OnPlan[], plan: string, covered: number): OnPlan[] {
  const before = plans.map((each) => ({ ...each, over: each.over ?? 'followed' }) as const)
  return [...before, { plan, covered, counted: 0, over: null }]
}

/** So much of what was applied counts, and for which plan; null where there is none. */
export function countsFor(plans: readonly OnPlan[], applied: number): Counted | null {
  const held = heldBy(plans)
  const amount = held ? Math.min(applied, leftOf(held)) : 0
  return held && amount > 0 ? { plan: held.plan, amount } : null
}

export function countOn(plans: readonly OnPlan[], { plan, amount }: Counted): readonly OnPlan[] {
  return plans.map((each) =>
    each.plan === plan ? { ...each, counted: each.counted + amount } : each,
  )
}

/** A plan that another followed is done; one that was cancelled tells what was paid on it. */
export function countBack(plans: readonly OnPlan[], { plan, amount }: Counted): readonly OnPlan[] {
  const isDone = plans.some((each) => each.plan === plan && each.over === 'followed')
  return isDone ? plans : countOn(plans, { plan, amount: -amount })
}

export function cancel(plans: readonly OnPlan[], plan: string): readonly OnPlan[] {
  return plans.map((each) =>
    each.plan === plan ? { ...each, over: each.over ?? 'cancelled' } : each,
  )
}
