import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { notify } from '../../live/notify.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { recordAudit } from '../audit/public.ts'
import { payablesNow } from '../enforcement/public.ts'
import { type Active, active, refuseInactive, rolesOf } from './activation.ts'
import { placeOf } from './claiming.ts'
import { mayWorkOn, queuesOf } from './configuration.ts'
import { recordFinalised, recordFreed } from './consequences.ts'
import {
  type Finalised,
  finaliseRows,
  keepDraft,
  keepOverdue,
  lockHoldings,
  lossOf,
  makePending,
  pendingOf,
  release,
  takeBack,
} from './holding.ts'
import type { Disposition, HeldItem } from './item.ts'
import { serverNow } from './queries.ts'
import { noSuchItem, refusesActing, refusesDisposition } from './rules.ts'
import { repairSettings } from './settings-store.ts'

/** What one person does with items that they hold. None of it posts money: that follows (settling.ts). */

/**
 * gives a disposition, which is then pending on top of the person's list; when the list
 * overflows its oldest is finalised. Answers with what was.
 */
export async function dispose(
  work: UnitOfWork,
  actor: Actor,
  itemId: number,
  disposition: Disposition,
): Promise<readonly Finalised[] | Refusal> {
  const item = await lockOwn(work, actor, itemId)
  if (isRefusal(item)) return item
  const numbers = disposition.type === 'repair' ? disposition.items : []
  const payables = await payablesNow(
    work,
    numbers.map(({ citation }) => citation),
  )
  const refusal = refusesDisposition(item, disposition, payables)
  if (refusal) return refusal
  await makePending(work, actor, itemId, disposition)
  await recordAudit(work, actor, {
    action: 'repair.disposed',
    subject: { type: 'repair_item', id: itemId },
    before: { state: 'locked' },
    after: { state: 'pending', ...disposition },
  })
  const { pendingLimit } = await repairSettings(work)
  const tooMany = (await pendingOf(work, actor.userId)).slice(pendingLimit)
  const finalised = await finaliseRows(work, tooMany)
  await recordFinalised(work, actor, finalised)
  await notify(work, { r: true, u: [actor.userId] })
  return finalised
}

/** the item, locked, if this person holds its lock; else why they may not act on it. */
async function lockOwn(
  work: UnitOfWork,
  { userId }: Actor,
  itemId: number,
): Promise<HeldItem | Refusal> {
  const settings = await repairSettings(work)
  const rows = await lockHoldings(work, userId, itemId)
  const item = rows.find(({ id }) => id === itemId)
  const loss = await lossOf(work, itemId, userId)
  const now = await serverNow(work)
  return refusesActing(item, loss, userId, { now, settings }) ?? item ?? noSuchItem()
}

/**
 * what somebody typed for an item that they lost is offered if they get it again. With the item
 * first: either it is released afterwards, and takes that along, or it was, and the loss is there.
 */
export async function keepTyped(
  work: UnitOfWork,
  itemId: number,
  userId: number,
  typed: Disposition,
  refused: string,
): Promise<void> {
  if (refused === 'repair_lock_expired') await keepOverdue(work, itemId, userId, typed)
  await keepDraft(work, itemId, userId, typed)
}

/** R-5: *Redo*: the newest pending item is in the person's hands again. Answers with its id. */
export async function redo(work: UnitOfWork, actor: Actor): Promise<number | Refusal> {
  await lockHoldings(work, actor.userId)
  const [newest] = await pendingOf(work, actor.userId)
  if (newest === undefined) return refuseNothingPending()
  await takeBack(work, actor, newest)
  await recordAudit(work, actor, {
    action: 'repair.redone',
    subject: { type: 'repair_item', id: newest },
    before: { state: 'pending' },
    after: { state: 'locked' },
  })
  await notify(work, { r: true, u: [actor.userId] })
  return newest
}

/** R-5: *Finalise all*. */
export async function finaliseAll(
  work: UnitOfWork,
  actor: Actor,
): Promise<readonly Finalised[] | Refusal> {
  await lockHoldings(work, actor.userId)
  const finalised = await finaliseRows(work, await pendingOf(work, actor.userId))
  if (finalised.length === 0) return refuseNothingPending()
  await recordFinalised(work, actor, finalised)
  return finalised
}

