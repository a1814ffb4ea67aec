import type { Call } from '../../http/operation.ts'
import { refuseStale } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { hasBranch, refuseBranch } from '../agencies/public.ts'
import { differences, recordAudit } from '../audit/public.ts'
import type { Drawer, DrawerEdit, DrawerStatus, WantedDrawer } from './drawer.ts'
import { type ShownDrawer, shownDrawer } from './queries.ts'
import { decideEdit, decideNewDrawer, refuseName, refuseUnknown } from './rules.ts'
import { insertDrawer, lockDrawer, updateLabels, updateStatus } from './store.ts'

/** D-1 to D-3: adds an Active drawer. */
export async function createDrawer(
  work: UnitOfWork,
  actor: Actor,
  wanted: WantedDrawer,
): Promise<ShownDrawer | Refusal> {
  const drawer = decideNewDrawer(wanted)
  if (isRefusal(drawer)) return drawer
  if (!(await hasBranch(work, drawer.branchId))) return refuseBranch('/branchId')
  const id = await insertDrawer(work, drawer, actor.userId)
  if (id === 'taken') return refuseName(drawer.name)
  await told(work, actor, { action: 'drawer.created', id, after: drawer })
  return shown(work, id)
}

/** D-4: edits name, description and type. */
export async function editDrawer(
  work: UnitOfWork,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  id: number,
  edit: DrawerEdit,
): Promise<ShownDrawer | Refusal> {
  const drawer = await lockDrawer(work, id)
  if (!drawer) return refuseUnknown()
  const labels = refuseStale(request, drawer.version) ?? decideEdit(drawer, edit)
  if (isRefusal(labels)) return labels
  const changed = differences(drawer, { ...drawer, ...labels })
  if (Object.keys(changed.after).length === 0) return shown(work, id)
  if ((await updateLabels(work, id, labels)) === 'taken') return refuseName(labels.name)
  await told(work, actor, { action: 'drawer.edited', id, ...changed })
  return shown(work, id)
}

/** D-5: deactivates or reactivates, as `decide` has it. */
export async function setDrawerStatus(
  work: UnitOfWork,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  id: number,
  decide: (drawer: Drawer) => DrawerStatus | Refusal,
): Promise<ShownDrawer | Refusal> {
  const drawer = await lockDrawer(work, id)
  if (!drawer) return refuseUnknown()
  const status = refuseStale(request, drawer.version) ?? decide(drawer)
  if (isRefusal(status)) return status
  await updateStatus(work, id, status)
  const action = status === 'active' ? 'drawer.reactivated' : 'drawer.deactivated'
  await told(work, actor, { action, id, before: { status: drawer.status }, after: { status } })
  return shown(work, id)
}

type Entry = { action: string; id: number; before?: unknown; after: unknown }

/** The audit log keeps it, and every screen that shows drawers hears of it (V-6). */
async function told(work: UnitOfWork, actor: Actor, { id, ...entry }: Entry): Promise<void> {
  await recordAudit(work, actor, { ...entry, subject: { type: 'drawer', id } })
  await notify(work, { d: true })
}

async function shown(work: UnitOfWork, id: number): Promise<ShownDrawer> {
  const drawer = await shownDrawer(work, id)
  if (!drawer) throw new Error(`drawer ${id} is gone, though drawers are never deleted (D-5)`)
  return drawer
}
