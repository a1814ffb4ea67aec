import type { Actor } from '../../journal/actor.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Disposition, HeldItem, Loss, LossCause } from './item.ts'
import { HAS_MONEY } from './queries.ts'

/**
 * What people hold, as rows: locking it, giving it back, finalising it. Rows are locked in ascending
 * order of their ids, as in the write door; fetching waits for none of them (claiming.ts).
 */

const COLUMNS = `id, state, deferred, holder, held_since as "heldSince", amount, reasons`

/** The item and all else that this person holds, locked. */
export async function lockHoldings(
  { client, agencyId }: UnitOfWork,
  userId: number,
  itemId: number | null = null,
): Promise<HeldItem[]> {
  const { rows } = await client.query<HeldItem>(
    `select ${COLUMNS} from repair_items
      where agency_id = $1 and (holder = $2 or id = $3)
      order by id for no key update`,
    [agencyId, userId, itemId],
  )
  return rows
}

/** How this person lost the item, if they did. */
export async function lossOf(
  { client, agencyId }: UnitOfWork,
  itemId: number,
  userId: number,
): Promise<Loss | undefined> {
  const { rows } = await client.query<{ cause: LossCause; id: number | null; name: string }>(
    `select l.cause, u.id, u.name from repair_lost l
       left join users u on u.agency_id = l.agency_id and u.id = l.by_user
      where l.agency_id = $1 and l.item_id = $2 and l.user_id = $3`,
    [agencyId, itemId, userId],
  )
  const [row] = rows
  if (!row) return undefined
  const { cause, id, name } = row
  return { cause, by: id === null ? null : { id, name } }
}

/** An item that was held, and by whom. */
export type Freed = { readonly id: number; readonly userId: number; readonly state: string }

/** By the index of what is held: a deactivation looks at nothing else. */
export const RELEASE = `
  with old as (
    select id, holder, state, disposition from repair_items
     where agency_id = $1 and holder is not null and ($2::bigint[] is null or id = any($2))
     order by id for no key update
  ), lost as (
    insert into repair_lost (agency_id, item_id, user_id, cause, by_user, at, draft)
    select $1, id, holder, $3, $4, app_now(), disposition from old
        on conflict (agency_id, item_id, user_id) do update
       set cause = excluded.cause, by_user = excluded.by_user, at = excluded.at,
           draft = coalesce(excluded.draft, repair_lost.draft)
  )
  update repair_items r
     set state = 'new', holder = null, login_id = null, held_since = null, activation_id = null,
         disposition = null, disposed_at = null, disposal = null
    from old where r.agency_id = $1 and r.id = old.id
  returning r.id, old.holder as "userId", old.state`

/**
 * Makes held items new again, unfinalised, whoever holds them; of pending ones the disposition is
 * kept as what they had typed. `ids` null: all of the agency.
 */
export async function release(
  { client, agencyId }: UnitOfWork,
  ids: readonly number[] | null,
  cause: LossCause,
  by: number | null = null,
): Promise<Freed[]> {
  if (ids?.length === 0) return []
  const { rows } = await client.query<Freed>(RELEASE, [agencyId, ids, cause, by])
  return rows
}

/** An item that was finalised: what it is now. */
export type Finalised = {
  readonly id: number
  readonly userId: number
  /** Null: deferred, and new again. */
  readonly outcome: 'repaired' | 'rejected' | null
  readonly drawerId: number
  /** Money is to be posted for it. */
  readonly waits: boolean
}

