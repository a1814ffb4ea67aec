import Type, { type Static } from 'typebox'
import { answerPdf, type PressServices } from '../../../documents/answer.ts'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, day, id as identifier, nullable, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import type { Door } from '../../../journal/door.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { readAgency, todayOf } from '../../agencies/public.ts'
import { localeOf } from '../../identity/public.ts'
import { askingOf } from '../../sessions/public.ts'
import { receivableNumber, TakenBody, TenderBody, tenderOf } from '../../transactions/public.ts'
import {
  interval,
  PlanBody,
  planBody,
  planStatus,
  PlanSummary,
  planSummary,
  PreviewBody,
  previewBody,
} from './answer.ts'
import { templateOperations } from './api-templates.ts'
import { cancelPlan, enrol, type Enrolling, previewPlan } from './change.ts'
import { payPlan } from './commands.ts'
import { planDocument } from './paper.ts'
import { noSuchPlan, type PlansState } from './paying.ts'
import { numbersOfPlan, type ShownPlan, shownPlans } from './queries.ts'

const tag = 'Payment plans'

export type PlanServices = Services & PressServices & { readonly door: Door<PlansState> }

/** Payment plans and their templates. */
export function operations(services: PlanServices): Operation[] {
  return [
    search(services),
    preview(services),
    create(services),
    read(services),
    paper(services),
    pay(services),
    cancel(services),
    ...templateOperations(services),
  ]
}

function search(services: Services): Operation {
  const prefix = Type.Optional(text({ max: 120 }))
  return operation({
    id: 'listPaymentPlans',
    method: 'GET',
    path: '/payment-plans',
    summary: 'Payment plans: what is overdue for longest first, what is over last',
    description: 'Payer and citation are looked for by their beginning; `q` is any of them.',
    tag,
    query: Type.Object({
      ...paging('day', 'id'),
      status: Type.Optional(planStatus),
      payer: prefix,
      citation: prefix,
      q: prefix,
    }),
    answers: { 200: page(PlanSummary) },
    handler: ({ actor, query: { limit, cursor, ...filter } }) =>
      readFor(services, actor, async (work) => {
        const today = await todayOf(work)
        const rows = await shownPlans(work, filter, today, limit + 1, cursor)
        const position = ({ sortOn, id }: ShownPlan) => [sortOn.toString(), id]
        return { status: 200, body: pageOf(rows, limit, planSummary(today), position) }
      }),
  })
}

const EnrolmentWish = Type.Object(
  {
    citations: Type.Array(text({ max: 40 }), { minItems: 1, maxItems: 50 }),
    payer: Type.Optional(nullable(text({ max: 120, min: 0 }))),
    templateId: Type.Optional(nullable(identifier)),
    instalments: Type.Integer({ minimum: 1, maximum: 120 }),
    firstDueOn: day,
    every: interval,
  },
  { title: 'PaymentPlanWish' },
)

const ENROLMENT_REFUSALS = [
  'plan_template_not_found',
  'plan_template_withdrawn',
  'citation_not_found',
  'citation_named_twice',
  'citation_on_plan',
  'nothing_due',
  'citation_not_payable',
  'plan_payers_differ',
  'plan_payer_missing',
  'first_instalment_past',
  'instalment_too_small',
  'plan_too_long',
]

function enrollingOf(body: Static<typeof EnrolmentWish>): Enrolling {
  return {
    citations: body.citations.map(receivableNumber),
    payer: body.payer || null,
    templateId: body.templateId ? Number(body.templateId) : null,
    terms: {
      count: body.instalments,
      firstDueOn: Temporal.PlainDate.from(body.firstDueOn),
      every: body.every,
    },
  }
}

function preview(services: Services): Operation {
  return operation({
    id: 'previewPaymentPlan',
    method: 'POST',
    path: '/payment-plans/preview',
    summary: 'What a plan would be, with its instalments; nothing is written',
    tag,
    body: EnrolmentWish,
    answers: { 200: PreviewBody },
    idempotency: 'none',
    refusals: ENROLMENT_REFUSALS,
    handler: ({ actor, body }) =>
      readFor(services, actor, async (work) => {
        const enrolment = await previewPlan(work, enrollingOf(body))
        if (isRefusal(enrolment)) return enrolment
        return { status: 200, body: previewBody(enrolment) }
      }),
  })
}

