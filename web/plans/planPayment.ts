import type { PaymentMethod, PlanPaymentWish } from '../api/contract.ts'
import { emptyTender, type Tendering } from '../counter/draft.ts'
import {
  holdsCardNumber,
  type Missing,
  type ReckonedTender,
  type Reckoning,
  reckonTenders,
  tendersOf,
} from '../counter/reckon.ts'
import { readMoney } from '../kit/formats.ts'

/** A payment that has been sent and whose answer has not come yet. */
export type PlanSending = { key: string; body: PlanPaymentWish; change: number }

/** A payment for a plan as it is being typed. */
export type PlanDraft = Tendering & {
  /** What is typed as the amount; null means what the plan asks for at this moment. */
  amount: string | null
  sending: PlanSending | null
}

export const emptyPlanDraft: PlanDraft = {
  amount: null,
  tenders: [emptyTender],
  active: 0,
  sending: null,
}

export type ReckonedPlan = {
  amount: number | null
  tenders: ReckonedTender[]
  change: number
  /** More than is left of the plan, which takes no more than that. */
  isTooMuch: boolean
  /** The first thing that is still wanted. */
  missing: { what: Missing; tender: number } | null
}

/** What a draft comes to against what the plan asks for and what is left of it. Minor units. */
export function reckonPlan(
  draft: PlanDraft,
  { asked, left }: { asked: number; left: number },
  methods: readonly PaymentMethod[],
  reckoning: Reckoning,
): ReckonedPlan {
  const amount = draft.amount === null ? asked : readMoney(draft.amount, reckoning.minorDigits)
  const tenders = reckonTenders(draft.tenders, amount, methods, reckoning)
  const change = tenders.reduce((sum, tender) => sum + tender.change, 0)
  const isTooMuch = amount !== null && amount > left
  return { amount, tenders, change, isTooMuch, missing: missingOf(amount, isTooMuch, tenders) }
}

function missingOf(
  amount: number | null,
  isTooMuch: boolean,
  tenders: readonly ReckonedTender[],
): ReckonedPlan['missing'] {
  if (amount === null || amount <= 0 || isTooMuch) return { what: 'amount', tender: 0 }
  const at = tenders.findIndex(({ missing }) => missing !== null)
  const what = tenders[at]?.missing
  if (what) return { what, tender: at }
  const sum = tenders.reduce((all, tender) => all + (tender.amount ?? 0), 0)
  return sum === amount ? null : { what: 'part', tender: tenders.length - 1 }
}

/** The request that takes it; only for a draft with nothing missing. */
export function wishOf(draft: PlanDraft, { tenders }: ReckonedPlan): PlanPaymentWish {
  return { tenders: tendersOf(draft.tenders, tenders) }
}

/** What may be kept of a draft: everything but texts that hold a card number. */
export function keepable(draft: PlanDraft): PlanDraft {
  const clean = (text: string): string => (holdsCardNumber(text) ? '' : text)
  const tenders = draft.tenders.map((one) => ({ ...one, reference: clean(one.reference) }))
  return { ...draft, tenders }
}
