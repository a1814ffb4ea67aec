import Type, { type Static } from 'typebox'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../../http/schema.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { todayOf } from '../../agencies/public.ts'
import { Action, actionOf } from '../../transactions/public.ts'
import { dueOf } from '../citation.ts'
import { refusesCancelling } from './change.ts'
import type { Enrolment } from './enrolment.ts'
import { refusesPlanPayment } from './paying.ts'
import {
  askedNow,
  type Day,
  dueBy,
  fill,
  instalmentStatusOf,
  INTERVALS,
  LATE_FEES,
  leftOn,
  PLAN_STATUSES,
  planNumber,
  planStatusOf,
} from './plan.ts'
import { citationsOfPlan, paymentsOfPlan, type ShownPlan, shownPlan } from './queries.ts'

export const planStatus = choice(PLAN_STATUSES)
export const interval = choice(INTERVALS)

const facts = {
  id,
  number: Type.String(),
  status: planStatus,
  payer: Type.String(),
  enrolledAt: instant,
  total: sum,
  paid: sum,
  left: sum,
  /** What should be paid by today and is not. */
  dueNow: sum,
  /** What of that was due before today. */
  overdue: sum,
  nextDueOn: nullable(day),
}

/** E-8: a plan as lists show it. */
export const PlanSummary = Type.Object(
  { ...facts, citations: Type.Array(Type.String()) },
  { title: 'PaymentPlanSummary' },
)

const InstalmentBody = Type.Object(
  {
    dueOn: day,
    amount: sum,
    paid: sum,
    status: choice(['paid', 'due', 'overdue', 'upcoming']),
  },
  { title: 'PlanInstalment' },
)

const CitationOnPlan = Type.Object(
  {
    number: Type.String(),
    plate: nullable(Type.String()),
    violation: nullable(Type.String()),
    covered: sum,
    paid: sum,
    left: sum,
    /** All that is due on it: later fees are due beside the plan. */
    due: sum,
  },
  { title: 'CitationOnPlan' },
)

/** By its receipt: a plan's page shows no Transaction IDs (E-8). */
const PlanPayment = Type.Object(
  {
    paymentId: id,
    receiptNumber: Type.String(),
    createdAt: instant,
    user: named,
    methods: Type.Array(Type.String()),
    /** What of it counts for the plan. */
    amount: sum,
    /** And what of that was reversed. */
    reversed: sum,
  },
  { title: 'PlanPayment' },
)

export const PlanBody = Type.Object(
  {
    ...facts,
    user: named,
    template: nullable(named),
    every: interval,
    graceDays: Type.Integer(),
    lateFees: choice(LATE_FEES),
    enrolmentFee: sum,
    /** What to pay now: what is due, or else what is left of the next instalment. */
    asked: sum,
    cancelled: nullable(Type.Object({ at: instant, by: Type.String(), reason: Type.String() })),
    instalments: Type.Array(InstalmentBody),
    citations: Type.Array(CitationOnPlan),
    payments: Type.Array(PlanPayment),
    hasMore: Type.Boolean({ description: 'there are older ones than these 500 payments' }),
    payable: Action,
    cancellable: Action,
  },
  { title: 'PaymentPlan' },
)

function factsOf(plan: ShownPlan, today: Day) {
  const { instalments, total, paid } = plan
  const owes = !plan.isCancelled
  return {
    id: String(plan.id),
    number: planNumber(plan.id),
    status: planStatusOf(plan, today),
    payer: plan.payer,
    enrolledAt: plan.enrolledAt.toString(),
    total,
    paid,
    left: total - paid,
    dueNow: owes ? dueBy(instalments, paid, today) : 0,
    overdue: owes ? dueBy(instalments, paid, today.subtract({ days: 1 })) : 0,
    nextDueOn: owes ? (plan.nextDue?.toString() ?? null) : null,
  }
}

export function planSummary(today: Day) {
  return (plan: ShownPlan): Static<typeof PlanSummary> => ({
    ...factsOf(plan, today),
    citations: [...plan.citations],
  })
}

/** Undefined if the agency has no plan of this id. */
export async function planBody(
  work: UnitOfWork,
  planId: number,
): Promise<Static<typeof PlanBody> | undefined> {
  const plan = await shownPlan(work, planId)
  if (!plan) return undefined
  const today = await todayOf(work)
  const { cancelled, template } = plan
  const { payments, hasMore } = await paymentsOfPlan(work, planId)
  return {
    ...factsOf(plan, today),
    user: namedBody(plan.enrolledBy),
    template: template && namedBody(template),
    every: plan.every,
    graceDays: plan.graceDays,
    lateFees: plan.lateFees,
    enrolmentFee: plan.enrolmentFee,
    asked: plan.isCancelled ? 0 : askedNow(plan.instalments, plan.paid, today),
    cancelled: cancelled && { ...cancelled, at: cancelled.at.toString() },
    instalments: instalmentBodies(plan, today),
    citations: (await citationsOfPlan(work, planId)).map(citationBody),
    payments: payments.map(paymentBody),
    hasMore,
    payable: actionOf(refusesPlanPayment(plan)),
    cancellable: actionOf(refusesCancelling(plan)),
  }
}

function instalmentBodies({ instalments, paid }: ShownPlan, today: Day) {
  const parts = fill(instalments, paid)
  return instalments.map((instalment, index) => {
    const part = parts[index] ?? 0
    return {
      dueOn: instalment.dueOn.toString(),
      amount: instalment.amount,
      paid: part,
      status: instalmentStatusOf(instalment, part, today),
    }
  })
}

type CitationRow = Awaited<ReturnType<typeof citationsOfPlan>>[number]

function citationBody(row: CitationRow): Static<typeof CitationOnPlan> {
  const { number, plate, violation, covered, counted: paid } = row
  return { number, plate, violation, covered, paid, left: leftOn(row), due: dueOf(row) }
}

type PaymentRow = Awaited<ReturnType<typeof paymentsOfPlan>>['payments'][number]

function paymentBody(row: PaymentRow): Static<typeof PlanPayment> {
  return {
    paymentId: String(row.id),
    receiptNumber: row.receipt_number,
    createdAt: row.created_at.toString(),
    user: namedBody({ id: row.user_id, name: row.user_name }),
    methods: row.methods,
    amount: row.counted,
    reversed: row.reversed,
  }
}

export const PreviewBody = Type.Object(
  {
    payer: Type.String(),
    total: sum,
    enrolmentFee: sum,
    citations: Type.Array(Type.Object({ number: Type.String(), covered: sum })),
    instalments: Type.Array(Type.Object({ dueOn: day, amount: sum })),
  },
  { title: 'PaymentPlanPreview' },
)

export function previewBody(enrolment: Enrolment): Static<typeof PreviewBody> {
  const { payer, total, enrolmentFee, citations, instalments } = enrolment
  return {
    payer,
    total,
    enrolmentFee,
    citations: citations.map(({ number, covered }) => ({ number, covered })),
    instalments: instalments.map(({ dueOn, amount }) => ({ dueOn: dueOn.toString(), amount })),
  }
}
