import type { ItemReason } from '../../journal/intake-fact.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Disposition, LossCause, Outcome, State } from './item.ts'

/** An item with what arrived, whoever holds it, and what became of it. */
export type ShownItem = {
  readonly id: number
  readonly state: State
  readonly deferred: boolean
  readonly sourceId: number
  readonly sourceName: string
  readonly importId: number
  readonly fileName: string
  readonly drawerId: number
  readonly drawerName: string
  readonly line: number
  readonly batch: string | null
  readonly citation: string | null
  readonly amount: number | null
  readonly amountText: string | null
  readonly method: string
  readonly reference: string | null
  readonly payer: string | null
  readonly plate: string | null
  readonly plateState: string | null
  readonly paidOn: Temporal.PlainDate | null
  readonly payoutOn: Temporal.PlainDate | null
  readonly fee: number | null
  readonly more: Readonly<Record<string, string>> | null
  readonly reasons: readonly ItemReason[]
  readonly arrivedAt: Temporal.Instant
  readonly note: string | null
  readonly deferredById: number | null
  readonly deferredByName: string | null
  readonly deferredAt: Temporal.Instant | null
  readonly holderId: number | null
  readonly holderName: string | null
  readonly heldSince: Temporal.Instant | null
  /** Only while somebody holds it does it mean anything. */
  readonly listedAt: Temporal.Instant | null
  readonly lockedUntil: Temporal.Instant | null
  readonly disposition: Disposition | null
  readonly disposedAt: Temporal.Instant | null
  readonly draft: Disposition | null
  readonly finalisedById: number | null
  readonly finalisedByName: string | null
  readonly finalisedAt: Temporal.Instant | null
  readonly outcome: Outcome | null
  readonly waits: boolean
  readonly paymentId: number | null
  readonly receiptNumber: string | null
  readonly sessionId: number | null
  readonly returned: string | null
}

/** money arrived with what is final, as the file says or whoever rejected it. */
export const HAS_MONEY = `(r.outcome = 'repaired' or (r.outcome = 'rejected'
                     and (r.amount is not null or r.disposition->>'amount' is not null)))`

/** What arrived or, where that could not be read, what the rejection or the repair says. */
export const MONEY = `coalesce(r.amount, (r.disposition->>'amount')::bigint,
                 (select sum((x->>'amount')::bigint)
                    from jsonb_array_elements(r.disposition->'items') x))`

/** finalised, and its money is not posted yet: as the index of them has it. */
export const WAITS = `(r.state = 'final' and r.payment_id is null and ${HAS_MONEY})`

/** The draft is what its holder had typed before. */
const SHOWN = `
  select r.id, r.state, r.deferred, r.source_id as "sourceId", s.name as "sourceName",
         r.import_id as "importId", f.file_name as "fileName", r.drawer_id as "drawerId",
         d.name as "drawerName", i.line, i.batch, i.citation, i.amount, i.amount_text as "amountText",
         i.method, i.reference, i.payer, i.plate, i.plate_state as "plateState",
         i.paid_on as "paidOn", i.payout_on as "payoutOn", i.fee, i.more, r.reasons,
         r.arrived_at as "arrivedAt", r.note, e.id as "deferredById", e.name as "deferredByName",
         r.deferred_at as "deferredAt", h.id as "holderId", h.name as "holderName",
         r.held_since as "heldSince", coalesce(r.listed_at, r.held_since) as "listedAt",
         case r.state when 'locked' then r.held_since + interval '1 minute' * coalesce(
           (select maximum_lock_minutes from repair_settings t where t.agency_id = $1), 10)
         end as "lockedUntil",
         r.disposition, r.disposed_at as "disposedAt",
         case r.state
           when 'locked' then coalesce(r.disposition, (
             select l.draft from repair_lost l
              where l.agency_id = $1 and l.item_id = r.id and l.user_id = r.holder))
         end as draft,
         w.id as "finalisedById", w.name as "finalisedByName", r.finalised_at as "finalisedAt",
         r.outcome, ${WAITS} as waits, r.payment_id as "paymentId",
         p.receipt_number as "receiptNumber", p.session_id as "sessionId", r.returned
    from repair_items r
    join intake_items i on i.agency_id = $1 and i.id = r.id
    join intake_sources s on s.agency_id = $1 and s.id = r.source_id
    join intake_imports f on f.agency_id = $1 and f.id = r.import_id
    join drawers d on d.agency_id = $1 and d.id = r.drawer_id
    left join users h on h.agency_id = $1 and h.id = r.holder
    left join users e on e.agency_id = $1 and e.id = r.deferred_by
    left join users w on w.agency_id = $1 and w.id = r.finalised_by
    left join payments p on p.agency_id = $1 and p.id = r.payment_id
   where r.agency_id = $1`

async function items(
  { client, agencyId }: UnitOfWork,
  condition: string,
  values: readonly unknown[],
): Promise<ShownItem[]> {
  const { rows } = await client.query<ShownItem>(`${SHOWN} ${condition}`, [agencyId, ...values])
  return rows
}

