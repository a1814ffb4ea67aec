/** How often an instalment is due. */
export const INTERVALS = ['week', 'two_weeks', 'month'] as const
export type Interval = (typeof INTERVALS)[number]

/** What becomes of late fees: as ever; none while the plan is active; none as long as it lasts. */
export const LATE_FEES = ['charged', 'held', 'waived'] as const
export type LateFees = (typeof LATE_FEES)[number]

export const PLAN_STATUSES = ['active', 'completed', 'defaulted', 'cancelled'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

export type Day = Temporal.PlainDate

/** What is to be paid by a day of the agency's zone, in minor units. */
export type Instalment = { readonly dueOn: Day; readonly amount: number }

/** A citation as a plan has it. `covered` was due on it when the plan was made. */
export type PlanCitation = {
  readonly citationId: number
  readonly number: string
  readonly covered: number
  /** What of that was paid since. */
  readonly counted: number
  /** The plan was cancelled, or the citation went on another plan later. */
  readonly over: boolean
  /** It went on another plan later: done with this one for good, though it be cancelled then. */
  readonly followed: boolean
}

/** What decides a plan's status. */
export type Course = {
  readonly isCancelled: boolean
  /** The day of the oldest instalment that is not wholly paid; null when all are. */
  readonly nextDue: Day | null
  readonly graceDays: number
}

/** A plan as the write door holds it, in minor units; all lists in the plan's order. */
export type Plan = Course & {
  readonly id: number
  readonly payer: string
  readonly total: number
  readonly paid: number
  readonly instalments: readonly Instalment[]
  readonly citations: readonly PlanCitation[]
}

/** A plan's number as people say it. */
export function planNumber(id: number): string {
  return `PP-${id}`
}

/** What is left to be paid on one of its citations. */
export function leftOn({ covered, counted }: Pick<PlanCitation, 'covered' | 'counted'>): number {
  return covered - counted
}

/** E-1: a citation is on the plan while something of what it covers is left. */
export function isHeld(citation: PlanCitation): boolean {
  return !citation.over && leftOn(citation) > 0
}

/**
 * E-8: how much of each instalment is paid. Money goes to the oldest first, so what was paid in all
 * says it; nothing about it is kept anywhere.
 */
export function fill(instalments: readonly Instalment[], paid: number): number[] {
  let left = paid
  return instalments.map(({ amount }) => {
    const part = Math.min(amount, left)
    left -= part
    return part
  })
}

/** The day of the oldest instalment that is not wholly paid; null when all are. */
export function nextDueOf(instalments: readonly Instalment[], paid: number): Day | null {
  const parts = fill(instalments, paid)
  return instalments.find(({ amount }, index) => (parts[index] ?? 0) < amount)?.dueOn ?? null
}

/** What should have been paid by the end of that day and was not. */
export function dueBy(instalments: readonly Instalment[], paid: number, day: Day): number {
  const asked = instalments.reduce(
    (sum, { dueOn, amount }) => (isAfter(dueOn, day) ? sum : sum + amount),
    0,
  )
  return Math.max(0, asked - paid)
}

/** What to pay now: what is due; if nothing is, what is left of the next instalment. */
export function askedNow(instalments: readonly Instalment[], paid: number, today: Day): number {
  const next = nextDueOf(instalments, paid)
  if (next === null) return 0
  return dueBy(instalments, paid, isAfter(next, today) ? next : today)
}

/**
 * E-8: the status is a fact of the data and of the day: a plan is in default from the day after the
 * grace of its oldest unpaid instalment, whether or not a sweep has noted it, until it caught up.
 */
export function planStatusOf({ isCancelled, nextDue, graceDays }: Course, today: Day): PlanStatus {
  if (isCancelled) return 'cancelled'
  if (nextDue === null) return 'completed'
  return isAfter(today, nextDue.add({ days: graceDays })) ? 'defaulted' : 'active'
}

export type InstalmentStatus = 'paid' | 'due' | 'overdue' | 'upcoming'

export function instalmentStatusOf(
  { dueOn, amount }: Instalment,
  paid: number,
  today: Day,
): InstalmentStatus {
  if (paid === amount) return 'paid'
  if (isAfter(dueOn, today)) return 'upcoming'
  return dueOn.equals(today) ? 'due' : 'overdue'
}

export function isAfter(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
}
