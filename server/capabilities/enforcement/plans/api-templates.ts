import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page } from '../../../http/paging.ts'
import { amount, amountOrZero, byId, choice, id, sum, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { etag } from '../../../http/versions.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { LATE_FEES } from './plan.ts'
import { createTemplate, editTemplate } from './template-change.ts'
import { planTemplates } from './template-store.ts'
import type { PlanTemplate } from './template.ts'

const tag = 'Payment plans'

const rules = {
  name: text({ max: 80 }),
  enrolmentFee: amountOrZero,
  smallestInstalment: amount,
  longestMonths: Type.Integer({ minimum: 1, maximum: 120 }),
  graceDays: Type.Integer({ minimum: 0, maximum: 365 }),
  lateFees: choice(LATE_FEES),
}

const TemplateBody = Type.Object(
  {
    id,
    name: Type.String(),
    enrolmentFee: sum,
    smallestInstalment: sum,
    longestMonths: Type.Integer(),
    graceDays: Type.Integer(),
    lateFees: choice(LATE_FEES),
    offered: Type.Boolean(),
    version: Type.Integer(),
  },
  { title: 'PlanTemplate' },
)

export function templateOperations(services: Services): Operation[] {
  return [list(services), create(services), edit(services)]
}

function list(services: Services): Operation {
  return operation({
    id: 'listPlanTemplates',
    method: 'GET',
    path: '/plan-templates',
    summary: 'All plan templates by name; one page holds them all',
    tag,
    answers: { 200: page(TemplateBody) },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const items = (await planTemplates(work)).map(templateBody)
        return { status: 200, body: { items, nextCursor: null } }
      }),
  })
}

function create(services: Services): Operation {
  return operation({
    id: 'createPlanTemplate',
    method: 'POST',
    path: '/plan-templates',
    summary: 'Adds a plan template',
    description:
      'Late fees are `charged` as ever, `held` back while a plan is active, or `waived` as long as it lasts.',
    tag,
    body: Type.Object(rules, { title: 'NewPlanTemplate' }),
    answers: { 201: TemplateBody },
    refusals: ['plan_template_name_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const template = await createTemplate(work, call, call.body)
        if (isRefusal(template)) return template
        return { status: 201, body: templateBody(template), headers: etag(template.version) }
      }),
  })
}

function edit(services: Services): Operation {
  return operation({
    id: 'updatePlanTemplate',
    method: 'PATCH',
    path: '/plan-templates/{id}',
    summary: 'Edits a plan template, or offers it no longer; plans keep the rules that they have',
    tag,
    params: byId,
    body: Type.Object({
      ...Type.Partial(Type.Object(rules)).properties,
      offered: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: TemplateBody },
    refusals: ['plan_template_not_found', 'plan_template_name_taken'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const template = await editTemplate(work, call, Number(call.params.id), call.body)
        if (isRefusal(template)) return template
        return { status: 200, body: templateBody(template), headers: etag(template.version) }
      }),
  })
}

function templateBody(template: PlanTemplate) {
  return { ...template, id: String(template.id) }
}