function refuseNothingPending(): Refusal {
  return refuse(
    'repair_nothing_pending',
    'You have no pending repairs: they were finalised, or reset, or you gave none.',
  )
}

/** takes one item out of the deferred list into the person's own. */
export async function take(
  work: UnitOfWork,
  actor: Actor,
  itemId: number,
): Promise<Refusal | null> {
  if (!(await isThere(work, itemId))) return noSuchItem()
  const now = await active(work, 'share')
  if (!now) return refuseInactive()
  const row = await lockOne(work, itemId)
  if (!row) return noSuchItem()
  if (row.state !== 'new' || !row.deferred) return refuseTaken(row)
  if (!(await mayTake(work, now, itemId, actor.userId)))
    return refuse('repair_not_takeable', 'By the configuration this item is worked on by others.')
  await work.client.query(TAKE, [work.agencyId, itemId, actor.userId, actor.loginId, now.id])
  const subject = { type: 'user', id: actor.userId }
  const after = { items: [String(itemId)] }
  await recordAudit(work, actor, { action: 'repair.fetched', subject, after })
  await notify(work, { r: true, u: [actor.userId] })
  return null
}

/** Not locked: the activation comes before items. */
async function isThere({ client, agencyId }: UnitOfWork, itemId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from repair_items where agency_id = $1 and id = $2',
    [agencyId, itemId],
  )
  return rowCount === 1
}

type One = { readonly state: string; readonly deferred: boolean; readonly holder: string | null }

async function lockOne({ client, agencyId }: UnitOfWork, itemId: number): Promise<One | undefined> {
  const { rows } = await client.query<One>(
    `select r.state, r.deferred,
            (select name from users u where u.agency_id = $1 and u.id = r.holder) as holder
       from repair_items r where r.agency_id = $1 and r.id = $2 for no key update`,
    [agencyId, itemId],
  )
  return rows[0]
}

/** whether the criterion that the item belongs to is worked on by this person. */
async function mayTake(
  work: UnitOfWork,
  { configuration }: Active,
  itemId: number,
  userId: number,
): Promise<boolean> {
  const criteria = queuesOf(configuration)
  const values: unknown[] = [work.agencyId, itemId]
  const place = placeOf(criteria, (value) => `$${values.push(value)}`)
  const { rows } = await work.client.query<{ place: number }>(
    `select ${place} as place from repair_items where agency_id = $1 and id = $2`,
    values,
  )
  const criterion = criteria[rows[0]?.place ?? 0]
  const roles = await rolesOf(work, [userId])
  return criterion !== undefined && mayWorkOn(criterion, roles.get(userId) ?? [])
}

const TAKE = `
  update repair_items set state = 'locked', holder = $3, login_id = $4, held_since = app_now(),
         listed_at = app_now(), activation_id = $5
   where agency_id = $1 and id = $2`

function refuseTaken({ state, holder }: One): Refusal {
  if (state === 'final') return refuse('repair_not_takeable', 'The item is final.')
  if (state === 'new')
    return refuse(
      'repair_not_takeable',
      'New items are handed out in the order of the configuration: get more items.',
    )
  return refuse('repair_not_takeable', `${holder ?? 'Somebody'} has the item already.`, { holder })
}

/** a supervisor takes a lock away, whoever has it. */
export async function releaseLock(
  work: UnitOfWork,
  actor: Actor,
  itemId: number,
): Promise<Refusal | null> {
  const row = await lockOne(work, itemId)
  if (!row) return noSuchItem()
  if (row.state !== 'locked')
    return refuse('repair_not_locked', 'Nobody has a lock on this item.', { state: row.state })
  const freed = await release(work, [itemId], 'released', actor.userId)
  await recordFreed(work, actor, freed, 'released')
  return null
}

/** a supervisor takes all locks of a person away at once. Answers with how many it were. */
export async function releaseLocksOf(
  work: UnitOfWork,
  actor: Actor,
  userId: number,
): Promise<number | Refusal> {
  const locked = (await lockHoldings(work, userId)).filter(({ state }) => state === 'locked')
  if (locked.length === 0)
    return refuse('repair_not_locked', 'This person has no lock on any item.')
  const ids = locked.map(({ id }) => id)
  const freed = await release(work, ids, 'released', actor.userId)
  await recordFreed(work, actor, freed, 'released')
  return freed.length
}