function create(services: Services): Operation {
  return operation({
    id: 'createPaymentPlan',
    method: 'POST',
    path: '/payment-plans',
    summary: 'Puts citations of a payer on a plan of instalments',
    description:
      'The plan covers what is due on each citation, in the order given, and the enrolment fee of its template, which is charged on the first.',
    tag,
    body: EnrolmentWish,
    answers: { 201: PlanBody },
    refusals: ENROLMENT_REFUSALS,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const planId = await enrol(work, call.actor, enrollingOf(call.body))
        return isRefusal(planId) ? planId : { status: 201, body: await mustShow(work, planId) }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getPaymentPlan',
    method: 'GET',
    path: '/payment-plans/{id}',
    summary: 'One plan with its instalments, its citations and what was paid on it',
    tag,
    params: byId,
    answers: { 200: PlanBody },
    refusals: ['plan_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const body = await planBody(work, Number(params.id))
        return body ? { status: 200, body } : noSuchPlan()
      }),
  })
}

function paper(services: PlanServices): Operation {
  return operation({
    id: 'downloadPaymentPlan',
    method: 'GET',
    path: '/payment-plans/{id}/plan.pdf',
    summary: 'The plan on paper, for the payer: by when how much, for which citations',
    description: 'An accessible PDF in the language of whoever asks, as the plan stands now.',
    tag,
    params: byId,
    answers: {},
    produces: 'application/pdf',
    refusals: ['plan_not_found', 'pdf_unavailable'],
    handler: async ({ actor, params, reply }) => {
      const found = await readFor(services, actor, async (work) => {
        const plan = await planBody(work, Number(params.id))
        const reader = {
          agency: await readAgency(work),
          language: await localeOf(work, actor.userId),
        }
        return plan && { number: plan.number, document: planDocument(plan, reader) }
      })
      if (!found) return noSuchPlan()
      return answerPdf(services, reply, found.document, `${found.number}.pdf`)
    },
  })
}

const PlanPaid = Type.Object(
  { ...TakenBody.properties, plan: PlanBody },
  { title: 'TakenPlanPayment' },
)

function pay(services: PlanServices): Operation {
  return operation({
    id: 'payPaymentPlan',
    method: 'POST',
    path: '/payment-plans/{id}/payments',
    summary: 'Takes a payment for a plan into the current session, oldest instalment first',
    description:
      'One transaction for each citation and tender that it touches. Never more than is left of the plan.',
    tag,
    params: byId,
    body: Type.Object(
      { tenders: Type.Array(TenderBody, { minItems: 1, maxItems: 10 }) },
      { title: 'PlanPaymentWish' },
    ),
    answers: { 201: PlanPaid },
    idempotency: 'required',
    refusals: [
      'plan_not_found',
      'session_required',
      'plan_cancelled',
      'plan_completed',
      'plan_exceeds_left',
      'citation_not_payable',
      'method_unknown',
      'method_not_offered',
      'reference_required',
      'till_required',
      'till_over_limit',
    ],
    handler: async (call) => {
      const planId = Number(call.params.id)
      const numbers = await readFor(services, call.actor, (work) => numbersOfPlan(work, planId))
      const wish = { planId, tenders: call.body.tenders.map(tenderOf) }
      return services.door.submit(payPlan(askingOf(call), wish, numbers))
    },
  })
}

function cancel(services: Services): Operation {
  return operation({
    id: 'cancelPaymentPlan',
    method: 'POST',
    path: '/payment-plans/{id}/cancel',
    summary: 'Ends a plan: what is left is due on its citations at once',
    tag,
    params: byId,
    body: Type.Object({ reason: text({ max: 200 }) }),
    answers: { 200: PlanBody },
    refusals: ['plan_not_found', 'plan_cancelled', 'plan_completed'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { params, body, actor } = call
        const planId = await cancelPlan(work, actor, Number(params.id), body.reason)
        return isRefusal(planId) ? planId : { status: 200, body: await mustShow(work, planId) }
      }),
  })
}

/** It was there a moment ago, and plans are never deleted. */
async function mustShow(work: UnitOfWork, planId: number) {
  const body = await planBody(work, planId)
  if (!body) throw new Error(`payment plan ${planId} is not there`)
  return body
}
