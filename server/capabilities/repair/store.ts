import type { Book } from '../../journal/book.ts'
import type { Fact, IntakeFactOf } from '../../journal/fact.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { Disposition } from './item.ts'
import { proofs } from './proofs.ts'
import type { FinalItem } from './rules.ts'

/** The items of one unit of work: those that are finalised and not posted, and what became of them. */
export type RepairSlice = {
  readonly waiting: Map<number, FinalItem>
  readonly taken: IntakeFactOf<'intake_taken'>[]
  readonly settled: (IntakeFactOf<'repair_posted'> | IntakeFactOf<'repair_rejected'>)[]
  readonly returned: IntakeFactOf<'repair_returned'>[]
}

/**
 * Repair's book of the journal: what intake could not post arrives in it, and what is finalised
 * leaves it. Everything between the two moves no money and does not come this way.
 */
export const repairBook: Book<RepairSlice> = {
  look: (agencyId, { repairs }) => [lockWaiting(agencyId, repairs)],
  read: (_agencyId, [rows]) => ({
    waiting: readWaiting(rows),
    taken: [],
    settled: [],
    returned: [],
  }),
  apply,
  write: (agencyId, slice) => [
    ...insertItems(agencyId, slice),
    ...updateSettled(agencyId, slice),
    ...updateReturned(agencyId, slice),
  ],
  proofs,
}

/**
 * What a file says that is no method of the agency, or one for cash, is the source's own method.
 * Locked in ascending order; what somebody else settled meanwhile is among them no more.
 */
function lockWaiting(agencyId: number, ids: readonly number[]): Statement | null {
  if (ids.length === 0) return null
  return {
    text: `
      select r.id, r.drawer_id, r.amount, r.disposition, r.state, r.payment_id,
             coalesce((select m.code from payment_methods m
                        where m.agency_id = $1 and m.code = i.method and not m.cash and not m.system),
                      s.method) as method,
             i.reference, i.payer, u.id as user_id, u.name as user_name
        from unnest($2::bigint[]) as x (id),
             lateral (select * from repair_items r where r.agency_id = $1 and r.id = x.id
                       limit 1 for no key update) r
        join intake_items i on i.agency_id = $1 and i.id = r.id
        join intake_sources s on s.agency_id = $1 and s.id = r.source_id
        left join users u on u.agency_id = $1 and u.id = r.finalised_by`,
    values: [agencyId, ids],
  }
}

type Row = {
  readonly id: number
  readonly drawer_id: number
  readonly amount: number | null
  readonly disposition: Disposition
  readonly state: string
  readonly payment_id: number | null
  readonly method: string
  readonly reference: string | null
  readonly payer: string | null
  readonly user_id: number
  readonly user_name: string
}

function readWaiting(rows: Rows = []): Map<number, FinalItem> {
  const waiting = (rows as readonly Row[]).filter(
    ({ state, payment_id: paymentId }) => state === 'final' && paymentId === null,
  )
  return new Map(
    waiting.map((row) => {
      const { id, amount, method, reference, payer, disposition } = row
      const by = { userId: row.user_id, name: row.user_name, loginId: null }
      const same = { id, amount, method, reference, payer, disposition, by }
      return [id, { ...same, drawerId: row.drawer_id }]
    }),
  )
}

function apply(slice: RepairSlice, fact: Fact): void {
  if (fact.fact === 'intake_taken') slice.taken.push(fact)
  if (fact.fact === 'repair_posted' || fact.fact === 'repair_rejected') {
    slice.waiting.delete(fact.itemId)
    slice.settled.push(fact)
  }
  if (fact.fact === 'repair_returned') {
    slice.waiting.delete(fact.itemId)
    slice.returned.push(fact)
  }
}

/** I-3, R-1: what could not be posted is new. */
function insertItems(agencyId: number, { taken }: RepairSlice): Statement[] {
  const rows = taken.flatMap(({ importId, sourceId, drawerId, at, items }) =>
    items
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ id, arrived: { batch, amount }, reasons }) => {
        const from = { importId, sourceId, drawerId, at }
        return { ...from, id, batch, amount, reasons: reasons.join() }
      }),
  )
  if (rows.length === 0) return []
  return [
    {
      text: `
        insert into repair_items (agency_id, id, import_id, source_id, drawer_id, batch, amount,
                                  arrived_at, reasons)
        select $1, n.id, n.import_id, n.source_id, n.drawer_id, n.batch, n.amount, n.at,
               string_to_array(n.reasons, ',')
          from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[],
                      $7::bigint[], $8::timestamptz[], $9::text[])
               as n (id, import_id, source_id, drawer_id, batch, amount, at, reasons)`,
      values: [
        agencyId,
        rows.map(({ id }) => id),
        rows.map(({ importId }) => importId),
        rows.map(({ sourceId }) => sourceId),
        rows.map(({ drawerId }) => drawerId),
        rows.map(({ batch }) => batch),
        rows.map(({ amount }) => amount),
        rows.map(({ at }) => at),
        rows.map(({ reasons }) => reasons),
      ],
    },
  ]
}

function updateSettled(agencyId: number, { settled }: RepairSlice): Statement[] {
  if (settled.length === 0) return []
  return [
    {
      text: `
        update repair_items r set payment_id = v.payment_id
          from unnest($2::bigint[], $3::bigint[]) as v (id, payment_id)
         where r.agency_id = $1 and r.id = v.id`,
      values: [
        agencyId,
        settled.map(({ itemId }) => itemId),
        settled.map(({ paymentId }) => paymentId),
      ],
    },
  ]
}

/**
 * what could not be posted any more is new again, for whoever gets it; what had been disposed is
 * offered to the one who did so.
 */
function updateReturned(agencyId: number, { returned }: RepairSlice): Statement[] {
  if (returned.length === 0) return []
  return [
    {
      text: `
        with back as (
          select v.id, v.detail, v.at, r.finalised_by, r.disposition
            from unnest($2::bigint[], $3::text[], $4::timestamptz[]) as v (id, detail, at)
            join repair_items r on r.agency_id = $1 and r.id = v.id
        ), kept as (
          insert into repair_lost (agency_id, item_id, user_id, cause, at, draft)
          select $1, id, finalised_by, 'returned', at, disposition from back
              on conflict (agency_id, item_id, user_id) do update
             set cause = 'returned', at = excluded.at, by_user = null, draft = excluded.draft
        )
        update repair_items r
           set state = 'new', reasons = array_append(array_remove(r.reasons, 'not_postable'),
                                                     'not_postable'),
               returned = back.detail, outcome = null, disposition = null, disposed_at = null,
               disposal = null, finalised_by = null, finalised_at = null
          from back where r.agency_id = $1 and r.id = back.id`,
      values: [
        agencyId,
        returned.map(({ itemId }) => itemId),
        returned.map(({ detail }) => detail),
        returned.map(({ at }) => at),
      ],
    },
  ]
}
