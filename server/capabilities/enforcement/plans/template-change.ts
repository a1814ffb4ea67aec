import type { Call } from '../../../http/operation.ts'
import { refuseStale } from '../../../http/versions.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../../audit/public.ts'
import { insertTemplate, readTemplate, updateTemplate } from './template-store.ts'
import type { NewTemplate, PlanTemplate, TemplateEdit } from './template.ts'

/** E-8: adds a template. */
export async function createTemplate(
  work: UnitOfWork,
  { actor }: Pick<Call, 'actor'>,
  wanted: NewTemplate,
): Promise<PlanTemplate | Refusal> {
  const template = await insertTemplate(work, wanted)
  if (template === 'taken') return refuseName(wanted.name)
  const subject = { type: 'plan_template', id: template.id }
  await recordAudit(work, actor, { action: 'plan_template.created', subject, after: wanted })
  return template
}

/** E-8: edits a template. Plans that were made from it keep the rules that they were made by. */
export async function editTemplate(
  work: UnitOfWork,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  id: number,
  edit: TemplateEdit,
): Promise<PlanTemplate | Refusal> {
  const template = await readTemplate(work, id, { lock: true })
  if (!template) return noSuchTemplate()
  const stale = refuseStale(request, template.version)
  if (stale) return stale
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  const wanted: PlanTemplate = { ...template, ...Object.fromEntries(given) }
  const changed = differences(template, wanted)
  if (Object.keys(changed.after).length === 0) return template
  const edited = await updateTemplate(work, wanted)
  if (edited === 'taken') return refuseName(wanted.name)
  const subject = { type: 'plan_template', id }
  await recordAudit(work, actor, { action: 'plan_template.edited', subject, ...changed })
  return edited
}

export function noSuchTemplate(pointer?: string): Refusal {
  return refuse('plan_template_not_found', 'There is no such plan template.', undefined, pointer)
}

function refuseName(name: string): Refusal {
  const detail = `There is a plan template "${name}" already.`
  return refuse('plan_template_name_taken', detail, undefined, '/name')
}
