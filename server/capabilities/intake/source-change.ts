import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paymentMethods } from '../agencies/public.ts'
import { differences, recordAudit } from '../audit/public.ts'
import { csvFault, type Layout, lockboxFault } from './layout.ts'
import { isCsv, type Source } from './source.ts'
import { insertSource, lockSource, updateSource } from './source-store.ts'

type Asked = Pick<Call, 'actor' | 'request'>

/** I-1: sets a place up from which files come. */
export async function createSource(
  work: UnitOfWork,
  { actor }: Asked,
  wish: Omit<Source, 'active'>,
): Promise<number | Refusal> {
  const source = { ...wish, active: true }
  const refusal = await refuseSource(work, source)
  if (refusal) return refusal
  const id = await insertSource(work, source, actor.userId)
  if (id === 'taken') return refuseName(source.name)
  const subject = { type: 'intake_source', id }
  await recordAudit(work, actor, { action: 'intake_source.created', subject, after: source })
  return id
}

/** I-1: changes where its money goes and how its files are read; the format stays. */
export async function editSource(
  work: UnitOfWork,
  { actor, request }: Asked,
  id: number,
  edit: Partial<Omit<Source, 'format'>>,
): Promise<Refusal | null> {
  const locked = await lockSource(work, id)
  if (!locked) return noSuchSource()
  const { id: _id, version, ...before } = locked
  const stale = refuseStale(request, version)
  if (stale) return stale
  const source = { ...before, ...edit }
  const refusal = await refuseSource(work, source, before)
  if (refusal) return refusal
  const changed = differences(before, source)
  if (Object.keys(changed.after).length === 0) return null
  if ((await updateSource(work, id, source)) === 'taken') return refuseName(source.name)
  const subject = { type: 'intake_source', id }
  await recordAudit(work, actor, { action: 'intake_source.edited', subject, ...changed })
  return null
}

/** What a source has already may have gone out of use: it is named anew all the same. */
async function refuseSource(
  work: UnitOfWork,
  source: Source,
  before?: Source,
): Promise<Refusal | null> {
  const { drawerId, method, layout, format } = source
  const refusal =
    (drawerId !== before?.drawerId && (await refuseDrawer(work, drawerId))) ||
    (method !== before?.method && (await refuseMethod(work, method)))
  return refusal || (layout && refuseLayout(format, layout))
}

async function refuseDrawer(work: UnitOfWork, drawerId: number): Promise<Refusal | null> {
  const drawer = await work.db
    .selectFrom('drawers')
    .where('agency_id', '=', work.agencyId)
    .where('id', '=', drawerId)
    .where('ledger', '=', false)
    .select('id')
    .executeTakeFirst()
  return drawer
    ? null
    : refuse('drawer_not_found', 'There is no such drawer.', undefined, '/drawerId')
}

async function refuseMethod(work: UnitOfWork, code: string): Promise<Refusal | null> {
  const methods = (await paymentMethods(work)).filter(({ offered, system }) => offered && !system)
  const method = methods.find((each) => each.code === code)
  if (!method)
    return refuse(
      'method_unknown',
      `There is no payment method "${code}". The agency offers: ${methods.map((each) => each.code).join(', ')}.`,
      undefined,
      '/method',
    )
  if (method.cash)
    return refuse(
      'intake_method_is_cash',
      'Cash belongs into a till, where somebody counts it. Choose another payment method.',
      undefined,
      '/method',
    )
  return null
}

/** Why no file of this format can be read by this layout; null when there is no reason. */
export function refuseLayout(format: Source['format'], layout: Layout): Refusal | null {
  const fault = isCsv(format) ? csvFault(layout) : lockboxFault(layout)
  return fault && refuse('layout_invalid', fault.detail, undefined, `/layout${fault.pointer}`)
}

export function noSuchSource(): Refusal {
  return refuse('intake_source_not_found', 'There is no such source.')
}

function refuseName(name: string): Refusal {
  return refuse(
    'intake_source_name_taken',
    `There is a source ${name} already. Choose another name.`,
    undefined,
    '/name',
  )
}
