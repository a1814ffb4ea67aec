import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Row } from '../../postgres/pipeline.ts'
import type {
  BaitBill,
  CountedBin,
  CountedTray,
  TillDenomination,
} from '../../journal/cash-fact.ts'
import { type TillRow, tillOf } from './reading.ts'
import { businessDateOf, type Till } from './till.ts'

export type Named = { readonly id: number; readonly name: string }

/** A till with all that screens show of it; what of that whom says answer.ts. */
export type ShownTill = Omit<Till, 'trays'> & {
  readonly key: string
  readonly branch: Named
  readonly holder: Named | null
  readonly businessDate: Temporal.PlainDate
  readonly trays: readonly { number: number; position: number; startPosition: number }[]
  /** Papers of the business date. */
  readonly bins: readonly { number: number; count: number; amount: number }[]
  readonly totals: readonly { name: string; count: number; amount: number }[]
  readonly denominations: readonly TillDenomination[]
  readonly baitBills: readonly BaitBill[]
  readonly count: ShownCount | null
}

export type ShownCount = {
  readonly number: number
  readonly businessDate: string
  readonly trays: readonly CountedTray[]
  readonly bins: readonly CountedBin[]
  readonly difference: number
  readonly blind: boolean
  readonly state: 'agreed' | 'differs' | 'booked'
  readonly countedBy: Named
  readonly countedAt: string
  readonly reason: string | null
  readonly bookedBy: Named | null
  readonly bookedAt: string | null
}

const PERSON = (column: string) =>
  `(select json_build_object('id', u.id, 'name', u.name) from users u
     where u.agency_id = $1 and u.id = ${column})`

const COUNT = `
  json_build_object('number', c.number, 'businessDate', c.business_date, 'trays', c.trays,
    'bins', c.bins, 'difference', c.difference, 'blind', c.blind, 'state', c.state,
    'countedBy', ${PERSON('c.counted_by')}, 'countedAt', c.counted_at, 'reason', c.reason,
    'bookedBy', ${PERSON('c.booked_by')}, 'bookedAt', c.booked_at)`

const SHOWN = `
  select t.*, name_key(t.number) as key, a.time_zone, app_now() as now,
         ${PERSON('t.holder_id')} as holder,
         (select json_build_object('id', b.id, 'name', b.name) from branches b
           where b.agency_id = $1 and b.id = t.branch_id) as branch,
         (select json_agg(json_build_object('number', r.number, 'position', r.position,
                    'startPosition', r.start_position) order by r.number)
            from till_trays r where r.agency_id = $1 and r.till_id = t.id) as trays,
         (select json_agg(json_build_object('number', b.number, 'count', p.count, 'amount', p.amount)
                    order by b.number)
            from till_bins b, lateral (
              select count(distinct (l.payment_id, l.method, l.reference)) as count,
                     coalesce(sum(l.amount), 0) as amount
                from till_transactions l
               where l.agency_id = $1 and l.till_id = t.id and l.place = 'bin' and l.bin = b.number
                 and l.held and l.business_date = t.initialised_on) p
           where b.agency_id = $1 and b.till_id = t.id) as bins,
         (select json_agg(json_build_object('name', s.name, 'count', s.count, 'amount', s.amount))
            from till_totals s where s.agency_id = $1 and s.till_id = t.id) as totals,
         (select json_agg(json_build_object('name', d.name, 'kind', d.kind, 'value', d.value,
                    'piecesPerRoll', d.pieces_per_roll) order by d.position)
            from till_denominations d where d.agency_id = $1 and d.till_id = t.id) as denominations,
         (select coalesce(json_agg(json_build_object('serial', i.serial,
                    'denomination', i.denomination, 'value', i.value) order by i.serial), '[]')
            from till_bait_bills i where i.agency_id = $1 and i.till_id = t.id) as bait_bills,
         (select ${COUNT} from till_counts c where c.agency_id = $1 and c.till_id = t.id
           order by c.number desc limit 1) as count
    from tills t join agencies a on a.agency_id = t.agency_id
   where t.agency_id = $1`

export type TillFilter = {
  readonly branchId?: number | undefined
  readonly holderId?: number | undefined
  readonly after?: readonly [key: string, id: number] | undefined
  readonly limit: number
}

