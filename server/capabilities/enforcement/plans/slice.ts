import type { Fact } from '../../../journal/fact.ts'
import { effectOnTarget } from '../../../journal/postings.ts'
import { isHeld, leftOn, nextDueOf, type Plan } from './plan.ts'

/** How much of a transaction counts for which plan; below zero for a reversal. */
export type Counting = {
  readonly transactionId: number
  readonly planId: number
  readonly citationId: number
  readonly amount: number
}

/** The plans of one unit of work, and what there is to write about them. */
export type PlansSlice = {
  readonly plans: Map<number, Plan>
  /** By transaction: what was counted before and may be reversed now, and what counts anew. */
  readonly countings: Map<number, Counting>
  readonly counted: Counting[]
}

type Posted = Extract<Fact, { fact: 'transaction_posted' }>

/**
 * E-8: what settles a citation on a plan counts for the plan, however it was paid, as far as the
 * plan covers it. What is reversed counts no more.
 */
export function applyToPlans(slice: PlansSlice, fact: Fact): void {
  if (fact.fact !== 'transaction_posted' || fact.target.type !== 'citation') return
  const counting = fact.reversalOf === null ? counts(slice, fact) : countsBack(slice, fact)
  if (!counting) return
  slice.counted.push(counting)
  slice.countings.set(counting.transactionId, counting)
  const plan = planOf(slice, counting)
  const paid = plan.paid + counting.amount
  slice.plans.set(plan.id, {
    ...plan,
    paid,
    nextDue: nextDueOf(plan.instalments, paid),
    citations: plan.citations.map((each) =>
      each.citationId === counting.citationId
        ? { ...each, counted: each.counted + counting.amount }
        : each,
    ),
  })
}

function counts(
  { plans }: PlansSlice,
  { transactionId, target, postings }: Posted,
): Counting | null {
  const { applied } = effectOnTarget(postings)
  for (const { id: planId, citations } of plans.values()) {
    const held = citations.find((each) => each.citationId === target.id && isHeld(each))
    const amount = held ? Math.min(applied, leftOn(held)) : 0
    if (amount > 0) return { transactionId, planId, citationId: target.id, amount }
  }
  return null
}

/**
 * What was never counted is not counted back, nor what belongs to a plan that another followed: that
 * one is done, while a cancelled plan tells what was paid on it to the end.
 */
function countsBack(slice: PlansSlice, { transactionId, reversalOf }: Posted): Counting | null {
  const original = slice.countings.get(reversalOf ?? 0)
  if (!original) return null
  const plan = planOf(slice, original)
  const citation = plan.citations.find(({ citationId }) => citationId === original.citationId)
  if (!citation || citation.followed) return null
  return { ...original, transactionId, amount: -original.amount }
}

function planOf({ plans }: PlansSlice, { planId }: Counting): Plan {
  const plan = plans.get(planId)
  if (!plan) throw new Error(`plan ${planId} is not in the footprint`)
  return plan
}
