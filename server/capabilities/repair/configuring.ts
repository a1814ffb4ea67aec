import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { differences, recordAudit } from '../audit/public.ts'
import { active } from './activation.ts'
import {
  endActivation,
  insertConfiguration,
  lockConfiguration,
  startActivation,
  unknownAmong,
  updateConfiguration,
} from './configuration-store.ts'
import { type Configuration, queuesOf } from './configuration.ts'
import { recordFreed } from './consequences.ts'
import { release } from './holding.ts'
import type { RepairSettings } from './item.ts'
import { lockSettings, writeSettings } from './settings-store.ts'

/**
 * Whoever changes what is active locks the row of the settings first, so that two of them go one
 * after the other; then the activation, then items (activation.ts).
 */

type Wanted = Omit<Configuration, 'id' | 'version'>
type Asked = Pick<Call, 'actor' | 'request'>

/** adds a configuration, which is not active. Answers with its id. */
export async function createConfiguration(
  work: UnitOfWork,
  actor: Actor,
  wanted: Wanted,
): Promise<number | Refusal> {
  const refusal = await refuseUnknown(work, wanted)
  if (refusal) return refusal
  const id = await insertConfiguration(work, wanted, actor.userId)
  if (id === 'taken') return refuseName(wanted.name)
  await recordAudit(work, actor, {
    action: 'repair_configuration.created',
    subject: { type: 'repair_configuration', id },
    after: wanted,
  })
  return id
}

/** changes one. Of the one that is active it counts as a deactivation and an activation. */
export async function editConfiguration(
  work: UnitOfWork,
  { actor, request }: Asked,
  id: number,
  edit: Partial<Wanted>,
): Promise<Refusal | null> {
  await lockSettings(work)
  const now = await active(work, 'end')
  const before = await lockConfiguration(work, id)
  if (!before) return noSuchConfiguration()
  const stale = refuseStale(request, before.version)
  if (stale) return stale
  const wanted = { ...before, ...edit }
  const changed = differences<Wanted>(before, wanted)
  if (Object.keys(changed.after).length === 0) return null
  const refusal = await refuseUnknown(work, wanted)
  if (refusal) return refusal
  if ((await updateConfiguration(work, wanted)) === 'taken') return refuseName(wanted.name)
  const subject = { type: 'repair_configuration', id }
  await recordAudit(work, actor, { action: 'repair_configuration.edited', subject, ...changed })
  const isWork = changed.after.criteria !== undefined || changed.after.last !== undefined
  if (now?.configuration.id !== id || !isWork) return null
  await endAll(work, actor, now.id, id)
  await start(work, actor, id)
  return null
}

/** makes this one active; what was active before is deactivated with all its consequences. */
export async function activate(
  work: UnitOfWork,
  actor: Actor,
  id: number,
): Promise<Refusal | null> {
  await lockSettings(work)
  const now = await active(work, 'end')
  if (!(await lockConfiguration(work, id))) return noSuchConfiguration()
  if (now?.configuration.id === id)
    return refuse('repair_configuration_active', `${now.configuration.name} is active already.`)
  await endAll(work, actor, now?.id ?? null, now?.configuration.id ?? id)
  await start(work, actor, id)
  return null
}

/** from this moment nothing is locked, nothing pending and nothing can be fetched. */
export async function deactivate(
  work: UnitOfWork,
  actor: Actor,
  id: number,
): Promise<Refusal | null> {
  await lockSettings(work)
  const now = await active(work, 'end')
  const configuration = await lockConfiguration(work, id)
  if (!configuration) return noSuchConfiguration()
  if (now?.configuration.id !== id)
    return refuse('repair_configuration_inactive', `${configuration.name} is not active.`)
  await endAll(work, actor, now.id, id)
  return null
}

/** ends an activation if there is one, and gives back all that anybody holds. */
async function endAll(work: UnitOfWork, actor: Actor, activationId: number | null, of: number) {
  if (activationId !== null) await endActivation(work, activationId, actor.userId)
  const freed = await release(work, null, 'deactivated')
  await recordFreed(work, actor, freed, 'deactivated')
  if (activationId === null) return
  const locked = freed.filter(({ state }) => state === 'locked').length
  await recordAudit(work, actor, {
    action: 'repair_configuration.deactivated',
    subject: { type: 'repair_configuration', id: of },
    after: { released: locked, reset: freed.length - locked },
  })
  await notify(work, { r: true })
}

async function start(work: UnitOfWork, actor: Actor, id: number): Promise<void> {
  await startActivation(work, id, actor.userId)
  const subject = { type: 'repair_configuration', id }
  await recordAudit(work, actor, { action: 'repair_configuration.activated', subject })
  await notify(work, { r: true })
}

export function noSuchConfiguration(): Refusal {
  return refuse('repair_configuration_not_found', 'There is no such configuration.')
}

function refuseName(name: string): Refusal {
  const detail = `There is a configuration "${name}" already.`
  return refuse('repair_configuration_name_taken', detail, undefined, '/name')
}

/** What it names must be there, and what it selects must be possible. */
async function refuseUnknown(work: UnitOfWork, wanted: Wanted): Promise<Refusal | null> {
  for (const [index, { groups, selection }] of queuesOf(wanted).entries()) {
    const at = index < wanted.criteria.length ? `/criteria/${index}` : '/last'
    const { sourceIds = [], minAmount = 0, maxAmount = minAmount } = selection
    const { minAgeDays = 0, maxAgeDays = minAgeDays + 1 } = selection
    if (minAmount > maxAmount)
      return refuseImpossible(
        'The least amount is above the greatest.',
        `${at}/selection/maxAmount`,
      )
    if (minAgeDays >= maxAgeDays)
      return refuseImpossible(
        'The least age is not below the greatest.',
        `${at}/selection/maxAgeDays`,
      )
    // oxlint-disable-next-line no-await-in-loop -- the first that is wrong is told
    if ((await unknownAmong(work, 'roles', groups)).length > 0)
      return refuseImpossible('There is no such role.', `${at}/groups`)
    // oxlint-disable-next-line no-await-in-loop
    if ((await unknownAmong(work, 'intake_sources', sourceIds)).length > 0)
      return refuseImpossible('There is no such source.', `${at}/selection/sourceIds`)
  }
  return null
}

function refuseImpossible(detail: string, pointer: string): Refusal {
  return refuse('repair_configuration_unknown', detail, undefined, pointer)
}

type SettingsEdit = Partial<Omit<RepairSettings, 'version'>>

/** changes lock time, pending limit and how many are fetched; it holds at once. */
export async function editSettings(
  work: UnitOfWork,
  { actor, request }: Asked,
  edit: SettingsEdit,
): Promise<RepairSettings | Refusal> {
  const before = await lockSettings(work)
  const stale = refuseStale(request, before.version)
  if (isRefusal(stale)) return stale
  const wanted = { ...before, ...edit }
  const changed = differences(before, wanted)
  if (Object.keys(changed.after).length === 0) return before
  await writeSettings(work, wanted)
  const subject = { type: 'agency', id: work.agencyId }
  await recordAudit(work, actor, { action: 'repair_settings.edited', subject, ...changed })
  await notify(work, { r: true })
  return { ...wanted, version: before.version + 1 }
}