/** Tills by number. */
export async function shownTills(work: UnitOfWork, filter: TillFilter): Promise<ShownTill[]> {
  const { branchId = null, holderId = null, after, limit } = filter
  const { rows } = await work.client.query<Row>(
    `${SHOWN} and ($2::bigint is null or t.branch_id = $2)
        and ($3::bigint is null or t.holder_id = $3)
        and ($4::text is null or (name_key(t.number), t.id) > ($4, $5::bigint))
      order by name_key(t.number), t.id limit $6`,
    [work.agencyId, branchId, holderId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows.map(shownOf)
}

export async function shownTill(work: UnitOfWork, id: number): Promise<ShownTill | null> {
  const { rows } = await work.client.query<Row>(`${SHOWN} and t.id = $2`, [work.agencyId, id])
  return rows[0] ? shownOf(rows[0]) : null
}

type ShownRow = TillRow &
  Pick<
    ShownTill,
    'key' | 'branch' | 'holder' | 'trays' | 'bins' | 'totals' | 'denominations' | 'count'
  > & {
    readonly time_zone: string
    readonly now: Temporal.Instant
    readonly bait_bills: readonly BaitBill[]
  }

function shownOf(found: Row): ShownTill {
  const row = found as unknown as ShownRow
  const { key, branch, holder, trays, bins, totals, denominations, count } = row
  const till = tillOf(row, [])
  return {
    ...till,
    key,
    branch,
    holder,
    businessDate: businessDateOf(till, row.now, row.time_zone),
    trays,
    bins: bins ?? [],
    totals,
    denominations,
    baitBills: row.bait_bills,
    count,
  }
}

/** Counts of a till, newest first. */
export async function shownCounts(
  work: UnitOfWork,
  tillId: number,
  before: number | undefined,
  limit: number,
): Promise<ShownCount[]> {
  const { rows } = await work.client.query<{ count: ShownCount }>(
    `select ${COUNT} as count from till_counts c
      where c.agency_id = $1 and c.till_id = $2 and ($3::int is null or c.number < $3)
      order by c.number desc limit $4`,
    [work.agencyId, tillId, before ?? null, limit],
  )
  return rows.map(({ count }) => count)
}

/** A movement of a till, as its journal shows it. */
export type ShownMovement = {
  readonly id: number
  readonly kind: string
  readonly amount: number
  readonly from_place: string
  readonly to_place: string
  readonly tray: number | null
  readonly till_number: string | null
  readonly business_date: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly by: Named
  readonly reason: string | null
  readonly transaction_id: number | null
  readonly session_id: number | null
  readonly transfer_id: number | null
  readonly count_number: number | null
}

/** The movements of a till, newest first; of one that is gone as well (C-10). */
export async function shownMovements(
  work: UnitOfWork,
  tillId: number,
  before: number | undefined,
  limit: number,
): Promise<ShownMovement[]> {
  const { rows } = await work.client.query<ShownMovement>(
    `select m.id, m.kind, m.amount, m.from_place, m.to_place, m.tray, m.till_number, m.business_date,
            m.at, ${PERSON('m.user_id')} as by, m.reason, m.transaction_id, m.session_id,
            m.transfer_id, m.count_number
       from cash_movements m
      where m.agency_id = $1 and m.till_id = $2 and ($3::bigint is null or m.id < $3)
      order by m.id desc limit $4`,
    [work.agencyId, tillId, before ?? null, limit],
  )
  return rows
}

export type ShownTransfer = {
  readonly id: number
  readonly branch: Named
  readonly currency: string
  readonly from_till: number
  readonly from_number: string
  readonly to_till: number | null
  readonly to_number: string | null
  readonly to_holder: Named | null
  readonly bag_number: string | null
  readonly amount: number
  readonly denominations: readonly { denomination: string; value: number; pieces: number }[] | null
  readonly status: 'in_transit' | 'accepted' | 'returned'
  readonly given_by: Named
  readonly given_at: Temporal.Instant
  readonly ended_by: Named | null
  readonly ended_at: Temporal.Instant | null
  readonly reason: string | null
  readonly deposit_id: number | null
}

export type TransferFilter = {
  /** C-13: only what is this person's business; without one all of it. */
  readonly seenBy?: number | undefined
  /** Only bags that lie in safe keeping, in no deposit. */
  readonly lying?: boolean | undefined
  readonly id?: number | undefined
  readonly status?: string | undefined
  readonly branchId?: number | undefined
  readonly tillId?: number | undefined
  readonly before?: number | undefined
  readonly limit: number
}

/** As the index `till_transfers_lying` has it. */
const LYING = `and f.bag_number is not null and f.status = 'accepted' and f.deposit_id is null`

const holds = (till: string, person: string) =>
  `exists (select from tills h where h.agency_id = $1 and h.id = ${till} and h.holder_id = ${person})`

/** C-12, C-13: what is on its way is seen by all; what was adds up to what lies in a till. */
const OWN_TRANSFER = (
  person: string,
) => `(f.status = 'in_transit' or ${person} in (f.given_by, f.ended_by)
  or ${holds('f.from_till', person)} or ${holds('f.to_till', person)})`

const OWN_REQUEST = (person: string) =>
  `(${person} in (p.requested_by, p.decided_by) or ${holds('p.till_id', person)})`

/** Transfers, newest first. */
export async function shownTransfers(work: UnitOfWork, filter: TransferFilter) {
  const { id, status, branchId, tillId, before, limit, lying, seenBy } = filter
  const { rows } = await work.client.query<ShownTransfer>(
    `select f.*, ${PERSON('f.given_by')} as given_by, ${PERSON('f.ended_by')} as ended_by,
            (select ${PERSON('t.holder_id')} from tills t
              where t.agency_id = $1 and t.id = f.to_till) as to_holder,
            (select json_build_object('id', b.id, 'name', b.name) from branches b
              where b.agency_id = $1 and b.id = f.branch_id) as branch
       from till_transfers f
      where f.agency_id = $1 and ($2::bigint is null or f.id = $2)
        and ($3::text is null or f.status = $3) and ($4::bigint is null or f.branch_id = $4)
        and ($5::bigint is null or $5 in (f.from_till, f.to_till))
        and ($6::bigint is null or f.id < $6)
        ${lying ? LYING : ''} and ($8::bigint is null or ${OWN_TRANSFER('$8')})
      order by f.id desc limit $7`,
    [
      work.agencyId,
      id ?? null,
      status ?? null,
      branchId ?? null,
      tillId ?? null,
      before ?? null,
      limit,
      seenBy ?? null,
    ],
  )
  return rows
}

export type ShownPaid = {
  readonly id: number
  readonly branch: Named
  readonly currency: string
  readonly till_id: number
  readonly till_number: string
  readonly direction: 'in' | 'out'
  readonly kind: 'paid' | 'float'
  readonly amount: number
  readonly reason: string
  readonly status: 'requested' | 'approved' | 'declined'
  readonly requested_by: Named
  readonly requested_at: Temporal.Instant
  readonly decided_by: Named | null
  readonly decided_at: Temporal.Instant | null
  readonly note: string | null
}

/** Paid in and out, newest first. */
export async function shownPaid(work: UnitOfWork, filter: TransferFilter): Promise<ShownPaid[]> {
  const { id, status, branchId, tillId, before, limit, seenBy } = filter
  const { rows } = await work.client.query<ShownPaid>(
    `select p.*, ${PERSON('p.requested_by')} as requested_by, ${PERSON('p.decided_by')} as decided_by,
            (select json_build_object('id', b.id, 'name', b.name) from branches b
              where b.agency_id = $1 and b.id = p.branch_id) as branch
       from paid_in_out p
      where p.agency_id = $1 and ($2::bigint is null or p.id = $2)
        and ($3::text is null or p.status = $3) and ($4::bigint is null or p.branch_id = $4)
        and ($5::bigint is null or p.till_id = $5) and ($6::bigint is null or p.id < $6)
        and ($8::bigint is null or ${OWN_REQUEST('$8')})
      order by p.id desc limit $7`,
    [
      work.agencyId,
      id ?? null,
      status ?? null,
      branchId ?? null,
      tillId ?? null,
      before ?? null,
      limit,
      seenBy ?? null,
    ],
  )
  return rows
}