/** Those of these ids, in no order. */
export function shownItems(work: UnitOfWork, ids: readonly number[]): Promise<ShownItem[]> {
  return items(work, 'and r.id = any($2)', [ids])
}

/**
 * What is in this person's list: locked in the order in which it was fetched, also what Redo took back
 * pending newest first.
 */
export function heldBy(work: UnitOfWork, userId: number): Promise<ShownItem[]> {
  return items(
    work,
    'and r.holder = $2 order by r.state, r.disposal desc, "listedAt", r.arrived_at, r.id',
    [userId],
  )
}

/** the next `limit` deferred ones, the longest deferred first. */
export function deferredItems(
  work: UnitOfWork,
  limit: number,
  after?: readonly [deferredAt: string, id: number],
): Promise<ShownItem[]> {
  return items(
    work,
    `and r.state = 'new' and r.deferred
     and ($2::timestamptz is null or (r.deferred_at, r.id) > ($2, $3::bigint))
     order by r.deferred_at, r.id limit $4`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** the next `limit` that are finalised and wait for a session of their drawer. */
export function waitingItems(
  work: UnitOfWork,
  limit: number,
  after?: readonly [drawerId: number, finalisedAt: string, id: number],
): Promise<ShownItem[]> {
  return items(
    work,
    `and ${WAITS}
     and ($2::bigint is null
          or (r.drawer_id, r.finalised_at, r.id) > ($2, $3::timestamptz, $4::bigint))
     order by r.drawer_id, r.finalised_at, r.id limit $5`,
    [after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  )
}

/** the next `limit` locks of everybody, the oldest first. */
export function lockedItems(
  work: UnitOfWork,
  limit: number,
  after?: readonly [heldSince: string, id: number],
): Promise<ShownItem[]> {
  return items(
    work,
    `and r.state = 'locked'
     and ($2::timestamptz is null or (r.held_since, r.id) > ($2, $3::bigint))
     order by r.held_since, r.id limit $4`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

export type FinalFilter = {
  /** When it was finalised: from inclusive, to exclusive. */
  readonly from?: Temporal.Instant | undefined
  readonly to?: Temporal.Instant | undefined
  readonly outcome?: Outcome | undefined
  readonly userId?: number | undefined
  /** As it arrived, or one that it was repaired to; upper case. */
  readonly citation?: string | undefined
}

/** Finalised items, newest first. */
export function finalItems(
  work: UnitOfWork,
  filter: FinalFilter,
  limit: number,
  after?: readonly [finalisedAt: string, id: number],
): Promise<ShownItem[]> {
  const values: unknown[] = []
  const value = (one: unknown) => `$${values.push(one) + 1}`
  const conditions = ["r.state = 'final'"]
  const { from, to, outcome, userId, citation } = filter
  if (from) conditions.push(`r.finalised_at >= ${value(from)}`)
  if (to) conditions.push(`r.finalised_at < ${value(to)}`)
  if (outcome) conditions.push(`r.outcome = ${value(outcome)}`)
  if (userId !== undefined) conditions.push(`r.finalised_by = ${value(userId)}`)
  if (citation !== undefined) {
    const number = value(citation)
    conditions.push(`r.id in (
      select n.id from intake_items n
       where n.agency_id = $1 and n.payment_id is null and n.citation = ${number}
       union
      select d.id from repair_items d
       where d.agency_id = $1 and d.state = 'final' and d.disposition @> jsonb_build_object(
               'items', jsonb_build_array(jsonb_build_object('citation', ${number}::text))))`)
  }
  if (after)
    conditions.push(
      `(r.finalised_at, r.id) < (${value(after[0])}::timestamptz, ${value(after[1])}::bigint)`,
    )
  return items(
    work,
    `and ${conditions.join(' and ')}
     order by r.finalised_at desc, r.id desc limit ${value(limit)}`,
    values,
  )
}

export type LostItem = {
  readonly id: number
  readonly cause: LossCause
  readonly at: Temporal.Instant
}

export const LOST = `
  select l.item_id as id, l.cause, l.at
    from repair_lost l
    join repair_items r on r.agency_id = l.agency_id and r.id = l.item_id
   where l.agency_id = $1 and l.user_id = $2 and l.at > app_now() - interval '1 day'
     and r.holder is distinct from l.user_id
   order by l.at desc, l.item_id limit 50`

/** What this person lost within a day and nobody offers them at this moment, newest first. */
export async function lostBy(
  { client, agencyId }: UnitOfWork,
  userId: number,
): Promise<LostItem[]> {
  const { rows } = await client.query<LostItem>(LOST, [agencyId, userId])
  return rows
}

/** The moment of this unit of work by the database's clock, which the countdown goes by. */
export async function serverNow({ client }: UnitOfWork): Promise<Temporal.Instant> {
  const { rows } = await client.query<{ now: Temporal.Instant }>('select app_now() as now')
  const [row] = rows
  if (!row) throw new Error('the database did not say what time it is')
  return row.now
}
