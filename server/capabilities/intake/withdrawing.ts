import type { Actor } from '../../journal/actor.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { lockItemsOf, withdrawItemsOf } from '../repair/public.ts'
import { mustShow, noSuchImport } from './import-change.ts'
import { knownElsewhere, lockToWithdraw, markWithdrawn } from './import-store.ts'
import type { ShownImport } from './queries.ts'
import { refusesItems, refusesKnown, refusesWithdrawal } from './withdrawal.ts'

/**
 * I-1: takes a misread file back: its items leave repair and are never posted, and the same file and
 * the same items can be taken again. Nothing of it may be posted, and nobody may have worked on it.
 * Locks the import, its source, then the items, in the order of the write door.
 */
export async function withdrawImport(
  work: UnitOfWork,
  actor: Actor,
  importId: number,
): Promise<ShownImport | Refusal> {
  const file = await lockToWithdraw(work, importId)
  if (!file) return noSuchImport()
  const refusal =
    refusesWithdrawal(file) ??
    refusesItems(await lockItemsOf(work, importId)) ??
    refusesKnown(await knownElsewhere(work, importId))
  if (refusal) return refusal
  await withdrawItemsOf(work, importId, actor.userId)
  await markWithdrawn(work, importId, actor.userId)
  const shown = await mustShow(work, importId)
  const { repairCount, repairTotal, knownCount } = shown
  await recordAudit(work, actor, {
    action: 'intake.withdrawn',
    subject: { type: 'intake_import', id: importId },
    before: { status: file.status },
    after: { status: 'withdrawn', repairCount, repairTotal, knownCount },
  })
  await notify(work, { n: [importId], r: true })
  return shown
}
