import type { Clock } from '../../clock/clock.ts'
import type { Database } from '../../postgres/database.ts'
import { inUnitOfWork, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { THE_PRODUCT } from '../audit/public.ts'
import { recordFinalised, recordFreed } from './consequences.ts'
import { finaliseRows, release } from './holding.ts'
import type { HeldItem, LossCause, RepairSettings } from './item.ts'
import { isOverdue } from './rules.ts'
import { repairSettings } from './settings-store.ts'

export type Releasing = { readonly database: Database; readonly clock: Clock }

/** From what was before this the time is over. */
const OVER = `(select app_now() - interval '1 minute' * coalesce(
  (select maximum_lock_minutes from repair_settings where agency_id = $1), 10))`

/** Whether somebody may repair still: a role of theirs has the permission. */
const mayWork = (holder: string) => `exists (
  select from user_roles u join roles r on r.agency_id = u.agency_id and r.id = u.role_id
   where u.agency_id = $1 and u.user_id = ${holder} and 'repair.work' = any(r.permissions))`

/** People with locks from before a moment, or with nothing but pending items from before it. */
const holdersBefore = (moment: string) => `
  select holder from repair_items
   where agency_id = $1 and state = 'locked'
     and held_since <= ${moment}
   union
  select p.holder from repair_items p
   where p.agency_id = $1 and p.state = 'pending'
     and p.disposed_at <= ${moment}
     and not exists (select from repair_items l where l.agency_id = $1 and l.holder = p.holder
                        and l.state = 'locked')`

/** Those whose time is over: asked whenever somebody acts on an item. */
export const OVERDUE = holdersBefore(OVER)

/** Those, and whoever holds something and may not repair any more: asked by the sweep, each second. */
export const HOLDING_TOO_LONG = `${OVERDUE}
   union
  select holder from repair_items i
   where agency_id = $1 and holder is not null and not ${mayWork('i.holder')}`

/** What another lock time would do at this moment. */
export type LockTimeEffect = { readonly released: number; readonly finalised: number }

/** how many locks would be released, and how much that is pending finalised with them. */
export async function effectOfLockTime(
  { client, agencyId }: UnitOfWork,
  minutes: number,
): Promise<LockTimeEffect> {
  const moment = `(select app_now() - interval '1 minute' * $2::integer)`
  const { rows } = await client.query<LockTimeEffect>(
    `select count(*) filter (where state = 'locked' and held_since <= ${moment})::integer as released,
            count(*) filter (where state = 'pending')::integer as finalised
       from repair_items where agency_id = $1 and holder in (${holdersBefore(moment)})`,
    [agencyId, minutes],
  )
  return rows[0] ?? { released: 0, finalised: 0 }
}

/**
 * releases the locks of the agency whose time is over, and finalises the pending items of those
 * who had them; of whoever may not repair any more nothing is finalised: all they hold is released. A
 * unit of work of its own, so that it stays done when what it was asked for is refused.
 */
export function releaseOverdue(
  { database, clock }: Releasing,
  agencyId: number,
  whose = OVERDUE,
): Promise<readonly number[]> {
  return inUnitOfWork(database, { agencyId, clock }, async (work) => {
    const settings = await repairSettings(work)
    const { rows } = await work.client.query<{ holder: number }>(whose, [agencyId])
    if (rows.length === 0) return []
    const held = await lockAllOf(
      work,
      rows.map(({ holder }) => holder),
    )
    return releaseOf(work, held, settings)
  })
}

type Held = HeldItem & {
  readonly disposedAt: Temporal.Instant | null
  readonly now: Temporal.Instant
  /** Its holder may repair still. */
  readonly mayWork: boolean
}

async function lockAllOf({ client, agencyId }: UnitOfWork, users: readonly number[]) {
  const { rows } = await client.query<Held>(
    `select id, state, deferred, holder, held_since as "heldSince", amount, reasons,
            disposed_at as "disposedAt", app_now() as now, ${mayWork('i.holder')} as "mayWork"
       from repair_items i where agency_id = $1 and holder = any($2)
      order by id for no key update of i`,
    [agencyId, users],
  )
  return rows
}

/** Judged again now that the rows are locked. Returns whose they were. */
async function releaseOf(
  work: UnitOfWork,
  held: readonly Held[],
  settings: RepairSettings,
): Promise<readonly number[]> {
  const taken = held.filter(({ mayWork }) => !mayWork)
  const expired: number[] = []
  const finalising: number[] = []
  const users = new Set(taken.map(({ holder }) => holder ?? 0))
  const working = held.filter(({ mayWork }) => mayWork)
  for (const [userId, own] of Map.groupBy(working, ({ holder }) => holder ?? 0)) {
    const locked = own.filter(({ state }) => state === 'locked')
    const pending = own.filter(({ state }) => state === 'pending')
    const over = locked.filter((item) => isOverdue(item, { now: item.now, settings }))
    const isLeft = (item: (typeof pending)[number]) =>
      isOverdue({ ...item, heldSince: item.disposedAt }, { now: item.now, settings })
    if (over.length === 0 && (locked.length > 0 || !pending.some(isLeft))) continue
    users.add(userId)
    expired.push(...over.map(({ id }) => id))
    finalising.push(...pending.map(({ id }) => id))
  }
  await free(
    work,
    taken.map(({ id }) => id),
    'released',
  )
  await free(work, expired, 'expired')
  await recordFinalised(work, THE_PRODUCT, await finaliseRows(work, finalising))
  return [...users]
}

async function free(work: UnitOfWork, ids: readonly number[], cause: LossCause): Promise<void> {
  await recordFreed(work, THE_PRODUCT, await release(work, ids, cause), cause)
}