const FINALISE = `
  with old as (
    select id, holder, disposition->>'type' as type, disposition->>'note' as note
      from repair_items
     where agency_id = $1 and state = 'pending' and id = any($2)
     order by id for no key update
  )
  update repair_items r
     set state = case old.type when 'defer' then 'new' else 'final' end,
         deferred = old.type = 'defer',
         note = old.note,
         deferred_by = case old.type when 'defer' then old.holder end,
         deferred_at = case old.type when 'defer' then app_now() end,
         outcome = case old.type when 'repair' then 'repaired' when 'reject' then 'rejected' end,
         finalised_by = case old.type when 'defer' then null else old.holder end,
         finalised_at = case old.type when 'defer' then null else app_now() end,
         disposition = case old.type when 'defer' then null else r.disposition end,
         disposed_at = case old.type when 'defer' then null else r.disposed_at end,
         disposal = case old.type when 'defer' then null else r.disposal end,
         holder = null, login_id = null, held_since = null, activation_id = null
    from old where r.agency_id = $1 and r.id = old.id
  returning r.id, old.holder as "userId", r.outcome, r.drawer_id as "drawerId",
            (r.state = 'final' and ${HAS_MONEY}) is true as waits`

/** makes pending items final, or new again where they were deferred. Nothing is posted yet. */
export async function finaliseRows(
  { client, agencyId }: UnitOfWork,
  ids: readonly number[],
): Promise<Finalised[]> {
  if (ids.length === 0) return []
  const { rows } = await client.query<Finalised>(FINALISE, [agencyId, ids])
  return rows
}

/** puts a disposition on top of its holder's pending list. */
export async function makePending(
  { client, agencyId }: UnitOfWork,
  { userId, loginId }: Pick<Actor, 'userId' | 'loginId'>,
  itemId: number,
  disposition: Disposition,
): Promise<void> {
  await client.query(
    `update repair_items
        set state = 'pending', disposition = $3, disposed_at = app_now(), login_id = $4,
            disposal = nextval('repair_disposals')
      where agency_id = $1 and id = $2`,
    [agencyId, itemId, JSON.stringify(disposition), loginId],
  )
  await client.query(
    'delete from repair_lost where agency_id = $1 and item_id = $2 and user_id = $3',
    [agencyId, itemId, userId],
  )
}

/** the pending items of a person, newest first. */
export async function pendingOf(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from repair_items
      where agency_id = $1 and holder = $2 and state = 'pending' order by disposal desc`,
    [agencyId, userId],
  )
  return rows.map(({ id }) => id)
}

/** takes the disposition back to be changed; the lock time begins anew. */
export async function takeBack(
  { client, agencyId }: UnitOfWork,
  { loginId }: Pick<Actor, 'loginId'>,
  itemId: number,
): Promise<void> {
  await client.query(
    `update repair_items
        set state = 'locked', held_since = app_now(), login_id = $3, disposed_at = null,
            disposal = null
      where agency_id = $1 and id = $2`,
    [agencyId, itemId, loginId],
  )
}

/** keeps what somebody typed for an item that they lost. */
export async function keepDraft(
  { client, agencyId }: UnitOfWork,
  itemId: number,
  userId: number,
  draft: Disposition,
): Promise<void> {
  await client.query(
    `update repair_lost set draft = $4 where agency_id = $1 and item_id = $2 and user_id = $3`,
    [agencyId, itemId, userId, JSON.stringify(draft)],
  )
}

/** the same for one whose time is over and which nobody has released yet; release() keeps it. */
export async function keepOverdue(
  { client, agencyId }: UnitOfWork,
  itemId: number,
  userId: number,
  draft: Disposition,
): Promise<void> {
  await client.query(
    `update repair_items set disposition = $4
      where agency_id = $1 and id = $2 and holder = $3 and state = 'locked'`,
    [agencyId, itemId, userId, JSON.stringify(draft)],
  )
}

/** What is held by one login of this person, locked. */
export async function lockHeldWith(
  { client, agencyId }: UnitOfWork,
  userId: number,
  loginId: number,
): Promise<HeldItem[]> {
  const { rows } = await client.query<HeldItem>(
    `select ${COLUMNS} from repair_items
      where agency_id = $1 and holder = $2 and login_id = $3 order by id for no key update`,
    [agencyId, userId, loginId],
  )
  return rows
}
