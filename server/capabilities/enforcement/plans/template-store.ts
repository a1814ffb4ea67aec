import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { orTaken } from '../../../postgres/taken.ts'
import type { LateFees } from './plan.ts'
import type { NewTemplate, PlanTemplate } from './template.ts'

const COLUMNS = [
  'id',
  'name',
  'enrolment_fee as enrolmentFee',
  'smallest_instalment as smallestInstalment',
  'longest_months as longestMonths',
  'grace_days as graceDays',
  'late_fees as lateFees',
  'offered',
  'version',
] as const

function select({ db, agencyId }: UnitOfWork) {
  return db.selectFrom('plan_templates').select(COLUMNS).where('agency_id', '=', agencyId)
}

/** All of the agency's templates by name: a handful, so never in pages. */
export async function planTemplates(work: UnitOfWork): Promise<PlanTemplate[]> {
  return (await select(work).orderBy('name').orderBy('id').execute()).map(asTemplate)
}

/** One template; undefined if the agency has none of this id. */
export async function readTemplate(
  work: UnitOfWork,
  id: number,
  { lock = false } = {},
): Promise<PlanTemplate | undefined> {
  const query = select(work).where('id', '=', id)
  const row = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirst()
  return row && asTemplate(row)
}

function asTemplate(
  row: Omit<PlanTemplate, 'lateFees'> & { readonly lateFees: string },
): PlanTemplate {
  return { ...row, lateFees: row.lateFees as LateFees }
}

const NAMES = { plan_templates_name_once: 'taken' } as const

export function insertTemplate(
  work: UnitOfWork,
  template: NewTemplate,
): Promise<PlanTemplate | 'taken'> {
  const insert = async () =>
    asTemplate(
      await work.db
        .insertInto('plan_templates')
        .values({ agency_id: work.agencyId, ...columns(template) })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),
    )
  return orTaken<PlanTemplate, 'taken'>(work, insert, NAMES)
}

export function updateTemplate(
  work: UnitOfWork,
  template: PlanTemplate,
): Promise<PlanTemplate | 'taken'> {
  const { id, offered, version } = template
  const update = async () =>
    asTemplate(
      await work.db
        .updateTable('plan_templates')
        .set({ ...columns(template), offered, version: version + 1 })
        .where('agency_id', '=', work.agencyId)
        .where('id', '=', id)
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),
    )
  return orTaken<PlanTemplate, 'taken'>(work, update, NAMES)
}

function columns(template: NewTemplate) {
  return {
    name: template.name,
    enrolment_fee: template.enrolmentFee,
    smallest_instalment: template.smallestInstalment,
    longest_months: template.longestMonths,
    grace_days: template.graceDays,
    late_fees: template.lateFees,
  }
}
