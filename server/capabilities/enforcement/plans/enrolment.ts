import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { dueOf, type Figures, type Standing } from '../citation.ts'
import { refusesPayment } from '../rules.ts'
import { type Day, type Instalment, planNumber } from './plan.ts'
import { type PlanRules, refusesTerms, schedule, type Terms } from './schedule.ts'

/** A citation that is to go on a plan, as it stands. */
export type Candidate = Figures & {
  readonly id: number
  readonly number: string
  readonly payer: string | null
  readonly standing: Standing | null
  /** The plan that it is on already. */
  readonly planId: number | null
}

export type EnrolmentWish = {
  /** Numbers, upper case, in the order in which they are paid. */
  readonly citations: readonly string[]
  readonly payer: string | null
  readonly terms: Terms
}

export type Enrolment = {
  readonly payer: string
  readonly total: number
  /** Charged on the first of the citations. */
  readonly enrolmentFee: number
  readonly instalments: readonly Instalment[]
  readonly citations: readonly {
    readonly id: number
    readonly number: string
    readonly covered: number
  }[]
}

/**
 * E-8: what a plan of these citations would be. It covers what is due on each, and the enrolment
 * fee, which becomes a line of the first citation.
 *
 * @param candidates by number, upper case
 */
export function decideEnrolment(
  candidates: ReadonlyMap<string, Candidate>,
  wish: EnrolmentWish,
  rules: PlanRules,
  today: Day,
): Enrolment | Refusal {
  const chosen = choose(candidates, wish.citations)
  if (isRefusal(chosen)) return chosen
  const payer = wish.payer ?? payerOf(chosen)
  if (isRefusal(payer)) return payer
  const { enrolmentFee } = rules
  const citations = chosen.map((citation, index) => ({
    id: citation.id,
    number: citation.number,
    covered: dueOf(citation) + (index === 0 ? enrolmentFee : 0),
  }))
  const total = citations.reduce((sum, { covered }) => sum + covered, 0)
  const refusal = refusesTerms(total, wish.terms, rules, today)
  if (refusal) return refusal
  return { payer, total, enrolmentFee, citations, instalments: schedule(total, wish.terms) }
}

function choose(
  candidates: ReadonlyMap<string, Candidate>,
  numbers: readonly string[],
): Candidate[] | Refusal {
  const chosen: Candidate[] = []
  for (const [index, number] of numbers.entries()) {
    const candidate = candidates.get(number)
    const refusal = candidate ? refusesCandidate(candidate, chosen) : noSuchCitation(number)
    if (refusal) return { ...refusal, pointer: `/citations/${index}` }
    if (candidate) chosen.push(candidate)
  }
  return chosen
}

function noSuchCitation(number: string): Refusal {
  return refuse('citation_not_found', `There is no citation ${number}.`)
}

function refusesCandidate(candidate: Candidate, chosen: readonly Candidate[]): Refusal | null {
  const { number, planId } = candidate
  if (chosen.includes(candidate))
    return refuse('citation_named_twice', `${number} is in the list twice.`)
  if (planId !== null)
    return refuse(
      'citation_on_plan',
      `${number} is on plan ${planNumber(planId)} already. Cancel that first, or leave the citation out.`,
      { plan: { id: String(planId), number: planNumber(planId) } },
    )
  if (dueOf(candidate) === 0 && !refusesPayment(candidate))
    return refuse('nothing_due', `Nothing is due on ${number}.`)
  return refusesPayment(candidate)
}

/** Whose the citations are, where that is not said. Those without a name go with the others. */
function payerOf(chosen: readonly Candidate[]): string | Refusal {
  const [first, ...others] = chosen.filter(({ payer }) => payer !== null)
  const other = others.find(({ payer }) => payer?.toUpperCase() !== first?.payer?.toUpperCase())
  if (first && other)
    return refuse(
      'plan_payers_differ',
      `${first.number} is ${first.payer}’s and ${other.number} is ${other.payer}’s. Say who pays for all of them.`,
      { payers: [first.payer, other.payer] },
      '/payer',
    )
  return (
    first?.payer ??
    refuse(
      'plan_payer_missing',
      'A plan is somebody’s, and the citations do not say whose.',
      {},
      '/payer',
    )
  )
}
