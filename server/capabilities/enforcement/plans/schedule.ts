import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { Day, Instalment, Interval, LateFees } from './plan.ts'
import { isAfter } from './plan.ts'

/** What a template says of its plans. Amounts in minor units. */
export type PlanRules = {
  readonly enrolmentFee: number
  readonly smallestInstalment: number
  /** From the day of enrolment to the last instalment. */
  readonly longestMonths: number
  readonly graceDays: number
  readonly lateFees: LateFees
}

/** A plan without a template: nothing is asked of it but that it ends within five years. */
export const NO_TEMPLATE: PlanRules = {
  enrolmentFee: 0,
  smallestInstalment: 1,
  longestMonths: 60,
  graceDays: 0,
  lateFees: 'charged',
}

export type Terms = {
  readonly count: number
  readonly firstDueOn: Day
  readonly every: Interval
}

/**
 * E-8: so many instalments that add up to the total, to the minor unit. They differ by one minor
 * unit at most, the larger ones first. Each day is reckoned from the first, so that the 31st stays
 * the 31st where a month has one.
 */
export function schedule(total: number, { count, firstDueOn, every }: Terms): Instalment[] {
  const [least, rest] = [Math.floor(total / count), total % count]
  return Array.from({ length: count }, (_, index) => ({
    dueOn: dueDay(firstDueOn, every, index),
    amount: least + (index < rest ? 1 : 0),
  }))
}

function dueDay(first: Day, every: Interval, index: number): Day {
  if (every === 'month') return first.add({ months: index })
  return first.add({ weeks: every === 'week' ? index : 2 * index })
}

/** Why a total cannot be paid on these terms by these rules, or null. */
export function refusesTerms(
  total: number,
  terms: Terms,
  rules: PlanRules,
  today: Day,
): Refusal | null {
  if (isAfter(today, terms.firstDueOn))
    return refuse(
      'first_instalment_past',
      `The first instalment cannot be due on ${terms.firstDueOn.toString()}: today is ${today.toString()}.`,
      { today: today.toString() },
      '/firstDueOn',
    )
  return refuseSmall(total, terms, rules) ?? refuseLong(terms, rules, today)
}

/** One instalment may be as small as the total is. */
function refuseSmall(
  total: number,
  { count }: Terms,
  { smallestInstalment }: PlanRules,
): Refusal | null {
  if (count === 1 || Math.floor(total / count) >= smallestInstalment) return null
  const most = Math.max(1, Math.floor(total / smallestInstalment))
  return refuse(
    'instalment_too_small',
    `${count} instalments would be smaller than this plan allows. At most ${most} fit.`,
    { smallestInstalment, most },
    '/instalments',
  )
}

function refuseLong(
  { count, firstDueOn, every }: Terms,
  { longestMonths }: PlanRules,
  today: Day,
): Refusal | null {
  const latest = today.add({ months: longestMonths })
  if (!isAfter(dueDay(firstDueOn, every, count - 1), latest)) return null
  if (isAfter(firstDueOn, latest)) return refuseTooLong(latest, 0, '/firstDueOn')
  let most = 1
  while (!isAfter(dueDay(firstDueOn, every, most), latest)) most += 1
  return refuseTooLong(latest, most, '/instalments')
}

function refuseTooLong(latest: Day, most: number, pointer: string): Refusal {
  return refuse(
    'plan_too_long',
    most > 0
      ? `The last instalment has to be due by ${latest.toString()}. At most ${most} fit.`
      : `The last instalment has to be due by ${latest.toString()}, and the first one would not be.`,
    { latest: latest.toString(), most },
    pointer,
  )
}
